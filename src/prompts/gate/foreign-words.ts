import { cutAtPlaceholders } from './masked-text.ts';
import { PLAIN_CHARACTERS, PLAIN_WORDS } from './plain-words.ts';

/** The pairs of neighbouring characters (^ and $ where a stretch begins and ends), and the Latin words, of texts. */
export interface Vocabulary {
  readonly pairs: ReadonlySet<string>;
  readonly latin: ReadonlySet<string>;
}

export function vocabularyOf(sources: readonly string[]): Vocabulary {
  const pairs = new Set<string>();
  const latin = new Set<string>();
  for (const source of sources)
    for (const stretch of stretchesOf(source)) {
      if (/^[A-Za-z]/.test(stretch)) latin.add(stretch);
      const bounded = `^${stretch}$`;
      for (let i = 0; i + 1 < bounded.length; i++) pairs.add(bounded.slice(i, i + 2));
    }
  return { pairs, latin };
}

const stretchesOf = (text: string): string[] =>
  cutAtPlaceholders(text).words.flatMap((words) => words.match(/\p{Script=Han}+|[A-Za-z]+/gu) ?? []);

const PLAIN = new RegExp(PLAIN_WORDS.toSorted((a, b) => b.length - a.length).join('|'), 'g');

/**
 * The stretches of a written text that its sources do not hold and plain prose does not need. A character is held
 * when it stands beside the same neighbour in a source. A name that a model made up, a word out of an instruction,
 * a number word in another language: all of them come out here.
 */
export function foreignWords(written: string, { pairs, latin }: Vocabulary): string[] {
  return stretchesOf(written).flatMap((stretch) => {
    if (/^[A-Za-z]/.test(stretch)) return latin.has(stretch) ? [] : [stretch];
    const isHeld = Array.from(
      stretch,
      (c) => PLAIN_CHARACTERS.has(c) || (stretch.length === 1 && (pairs.has(`^${c}`) || pairs.has(`${c}$`))),
    );
    for (let i = 0; i + 1 < stretch.length; i++)
      if (pairs.has(stretch.slice(i, i + 2))) {
        isHeld[i] = true;
        isHeld[i + 1] = true;
      }
    for (const { 0: word, index } of stretch.matchAll(PLAIN)) isHeld.fill(true, index, index + word.length);
    const foreign: string[] = [];
    for (let i = 0; i < stretch.length; i++) {
      const from = i;
      while (i < stretch.length && !isHeld[i]) i++;
      if (i > from) foreign.push(stretch.slice(from, i));
    }
    return foreign;
  });
}
