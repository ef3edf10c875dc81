import { describe, expect, test } from 'vitest';
import type { DraftedReport } from '../../src/drafting/drafted-report.ts';
import type { PastReportText } from '../../src/drafting/past-report.ts';
import { findStrayDigits } from '../../src/drafting/stray-digits.ts';
import type { EnteredData } from '../../src/entered-data/entered-data.ts';
import { labelledData, samplePast, yearsBefore } from '../support/past-texts.ts';
import { dataFor, draftSmall, type SmallData, smallReport, tryDraft } from '../support/small-report.ts';

const LAST = smallReport(
  2022,
  '坚持量质并举，健全梯度培育机制。全年新认定高新技术企业24家，总数达到103家，同比增长21.2%，首次突破百家大关。科技型中小企业入库109家，比上年多32家。',
  '2023年是全面发力的关键之年。力争新认定高新技术企业28家以上，科技型中小企业入库达到130家。',
);
const BEFORE = smallReport(
  2021,
  '新认定高新技术企业22家，总数达到85家，同比增长25.0%。科技型中小企业入库77家。',
);
const PAST = [LAST, BEFORE];

const draft = (data: SmallData, past: readonly PastReportText[] = PAST) =>
  draftSmall(past, dataFor(2023, data));

describe('a small year', () => {
  const {
    text,
    figures,
    needs,
    draft: whole,
  } = draft({
    figures: ['高新技术企业 cumulative 123 家', '高新技术企业 new 29 家', '科技型中小企业 value 134 家'],
    plans: ['高新技术企业 30 家 qualifier=以上', '科技型中小企业 150 家'],
    highlights: [{ section: '培育创新主体', text: '禾芯公司获评市级“质量奖”。' }],
  });
  const [results = '', plans = ''] = text.split('\n');

  test('says new, stock and growth in this order, whatever the order of the data', () => {
    expect(results).toContain('全年新认定高新技术企业29家，总数达到123家，同比增长19.4%');
    expect(results).toContain('科技型中小企业入库134家，比上年多25家');
  });

  test('carries a way of working, and no claim of last year', () => {
    expect(results).toContain('坚持量质并举，健全梯度培育机制。');
    expect(text).not.toMatch(/首次|大关|关键之年/);
  });

  test('has the plan of the plans, for the year after', () => {
    expect(plans).toContain('力争新认定高新技术企业30家以上，科技型中小企业入库达到150家');
    expect(figures.filter((f) => f.measure === 'target').map((f) => [f.value, f.year])).toEqual([
      ['30', 2024],
      ['150', 2024],
    ]);
  });

  test('has the highlight in its section, and marks only what is missing', () => {
    expect(results).toContain('禾芯公司获评市级“质量奖”。');
    expect(needs).toHaveLength(1);
    expect(plans).toMatch(/^【待补：/);
  });

  test('is entitled and headed for its year', () => {
    expect([whole.title, ...whole.sections.map((s) => s.heading)]).toEqual([
      '云溪区科技局2023年工作总结和2024年工作计划',
      '一、2023年工作总结',
      '（一）培育创新主体',
      '1.企业培育',
      '二、2024年工作计划',
      '（一）培育主体',
    ]);
  });
});

describe('what is not there is asked for, and no old number stands for it', () => {
  test.each<readonly [name: string, data: SmallData, need: string]>([
    [
      'a sentence nobody has figures for',
      { figures: ['科技型中小企业 value 134 家'] },
      '新增高新技术企业（家）',
    ],
    ['a stock', { figures: ['高新技术企业 new 29 家'] }, '高新技术企业（家）'],
    [
      'a plan',
      { figures: ['高新技术企业 new 29 家'], plans: ['高新技术企业 30 家'] },
      '科技型中小企业（家）',
    ],
  ])('%s', (_, data, need) => {
    const { text, needs } = draft(data);
    expect(needs.join('；')).toContain(need);
    expect(text).not.toMatch(/24家|103家|21\.2%|109家|32家|28家|130家/);
  });
});

