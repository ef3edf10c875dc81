import { z } from 'zod';
import everyday from './words/everyday.json' with { type: 'json' };

const table = z.record(z.string().min(1), z.string().min(1)).parse(everyday);

/** A word in the mouth of a colleague → what a report may call the same; read from the left word only. */
export const EVERYDAY_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table).map(([word, ways]) => [word, ways.split(' ')]),
);
