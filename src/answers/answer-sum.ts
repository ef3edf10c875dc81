import { quantityOf } from '../relations/quantity.ts';
import { deriveAverage, deriveSum } from '../relations/sum.ts';
import type { Answer } from './answer.ts';
import { answerFigure, answerMasked, answerSeveral } from './answer-figure.ts';
import { computed, nameOf } from './compose-answer.ts';
import { findStretch } from './find-stretch.ts';
import { sayQuantity } from './phrase.ts';
import { sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { findIn, rangeYears, type Work, yearsAsked } from './work.ts';

/** The amounts of several years together; a year that is missing or hidden leaves the sum unsaid. Stocks are not added up. */
export function answerSum(work: Work, kind: 'sum' | 'average'): Answer {
  const { question, ask } = work;
  const stretch = kind === 'sum' ? findStretch(work) : null;
  if (stretch) return answerFigure(work, stretch);
  const years =
    question.years.kind === 'range' ? rangeYears(question.years.from, question.years.to) : yearsAsked(work);
  const isOpen = ask.aim === 'cumulative' || ask.aim === null;
  const flows = isOpen
    ? work.found.same.filter((c) => c.figure.aim === 'new' || c.figure.aim === 'value')
    : work.found.same;
  const heads: Candidate[] = [];
  for (const year of years) {
    const finding = findIn(flows, { ...ask, aim: isOpen ? null : ask.aim }, year, question.isTarget);
    if (finding.kind === 'masked') return answerMasked(work, finding.candidate);
    if (finding.kind === 'several')
      return answerSeveral(
        work,
        finding.groups.map((g) => g.head),
      );
    if (finding.kind === 'nothing') return sayNotFound(work, [year]);
    heads.push(finding.head);
  }
  const quantities = heads.map((h) => quantityOf(h.figure)).filter((q) => q !== null);
  const derived = kind === 'sum' ? deriveSum(quantities) : deriveAverage(quantities);
  const [first] = heads;
  const last = years.at(-1);
  if (!derived || !first || last === undefined) return sayNotFound(work, years);
  const { figure } = first;
  const name = nameOf(figure, work);
  const amount = sayQuantity(derived);
  const text =
    question.language === 'en'
      ? `${years[0]}–${last}: ${name}, ${kind === 'sum' ? 'together' : 'on average'} ${amount}`
      : `${years[0]}—${last}年${kind === 'sum' ? '合计' : '平均每年'}${figure.aim === 'new' ? '新增' : ''}${name}${amount}`;
  return computed(work, text, derived, { year: last, figure, measure: figure.aim, from: heads });
}