describe('falls and standstills', () => {
  test.each<readonly [figures: readonly string[], says: RegExp, not: RegExp]>([
    [['高新技术企业 new 3 家', '高新技术企业 cumulative 90 家'], /总数达到90家，同比下降12\.6%/, /增长/],
    [['科技型中小企业 value 100 家'], /入库100家，比上年少9家/, /多/],
    [['科技型中小企业 value 109 家'], /入库109家(?!，比)/, /多|少|0家，/],
    [
      ['高新技术企业 new 0 家', '高新技术企业 cumulative 103 家'],
      /高新技术企业0家，总数达到103家(?!，同比)/,
      /增长|0\.0%/,
    ],
  ])('%j', (figures, says, not) => {
    const [results = ''] = draft({ figures }).text.split('\n');
    const said = results.replace(/【[^】]*】/g, '').replace('健全梯度培育机制', '');
    expect(said).toMatch(says);
    expect(said).not.toMatch(not);
  });
});

describe('what a report of another time can tell', () => {
  const figures = ['科技型中小企业 value 134 家'];
  test('a report two years back gives words, and no growth', () => {
    const { text, figures: said } = draft({ figures }, [BEFORE]);
    expect(text).toContain('科技型中小企业入库134家');
    expect(said.filter((f) => f.origin === 'derived')).toEqual([]);
  });

  test('a report of the draft’s own year or later is left alone', () => {
    const later = smallReport(2024, '科技型中小企业入库900家，再创新高。');
    const own = smallReport(2023, '科技型中小企业入库800家，再创新高。');
    expect(draft({ figures }, [later, own, ...PAST]).draft).toEqual(draft({ figures }).draft);
  });

  test('the order in which reports come makes no difference', () => {
    expect(draft({ figures }, PAST.toReversed()).draft).toEqual(draft({ figures }).draft);
  });

  test('a masked report gives no number and no mask', () => {
    const masked = smallReport(2022, '全年新认定高新技术企业**家，总数达到***家。科技型中小企业入库**家。');
    const { text, figures: said } = draft({ figures }, [masked]);
    expect(text).not.toContain('*');
    expect(said.map((f) => f.value)).toEqual(['134']);
  });

  test('the phrasing of a year that was asked for', () => {
    const words = (year: number | null) => {
      const other = smallReport(2021, '评价入库科技型中小企业77家。');
      return draftSmall([LAST, other], dataFor(2023, { figures }), year).text;
    };
    expect(words(null)).toContain('入库134家');
    expect(words(2021)).toContain('评价入库科技型中小企业134家');
  });
});

describe('units and qualifiers', () => {
  const last = smallReport(
    2022,
    '技术合同成交额9800万元，同比增长22.5%。“创汇”平台入驻企业近400家。协议金额超2400万元。',
  );
  const before = smallReport(2021, '技术合同成交额8000万元。');
  test.each<readonly [figure: string, says: string]>([
    ['技术合同成交额 value 1.47 亿元', '技术合同成交额1.47亿元，同比增长50.0%'],
    ['技术合同成交额 value 9000 万元', '技术合同成交额9000万元，同比下降8.2%'],
    ['技术合同成交额 value 1.5 亿元 qualifier=近', '技术合同成交额近1.5亿元'],
    ['技术合同成交额 value 1.5 亿元 qualifier=突破', '技术合同成交额突破1.5亿元'],
    ['成果转化协议金额 value 2900 万元 qualifier=余', '协议金额2900余万元'],
  ])('%s', (figure, says) => {
    const { text, draft: whole } = draft({ figures: [figure] }, [last, before]);
    expect(text).toContain(says);
    expect(whole.unused).toEqual([]);
    if (figure.includes('qualifier')) expect(text).not.toMatch(/增长\d|下降\d/);
  });
});

