import { pattern } from '../lexicon/pattern.ts';
import type { Answer } from './answer.ts';
import { answerFinding } from './answer-figure.ts';
import { deriveStock } from './derive-stock.ts';
import { sayNotFound } from './say-not-found.ts';
import { find, type Work } from './work.ts';

/** The figure of one year: as stated, hidden, read in two ways, implied, planned where the year lies ahead, or not there. */
export function answerYear(work: Work, year: number): Answer {
  const finding = find(work, year);
  if (finding.kind !== 'nothing') return answerFinding(work, finding);
  return deriveStock(work, year) ?? answerPlanned(work, year) ?? sayNotFound(work, [year]);
}

const INTENDING = pattern('{intending}', 'i');

/** Asked what is to be done in a year that no report has come to yet: only a plan can tell, and its sentence says that it is one. */
function answerPlanned(work: Work, year: number): Answer | null {
  const { question, found } = work;
  const isAhead = found.same.every((c) => c.reportYear !== null && c.reportYear < year);
  if (question.isTarget || !isAhead || work.ask.period !== null || !INTENDING.test(question.text))
    return null;
  const planned = find(work, year, true);
  return planned.kind === 'nothing' ? null : answerFinding(work, planned);
}
