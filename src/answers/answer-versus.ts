import type { Answer } from './answer.ts';
import { answerMasked } from './answer-figure.ts';
import { aimLabel, computed, nameOf } from './compose-answer.ts';
import { deriveBetween } from './derive-between.ts';
import { sayQuantity } from './phrase.ts';
import type { Question } from './question.ts';
import { sayAskYear, sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { type AnswerContext, type Found, findIn, onlyYear, type Work } from './work.ts';

/** One indicator against another in the same year, or one body against another. */
export function answerVersus(question: Question, found: readonly Found[], context: AnswerContext): Answer {
  const works = question.asks.map(
    (ask, i): Work => ({ question, ask, found: found[i] ?? { same: [], near: [] }, context }),
  );
  const [first, second] = works as [Work, Work];
  const year = question.years.kind === 'listed' ? question.years.years[0] : onlyYear(first);
  if (year === undefined || year === null) return sayAskYear(first);
  const said = first.ask.aim ?? second.ask.aim;
  const aims = said ? [said] : (['cumulative', 'value', 'new', 'share', null] as const);
  for (const aim of aims) {
    const [a, b] = works.map((w) =>
      findIn(w.found.same, { ...w.ask, aim: w.ask.aim ?? aim }, year, question.isTarget),
    );
    for (const finding of [a, b])
      if (finding?.kind === 'masked') return answerMasked(first, finding.candidate);
    if (a?.kind !== 'figure' || b?.kind !== 'figure') continue;
    const [x, y] = [a.head, b.head];
    const derived = deriveBetween('difference', x, y, context.catalogue);
    if (!derived) continue;
    const [nameA, nameB] = [sayRival(first, x, y), sayRival(second, y, x)];
    const isLess = derived.value.lt(0);
    const text =
      question.language === 'en'
        ? `In ${year}, ${nameA} ${isLess ? 'fell short of' : 'exceeded'} ${nameB} by ${sayQuantity(derived)}`
        : `${year}年${nameA}比${nameB}${isLess ? '少' : '多'}${sayQuantity(derived)}`;
    return computed(first, text, derived, { year, figure: x.figure, measure: 'change', from: [x, y] });
  }
  return sayNotFound(first, [year]);
}

/** A side of the comparison by its name, with its body where the other side is another's. */
function sayRival(work: Work, side: Candidate, other: Candidate): string {
  const name = `${aimLabel(side.figure, work)}${nameOf(side.figure, work)}`;
  if (side.body === other.body) return name;
  const body = work.context.bodyNames.get(side.body) ?? '';
  return work.question.language === 'en' ? `${name} of ${body}` : `${body}${name}`;
}
