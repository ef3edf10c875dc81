import type { Answer } from './answer.ts';
import { answerFigure, answerMasked, answerSeveral } from './answer-figure.ts';
import { deriveStock } from './derive-stock.ts';
import { sayNotFound } from './say-not-found.ts';
import { find, type Work } from './work.ts';

/** The figure of one year: as stated, hidden, read in two ways, implied, or not there. */
export function answerYear(work: Work, year: number): Answer {
  const finding = find(work, year);
  switch (finding.kind) {
    case 'figure':
      return answerFigure(work, finding);
    case 'masked':
      return answerMasked(work, finding.candidate);
    case 'several':
      return answerSeveral(
        work,
        finding.groups.map((g) => g.head),
      );
    case 'nothing':
      return deriveStock(work, year) ?? sayNotFound(work, [year]);
  }
}
