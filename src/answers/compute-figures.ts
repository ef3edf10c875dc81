import Big from 'big.js';
import { deriveAverage } from '../relations/average.ts';
import { type Derived, print, quantityOf, roundTo } from '../relations/quantity.ts';
import { deriveShare } from '../relations/ratio.ts';
import { deriveSum } from '../relations/sum.ts';
import type { Answer } from './answer.ts';
import { answerFigure } from './answer-figure.ts';
import { answerTarget } from './answer-target.ts';
import { aimLabel, computed, nameOf } from './compose-answer.ts';
import { deriveBetween } from './derive-between.ts';
import { sayQuantity } from './phrase.ts';
import { sayComparison } from './phrase-comparison.ts';
import { type Candidate, isTargetFigure } from './select-figures.ts';
import type { Work } from './work.ts';

export type Computation =
  | 'difference'
  | 'growth'
  | 'compound_growth'
  | 'ratio'
  | 'share'
  | 'sum'
  | 'mean'
  | 'highest'
  | 'lowest'
  | 'verdict';

const SHARE_PLACES = 1;

/**
 * Computes from figures that were chosen, and states it with its working. Figures of one indicator are set against each
 * other by their years; of two indicators the first against the second. `null` where it cannot be computed.
 */
export function computeFigures(work: Work, kind: Computation, chosen: readonly Candidate[]): Answer | null {
  const isOneIndicator = new Set(chosen.map((c) => c.figure.indicator)).size === 1;
  const figures = isOneIndicator
    ? chosen.toSorted((a, b) => (b.figure.year ?? 0) - (a.figure.year ?? 0))
    : chosen;
  const [first, second] = figures;
  if (!first || !second) return null;
  switch (kind) {
    case 'verdict':
      return sayVerdict(work, figures);
    case 'highest':
    case 'lowest':
      return isOneIndicator ? sayExtreme(work, kind, figures) : null;
    case 'sum':
    case 'mean':
      return sayTotal(work, kind, figures, isOneIndicator);
    case 'share':
      return figures.length === 2 ? sayShare(work, first, second) : null;
    default:
      return figures.length === 2 ? sayPair(work, kind, first, second, isOneIndicator) : null;
  }
}

function sayVerdict(work: Work, figures: readonly Candidate[]): Answer | null {
  const targets = figures.filter((c) => isTargetFigure(c.figure));
  if (figures.length !== 2 || targets.length !== 1) return null;
  const question = {
    ...work.question,
    years: { kind: 'listed' as const, years: figures.flatMap((c) => c.figure.year ?? []).slice(0, 1) },
  };
  const ask = { ...work.ask, aim: null, unit: null };
  const answer = answerTarget({ ...work, question, ask, found: { same: figures, near: [] } }, 'met-target');
  return answer.citations.length > 0 ? answer : null;
}

function sayExtreme(work: Work, kind: 'highest' | 'lowest', figures: readonly Candidate[]): Answer | null {
  const sizes = figures.map((c) => deriveSum([quantityOf(c.figure)].filter((q) => q !== null)));
  const units = new Set(figures.map((c) => c.figure.unit));
  const isRank = figures.some((c) => c.figure.aim === 'rank');
  if (sizes.includes(null) || units.size !== 1 || isRank) return null;
  const values = sizes.map((s) => s?.value ?? new Big(0));
  const best = values.reduce((a, b) => ((kind === 'highest' ? b.gt(a) : b.lt(a)) ? b : a));
  const winners = figures.filter((_, i) => values[i]?.eq(best));
  const [only] = winners;
  if (!only || winners.length !== 1) return null;
  const answer = answerFigure(work, { head: only, all: [only] });
  const en = work.question.language === 'en';
  const lead = en ? `The ${kind}: ` : kind === 'highest' ? '最高的是' : '最低的是';
  return { ...answer, text: `${lead}${answer.text}` };
}

const quantitiesOf = (figures: readonly Candidate[]) =>
  figures.map((c) => quantityOf(c.figure)).filter((q) => q !== null);

const yearsOf = (figures: readonly Candidate[]): string =>
  [...new Set(figures.map((c) => `${c.figure.year}`))].toSorted().join('、');

function sayTotal(
  work: Work,
  kind: 'sum' | 'mean',
  figures: readonly Candidate[],
  isOneIndicator: boolean,
): Answer | null {
  const [first] = figures;
  const quantities = quantitiesOf(figures.toReversed());
  // Levels of several years do not add up, nor do rates and places.
  const isStock = isOneIndicator && kind === 'sum' && first?.figure.aim !== 'new';
  const isNoAmount = figures.some(({ figure }) => figure.unit === '%' || figure.aim === 'rank');
  if (!first || quantities.length !== figures.length || isStock || isNoAmount) return null;
  const derived = kind === 'sum' ? deriveSum(quantities) : deriveAverage(quantities);
  if (!derived) return null;
  const names = [...new Set(figures.map((c) => `${aimLabel(c.figure, work)}${nameOf(c.figure, work)}`))];
  const en = work.question.language === 'en';
  const when = en ? `${yearsOf(figures)}: ` : `${yearsOf(figures)}年`;
  const verb = en ? (kind === 'sum' ? ', in total ' : ', on average ') : kind === 'sum' ? '合计' : '平均';
  const text = `${when}${names.join(en ? ' and ' : '与')}${verb}${sayQuantity(derived)}`;
  return stateComputed(work, text, derived, figures, first.figure.measure);
}

