import { pairsOf, shareOf } from './likeness.ts';
import { withoutMilestones } from './milestones.ts';
import type { PastDocument, PastUnit } from './past-document.ts';
import { type Phrase, phrasesOf } from './phrases.ts';

/** A sentence of a past report, taken apart. */
export interface SourceSentence {
  readonly text: string;
  /** Empty for one without figures. */
  readonly phrases: readonly Phrase[];
}

/** A paragraph of a past report that the draft may follow. */
export interface Source {
  readonly document: PastDocument;
  readonly unit: PastUnit;
  readonly sentences: readonly SourceSentence[];
}

/** A paragraph of the report that gives the outline, with those of other years that speak of the same. */
export interface AlignedUnit {
  readonly base: Source;
  /** The latest first; without the base's own. */
  readonly others: readonly Source[];
}

/** Headings that share less, between paragraphs without a common figure, are about other things. */
const LEAST_LIKENESS = 0.25;

/** Each paragraph of the base with those of other years that it shares figures or headings with. */
export function alignUnits(base: PastDocument, others: readonly PastDocument[]): AlignedUnit[] {
  const features = new Map(base.units.map((unit) => [unit, featuresOf(unit)] as const));
  const found = new Map<PastUnit, Source[]>();
  for (const document of others.toSorted((a, b) => b.year - a.year))
    for (const unit of document.units) {
      const own = featuresOf(unit);
      const [best, likeness] = base.units.reduce<[PastUnit | null, number]>(
        (top, candidate) => {
          const other = features.get(candidate);
          const score = other && candidate.kind === unit.kind ? likenessOf(own, other) : 0;
          return score > top[1] ? [candidate, score] : top;
        },
        [null, 0],
      );
      if (best && likeness >= LEAST_LIKENESS)
        found.set(best, [...(found.get(best) ?? []), sourceOf(document, unit)]);
    }
  return base.units.map((unit) => ({ base: sourceOf(base, unit), others: found.get(unit) ?? [] }));
}

interface Features {
  readonly keys: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  readonly isHeadless: boolean;
}

const featuresOf = ({ headings, sentences }: PastUnit): Features => ({
  keys: new Set(sentences.flatMap((s) => s.figures.map((f) => f.key))),
  headings: pairsOf(
    headings
      .slice(1)
      .map((h) => h.text)
      .join(''),
  ),
  isHeadless: headings.length === 0,
});

function likenessOf(a: Features, b: Features): number {
  if (a.isHeadless || b.isHeadless) return a.isHeadless && b.isHeadless ? 1 : 0;
  return 2 * shareOf(a.keys, b.keys) + shareOf(a.headings, b.headings);
}

const sourceOf = (document: PastDocument, unit: PastUnit): Source => ({
  document,
  unit,
  sentences: unit.sentences.map((sentence) => ({
    text: sentence.text,
    phrases: phrasesOf(withoutMilestones(sentence), document.year),
  })),
});
