import { amount, type BreakKind, type Change, changeEach, changeNumber, makeChange } from './break.ts';
import { shifted } from './breaks-digits.ts';
import { type CleanReport, type Fact, factsBefore, isResult, placesOf } from './clean-report.ts';
import { mentionAgain } from './mention-again.ts';

const RATES = ['growth_rate', 'share'];

/** What a target may aim at where nothing is added. */
const REACHED = ['value', 'cumulative', 'share'];

const PARTS = /^(?:市级企业技术中心|市级工程技术研究中心|市级重点实验室|[市区]级科技特派员|.+奖补资金)$/;

/** Two figures of one sentence in the same unit, each in the other's place. */
function swap(report: CleanReport): Change[] {
  return report.facts.slice(1).flatMap((second, i) => {
    const first = report.facts[i];
    if (!first || !canSwap(report.text, first, second)) return [];
    const changes = new Map([
      [first, amount(first, second.raw)],
      [second, amount(second, first.raw)],
    ]);
    const edits = [
      { start: first.start, end: first.end, text: second.raw },
      { start: second.start, end: second.end, text: first.raw },
    ];
    return [
      makeChange(report, {
        kind: 'swapped',
        indicator: first.indicator,
        edits,
        evidence: { by: 'figures', changes },
      }),
    ];
  });
}

const canSwap = (text: string, a: Fact, b: Fact): boolean =>
  isResult(a) &&
  isResult(b) &&
  a.unit === b.unit &&
  a.raw !== b.raw &&
  a.qualifier === null &&
  b.qualifier === null &&
  /^[\d.]+$/.test(a.raw + b.raw) &&
  !text.slice(a.end, b.start).includes('。');

/** This year's result just below what last year's plan promised. */
function missTargets(report: CleanReport): Change[] {
  const targets = factsBefore(report).filter((f) => f.measure === 'target' && f.year === report.year);
  const added = new Set(report.facts.filter((f) => f.measure === 'new').map((f) => f.indicator));
  return report.facts
    .filter((f) => f.measure === 'new' || (!added.has(f.indicator) && REACHED.includes(f.measure)))
    .filter((f) => f.year === report.year)
    .flatMap((fact) => {
      const target = targets.find((t) => t.indicator === fact.indicator && t.unit === fact.unit);
      const short = target && shifted(target.value.toFixed(placesOf(fact.raw)), -(10 ** -placesOf(fact.raw)));
      return short ? [changeNumber(report, 'target-missed', fact, short)] : [];
    });
}

/** 未达到年初确定的…目标 taken out where the plan was missed. */
function hideShortfalls(report: CleanReport): Change[] {
  return [...report.text.matchAll(/，但?未达到年初确定的[\d.]+[家%]目标/g)].map((match) => {
    const start = match.index;
    const result = report.facts.findLast((f) => f.end <= start && ['new', 'share'].includes(f.measure));
    return makeChange(report, {
      kind: 'shortfall-unsaid',
      indicator: result?.indicator ?? '',
      edits: [{ start, end: start + match[0].length, text: '' }],
      evidence: { by: 'construction' },
      also: result ? [result] : [],
    });
  });
}

const slip =
  (measures: readonly string[], sizes: readonly number[], test: (f: Fact) => boolean = isResult) =>
  (kind: string): BreakKind => ({
    id: kind,
    group: 'arithmetic',
    make: (report, random) =>
      changeEach(kind, report, (f) =>
        measures.includes(f.measure) && test(f) ? shifted(f.raw, random.pick(sizes)) : null,
      ),
  });

/** A figure at odds with others that it hangs on. */
export const RELATION_BREAKS: readonly BreakKind[] = [
  slip(RATES, [-0.3, 0.3], (f) => placesOf(f.raw) > 0)('rate-off'),
  slip(['change'], [-2, 2, 3], (f) => placesOf(f.raw) === 0)('change-off'),
  slip(['change'], [-0.02, 0.03], (f) => placesOf(f.raw) > 0)('points-off'),
  slip(['new', 'cumulative', 'value'], [-2, 2, 3], (f) => PARTS.test(f.indicator))('part-off'),
  slip(['value'], [-0.6, 0.6, 1.3], (f) => /户均|人均/.test(f.indicator))('average-off'),
  slip(['share'], [2, -2, 5], (f) => f.indicator.startsWith('有研发活动'))('share-off'),
  slip(['value'], [1, 2, 3], (f) => f.indicator.endsWith('退出'))('exits-off'),
  {
    id: 'base-off',
    group: 'arithmetic',
    make: (report, random) =>
      changeEach('base-off', report, (f) =>
        isResult(f) && f.year === report.year - 1 ? shifted(f.raw, random.pick([-2, 1, 2])) : null,
      ),
  },
  { id: 'swapped', group: 'arithmetic', make: swap },
  {
    id: 'one-of-two-mentions',
    group: 'arithmetic',
    make: (report, random) =>
      mentionAgain(report, 'one-of-two-mentions', (f) =>
        shifted(f.raw, random.pick([-1, 1, 2]) * 10 ** -placesOf(f.raw)),
      ),
  },
  { id: 'target-missed', group: 'arithmetic', make: missTargets },
  { id: 'shortfall-unsaid', group: 'arithmetic', make: hideShortfalls },
  {
    id: 'rank-off',
    group: 'history',
    make: (report, random) =>
      changeEach('rank-off', report, (f) =>
        f.unit === '位' ? shifted(f.raw, random.pick([-1, 1, 2])) : null,
      ),
  },
];
