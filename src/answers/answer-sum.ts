import { quantityOf } from '../relations/quantity.ts';
import { deriveAverage, deriveSum } from '../relations/sum.ts';
import type { Answer } from './answer.ts';
import { answerFigure, answerMasked, answerSeveral } from './answer-figure.ts';
import { computed, nameOf } from './compose-answer.ts';
import { findStretch } from './find-stretch.ts';
import { sayQuantity } from './phrase.ts';
import type { Ask } from './question.ts';
import { sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { findIn, rangeYears, type Work, yearsAsked } from './work.ts';

export function answerSum(work: Work, kind: 'sum' | 'average'): Answer {
  const { question, ask } = work;
  const whole = findStretch(work);
  if (kind === 'sum' && whole) return answerFigure(work, whole);
  const years =
    question.years.kind === 'range' ? rangeYears(question.years.from, question.years.to) : yearsAsked(work);
  const heads: Candidate[] = [];
  const flowAsk: Ask = { ...ask, aim: ask.aim === 'cumulative' ? null : ask.aim };
  for (const year of years) {
    const pool =
      ask.aim === 'cumulative' || ask.aim === null
        ? work.found.same.filter((c) => c.figure.aim === 'new' || c.figure.aim === 'value')
        : work.found.same;
    const finding = findIn(pool, flowAsk, year, question.isTarget);
    if (finding.kind === 'masked') return answerMasked(work, finding.candidate);
    if (finding.kind === 'several') return answerSeveral(work, finding.groups);
    if (finding.kind === 'nothing') return sayNotFound(work, [year]);
    heads.push(finding.candidates[0] as Candidate);
  }
  const quantities = heads.map((h) => quantityOf(h.figure)).filter((q) => q !== null);
  const derived = kind === 'sum' ? deriveSum(quantities) : deriveAverage(quantities);
  const [first] = heads;
  if (!derived || !first) return sayNotFound(work, years);
  const name = nameOf(first.figure, work);
  const span = `${years[0]}—${years.at(-1)}`;
  const aim = first.figure.aim === 'new' ? '新增' : '';
  const text =
    question.language === 'en'
      ? `${span}: ${name}, ${kind === 'sum' ? 'together' : 'on average'} ${sayQuantity(derived)}`
      : `${span}年${kind === 'sum' ? '合计' : '平均每年'}${aim}${name}${sayQuantity(derived)}`;
  return computed(work, text, derived, years.at(-1) ?? null, first.figure, first.figure.aim, heads);
}
