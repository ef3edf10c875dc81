import type { Figure } from '../figures/figure.ts';
import { isCountUnit, isPercent, isPoints, sameDimension } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import { type Fact, isInDraft } from './fact.ts';
import { isTelling, mayTell } from './is-telling.ts';
import type { CheckContext } from './rule.ts';
import { isAside, toldBefore, wordsBefore } from './sentences.ts';
import { toldInTurn } from './told-in-turn.ts';

type Aim = Figure['aim'];

/** What a rate of growth can speak of: amounts and stocks. */
const AMOUNTS: readonly Aim[] = ['new', 'cumulative', 'value'];
const RATES: readonly Aim[] = ['share', 'growth_rate', 'value'];

/**
 * What loose words do not tell apart: the stock of counted things and their number; the new money of a year and its
 * amount. The other reading serves where the one is not there.
 */
const kinOf = ({ aim, unit }: Figure): Aim | null => {
  if (aim === 'value') return isCountUnit(unit) ? 'cumulative' : 'new';
  if (aim === 'cumulative') return isCountUnit(unit) ? 'value' : null;
  return aim === 'new' && !isCountUnit(unit) ? 'value' : null;
};

/** Whether a figure states a result: known, and not planned. */
export const isResult = ({ figure }: Fact): boolean => figure.value !== null && figure.measure !== 'target';

/** Points by which a rate differs from another one than its own of last year. */
const OTHER_RATE = pattern('{otherRate}');

/**
 * The figures that a rate, a multiple or a change may speak of, the likeliest first: those of its indicator before it
 * in its sentence, nearest first, then those elsewhere in the draft for the same year.
 */
export function levelsOf(context: CheckContext, fact: Fact): readonly Fact[] {
  const { figure, key } = fact;
  const accepts = isPoints(figure.unit)
    ? (f: Figure) => RATES.includes(f.aim) && isPercent(f.unit)
    : figure.aim === 'change' || isNet(fact)
      ? (f: Figure) => AMOUNTS.includes(f.aim) && sameDimension(f.unit, figure.unit)
      : (f: Figure) => AMOUNTS.includes(f.aim) && !isPercent(f.unit) && !isPoints(f.unit);
  const isLevel = (f: Fact) =>
    f !== fact && isResult(f) && accepts(f.figure) && f.figure.year === figure.year;
  const sentence = context.draft.sentenceOf(fact);
  const inTurn = sentence && toldInTurn(sentence, fact, isLevel);
  if (inTurn) return [inTurn];
  const inSentence = (sentence?.facts ?? []).filter(
    (f) => f.key === key && isLevel(f) && f.figure.scope === figure.scope,
  );
  const before = inSentence
    .filter((f) => f.figure.end <= figure.start && !(sentence && isAside(sentence, f, fact)))
    .toReversed();
  const slot = { key, scope: figure.scope, year: figure.year, period: figure.period, isTarget: false };
  const elsewhere = context.series.find(slot).filter((f) => isInDraft(f) && isLevel(f));
  const last = sentence && isPoints(figure.unit) ? toldBefore(sentence, fact).at(-1) : undefined;
  // 占固定资产投资的68.9%，占比提高2.7个百分点: points right behind a rate are of that rate.
  const isOfLast = last && isLevel(last) && last.figure.scope === figure.scope;
  if (before.length === 0 && isOfLast && sentence && !OTHER_RATE.test(wordsBefore(sentence, fact)))
    return [last];
  // What its own sentence says is what it speaks of; a rounded mention elsewhere would let it pass.
  return nearest(withoutLooser(before.length > 0 ? before : [...new Set([...inSentence, ...elsewhere])]));
}

/** More statements of one name in one year tell no more, and cost their square. */
const MOST_STATEMENTS = 12;

/** The first of each value, as many as matter: what a later one says has been said. */
function nearest(facts: readonly Fact[]): readonly Fact[] {
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    const { source, figure } = fact;
    const place = source.kind === 'report' ? source.id : source.kind;
    const said = [place, figure.aim, figure.value, figure.unit, figure.qualifier].join();
    if (!found.has(said)) found.set(said, fact);
    if (found.size === MOST_STATEMENTS) break;
  }
  return [...found.values()];
}

