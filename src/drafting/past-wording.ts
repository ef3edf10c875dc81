import type { Catalogue } from '../figures/catalogue.ts';
import { alignUnits, type Source } from './align-units.ts';
import { carryWords, planJourney } from './carry-words.ts';
import type { DraftedParagraph, DraftedSection } from './drafted-report.ts';
import { type PastSentence, readPastDocument } from './past-document.ts';
import type { PastReportText } from './past-report.ts';

/**
 * The sentences that past reports have where a section of a draft on `year` stands, the outline's year first: only those
 * that may be said of the draft's year too, so that whoever takes words from them claims nothing.
 */
export function createPastWording(past: readonly PastReportText[], year: number, catalogue: Catalogue) {
  const documents = past
    .map((p) => readPastDocument(p, catalogue))
    .filter((d) => d !== null)
    .filter((d) => d.year < year)
    .toSorted((a, b) => b.year - a.year);
  const [base, ...others] = documents;
  if (!base) return (_: DraftedSection): readonly string[] => [];
  const units = alignUnits(base, others);
  const journey = planJourney(documents, base.year, year);
  const lend = ({ document, unit }: Source): string[] => {
    const at = { ...journey, from: document.year };
    return unit.sentences.flatMap((sentence) => {
      const words = blankFigures(sentence);
      if (unit.kind === 'plan') return carryWords(words, 'plan', at) ?? [];
      if (sentence.figures.length === 0) return carryWords(words, 'prose', at) ?? [];
      // What it counts the draft says anew: names and feats are left to look at.
      const isFree = carryWords(words, 'figures', at) !== null;
      return isFree ? (carryWords(words, 'plan', at) ?? []) : [];
    });
  };
  return ({ paragraphs }: DraftedSection): readonly string[] => {
    const own = units.filter(({ base, others }) =>
      paragraphs.some((p) => [base, ...others].some((source) => isBasis(source, p))),
    );
    return [...new Set(own.flatMap(({ base, others }) => [base, ...others].flatMap(lend)))];
  };
}

function isBasis({ document, unit }: Source, { basis }: DraftedParagraph): boolean {
  if (basis === null || basis.quote === '' || basis.year !== document.year) return false;
  return unit.sentences.some(({ text }) => basis.quote.includes(text));
}

/** The sentence without its numbers: those of another year are nothing to show. */
function blankFigures({ text, figures }: PastSentence): string {
  let [words, from] = ['', 0];
  for (const { start, end } of figures) {
    words += `${text.slice(from, start)}…`;
    from = end;
  }
  return words + text.slice(from);
}
