import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/figure.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { foldCharacters } from '../../src/report/characters.ts';
import { readReport } from '../../src/report/read-report.ts';
import { asRow } from './as-row.ts';

const figuresOf = (source: string, file = 'a.txt'): Figure[] => readFigures(readReport(source, file), source);

/** `raw → row @ section`, the form in which whole reports are compared. */
const rowsOf = (source: string, file?: string): string[] =>
  figuresOf(source, file).map((figure) => `${figure.raw} → ${asRow(figure)}`);
const sectionsOf = (source: string): string[] =>
  figuresOf(source).map((figure) => `${figure.raw} @ ${figure.section}`);

const SUMMARY = `云河区科技局2022年工作总结和2023年工作计划

一、2022年工作总结
（一）培育创新主体
1.壮大企业规模。坚持育大扶优，全年新增高新技术企业２１家，累计达到
186家，较上年增长12.7%。
2.建强创新平台
获批省级重点实验室2个，签订技术合同1,286份。
（三）优化创新生态
举办对接活动 16 场。
二、2023年工作计划
（一）新增高新技术企业30家以上。
（二）抓好平台建设。新建市级平台5个。
`;

describe('a work summary with its plan', () => {
  it('reads results and targets, each in its year', () => {
    expect(rowsOf(SUMMARY)).toEqual([
      '２１ → 高新技术企业 | new | 21 家 | 2022',
      '186 → 高新技术企业 | cumulative | 186 家 | 2022',
      '12.7 → 高新技术企业 | growth_rate | 12.7 % | 2022',
      '2 → 省级重点实验室 | new | 2 个 | 2022',
      '1,286 → 技术合同 | value | 1286 份 | 2022',
      '16 → 对接活动 | value | 16 场 | 2022',
      '30 → 高新技术企业 | target | 30 家 | 2023 | 以上',
      '5 → 市级平台 | target | 5 个 | 2023',
    ]);
  });

  it('gives each its heading path, numbered as printed', () => {
    expect(sectionsOf(SUMMARY)).toEqual([
      '２１ @ 一、2022年工作总结 / （一）培育创新主体 / 1.壮大企业规模',
      '186 @ 一、2022年工作总结 / （一）培育创新主体 / 1.壮大企业规模',
      '12.7 @ 一、2022年工作总结 / （一）培育创新主体 / 1.壮大企业规模',
      '2 @ 一、2022年工作总结 / （一）培育创新主体 / 2.建强创新平台',
      '1,286 @ 一、2022年工作总结 / （一）培育创新主体 / 2.建强创新平台',
      '16 @ 一、2022年工作总结 / （三）优化创新生态',
      '30 @ 二、2023年工作计划',
      '5 @ 二、2023年工作计划 / （二）抓好平台建设',
    ]);
  });
});

describe('the frame that a report gives its figures', () => {
  it('a government report given in 2019 reviews 2018 and plans 2019', () => {
    const source = `政府工作报告
——2019年1月15日在松岭省第十三届人民代表大会第二次会议上

一、2018年工作回顾
全省地区生产总值增长7.1%。去年新登记企业38万户。
二、2019年工作安排
地区生产总值增长7%左右。今年新建农村公路2000公里。
`;
    expect(rowsOf(source)).toEqual([
      '7.1 → 地区生产总值 | growth_rate | 7.1 % | 2018',
      '38 → 企业 | new | 38 万户 | 2018',
      '7 → 地区生产总值 | target | 7 % | 2019 | 左右',
      '2000 → 农村公路 | target | 2000 公里 | 2019',
    ]);
  });

  it('the two halves of a year are periods of one year', () => {
    const source = `云河区科技局2022年上半年工作总结和下半年工作计划
一、上半年工作总结
新增高新技术企业12家。
二、下半年工作计划
新增高新技术企业20家。
`;
    expect(rowsOf(source)).toEqual([
      '12 → 高新技术企业 | new | 12 家 | 2022 | period=上半年',
      '20 → 高新技术企业 | target | 20 家 | 2022 | period=下半年',
    ]);
  });

  it('a masked year stays unknown, and masked figures are kept', () => {
    const source = `云河区科技局****年工作总结和****年工作计划
一、****年工作总结
新增高新技术企业**家，累计达到***家。
二、****年工作计划
新增高新技术企业**家。
`;
    expect(rowsOf(source)).toEqual([
      '** → 高新技术企业 | new | ? 家 | ? | masked=**',
      '*** → 高新技术企业 | cumulative | ? 家 | ? | masked=***',
      '** → 高新技术企业 | target | ? 家 | ? | masked=**',
    ]);
  });

  it('a lead-in carries its stretch to the items below it, and no further', () => {
    const source = `云河区科技局2021年工作总结

五年来，主要做了以下工作：
——研发投入年均增长15%。
——新增高新技术企业120家。

一、2021年工作
新增高新技术企业30家。
`;
    expect(rowsOf(source)).toEqual([
      '15 → 研发投入 | growth_rate | 15 % | 2021 | period=五年来',
      '120 → 高新技术企业 | new | 120 家 | 2021 | period=五年来',
      '30 → 高新技术企业 | new | 30 家 | 2021',
    ]);
  });

  it('a change-of-term report mixes five years with one', () => {
    const source = `松岭市政府工作报告（2022年）
一、过去五年和2021年工作回顾
五年来，高新技术企业从40家增加到160家。
2021年，新增高新技术企业38家。
二、2022年重点工作
研发投入强度达到3%。
`;
    expect(rowsOf(source)).toEqual([
      '40 → 高新技术企业 | cumulative | 40 家 | 2016',
      '160 → 高新技术企业 | cumulative | 160 家 | 2021',
      '38 → 高新技术企业 | new | 38 家 | 2021',
      '3 → 研发投入强度 | target | 3 % | 2022',
    ]);
  });

  it('a year that opens a sentence holds for the items of its paragraph', () => {
    const source = `松岭市科技局工作总结
2021年，新增科研团队6个。
一是加大投入。研发投入增长9%。
二是引育人才。引进博士12名。
`;
    expect(rowsOf(source)).toEqual([
      '6 → 科研团队 | new | 6 个 | 2021',
      '9 → 研发投入 | growth_rate | 9 % | 2021',
      '12 → 博士 | value | 12 名 | 2021',
    ]);
  });

  it('a subject does not cross a full stop', () => {
    const source = '云河区科技局2022年工作总结\n新增高新技术企业21家。引进博士3名，硕士9名。\n';
    expect(rowsOf(source).map((row) => row.split(' | ')[0])).toEqual([
      '21 → 高新技术企业',
      '3 → 博士',
      '9 → 硕士',
    ]);
  });
});