/** 推荐项目71项、申报62项 are not those that were granted. */
const APPLYING = /推荐|申报|报名|征集|申请/;
const isApplied = ({ figure }: Fact): boolean => APPLYING.test(`${figure.verb ?? ''}${figure.indicator}`);

/** 净增23家 is the difference of two stocks, whatever came in and went out. */
export const isNet = ({ figure }: Fact): boolean =>
  figure.aim === 'new' && (figure.verb ?? '').includes('净增');

/**
 * What was said of a figure's slot in another year, the best source first: entered data, the report on that year, then
 * other reports, then the draft itself (由上年的79家). Empty when nothing was.
 */
export function statedFor(
  context: Pick<CheckContext, 'series' | 'catalogue'>,
  level: Fact,
  year: number,
): readonly Fact[] {
  const { figure, key } = level;
  // 燃气普及率、污水处理率: a name of two things is neither's.
  if (key.includes('、')) return [];
  const tells = isTelling(key, context.catalogue);
  if (!tells && !mayTell(key)) return [];
  const slot = { key, scope: figure.scope, period: figure.period, year, isTarget: false, unit: figure.unit };
  const of = (aim: Aim) =>
    context.series
      .find({ ...slot, aims: [aim] })
      .filter((f) => f !== level && isNet(f) === isNet(level) && isApplied(f) === isApplied(level));
  const own = of(figure.aim);
  const kin = kinOf(figure);
  const stated = own.length > 0 || !kin ? own : of(kin);
  const found = tells ? stated : besideTheSame(context, level, stated);
  if (!tells && !isOnlyOne(context, level, found)) return [];
  return nearest(withoutLooser(found).toSorted((a, b) => nearness(b, year) - nearness(a, year)));
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((key) => b.has(key));

/** 热线工单4215件，满意率94.3%: of several rates of that name, the ones told beside the same thing; all where none is. */
function besideTheSame(
  { series }: Pick<CheckContext, 'series'>,
  level: Fact,
  found: readonly Fact[],
): readonly Fact[] {
  const own = series.beside(level);
  const same = found.filter((f) => meet(own, series.beside(f)));
  return same.length > 0 ? same : found;
}

/** A short name tells only where neither year has two different numbers under it. */
function isOnlyOne({ series }: Pick<CheckContext, 'series'>, level: Fact, found: readonly Fact[]): boolean {
  const { scope, year, period, unit, aim } = level.figure;
  const own = series
    .find({ key: level.key, scope, year, period, unit, isTarget: false, aims: [aim] })
    .filter((f) => f.source === level.source);
  const isBeside = found.some((f) => meet(series.beside(level), series.beside(f)));
  const valuesOf = (facts: readonly Fact[]) => new Set(withoutLooser(facts).map((f) => f.figure.value)).size;
  return (isBeside || valuesOf(own) === 1) && valuesOf(found) === 1;
}

/** Where a sentence gives a number exactly too (突破50亿元、达到53.9亿元), the loose one says nothing more. */
export function withoutLooser(facts: readonly Fact[]): readonly Fact[] {
  const isExact = ({ figure }: Fact) => figure.qualifier === null && figure.value !== null;
  const saysMore = (g: Fact, f: Fact) =>
    isExact(g) &&
    g.source === f.source &&
    g.figure.sentenceStart === f.figure.sentenceStart &&
    g.figure.aim === f.figure.aim &&
    g.figure.year === f.figure.year;
  return facts.filter((f) => isExact(f) || !facts.some((g) => saysMore(g, f)));
}

function nearness({ source }: Fact, year: number): number {
  if (source.kind === 'entered') return 3;
  if (source.kind === 'draft') return 0;
  return source.year === year ? 2 : 1;
}

/** The year that a comparison counts from: 比2019年增长 names it, else it is the year before. */
export function baseYearOf(clause: string, year: number): number {
  const named =
    /(?:比|较|与|同|相比|是|为|达|达到|相当于)((?:19|20)\d{2})年(?:[底末]|同期)?(?:的|增|下|减|多|少|提|翻|相比|$)/.exec(
      clause,
    )?.[1];
  return named === undefined ? year - 1 : Number(named);
}