function sayShare(work: Work, part: Candidate, whole: Candidate): Answer | null {
  const [a, b] = [quantityOf(part.figure), quantityOf(whole.figure)];
  const derived = a && b ? deriveShare(a, b, SHARE_PLACES) : null;
  if (!derived || derived.value.gt(100) || derived.value.lt(0)) return null;
  const [x, y] = [nameOf(part.figure, work), nameOf(whole.figure, work)];
  const text =
    work.question.language === 'en'
      ? `In ${part.figure.year}, ${x} was ${sayQuantity(derived)} of ${y}`
      : `${part.figure.year}年${x}占${y}的${sayQuantity(derived)}`;
  return stateComputed(work, text, derived, [part, whole], 'share');
}

function sayPair(
  work: Work,
  kind: 'difference' | 'growth' | 'compound_growth' | 'ratio',
  now: Candidate,
  before: Candidate,
  isOneIndicator: boolean,
): Answer | null {
  const { catalogue } = work.context;
  const [year, base] = [now.figure.year, before.figure.year];
  if (year === null || base === null || (isOneIndicator && year === base)) return null;
  if (kind === 'compound_growth') return isOneIndicator ? sayCompound(work, now, before) : null;
  const relation: 'multiple' | 'growth' | 'difference' = kind === 'ratio' ? 'multiple' : kind;
  const derived = deriveBetween(relation, now, before, catalogue);
  if (!derived) return null;
  const isAbout = now.figure.qualifier !== null || before.figure.qualifier !== null;
  if (isOneIndicator) {
    const { language } = work.question;
    const name = nameOf(now.figure, work);
    const baseIsTarget = isTargetFigure(before.figure);
    const { figure } = now;
    const said = { kind: relation, derived, figure, isAbout, name, year, base, baseIsTarget, language };
    const measure = ({ difference: 'change', growth: 'growth_rate', multiple: 'multiple' } as const)[
      relation
    ];
    return stateComputed(work, sayComparison(said), derived, [now, before], measure);
  }
  if (relation === 'growth') return null;
  const [x, y] = [now, before].map((c) => `${aimLabel(c.figure, work)}${nameOf(c.figure, work)}`);
  const amount = sayQuantity(derived);
  const isLess = derived.value.lt(0);
  const en = work.question.language === 'en';
  const text =
    relation === 'multiple'
      ? en
        ? `In ${year}, ${x} was ${amount} ${y}`
        : `${year}年${x}是${y}的${amount}`
      : en
        ? `In ${year}, ${x} ${isLess ? 'fell short of' : 'exceeded'} ${y} by ${amount}`
        : `${year}年${x}比${y}${isLess ? '少' : '多'}${amount}`;
  return stateComputed(work, text, derived, [now, before], relation === 'multiple' ? 'multiple' : 'change');
}

/** (now ÷ before)^(1 ÷ years) − 1, in % to one place. */
function sayCompound(work: Work, now: Candidate, before: Candidate): Answer | null {
  const whole = deriveBetween('growth', now, before, work.context.catalogue);
  const [a, b] = [quantityOf(now.figure), quantityOf(before.figure)];
  const years = (now.figure.year ?? 0) - (before.figure.year ?? 0);
  if (!whole || !a || !b || years < 1 || a.unit !== b.unit || a.value.lte(0)) return null;
  const root = Number(a.value.div(b.value)) ** (1 / years);
  const value = roundTo(new Big(((root - 1) * 100).toFixed(8)), 1);
  const rate = { value, unit: '%', places: 1 };
  const derived: Derived = {
    ...rate,
    working: `(${print(a)} ÷ ${print(b)})^(1 ÷ ${years}) − 1 = ${print(rate)}%`,
  };
  const name = nameOf(now.figure, work);
  const falls = value.lt(0);
  const [from, to] = [before.figure.year, now.figure.year];
  const text =
    work.question.language === 'en'
      ? `From ${from} to ${to}, ${name} ${falls ? 'fell' : 'grew'} by ${sayQuantity(rate)} a year on average`
      : `${from}—${to}年${name}年均${falls ? '下降' : '增长'}${sayQuantity(rate)}`;
  return stateComputed(work, text, derived, [now, before], 'growth_rate');
}

function stateComputed(
  work: Work,
  text: string,
  derived: Derived,
  from: readonly Candidate[],
  measure: Candidate['figure']['measure'],
): Answer | null {
  const [first] = from;
  if (!first) return null;
  const year = Math.max(...from.map((c) => c.figure.year ?? 0)) || null;
  return computed(work, text, derived, { year, figure: first.figure, measure, from });
}