describe('a text without a full stop', () => {
  it('is read to its end', () => {
    const text = `2022年工作总结\n${'新增高新技术企业26家，'.repeat(500)}`;
    const figures = readFigures(readReport(text, '2022.txt'), text);
    expect(figures).toHaveLength(500);
    expect(Math.max(...figures.map((f) => f.sentence.length))).toBeLessThanOrEqual(1_001);
  });
});

describe('texts that hold no figure', () => {
  it.each([
    '',
    '\n\n',
    '云河区科技局2022年工作总结',
    '一、2022年工作总结\n（一）党的建设\n1.学习教育\n',
    '云河区科技局2022年工作总结\n2023年1月5日\n联系电话：023-58123456\n',
    '云河区科技局2022年工作总结\n贯彻落实八项规定，印发《三年行动方案（2021—2023年）》。\n',
  ])('%j', (source) => expect(figuresOf(source)).toEqual([]));
});

const HEADINGS = ['一、2022年工作总结', '（一）培育主体', '3.建强平台', '（2）其他', '二、2023年工作打算'];
const SENTENCES = [
  '全年新增高新技术企业２１家，累计达到186家，较上年增长12.7%。',
  '签订合同1,286份、金额3.5亿元，其中技术合同９６份。',
  '研发投入强度由上年的2.1%提高到2.4%，居全市第三。',
  '兑现奖补资金**.*万元，惠及企业***家！',
  '选派三十四名科技特派员，服务农户２万５千户。',
  '落实“三会一课”和八项规定，印发《方案（2021—2023年）》。',
];

/** A report of random headings and sentences, its prose wrapped at random places, its spaces where they may be. */
const reports = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HEADINGS),
      fc
        .tuple(
          fc.constantFrom(...SENTENCES),
          fc.array(fc.nat(40), { maxLength: 3 }),
          fc.constantFrom('\n', '\r\n', '\n　　', ' '),
        )
        .map(([text, breaks, gap]) =>
          [...new Set(breaks)]
            .sort((a, b) => b - a)
            .reduce(
              (wrapped, at) =>
                at < wrapped.length ? wrapped.slice(0, at) + gap + wrapped.slice(at) : wrapped,
              text,
            ),
        ),
    ),
    { maxLength: 12 },
  )
  .map((lines) => ['云河区科技局2022年工作总结', ...lines].join('\n'));

/** The text without spaces, breaks, what prints nothing and the comma that folds by its neighbours. */
const bare = (text: string) => foldCharacters(text).replace(/[\s,，\u2060]/g, '');

