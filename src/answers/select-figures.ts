import Big from 'big.js';
import type { Figure } from '../figures/figure.ts';
import { planYears } from '../figures/frame.ts';
import type { Aim } from '../figures/measure.ts';
import { baseUnit, isCountUnit, isMoney, sameDimension, unitScale } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import { CHINESE_DIGITS } from '../shared/chinese-digits.ts';
import type { Ask } from './question.ts';

/** A figure of the store, with what the answer needs to know of its report. */
export interface Candidate {
  readonly figure: Figure;
  readonly reportId: string;
  readonly reportYear: number | null;
  readonly body: string;
}

const CREATED = pattern('^{creating}$');

const COMPLETION = pattern('{completing}');

const ADDED = new Set(['新增', '净增', '新增加']);

/** Whether a figure's measure is one that the question asks for. */
export function fitsAim(figure: Figure, aim: Aim | null): boolean {
  // 新增地区生产总值200亿元 is no answer to how large it is.
  if (aim === null && figure.aim === 'new' && isMoney(figure.unit) && ADDED.has(figure.verb ?? ''))
    return false;
  // 完成目标的47.9% says how far it got, not how much it is.
  if (aim === null && figure.aim === 'share' && COMPLETION.test(figure.indicator)) return false;
  if (aim === null)
    return (
      figure.aim === 'value' || figure.aim === 'cumulative' || figure.aim === 'new' || figure.aim === 'share'
    );
  if (figure.aim === aim) return true;
  if (aim === 'new')
    return (
      figure.aim === 'value' && figure.verb !== null && (CREATED.test(figure.verb) || isMoney(figure.unit))
    );
  if (aim === 'cumulative')
    return (
      figure.aim === 'value' &&
      isCountUnit(figure.unit) &&
      (figure.verb === null || CREATED.test(figure.verb))
    );
  if (aim === 'growth_rate') return figure.aim === 'growth_multiple';
  return false;
}

const MAGNITUDE = pattern('^{scale}$');
const EVENTS = pattern('^(?:{eventUnit}|{issueUnit})$');
const PEOPLE = pattern('^{headUnit}$');

/** Whether the figure could be written in the unit asked for; a question seldom insists on 家 against 个. */
export function fitsUnit(figure: Figure, unit: string | null): boolean {
  // 多少万, 多少万亿 say no unit.
  if (unit === null || unit === '' || baseUnit(unit) === '' || MAGNITUDE.test(unit)) return true;
  // 个 counts anything.
  if (baseUnit(unit) === '个' && isCountUnit(figure.unit)) return true;
  if (EVENTS.test(baseUnit(unit)) && EVENTS.test(baseUnit(figure.unit))) return true;
  if (PEOPLE.test(baseUnit(unit)) && PEOPLE.test(baseUnit(figure.unit))) return true;
  return sameDimension(figure.unit, unit);
}

/** Whether period and scope are those asked for: January–October never answers for the year, nor the city for the district. */
export function fitsFrame(figure: Figure, ask: Ask): boolean {
  if (!samePeriod(figure.period, ask.period) && !isStockAtEnd(figure, ask)) return false;
  return (figure.scope ?? null) === (ask.scope ?? null);
}

/** 6月末有多少: a stock told of the first half is that of its end. */
function isStockAtEnd(figure: Figure, { period }: Ask): boolean {
  const month = /^(\d{1,2})月[末底]$/.exec(period ?? '')?.[1];
  if (month === undefined || figure.aim !== 'cumulative' || figure.period === null) return false;
  return samePeriod(figure.period, `1-${month}`);
}

/** The stretches of a year that have a name of their own. */
const MONTHS_OF: Readonly<Record<string, string>> = {
  上半年: '1-6',
  下半年: '7-12',
  前三季度: '1-9',
  一季度: '1-3',
  二季度: '4-6',
  三季度: '7-9',
  四季度: '10-12',
};

export function samePeriod(a: string | null, b: string | null): boolean {
  const plain = (p: string | null) =>
    (p ?? '')
      .replace(/[“”月份时期间规划]/g, '')
      .replace(/[—–~至到]/g, '-')
      .replace(/^(?:第)/, '');
  const months = (p: string) => MONTHS_OF[p] ?? p;
  return months(plain(a)) === months(plain(b));
}

export const isTargetFigure = (figure: Figure): boolean => figure.measure === 'target';

/** The candidates that give exactly what is asked for in one year; `null` asks for any year. */
export function selectFigures(
  candidates: readonly Candidate[],
  ask: Ask,
  year: number | null,
  isTarget: boolean,
): Candidate[] {
  const fitting = candidates.filter(
    ({ figure }) =>
      (year === null || figure.year === year) &&
      isTargetFigure(figure) === isTarget &&
      fitsAim(figure, ask.aim) &&
      fitsUnit(figure, ask.unit) &&
      fitsFrame(figure, ask),
  );
  const exact = fitting.filter(({ figure }) => figure.aim === ask.aim);
  return preferVerb(exact.length > 0 ? exact : fitting, ask.verb);
}

