import type { Figure } from '../figures/figure.ts';
import { isPercent } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { Answer } from './answer.ts';
import { answerFigure, answerFinding } from './answer-figure.ts';
import { computed, nameOf } from './compose-answer.ts';
import { deriveBetween } from './derive-between.ts';
import { findStretch } from './find-stretch.ts';
import { sayComparison } from './phrase-comparison.ts';
import type { Ask, BaseYear } from './question.ts';
import { sayAskYear, sayNotFound } from './say-not-found.ts';
import { type Candidate, fitsAim } from './select-figures.ts';
import { type Finding, findIn, onlyYear, type Work } from './work.ts';

export interface Comparison {
  readonly kind: 'difference' | 'growth' | 'multiple';
  readonly base: BaseYear;
  readonly baseIsResult?: boolean;
}

const MEASURE = { difference: 'change', growth: 'growth_rate', multiple: 'multiple' } as const;

/** One year against another: as a report states it where it does, else computed from the two. */
export function answerComparison(work: Work, comparison: Comparison): Answer {
  const { kind, baseIsResult = false } = comparison;
  const stretch = kind === 'growth' ? findStretch(work) : null;
  if (stretch) return answerFigure(work, stretch);
  const years = yearsCompared(work, comparison.base);
  if (!years) return answerUndated(work, kind);
  const isYearly = years.base === years.year - 1 && !baseIsResult;
  const stated = isYearly ? findStated(work, kind, years.year) : null;
  if (stated?.kind === 'masked' || (stated && stated.kind !== 'nothing' && kind !== 'difference'))
    return answerFinding(work, stated);
  const [now, before] = levelsCompared(work, comparison, years);
  if (now.kind === 'figure' && before.kind === 'figure')
    return answerComputed(work, comparison, years, [now.head, before.head]);
  for (const kind of ['masked', 'several'] as const)
    for (const level of [now, before]) if (level.kind === kind) return answerFinding(work, level);
  const change =
    stated ??
    (isYearly && kind !== 'multiple' && (work.ask.unit === null || asksPoints(work.ask))
      ? findStated(work, 'growth', years.year)
      : null);
  return change?.kind === 'figure'
    ? answerFigure(work, change)
    : sayNotFound(work, [now.kind === 'figure' ? years.base : years.year]);
}

interface ComparedYears {
  readonly year: number;
  readonly base: number;
}

function levelsCompared(
  work: Work,
  { kind, baseIsResult = false }: Comparison,
  { year, base }: ComparedYears,
): readonly [Finding, Finding] {
  const isTarget = work.question.isTarget && !baseIsResult;
  // 涨了几个点 of an amount asks for its rate: only percentages lie points apart.
  const same = asksPoints(work.ask)
    ? work.found.same.filter((c) => isPercent(c.figure.unit))
    : work.found.same;
  return levelsOf({ ...work, found: { ...work.found, same } }, levelAsk(work.ask, kind), year, {
    year: base,
    isTarget,
  });
}

function answerComputed(
  work: Work,
  { kind, baseIsResult = false }: Comparison,
  { year, base }: ComparedYears,
  [now, before]: readonly [Candidate, Candidate],
): Answer {
  const derived = deriveBetween(kind, now, before, work.context.catalogue);
  if (!derived) return sayNotFound(work, [year]);
  const { figure } = now;
  const words = sayComparison({
    kind,
    derived,
    figure,
    isAbout: figure.qualifier !== null || before.figure.qualifier !== null,
    name: nameOf(figure, work),
    year,
    base,
    baseIsTarget: work.question.isTarget && !baseIsResult,
    language: work.question.language,
  });
  return computed(work, words, derived, { year, figure, measure: MEASURE[kind], from: [now, before] });
}

/** A report that hides its year may still state the change. */
function answerUndated(work: Work, kind: Comparison['kind']): Answer {
  const same = work.found.same.filter((c) => c.figure.year === null);
  const stated = findStated({ ...work, found: { ...work.found, same } }, kind, null);
  return stated?.kind === 'figure' ? answerFigure(work, stated) : sayAskYear(work);
}