describe('where a figure stands', () => {
  it('every figure leads back to the source, to the very characters', () => {
    fc.assert(
      fc.property(reports, (source) => {
        let at = 0;
        for (const figure of figuresOf(source)) {
          expect(source.slice(figure.start, figure.end)).toBe(figure.raw);
          expect(figure.raw).not.toBe('');
          expect(figure.start).toBeGreaterThanOrEqual(at);
          at = figure.end;
        }
      }),
    );
  });

  it('its sentence encloses it, and is the stretch of the source that it was read from', () => {
    fc.assert(
      fc.property(reports, (source) => {
        for (const figure of figuresOf(source)) {
          expect(figure.sentenceStart).toBeLessThanOrEqual(figure.start);
          expect(figure.sentenceEnd).toBeGreaterThanOrEqual(figure.end);
          expect(bare(source.slice(figure.sentenceStart, figure.sentenceEnd))).toBe(bare(figure.sentence));
        }
      }),
    );
  });

  it('a byte of garbage makes nothing throw', () => {
    const unit = fc.constantFrom(...'\u0000\uFFFD\uD83D一、（）12.%*“”《》家\n，。');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 60 })), (source) => {
        for (const figure of figuresOf(source))
          expect(source.slice(figure.start, figure.end)).toBe(figure.raw);
      }),
    );
  });

  it('a number that is wrapped in its middle keeps its break in raw only', () => {
    const [figure] = figuresOf(
      '云河区科技局2022年工作总结\n全区签订技术合同，金额共计12\n86万元，同比增长8%。',
    );
    expect(figure).toMatchObject({ raw: '12\n86', value: '1286', unit: '万元' });
  });

  it.each([
    ['full-width digits', '新增企业１２８家。', '１２８', '128'],
    ['groups of three', '发放资金1,286万元。', '1,286', '1286'],
    ['a space within groups', '发放资金1 286万元。', '1 286', '1286'],
    ['a Chinese numeral', '新增企业一百一十二家。', '一百一十二', '112'],
    ['a compound', '整治河道2万5千公里。', '2万5千', '2.5'],
    ['a mask', '新增企业＊＊家。', '＊＊', null],
  ])('raw is as written: %s', (_, sentence, raw, value) => {
    expect(figuresOf(`云河区科技局2022年工作总结\n${sentence}`)).toMatchObject([{ raw, value }]);
  });

  it('the same text gives the same figures, whatever the file is called', () => {
    fc.assert(
      fc.property(reports, fc.string(), (source, file) => {
        expect(figuresOf(source, file).map(asRow)).toEqual(figuresOf(source).map(asRow));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a year that opens a sentence', () => {
  const report = (text: string) => rowsOf(`云河区科技局2022年工作总结\n\n一、2022年工作总结\n${text}\n`);

  it('is that of a number which lags, in its own sentence alone', () => {
    expect(report('2021年全区研发经费支出11.7亿元。137家企业申报加计扣除。')).toEqual([
      '11.7 → 研发经费支出 | value | 11.7 亿元 | 2021',
      '137 → 企业申报加计扣除 | value | 137 家 | 2022',
    ]);
  });

  it('sets the paragraph where it stands before a comma', () => {
    expect(report('2021年，新增孵化器2家。举办活动16场。')).toEqual([
      '2 → 孵化器 | new | 2 家 | 2021',
      '16 → 举办活动 | value | 16 场 | 2021',
    ]);
  });
});

describe('a part that reviews several years and one', () => {
  const report = (...paragraphs: string[]) =>
    [
      '2026年云河省政府工作报告',
      '',
      '一、“十四五”时期和2025年工作回顾',
      ...paragraphs,
      '二、2026年重点工作',
      '新增公园9个。',
    ].join('\n');
  const timesOf = (source: string) =>
    figuresOf(source).map((f) => `${f.raw} ${f.measure} ${f.year} ${f.period ?? '-'}`);

  it('is of the years until a paragraph turns to the one, sub-headings aside', () => {
    expect(
      timesOf(
        report(
          '“十四五”时期是云河极不平凡的五年。',
          '（一）经济实力增强。新增企业910家。',
          '（二）民生不断改善。新增学位4.1万个。',
          '刚刚过去的2025年，成绩来之不易。新增企业180家。',
          '新增学位0.9万个。',
        ),
      ),
    ).toEqual([
      '910 new 2025 “十四五”时期',
      '4.1 new 2025 “十四五”时期',
      '180 new 2025 -',
      '0.9 new 2025 -',
      '9 target 2026 -',
    ]);
  });

  it('is of the one year until it turns to the years', () => {
    expect(
      timesOf(
        report(
          '2025年是很不平凡的一年。新增企业180家。',
          '各位代表！2025年是“十四五”收官之年。五年来，新增企业910家。',
          '新增学位4.1万个。',
        ),
      ),
    ).toEqual(['180 new 2025 -', '910 new 2025 五年来', '4.1 new 2025 五年来', '9 target 2026 -']);
  });

  it('leaves a bureau that only mentions the plan in its year', () => {
    const source =
      '云河区科技局2025年工作总结\n\n一、2025年工作总结\n“十四五”时期，科技工作扎实推进。\n新增企业18家。\n';
    expect(timesOf(source)).toEqual(['18 new 2025 -']);
  });
});