/** 净增 only where it is asked for; else the gross additions where a report gives both. */
function preferVerb(candidates: readonly Candidate[], verb: string | null): Candidate[] {
  const isNet = ({ figure }: Candidate) => figure.verb === '净增';
  if (verb === '净增') return candidates.filter(isNet);
  const gross = candidates.filter((c) => !isNet(c));
  return gross.length > 0 ? gross : [...candidates];
}

/** Candidates that say the same number; the report of the year itself speaks first. */
export interface Group {
  readonly head: Candidate;
  /** All of them, the head among them. */
  readonly all: readonly Candidate[];
}

/**
 * Candidates grouped by what they say: one group for each value, in each group the report of the year itself first.
 * A number that only hints at a plain one beside it (突破50亿元、达到53.9亿元) makes no group.
 */
export function groupByValue(candidates: readonly Candidate[]): Group[] {
  const plain = candidates.filter(({ figure }) => figure.qualifier === null && figure.value !== null);
  const groups = Map.groupBy(withoutRoundings(withoutHints(candidates, plain)), ({ figure }) =>
    sayingOf(figure),
  );
  return [...groups.values()]
    .flatMap((group): Group[] => {
      const [head, ...rest] = group.sort(byNearness);
      return head ? [{ head, all: [head, ...rest] }] : [];
    })
    .sort((a, b) => byNearness(a.head, b.head));
}

/** Equal for figures that say the same: 1.2亿元 and 12000万元, 12家 and 12个. */
function sayingOf(figure: Figure): string {
  if (figure.value === null) return `masked ${baseUnit(figure.unit)}`;
  const amount = new Big(figure.value).times(unitScale(figure.unit)).toFixed();
  const aim = isTargetFigure(figure) ? 'target' : figure.aim;
  return `${aim} ${amount} ${isCountUnit(figure.unit) ? '' : baseUnit(figure.unit)}`;
}

/** A hint and the figure it hints at are this near: 突破50亿元、达到53.9亿元. */
const HINT_REACH = 0.2;

/** A qualified number that a plain one of the same report, measure and size agrees with is only a hint at it. */
function withoutHints(candidates: readonly Candidate[], plain: readonly Candidate[]): Candidate[] {
  const isNear = (a: Figure, b: Figure) => {
    if (a.value === null || b.value === null || a.unit !== b.unit) return false;
    const [x, y] = [new Big(a.value), new Big(b.value)];
    return x.minus(y).abs().lte(y.abs().times(HINT_REACH));
  };
  return candidates.filter(
    ({ figure, reportId }) =>
      figure.qualifier === null ||
      !plain.some(
        (p) =>
          p.reportId === reportId &&
          p.figure.aim === figure.aim &&
          p.figure.year === figure.year &&
          isNear(figure, p.figure),
      ),
  );
}

/** A number that another one of its kind rounds to says nothing of its own: 3.79万户 beside 37902户. */
const withoutRoundings = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(
    ({ figure }) =>
      !candidates.some(
        (c) =>
          c.figure.aim === figure.aim &&
          c.figure.year === figure.year &&
          isTargetFigure(c.figure) === isTargetFigure(figure) &&
          isRoundingOf(figure, c.figure),
      ),
  );

/** Whether `coarse` is `fine` to its own last place, and that place is a small part of it. */
function isRoundingOf(coarse: Figure, fine: Figure): boolean {
  if (coarse.value === null || fine.value === null || !sameDimension(coarse.unit, fine.unit)) return false;
  const [step, finer] = [lastPlaceOf(coarse), lastPlaceOf(fine)];
  if (step.lte(finer) || baseUnit(coarse.unit) !== baseUnit(fine.unit)) return false;
  const [x, y] = [coarse, fine].map((f) => new Big(f.value ?? 0).times(unitScale(f.unit))) as [Big, Big];
  return !x.eq(y) && x.minus(y).abs().times(2).lte(step) && step.times(COARSEST).lte(y.abs());
}

/** A rounded number has two digits at least. */
const COARSEST = 10;

/** What one in the last written place of a number is worth. */
function lastPlaceOf({ value, unit }: Figure): Big {
  const decimals = value?.split('.')[1]?.length ?? 0;
  return new Big(10).pow(-decimals).times(unitScale(unit));
}

function byNearness(a: Candidate, b: Candidate): number {
  const own = (c: Candidate) => (c.figure.year !== null && c.reportYear === c.figure.year ? 0 : 1);
  return own(a) - own(b) || a.figure.start - b.figure.start;
}

/** First and last year of a stretch of years as written: 五年来 before 2017 is 2013–2017; `null` for a part of a year. */
export function stretchOf(
  period: string | null,
  year: number | null,
): { readonly from: number; readonly to: number } | null {
  if (period === null || year === null) return null;
  const plan = planYears(period);
  if (plan) return { from: plan.from, to: year };
  const written = [...period.matchAll(/(?:19|20)\d{2}/g)].map((m) => Number(m[0]));
  if (written.length === 2) return { from: written[0] as number, to: written[1] as number };
  const count = pattern('{withinYear}').test(period)
    ? undefined
    : CHINESE_DIGITS[/[两二三四五六七八九十]/.exec(period)?.[0] ?? ''];
  return count === undefined ? null : { from: year - count + 1, to: year };
}
