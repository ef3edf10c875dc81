import type { Answer } from './answer.ts';
import { answerFinding } from './answer-figure.ts';
import { deriveStock } from './derive-stock.ts';
import { sayNotFound } from './say-not-found.ts';
import { find, type Work } from './work.ts';

/** The figure of one year: as stated, hidden, read in two ways, implied, or not there. */
export function answerYear(work: Work, year: number): Answer {
  const finding = find(work, year);
  if (finding.kind !== 'nothing') return answerFinding(work, finding);
  return deriveStock(work, year) ?? sayNotFound(work, [year]);
}
