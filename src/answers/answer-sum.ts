import type { Figure } from '../figures/figure.ts';
import { isPercent } from '../figures/units.ts';
import { deriveAverage } from '../relations/average.ts';
import { quantityOf } from '../relations/quantity.ts';
import { deriveSum } from '../relations/sum.ts';
import type { Answer } from './answer.ts';
import { answerFigure, answerFinding } from './answer-figure.ts';
import { computed, nameOf } from './compose-answer.ts';
import { findStretch } from './find-stretch.ts';
import { sayQuantity } from './phrase.ts';
import { sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { findIn, rangeYears, type Work, yearsAsked } from './work.ts';

/**
 * The amounts of several years together; a year that is missing or hidden leaves the sum unsaid. Only amounts are
 * added up: a sum of stocks, rates, shares or ranks means nothing.
 */
export function answerSum(work: Work, kind: 'sum' | 'average'): Answer {
  const { question, ask } = work;
  const stretch = kind === 'sum' ? findStretch(work) : null;
  if (stretch) return answerFigure(work, stretch);
  const years =
    question.years.kind === 'range' ? rangeYears(question.years.from, question.years.to) : yearsAsked(work);
  const isOpen = ask.aim === 'cumulative' || ask.aim === null;
  const flows = work.found.same.filter(({ figure }) => isAmount(figure));
  const heads: Candidate[] = [];
  for (const year of years) {
    const finding = findIn(flows, { ...ask, aim: isOpen ? null : ask.aim }, year, question.isTarget);
    if (finding.kind === 'nothing') return sayNotFound(work, [year]);
    if (finding.kind !== 'figure') return answerFinding(work, finding);
    heads.push(finding.head);
  }
  const quantities = heads.map((h) => quantityOf(h.figure)).filter((q) => q !== null);
  const derived = kind === 'sum' ? deriveSum(quantities) : deriveAverage(quantities);
  const [first] = heads;
  const last = years.at(-1);
  if (!derived || !first || last === undefined) return sayNotFound(work, years);
  const when = sayYears(work, years);
  const about = heads.some((h) => h.figure.qualifier !== null);
  const { figure } = first;
  const name = nameOf(figure, work);
  const amount = `${about ? (question.language === 'en' ? 'about ' : '约') : ''}${sayQuantity(derived)}`;
  const text =
    question.language === 'en'
      ? `${when}: ${name}, ${kind === 'sum' ? 'together' : 'on average'} ${amount}`
      : `${when}${kind === 'sum' ? '合计' : '平均每年'}${figure.aim === 'new' ? '新增' : ''}${name}${amount}`;
  return computed(work, text, derived, { year: last, figure, measure: figure.aim, from: heads });
}

const isAmount = ({ aim, unit }: Figure): boolean =>
  (aim === 'new' || aim === 'value') && !isPercent(unit) && unit !== '个百分点';

/** 2018—2022年 for years in a row, 2018年、2022年 for others. */
function sayYears({ question }: Work, years: readonly number[]): string {
  const isRun = years.every((y, i) => i === 0 || y === (years[i - 1] ?? 0) + 1);
  const [first, last] = [years[0], years.at(-1)];
  if (question.language === 'en') return isRun && years.length > 1 ? `${first}–${last}` : years.join(', ');
  return isRun && years.length > 1 ? `${first}—${last}年` : years.map((y) => `${y}年`).join('、');
}