describe('plans that do not say what they aim at', () => {
  const past = smallReport(
    2022,
    '高新技术企业总数达到103家。',
    '新增高新技术企业25家以上，高新技术企业总数达到150家。举办科技沙龙6—8场。',
  );
  test.each<readonly [plans: readonly string[], says: string]>([
    [['高新技术企业 160 家', '高新技术企业 30 家'], '新增高新技术企业30家，高新技术企业总数达到160家'],
    [['高新技术企业 30 家'], '新增高新技术企业30家'],
    [['科技沙龙 9 场', '科技沙龙 12 场'], '举办科技沙龙9—12场'],
    [['科技沙龙 9 场 qualifier=不少于'], '举办科技沙龙不少于9场'],
  ])('%j', (plans, says) => {
    const { text, figures } = draft({ figures: ['高新技术企业 cumulative 123 家'], plans }, [past]);
    expect(text).toContain(says);
    expect(figures.filter((f) => f.measure === 'target')).toHaveLength(plans.length);
  });
});

describe('what cannot be drafted', () => {
  const figures = ['高新技术企业 new 29 家'];
  test.each<
    readonly [kind: string, past: readonly PastReportText[], data: EnteredData, section: string | null]
  >([
    ['nothing-entered', PAST, dataFor(2023, {}), null],
    ['no-past-report', [], dataFor(2023, { figures }), null],
    ['no-past-report', PAST, dataFor(2021, { figures }), null],
    ['no-such-section', PAST, dataFor(2023, { figures }), '食堂'],
  ])('%s', (kind, past, data, section) => {
    const drafted = tryDraft(past, data, null, section);
    expect(drafted.ok ? null : drafted.error.kind).toBe(kind);
  });

  test('a section alone is the section, with its figures', () => {
    const drafted = tryDraft(PAST, dataFor(2023, { figures }), null, '企业培育');
    const headings = drafted.ok ? drafted.value.sections.map((s) => s.heading) : [];
    expect(headings).toContain('1.企业培育');
    expect(headings).not.toContain('（一）培育主体');
  });
});

describe.each([2019, 2020, 2021, 2022])('the sample report on %i, drafted from those before it', (year) => {
  const data = labelledData(year);
  const drafted = tryDraft(samplePast(...yearsBefore(year)), data);
  const report: DraftedReport | null = drafted.ok ? drafted.value : null;
  const paragraphs = report?.sections.flatMap((s) => s.paragraphs) ?? [];
  const figures = paragraphs.flatMap((p) => p.figures);
  const entered = figures.filter((f) => f.origin === 'entered');

  test('has every figure and plan once: value, unit, measure', () => {
    const row = (f: { measure?: string; value: string | null; unit: string }) =>
      `${f.measure ?? 'target'} ${Number(f.value)}${f.unit}`;
    expect(report?.unused).toEqual([]);
    expect(entered.map(row).toSorted()).toEqual([...data.figures, ...data.plans].map(row).toSorted());
  });

  test('has no digit without an owner, and nothing masked', () => {
    const words = [...data.figures, ...data.plans].flatMap((f) => [
      f.indicator,
      'period' in f ? (f.period ?? '') : '',
    ]);
    const stray = paragraphs.flatMap((p) => findStrayDigits(p.text, p.figures, words));
    expect(stray).toEqual([]);
    expect(paragraphs.filter((p) => p.text.includes('*'))).toEqual([]);
  });

  test('computes with its working, and says no last year’s number but as such', () => {
    const derived = figures.filter((f) => f.origin === 'derived');
    expect(derived.filter((f) => !f.working)).toEqual([]);
    for (const f of derived.filter((d) => d.year === year - 1)) expect(f.working).toContain('上年报告');
    expect(figures.filter((f) => f.year !== null && (f.year < year - 1 || f.year > year + 1))).toEqual([]);
  });

  test('names no other year than its own and the plan’s', () => {
    const years = paragraphs.flatMap((p) => [...p.text.matchAll(/(20\d\d)年/g)].map(([, y]) => Number(y)));
    expect(years.filter((y) => y !== year && y !== year + 1)).toEqual([]);
  });

  test('is the same each time', () => {
    expect(tryDraft(samplePast(...yearsBefore(year)), labelledData(year))).toEqual(drafted);
  });
});