function yearsCompared(work: Work, asked: BaseYear): ComparedYears | null {
  const { years } = work.question;
  const said = asked === 'previous' ? (years.kind === 'range' ? years.from : null) : asked;
  const listed = years.kind === 'listed' ? years.years : years.kind === 'range' ? [years.to] : [];
  const later = listed.filter((y) => y !== said);
  const year = later.length > 0 ? Math.max(...later) : onlyYear(work);
  return year === null ? null : { year, base: said ?? year - 1 };
}

/** What is compared are levels: a rate or a change that the question names is not looked up for each year. */
function levelAsk(ask: Ask, kind: Comparison['kind']): Ask {
  const isMove =
    ask.aim === 'change' ||
    (kind === 'growth' && (ask.aim === 'growth_rate' || ask.aim === 'growth_multiple'));
  const keepsUnit = kind === 'difference' && !asksPoints(ask);
  return { ...ask, aim: isMove ? null : ask.aim, unit: keepsUnit ? ask.unit : null };
}

const asksPoints = ({ unit }: Ask): boolean => pattern('{points}').test(unit ?? '');

const NOTHING: Finding = { kind: 'nothing' };

/** The two levels to compare, of one and the same measure. */
function levelsOf(
  { found, question }: Work,
  ask: Ask,
  year: number,
  base: { readonly year: number; readonly isTarget: boolean },
): readonly [Finding, Finding] {
  const pair = (same: readonly Candidate[], of: Ask) =>
    [findIn(same, of, year, question.isTarget), findIn(same, of, base.year, base.isTarget)] as const;
  if (ask.aim !== null) return pair(found.same, ask);
  const alike = (['cumulative', 'value', 'share', 'new'] as const).map((aim) =>
    pair(
      found.same.filter((c) => c.figure.aim === aim),
      { ...ask, aim },
    ),
  );
  // A stock that one year's report sums up and another's merely states.
  const pairs = [...alike, pair(found.same, { ...ask, aim: 'cumulative' })];
  return (
    pairs.find(([a, b]) => a.kind === 'figure' && b.kind === 'figure') ??
    pairs.find(([a, b]) => a.kind !== 'nothing' && b.kind !== 'nothing') ??
    pairs.find(([a]) => a.kind !== 'nothing') ?? [NOTHING, NOTHING]
  );
}

const STATED = {
  growth: ['growth_rate', 'growth_multiple'],
  multiple: ['multiple'],
  difference: ['change'],
} as const;

/** The change that a report states itself; one of places (位) only where places are asked for. */
function findStated(
  { ask, found, question }: Work,
  kind: Comparison['kind'],
  year: number | null,
): Finding | null {
  const wantsPlaces = ask.aim === 'rank' || ask.unit === '位';
  const isOf = (candidate: Candidate, aim: Figure['aim']) =>
    candidate.figure.aim === aim &&
    (wantsPlaces || candidate.figure.unit !== '位') &&
    (ask.aim !== 'new' || changesNew(candidate, found.same));
  for (const aim of STATED[kind]) {
    const unit = kind === 'difference' ? ask.unit : null;
    const finding = findIn(
      found.same.filter((c) => isOf(c, aim)),
      { ...ask, aim, unit },
      year,
      question.isTarget,
    );
    if (finding.kind !== 'nothing') return finding;
  }
  return null;
}

/** 新增26家，增长18.2% tells the growth of the new ones; 累计103家，增长21.2% that of all. */
function changesNew({ figure }: Candidate, same: readonly Candidate[]): boolean {
  const stated = same
    .map((c) => c.figure)
    .filter((f) => f.sentence === figure.sentence && f.start < figure.start && !isChange(f));
  const last = stated.toSorted((a, b) => a.start - b.start).at(-1);
  return last !== undefined && fitsAim(last, 'new');
}

const isChange = ({ aim }: Figure): boolean => aim.startsWith('growth') || aim === 'change';
