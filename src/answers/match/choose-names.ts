import { normaliseName } from '../../figures/catalogue.ts';
import type { ContentPiece } from './content.ts';

/** Names looked at closely: of those that share no two characters with the question none can be meant. */
const MOST_NAMES = 400;

/** The names of the store that may be meant, those that share most with what is asked first. */
export function chooseNames(
  pieces: readonly ContentPiece[],
  said: string,
  names: readonly string[],
): string[] {
  const grams = new Set<string>();
  const add = (text: string) => {
    for (let i = 0; i + 1 < text.length; i++) grams.add(text.slice(i, i + 2));
  };
  add(said);
  for (const { others } of pieces)
    for (const { ways } of others) for (const way of ways) add(normaliseName(way));
  const ranked = names.flatMap((name) => {
    const plain = normaliseName(name);
    let shared = 0;
    for (let i = 0; i + 1 < plain.length; i++) if (grams.has(plain.slice(i, i + 2))) shared++;
    return shared === 0 ? [] : [{ name, share: shared / Math.max(1, plain.length - 1), shared }];
  });
  return ranked
    .sort((a, b) => b.share * Math.sqrt(b.shared) - a.share * Math.sqrt(a.shared))
    .slice(0, MOST_NAMES)
    .map((r) => r.name);
}
