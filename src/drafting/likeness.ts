import { pattern } from '../lexicon/pattern.ts';

/** Pairs of neighbouring characters of a text, its marks and numbering left out. */
export function pairsOf(text: string): Set<string> {
  const plain = text
    .replace(pattern('^[（(]?(?:{ordinal}|\\d+)[）)、.．]?'), '')
    .replace(/[^\u4e00-\u9fa5A-Za-z]/g, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}

/** How much two sets have in common, from 0 to 1 (Dice 1945): twice the shared ones by all. */
export function shareOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const x of a) if (b.has(x)) shared++;
  return (2 * shared) / (a.size + b.size);
}
