import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.ts';
import { findTextTables } from '../../src/report/text-tables.ts';

const cellsOf = (text: string) =>
  findTextTables(text).map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text ?? '').join('/')));

describe('tables written as text', () => {
  it.each([
    ['bars', '指标 | 单位 | 2022年\n床位 | 张 | 860', [['指标/单位/2022年', '床位/张/860']]],
    [
      'bars at both ends and a rule',
      '| 指标 | 2022年 |\n|---|---|\n| 床位（张） | 860 |',
      [['指标/2022年', '床位（张）/860']],
    ],
    [
      'tabs',
      '指标\t上半年\t同比（%）\n产值（亿元）\t46.1\t-4.0',
      [['指标/上半年/同比（%）', '产值（亿元）/46.1/-4.0']],
    ],
    [
      'gaps of three columns',
      '指标    2021年    2022年\n床位（张）    820    860',
      [['指标/2021年/2022年', '床位（张）/820/860']],
    ],
    ['an empty cell', '指标|2021年|2022年\n床位（张）||860', [['指标/2021年/2022年', '床位（张）//860']]],
    [
      'two of them',
      '项目|数量\n甲|1\n\n项目|数量\n乙|2',
      [
        ['项目/数量', '甲/1'],
        ['项目/数量', '乙/2'],
      ],
    ],
  ])('%s', (_, text, tables) => expect(cellsOf(text)).toEqual(tables));

  it.each([
    ['prose', '全年新增床位40张，总数达860张。\n投入资金300万元。'],
    ['one line', '指标 | 2022年'],
    ['rows of words', '科室 | 职责\n办公室 | 综合协调'],
    ['a gap within two columns', '主  任\n张  三'],
    ['numbers without a head', '860 | 40\n820 | 20'],
  ])('not %s', (_, text) => expect(cellsOf(text)).toEqual([]));

  it('keeps the places of the cells', () => {
    const text = '前言。\n指标 | 2022年\n床位（张） | 860';
    const cell = findTextTables(text)[0]?.rows[1]?.[1];
    expect(text.slice(cell?.start, cell?.end)).toBe('860');
  });

  it('are tables of the report, and no prose', () => {
    const report = readReport(
      '松岭县民政局2022年工作总结\n\n一、2022年工作总结\n主要指标如下。\n指标 | 2022年\n床位（张） | 860\n',
      'a.txt',
    );
    expect(report.tables).toHaveLength(1);
    expect(report.paragraphs.map((p) => p.reading.text)).toEqual(['主要指标如下。']);
  });
});
