import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.ts';
import { type Report, sectionPath, tableSection } from '../../src/report/report.ts';
import { layOutText } from '../support/make-table.ts';

const TITLE = '云河区科技局2022年工作总结和2023年工作计划';
const TABLE = ['指标|2021年|2022年', '高新技术企业（家）|79|103'];

type Parts = readonly (string | readonly string[])[];

function read(...parts: Parts): Report {
  const { text, tables } = layOutText(...parts);
  return readReport(text, 'a.docx', tables);
}
const proseOf = (...parts: Parts): string[] =>
  read(TITLE, ...parts).paragraphs.map((p) => `${sectionPath(p)} | ${p.reading.text}`);
/** Tables as `kind | section | unit | first cell of each row`. */
const tablesOf = (...parts: Parts): string[] =>
  read(TITLE, ...parts).tables.map((t) =>
    [t.kind, tableSection(t), t.unit ?? '', t.rows.map((row) => row[0]?.reading.text ?? '').join('、')].join(
      ' | ',
    ),
  );

describe('prose around a table', () => {
  it('ends before it and begins anew behind it', () => {
    expect(proseOf('一、2022年工作总结', '全年主要工作如下，', TABLE, '新增孵化器2家。')).toEqual([
      '一、2022年工作总结 | 全年主要工作如下，',
      '一、2022年工作总结 | 新增孵化器2家。',
    ]);
  });

  it('takes what a frame of one column holds: it is no table', () => {
    const frame = ['二、2022年工作总结', '全年新增高新技术企业26家。'];
    expect(proseOf('一、概况', frame, '举办活动16场。')).toEqual([
      '二、2022年工作总结 | 全年新增高新技术企业26家。',
      '二、2022年工作总结 | 举办活动16场。',
    ]);
    expect(tablesOf(frame)).toEqual([]);
  });

  it('takes nothing from the table: no heading, no title, no sentence', () => {
    const table = ['二、2023年工作计划|<', '云河区2030年工作总结|新增高新技术企业5家。'];
    const report = read(TITLE, '一、2022年工作总结', table, '举办活动16场。');
    expect(report.title).toBe(TITLE);
    expect(report.paragraphs.map((p) => `${sectionPath(p)} | ${p.reading.text}`)).toEqual([
      '一、2022年工作总结 | 举办活动16场。',
    ]);
  });

  it('does not hold the caption and the unit, but the short line that is a sentence', () => {
    expect(proseOf('附表1 2022年主要指标', '单位：家', TABLE)).toEqual([]);
    expect(proseOf('全年新增高新技术企业26家', TABLE)).toEqual([' | 全年新增高新技术企业26家']);
  });

  it('is read as if there were no table where none is given', () => {
    const { text } = layOutText(TITLE, '一、2022年工作总结', '举办活动16场。', '附表1 主要指标');
    expect(readReport(text, 'a.txt', [])).toEqual(readReport(text, 'a.txt'));
    expect(readReport(text, 'a.txt').tables).toEqual([]);
  });
});

describe('where a table stands', () => {
  it.each<[name: string, parts: Parts, expected: string[]]>([
    [
      'under the headings before it',
      ['一、2022年工作总结', '（一）抓主体', TABLE, '二、2023年工作计划', TABLE],
      [
        'result | 一、2022年工作总结 / （一）抓主体 |  | 指标、高新技术企业（家）',
        'plan | 二、2023年工作计划 |  | 指标、高新技术企业（家）',
      ],
    ],
    [
      'with the caption and the unit above it',
      ['一、2022年工作总结', '举办活动16场。', '附表1 2022年主要科技指标完成情况表', '单位：万元', TABLE],
      ['result | 一、2022年工作总结 / 附表1 2022年主要科技指标完成情况表 | 万元 | 指标、高新技术企业（家）'],
    ],
    [
      'both in one line',
      ['表1 主要指标（单位：家）', TABLE],
      ['result | 表1 主要指标 | 家 | 指标、高新技术企业（家）'],
    ],
    [
      'its title and its unit in its own first rows',
      [['主要科技指标表|<|<', '填报单位：云河区科技局|<|单位：家', ...TABLE]],
      ['result | 主要科技指标表 | 家 | 指标、高新技术企业（家）'],
    ],
    [
      'a caption may plan in a part that does not',
      ['一、2022年工作总结', '2023年目标任务分解表', TABLE],
      ['plan | 一、2022年工作总结 / 2023年目标任务分解表 |  | 指标、高新技术企业（家）'],
    ],
    [
      'the caption of the table before is not its own',
      ['表1 主要指标', TABLE, TABLE],
      ['result | 表1 主要指标 |  | 指标、高新技术企业（家）', 'result |  |  | 指标、高新技术企业（家）'],
    ],
    [
      'neither a heading, nor a sentence, nor a list of units',
      ['（一）主要指标', TABLE, '主要指标如下：', TABLE, '单位：万元、家', TABLE],
      [
        'result | （一）主要指标 |  | 指标、高新技术企业（家）',
        'result | （一）主要指标 |  | 指标、高新技术企业（家）',
        'result | （一）主要指标 |  | 指标、高新技术企业（家）',
      ],
    ],
    [
      'a head over some of its columns is no title',
      [['~|2022年|<', '指标|目标|完成', '孵化器（家）|2|3']],
      ['result |  |  | 、指标、孵化器（家）'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(tablesOf(...parts)).toEqual(expected);
  });

  it('a spreadsheet without prose has its title and its year in its first row', () => {
    const { text, tables } = layOutText(['云河区2021年主要科技指标完成情况|<|<', ...TABLE]);
    const report = readReport(text, '附件.xlsx', tables);
    expect([report.title, report.year]).toEqual(['云河区2021年主要科技指标完成情况', 2021]);
  });

  it('offsets of its cells lead back to the source, whatever stands in them', () => {
    const { text, tables } = layOutText(TITLE, ['指标|数值', '研发 投入|１ 286']);
    const [table] = readReport(text, 'a.docx', tables).tables;
    const cells = table?.rows.flat() ?? [];
    expect(cells.map((c) => c && `${text.slice(c.start, c.end)} → ${c.reading.text}`)).toEqual([
      '指标 → 指标',
      '数值 → 数值',
      '研发 投入 → 研发投入',
      '１ 286 → 1286',
    ]);
  });
});
