import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AskedBody,
  OPEN_END,
  type Operation,
  type Question,
  type Years,
} from '../../src/answers/question.ts';
import type { QuestionContext } from '../../src/answers/question-context.ts';
import { LONGEST_QUESTION, readQuestion } from '../../src/answers/read-question.ts';
import { catalogue } from './office-catalogue.ts';

const BODIES: readonly AskedBody[] = [
  { key: '青禾科技局', places: ['青禾区', '青禾', 'qinghe'], level: '区' },
  { key: '云河科技局', places: ['云河县', '云河', 'yunhe'], level: '县' },
];

/** Asked in 2023, of a store that holds two bodies. */
const CONTEXT: QuestionContext = {
  catalogue,
  bodies: BODIES,
  homeBody: null,
  thisYear: 2023,
  previous: null,
};

const read = (text: string): Question => readQuestion(text, CONTEXT);

function sayYears(years: Years): string {
  switch (years.kind) {
    case 'listed':
      return years.years.join(', ');
    case 'range':
      return `${years.from}–${years.to === OPEN_END ? '' : years.to}`;
    case 'recent':
      return `last ${years.count}`;
    default:
      return years.kind;
  }
}

const sayOperation = (operation: Operation): string =>
  [
    operation.kind,
    'base' in operation ? operation.base : '',
    'direction' in operation ? operation.direction : '',
    'value' in operation ? operation.value : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

/** `years | operation | names aim extras; …`, in short: what the question says of the figure it asks for. */
function row({ years, operation, asks }: Question): string {
  const holes = asks.map((ask) =>
    [
      ask.terms.map((t) => t.names[0]).join('+'),
      ask.aim ?? '',
      ask.period ?? '',
      ask.scope ?? '',
      ask.verb ?? '',
      ask.field ? `in ${ask.field}` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return `${sayYears(years)} | ${sayOperation(operation)} | ${holes.join('; ')}`;
}

describe('one figure of one year', () => {
  it.each([
    ['2022年新增高新技术企业多少家？', '2022 | lookup | 高新技术企业 new'],
    ['2022年新增高新技术企业多少家', '2022 | lookup | 高新技术企业 new'],
    ['2022 年 新增 高企 多少家', '2022 | lookup | 高新技术企业 new'],
    ['２０２２年新增高企多少家？', '2022 | lookup | 高新技术企业 new'],
    ['二〇二一年新增高企几家', '2021 | lookup | 高新技术企业 new'],
    ['二零二一年新增高企几家', '2021 | lookup | 高新技术企业 new'],
    ["'21年新增高企几家", '2021 | lookup | 高新技术企业 new'],
    ['’21年新增高企几家', '2021 | lookup | 高新技术企业 new'],
    ['21年新增高企几家', '2021 | lookup | 高新技术企业 new'],
    ['新增高企2022年是多少', '2022 | lookup | 高新技术企业 new'],
    ['2022年新认定高企几家', '2022 | lookup | 高新技术企业 new'],
    ['2022年新培育高新技术企业有多少家', '2022 | lookup | 高新技术企业 new'],
    ['2022年度高企新增数', '2022 | lookup | 高新技术企业 new'],
    ['2022年高企多少家', '2022 | lookup | 高新技术企业'],
    ['2022年高企数量呢', '2022 | lookup | 高新技术企业'],
    ['2022年高企总数', '2022 | lookup | 高新技术企业 cumulative'],
    ['2022年高企累计多少家', '2022 | lookup | 高新技术企业 cumulative'],
    ['2021年底高企有多少家', '2021 | lookup | 高新技术企业 cumulative'],
    ['麻烦查一下2022年高企保有量', '2022 | lookup | 高新技术企业 cumulative'],
    ['请问一下2022年咱们区高企总数到了多少了呀', '2022 | lookup | 高新技术企业 cumulative'],
    ['2022年净增高企多少家', '2022 | lookup | 高新技术企业 new 净增'],
    ['2022年高企净增几家', '2022 | lookup | 高新技术企业 new 净增'],
    ['2022年技术合同成交额多少亿元', '2022 | lookup | 技术合同成交额'],
    ['2022年研发投入强度', '2022 | lookup | 全社会研发经费投入强度'],
    ['2022年技术合同成交额增长几倍', '2022 | lookup | 技术合同成交额 growth_multiple'],
    ['2022年高企主营收入是多少', '2022 | lookup | 高新技术企业主营业务收入'],
    ['2022年新能源汽车产量多少万辆', '2022 | lookup | 新能源汽车产量'],
    ['2022年汽车产量多少万辆', '2022 | lookup | 汽车产量'],
    ['2022年高企总数在全市排第几', '2022 | lookup | 高新技术企业 rank in 全市'],
    ['2022年高企总量居全省第几位', '2022 | lookup | 高新技术企业 rank in 全省'],
    ['2022年全市研发投入强度', '2022 | lookup | 全社会研发经费投入强度 全市'],
    ['2022年研发投入强度全市平均多少', '2022 | lookup | 全社会研发经费投入强度 全市'],
    ['2022年高新区新增高企多少家', '2022 | lookup | 高新技术企业 new 高新区'],
    ['How many high-tech enterprises were added in 2022?', '2022 | lookup | 高新技术企业 new'],
    ['how many new HNTEs were there in 2022', '2022 | lookup | 高新技术企业 new'],
    ['output of cars in 2022', '2022 | lookup | 汽车产量'],
    ['output of new energy vehicles in 2022', '2022 | lookup | 新能源汽车产量'],
    [
      'How many high-tech enterprises were there at the end of 2022?',
      '2022 | lookup | 高新技术企业 cumulative',
    ],
    ['how many HNTEs did the district have in 2022', '2022 | lookup | 高新技术企业 cumulative'],
    ['number of tech SMEs in 2021', '2021 | lookup | 科技型中小企业'],
    ['R&D intensity in 2022', '2022 | lookup | 全社会研发经费投入强度'],
    ['what was the technology contract turnover in 2022', '2022 | lookup | 技术合同成交额'],
  ])('%s → %s', (text, expected) => expect(row(read(text))).toBe(expected));
});

describe('years', () => {
  it.each([
    ['去年新增高企多少家', '2022'],
    ['前年新增高企多少家', '2021'],
    ['今年新增高企多少家', '2023'],
    ['明年计划新增高企多少家', '2024'],
    ['高企多少', 'unsaid'],
    ['近三年新增高企各多少家', 'last 3'],
    ['最近五年技术合同成交额', 'last 5'],
    ['过去两年技术合同成交额', 'last 2'],
    ['2018年到2022年新增高企多少家', '2018–2022'],
    ['2018-2022年新增高企', '2018–2022'],
    ['2018—2022年每年新增高企多少家', '2018–2022'],
    ['2018～2022年每年新增高企多少家', '2018–2022'],
    ['2018至2022年新增高企各多少家', '2018–2022'],
    ['从2018年到2022年新增高企各多少家', '2018–2022'],
    ['2018年以来新增高企的变化趋势', '2018–'],
    ['2020、2021年新增高企分别多少家', '2020, 2021'],
    ['2020年和2022年新增高企各多少家', '2020, 2022'],
    ['2020年、2021年、2022年新增高企各多少家', '2020, 2021, 2022'],
    ['哪一年新增高企最多', 'unsaid'],
    ['how many new HNTEs last year', '2022'],
    ['how many new HNTEs this year', '2023'],
    ['technology contract turnover 2018 to 2022', '2018–2022'],
    ['technology contract turnover between 2019 and 2022', '2019–2022'],
    ['technology contract turnover from 2019 through 2021', '2019–2021'],
    ['technology contract turnover, 2019-2021', '2019–2021'],
    ['trend of technology contract turnover since 2019', '2019–'],
    ['R&D intensity over the last three years', 'last 3'],
    ['technology contract turnover each year', 'all'],
  ])('%s → %s', (text, expected) => {
    const { years } = read(text);
    // 哪一年 may be read as every year or left unsaid: both ask of all there are.
    expect(sayYears(years).replace(/^all$/, text.includes('哪') ? 'unsaid' : 'all')).toBe(expected);
  });

  it('counts 去年 from the day of the question, not from the reports', () => {
    const { years } = readQuestion('去年新增高企多少家', { ...CONTEXT, thisYear: 2031 });
    expect(sayYears(years)).toBe('2030');
  });

  it.each(['5100家企业中高企多少家', '2.0版平台有多少家企业使用'])('%s names no year', (text) =>
    expect(sayYears(read(text).years)).not.toMatch(/\d{4}/),
  );
});

describe('a part of a year, and plans of five', () => {
  it.each([
    ['2022年上半年技术合同成交额多少', '2022 | lookup | 技术合同成交额 上半年'],
    ['2022年下半年技术合同成交额多少', '2022 | lookup | 技术合同成交额 下半年'],
    ['2022年1—10月技术合同成交额', '2022 | lookup | 技术合同成交额 1—10月'],
    ['2022年1至10月技术合同成交额是多少', '2022 | lookup | 技术合同成交额 1至10月'],
    ['2022年前三季度技术合同成交额', '2022 | lookup | 技术合同成交额 前三季度'],
    ['2022年全年技术合同成交额', '2022 | lookup | 技术合同成交额'],
    ['2022年技术合同成交额', '2022 | lookup | 技术合同成交额'],
    ['“十三五”期间新增高企多少家', '2020 | lookup | 高新技术企业 new “十三五”期间'],
    ['technology contract turnover in the first half of 2022', '2022 | lookup | 技术合同成交额 上半年'],
  ])('%s → %s', (text, expected) => expect(row(read(text))).toBe(expected));
});

describe('one year against another', () => {
  it.each([
    ['2022年新增高企比上年多几家', '2022 | difference previous | 高新技术企业 new'],
    ['2022年新增高企比去年多几家', '2022 | difference previous | 高新技术企业 new'],
    ['2022年新增高企较上年增加多少家', '2022 | difference previous | 高新技术企业 new'],
    ['2022年新增高企比2020年多几家', '2022 | difference 2020 | 高新技术企业 new'],
    ['2022年高企总数比上年多几家', '2022 | difference previous | 高新技术企业 cumulative'],
    ['2022年技术合同成交额比2021年多多少', '2022 | difference 2021 | 技术合同成交额'],
    ['2021年到2022年高企增加了多少家', '2022 | difference 2021 | 高新技术企业'],
    ['2022年研发投入强度提高了几个百分点', '2022 | difference previous | 全社会研发经费投入强度'],
    ['2022年技术合同成交额比上年增长百分之几', '2022 | growth previous | 技术合同成交额'],
    ['2022年技术合同成交额同比增长多少', '2022 | growth previous | 技术合同成交额'],
    ['2022年技术合同成交额增长率是多少', '2022 | growth previous | 技术合同成交额'],
    ['2022年技术合同成交额增速', '2022 | growth previous | 技术合同成交额'],
    ['2022年技术合同成交额比2018年增长多少', '2022 | growth 2018 | 技术合同成交额'],
    ['2022年技术合同成交额是上年的几倍', '2022 | multiple previous | 技术合同成交额'],
    ['2022年技术合同成交额是2018年的多少倍', '2022 | multiple 2018 | 技术合同成交额'],
    [
      'how many more high-tech enterprises were added in 2022 than in 2021?',
      '2022 | difference 2021 | 高新技术企业 new',
    ],
    ['by how much did technology contract turnover grow in 2022?', '2022 | growth previous | 技术合同成交额'],
    ['growth rate of technology contract turnover in 2022', '2022 | growth previous | 技术合同成交额'],
  ])('%s → %s', (text, expected) => expect(row(read(text))).toBe(expected));

  it.each(['2022年高企总数多少家', '2022年新增高企多少家，累计多少家', '比例最高的高企有多少家'])(
    '%s compares nothing',
    (text) => expect(read(text).operation.kind).toBe('lookup'),
  );
});

describe('several years', () => {
  it.each([
    ['2018至2022年一共新增多少家高企', '2018–2022 | sum | 高新技术企业 new'],
    ['2018年到2022年高企累计新增多少家', '2018–2022 | sum | 高新技术企业 new'],
    ['2020和2021年合计新增高企多少家', '2020–2021 | sum | 高新技术企业 new'],
    ['2018—2022年每年新增高企多少家', '2018–2022 | trend | 高新技术企业 new'],
    ['2018年到2022年高企总数变化趋势', '2018–2022 | trend | 高新技术企业 cumulative'],
    ['2020年和2022年新增高企各多少家', '2020, 2022 | trend | 高新技术企业 new'],
    ['历年技术合同成交额', 'unsaid | trend | 技术合同成交额'],
    ['哪一年新增高企最多', 'unsaid | extreme highest | 高新技术企业 new'],
    ['新增高企最少的是哪一年', 'unsaid | extreme lowest | 高新技术企业 new'],
    ['2018到2022年哪年技术合同成交额最高', '2018–2022 | extreme highest | 技术合同成交额'],
    ['哪一年研发投入强度最低', 'unsaid | extreme lowest | 全社会研发经费投入强度'],
    ['哪一年研发投入强度达到1.71%', 'unsaid | which-year 1.71 | 全社会研发经费投入强度'],
    ['which year had the highest technology contract turnover?', 'all | extreme highest | 技术合同成交额'],
    ['in which year were the fewest HNTEs added?', 'all | extreme lowest | 高新技术企业 new'],
    ['total new HNTEs in 2018-2022', '2018–2022 | sum | 高新技术企业 new'],
    ['how many HNTEs were added in total from 2018 to 2022?', '2018–2022 | sum | 高新技术企业 new'],
    ['trend of technology contract turnover since 2019', '2019– | trend | 技术合同成交额'],
  ])('%s → %s', (text, expected) => {
    const said = row(read(text));
    // 2020和2021年 is a list of two or a range of two; 历年 and 哪一年 ask of all years, said or not.
    expect([said, said.replace('2020, 2021', '2020–2021'), said.replace(/^all/, 'unsaid')]).toContain(
      expected,
    );
  });
});

describe('several figures in one breath', () => {
  it.each([
    ['2022年新增高企多少家，累计多少家', '2022 | lookup | 高新技术企业 new; 高新技术企业 cumulative'],
    ['2022年新增和累计高企各多少家', '2022 | lookup | 高新技术企业 new; 高新技术企业 cumulative'],
    ['2022年高企和科技型中小企业分别多少家', '2022 | lookup | 高新技术企业; 科技型中小企业'],
    ['2022年高企多少家，技术合同成交额多少亿元', '2022 | lookup | 高新技术企业; 技术合同成交额'],
    ['2022年市级、区级科技特派员各多少名', '2022 | lookup | 市级科技特派员; 区级科技特派员'],
    ['2022年市级科技型企业比高新技术企业多多少家', '2022 | versus | 市级科技型企业; 高新技术企业'],
    ['new and cumulative HNTEs in 2021', '2021 | lookup | 高新技术企业 new; 高新技术企业 cumulative'],
  ])('%s → %s', (text, expected) => {
    expect(row(read(text))).toBe(expected);
  });

  it.each(['2022年高企和科技型中小企业主管部门多少个', '2022年研发与技术服务机构多少家'])(
    '%s asks for one figure: 和 and 与 alone list nothing',
    (text) => expect(read(text).asks).toHaveLength(1),
  );
});

describe('targets', () => {
  it.each([
    ['2023年新增高企的目标是多少', '2023 | lookup | 高新技术企业 new'],
    ['2023年计划新增高企多少家', '2023 | lookup | 高新技术企业 new'],
    ['2023年打算新增高企多少家', '2023 | lookup | 高新技术企业 new'],
    ['2023年力争新增高企多少家', '2023 | lookup | 高新技术企业 new'],
    ['2022年新增高企的目标完成了吗', '2022 | met-target | 高新技术企业 new'],
    ['2022年新增高企目标完成没有', '2022 | met-target | 高新技术企业 new'],
    ['2022年新增高企比目标多几家', '2022 | over-target | 高新技术企业 new'],
    ['2022年新增高企超目标多少家', '2022 | over-target | 高新技术企业 new'],
    ['what was the R&D intensity target for 2022?', '2022 | lookup | 全社会研发经费投入强度'],
    ['planned number of new HNTEs in 2023', '2023 | lookup | 高新技术企业 new'],
    [
      'did the bureau meet its 2020 target for municipal sci-tech enterprises?',
      '2020 | met-target | 市级科技型企业',
    ],
    ['how far above target were tech SMEs in 2022', '2022 | over-target | 科技型中小企业'],
  ])('%s → %s', (text, expected) => {
    const question = read(text);
    expect(question.isTarget).toBe(true);
    expect(row(question)).toBe(expected);
  });

  it.each([
    '2022年新增高企多少家',
    '2022年区级科技计划项目多少项',
    '2022年实施火炬计划项目多少项',
    '2022年签订廉政责任书多少份',
    'how many HNTEs were added in 2022',
  ])('%s asks for a result', (text) => expect(read(text).isTarget).toBe(false));
});

describe('places', () => {
  it.each([
    ['青禾区2022年新增高企多少家', 'known', ['青禾科技局']],
    ['2022年青禾新增高企多少家', 'known', ['青禾科技局']],
    ['云河县2022年新增高企多少家', 'known', ['云河科技局']],
    ['2022年，云河县的高企总数是多少', 'known', ['云河科技局']],
    ['high-tech enterprises in Qinghe in 2022', 'known', ['青禾科技局']],
    ["Yunhe County's high-tech enterprises in 2022", 'known', ['云河科技局']],
    ['How many HNTEs did YUNHE have in 2022', 'known', ['云河科技局']],
  ])('%s is asked of a body of the store', (text, kind, bodies) => {
    expect(read(text).place).toMatchObject({ kind, bodies });
    expect(read(text).asks.map((a) => a.terms.map((t) => t.names[0]))).toEqual([['高新技术企业']]);
  });

  it.each([
    '2022年松江区新增高企多少家',
    '重庆2022年新增高企多少家',
    '温州市2022年新增高企多少家',
    'high-tech enterprises in Shanghai in 2022',
  ])('%s names a place of which there is no report', (text) => expect(read(text).place.kind).toBe('unknown'));

  it.each([
    '2022年新增高企多少家',
    '我区2022年新增高企多少家',
    '我局2022年签订技术合同多少份',
    '2022年市级科技型企业多少家',
    '2022年高新区新增高企多少家',
    '2022年自创区高企多少家',
    '2022年先进地区调研几次',
    '2022年社区科普活动几场',
    '2022年高企总数居全市第几位',
    'how many HNTEs did the district have in 2022',
    'How many HNTEs did the Bureau certify in March 2022',
  ])('%s names none', (text) => expect(read(text).place.kind).toBe('unsaid'));
});

describe('leave to infer', () => {
  it.each([
    ['按2022年的数倒推2021年技术经纪人累计多少名', true],
    ['2017年底高企有多少家，请推算', true],
    ['derive the 2017 total of R&D platforms', true],
    ['2017年底高企有多少家', false],
    ['how many R&D platforms were there in 2017', false],
  ])('%s: %s', (text, infers) => expect(read(text).infers).toBe(infers));
});

describe('words, not numbers', () => {
  it.each([
    '2022年党建做了哪些工作',
    '2020年为什么没有完成目标',
    '谁牵头组建了创新联合体',
    '2022年人才工作有何举措',
    '介绍一下2022年科普工作的亮点',
    'what did the bureau do about party building in 2022?',
    'why was the target missed in 2020?',
  ])('%s', (text) => expect(read(text).isAboutWords).toBe(true));

  it.each([
    '2022年新增高企多少家',
    '2022年召开支委会几次',
    '哪一年新增高企最多',
    '2022年新增高企的目标完成了吗',
    '2022年高企总数',
    'how many HNTEs were added in 2022',
    'what was the technology contract turnover in 2022',
    'which year had the highest technology contract turnover?',
  ])('%s asks for a number', (text) => expect(read(text).isAboutWords).toBe(false));
});

describe('the language of the question', () => {
  it.each([
    ['2022年新增高企多少家', 'zh'],
    ['2022年R&D投入强度', 'zh'],
    ['how many HNTEs in 2022', 'en'],
    ['knowledge-value credit loans issued in 2020 (知识价值信用贷款)', 'en'],
  ])('%s is %s', (text, language) => expect(read(text).language).toBe(language));
});

describe('any text', () => {
  it.each([
    '',
    ' ',
    '？',
    '。。。',
    '2022',
    '2022年',
    '多少',
    '几家',
    '累计',
    'the',
    '?!',
    '\u0000',
    '😀',
    '家家家家',
  ])('%j is read without failing', (text) => expect(read(text).text).toBe(text));

  it('of any kind is read without failing, with and without a question before it', () => {
    const previous = read('2022年新增高企多少家');
    const pieces = fc.constantFrom(
      ...'2022年 2018到2022年 近三年 新增 累计 高企 多少 几家 比上年 多 增长 目标 完成了吗 哪一年 最多 ， 、 和 各 分别 第几 % 全市 how many in 2021 ( ） “ * [ \\ $ +'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 12 }), (parts) => {
        const text = parts.join('').slice(0, LONGEST_QUESTION);
        expect(() => read(text)).not.toThrow();
        expect(() => readQuestion(text, { ...CONTEXT, previous })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
