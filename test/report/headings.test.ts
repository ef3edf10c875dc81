import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionKind } from '../../src/report/frame/section-kind.ts';
import { descend, readHeading } from '../../src/report/headings.ts';
import type { Heading } from '../../src/report/report.ts';

/** `level text | what is left of the line`. */
function showHeading(line: string): string | null {
  const read = readHeading(line);
  return read && `${read.heading.level} ${read.heading.text} | ${line.slice(read.length)}`;
}

describe('a number at the head of a line that numbers nothing', () => {
  it.each(['3、4月份集中走访企业', '1.5亿元专项资金到位', '2．5个百分点的差距'])('%s', (line) => {
    expect(readHeading(line)).toBeNull();
  });
});

describe('a heading on its own line', () => {
  it.each([
    ['一、2022年工作总结', 1],
    ['二、存在的问题', 1],
    ['十一、其他工作', 1],
    ['二十一、附则', 1],
    ['第一部分、工作回顾', 1],
    ['（一）培育创新主体', 2],
    ['（十二）强化保障', 2],
    ['（三）、强化保障', 2],
    ['1. 壮大主体规模', 3],
    ['2.抓好平台建设', 3],
    ['3、优化创新生态', 3],
    ['12.其他', 3],
    ['（1）科技金融', 4],
    ['（12）科普', 4],
  ])('%s is of level %d', (line, level) => {
    expect(showHeading(line)).toBe(`${level} ${line} | `);
  });

  it.each([
    ['（一）培育主体：', '2 （一）培育主体 | '],
    ['## 一、工作回顾', '1 一、工作回顾 | '],
    ['### （一）党建工作', '2 （一）党建工作 | '],
    ['# 2022年工作总结', '1 2022年工作总结 | '],
    ['一、2021—2022年工作回顾', '1 一、2021—2022年工作回顾 | '],
    ['（二）做强“128”体系', '2 （二）做强“128”体系 | '],
  ])('%s → %s', (line, expected) => expect(showHeading(line)).toBe(expected));
});

describe('a heading that runs into its text', () => {
  it.each([
    ['1. 壮大主体规模。全年新增企业21家。', '3 1. 壮大主体规模 | 全年新增企业21家。'],
    ['（二）建强平台。获批省级平台3家。', '2 （二）建强平台 | 获批省级平台3家。'],
    ['一、加强党的建设。局党组坚持学习。', '1 一、加强党的建设 | 局党组坚持学习。'],
    ['（1）抓培训。举办培训班6期。', '4 （1）抓培训 | 举办培训班6期。'],
  ])('%s', (line, expected) => expect(showHeading(line)).toBe(expected));
});

describe('a line that is text', () => {
  it.each([
    '2022年工作总结',
    '一是新增高新技术企业21家。',
    '一方面，加大投入。',
    '——加大投入。',
    '十二家企业完成认定。',
    '第三，优化环境。',
    '12家企业入库。',
    '1.5亿元投入到位',
    '3.5%的增速',
    '2023.5.1起施行',
    '5G基站加快建设',
    '（数据截至12月底）',
    '一、二、三产业协同发展',
    '1. 新增高新技术企业21家。',
    '（一）新增高新技术企业21家，较上年增长12%。',
    '（3）兑现资金***万元。',
    '',
    '。',
    '一、全面贯彻落实上级决策部署，坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展，推进各项工作取得新成效',
  ])('%s', (line) => expect(readHeading(line)).toBeNull());

  it('makes nothing throw, and no heading longer than its line', () => {
    const unit = fc.constantFrom(...'一二十（）、。.．0123 #：新增家%');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit })), (line) => {
        const read = readHeading(line);
        if (read === null) return;
        expect(read.length).toBeGreaterThan(0);
        expect(read.length).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});

const pathOf = (...lines: string[]): readonly Heading[] =>
  lines.reduce<readonly Heading[]>((path, line) => {
    const read = readHeading(line);
    return read ? descend(path, read.heading) : path;
  }, []);

describe('descend', () => {
  it.each([
    [['一、回顾', '（一）主体', '1.企业'], '一、回顾 / （一）主体 / 1.企业'],
    [['一、回顾', '（一）主体', '1.企业', '2.平台'], '一、回顾 / （一）主体 / 2.平台'],
    [['一、回顾', '（一）主体', '1.企业', '（二）平台'], '一、回顾 / （二）平台'],
    [['一、回顾', '（一）主体', '二、打算'], '二、打算'],
    [['一、回顾', '1.企业', '（一）主体'], '一、回顾 / （一）主体'],
    [['一、回顾', '（一）主体', '（三）平台', '（三）人才'], '一、回顾 / （三）人才'],
    [['三、回顾', '二、打算'], '二、打算'],
    [['1.企业', '5.平台'], '5.平台'],
  ])('%j', (lines, expected) => {
    const path = pathOf(...lines);
    expect(path.map((h) => h.text).join(' / ')).toBe(expected);
  });
});

const YEARS = { year: 2022, planYear: 2023, givenYear: null };

describe('sectionKind of a report on 2022 with a plan for 2023', () => {
  it.each([
    ['一、2022年工作总结', 'result'],
    ['一、2022年工作情况和2023年工作计划', 'result'],
    ['一、过去五年工作回顾', 'result'],
    ['三、存在的问题', 'result'],
    ['二、2023年工作计划', 'plan'],
    ['二、2023年工作', 'plan'],
    ['二、下一步工作打算', 'plan'],
    ['二、今年重点工作', 'plan'],
    ['三、意见建议', 'plan'],
    ['一、“十四五”时期目标任务', 'plan'],
    ['一、加强党的建设', null],
    ['三、把改革推向纵深', null],
  ])('%s → %s', (line, kind) => expect(sectionKind(pathOf(line), YEARS)).toBe(kind));

  it.each([
    [['二、2023年工作计划', '（一）总结经验，培育主体'], 'plan'],
    [['一、工作回顾', '（二）谋划重点工作'], 'result'],
    [['一、2022年工作总结', '（一）落实目标任务'], 'result'],
  ])('the topmost heading decides: %j → %s', (lines, kind) => {
    expect(sectionKind(pathOf(...lines), YEARS)).toBe(kind);
  });

  it('says nothing where no heading stands', () => expect(sectionKind([], YEARS)).toBeNull());
});
