import { pattern } from '../lexicon/pattern.ts';
import type { AlignedUnit } from './align-units.ts';
import { pairsOf, shareOf } from './likeness.ts';
import { isUnder } from './place-entries.ts';

/** Words for a part of a report that name none: 培育创新主体【部分】. */
const PART = /(?:这|那)?(?:个|一)?(?:部分|一节|章节|板块|方面|那段|段落)$|^第[一二三四五六七八九十]+部分/g;
const PLAN = pattern('{planAhead}');
/** Fewer characters, or digits alone, are in every heading. */
const SHORTEST = 2;
const LEAST_LIKENESS = 0.12;

/**
 * The paragraphs of the section that the words mean: whose heading has them, or the whole plan, or the paragraph that
 * says them, or the section whose heading is most like them; none where nothing is.
 */
export function findSection(units: readonly AlignedUnit[], wanted: string): readonly AlignedUnit[] {
  const words = wanted.replace(PART, '').replace(/[\s的]/g, '');
  if (words.length < SHORTEST || /^[\d年]+$/.test(words)) return [];
  const under = units.filter(({ base }) => isUnder(base, words));
  if (under.length > 0) return under;
  const plan = PLAN.test(words) ? units.filter(({ base }) => base.unit.kind === 'plan') : [];
  if (plan.length > 0) return plan;
  return saying(units, words) ?? likest(units, words);
}

/** The paragraph of the results that says the words the most often, as names of figures first; `null` for none. */
function saying(units: readonly AlignedUnit[], words: string): readonly AlignedUnit[] | null {
  const counts = [
    (u: AlignedUnit) =>
      figuresOf(u).filter((f) => f.key === words || f.figure.indicator.includes(words)).length,
    (u: AlignedUnit) =>
      u.base.unit.sentences
        .map((s) => s.text)
        .join('')
        .split(words).length - 1,
  ];
  const results = units.filter(({ base }) => base.unit.kind === 'result');
  for (const count of counts) {
    const best = results.toSorted((a, b) => count(b) - count(a))[0];
    if (best && count(best) > 0) return [best];
  }
  return null;
}

const figuresOf = ({ base }: AlignedUnit) => base.unit.sentences.flatMap((s) => s.figures);

function likest(units: readonly AlignedUnit[], words: string): readonly AlignedUnit[] {
  const pairs = pairsOf(words);
  const headings = new Set(units.flatMap((u) => u.base.unit.headings.slice(1).map((h) => h.text)));
  const [best] = [...headings]
    .map((text) => ({ text, likeness: shareOf(pairsOf(text), pairs) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  if (!best || best.likeness < LEAST_LIKENESS) return [];
  return units.filter(({ base }) => base.unit.headings.some((h) => h.text === best.text));
}
