import { deriveDifference } from '../relations/difference.ts';
import { type Quantity, quantityOf } from '../relations/quantity.ts';
import type { Answer } from './answer.ts';
import { answerFinding } from './answer-figure.ts';
import { aimLabel, cite, nameOf, plain, toTrend, toValue } from './compose-answer.ts';
import { withOneAim } from './one-measure.ts';
import { sayList, sayValue } from './phrase.ts';
import { sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { find, type Work, yearsAsked } from './work.ts';

interface Sized {
  readonly candidate: Candidate;
  readonly quantity: Quantity;
}

/** The year in which the figure was highest or lowest; years that tie are all named. */
export function answerExtreme(asked: Work, direction: 'highest' | 'lowest'): Answer {
  const work = withOneAim(asked);
  const sized: Sized[] = [];
  const hidden: number[] = [];
  for (const year of yearsAsked(work)) {
    const finding = find(work, year);
    if (finding.kind === 'several') return answerFinding(work, finding);
    if (finding.kind === 'masked') {
      if (work.question.years.kind === 'range') return answerFinding(work, finding);
      hidden.push(year);
    }
    const quantity = finding.kind === 'figure' ? quantityOf(finding.head.figure) : null;
    if (finding.kind === 'figure' && quantity) sized.push({ candidate: finding.head, quantity });
  }
  const best = extremeOf(sized, direction);
  if (!best || sized.length < 2) return sayNotFound(work, []);
  const { figure } = best.candidate;
  const figures = sized.map((s) => s.candidate.figure);
  const years = sized.filter((s) => compare(s, best) === 0).map((s) => s.candidate.figure.year);
  const list = sayList(figures, work.question.language);
  const name = nameOf(figure, work);
  const text =
    work.question.language === 'en'
      ? `${name} was ${direction} in ${years.join(', ')}: ${figure.value} ${figure.unit} (${list}${hidden.length > 0 ? `; masked in the report for ${hidden.join(', ')}` : ''}).`
      : `${aimLabel(figure, work)}${name}${direction === 'highest' ? '最高' : '最低'}的是${years.join('、')}年，为${sayValue(figure)}（${list}${hidden.length > 0 ? `；${hidden.join('、')}年的数被隐去，未计在内` : ''}）。`;
  const others = sized.map((s) => s.candidate).filter((c) => c !== best.candidate);
  return {
    ...plain('answered', text),
    value: toValue(figure, work),
    citations: cite([best.candidate, ...others], work.context),
    trend: toTrend(figures),
  };
}

/** `null` for none, and for units that cannot be compared. */
function extremeOf(sized: readonly Sized[], direction: 'highest' | 'lowest'): Sized | null {
  const sign = direction === 'highest' ? 1 : -1;
  let best: Sized | null = null;
  for (const one of sized) {
    const order = best ? compare(one, best) : 1;
    if (order === null) return null;
    if (!best || order * sign > 0) best = one;
  }
  return best;
}

function compare(a: Sized, b: Sized): -1 | 0 | 1 | null {
  const gap = deriveDifference(a.quantity, b.quantity);
  return gap ? (gap.value.gt(0) ? 1 : gap.value.lt(0) ? -1 : 0) : null;
}
