import { z } from 'zod';
import english from './words/english.json' with { type: 'json' };

/** An English word or phrase of this field, in the singular, with what Chinese reports may call it, most usual first. */
const dictionary = z.record(z.string().regex(/^[a-z0-9&' -]+$/), z.string().min(1)).parse(english);

/** English → Chinese: a set of candidates for each; which of them is meant, the store decides. */
export const ENGLISH_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(dictionary).map(([word, ways]) => [word, ways.split(' ')]),
);
