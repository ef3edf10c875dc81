import { z } from 'zod';
import announcing from './words/announcing.json' with { type: 'json' };
import change from './words/change.json' with { type: 'json' };
import confusables from './words/confusables.json' with { type: 'json' };
import giving from './words/giving.json' with { type: 'json' };
import levels from './words/levels.json' with { type: 'json' };
import measureWords from './words/measure-words.json' with { type: 'json' };
import operators from './words/operators.json' with { type: 'json' };
import parts from './words/parts.json' with { type: 'json' };
import planning from './words/planning.json' with { type: 'json' };
import prose from './words/prose.json' with { type: 'json' };
import questions from './words/questions.json' with { type: 'json' };
import time from './words/time.json' with { type: 'json' };

const TABLES = {
  ...announcing,
  ...change,
  ...confusables,
  ...giving,
  ...levels,
  ...measureWords,
  ...operators,
  ...parts,
  ...planning,
  ...prose,
  ...questions,
  ...time,
};

/** A kind of word: the words of one entry in `words/*.json`, which mean the same to whoever reads them. */
export type WordKind = keyof typeof TABLES;

/** Words are written out: whoever asks for them builds the pattern. */
const WORD = /^[^\s|()[\]{}?*+^$\\/]+$/;
const wordList = z
  .string()
  .transform((list) => list.split(/\s+/))
  .pipe(
    z
      .array(z.string().regex(WORD))
      .refine((words) => new Set(words).size === words.length, 'a word stands twice'),
  );

/** One kind: what its words mean, the words, and longer words in which they mean something else. */
const wordKind = z.strictObject({
  means: z.string().min(1),
  words: wordList,
  not: wordList.optional(),
});
const KINDS: Readonly<Record<string, z.infer<typeof wordKind>>> = z
  .record(z.string().regex(/^[a-z][A-Za-z]*$/), wordKind)
  .parse(TABLES);

/** The words of one kind or several, each once, longest first: where two begin alike the longer is tried before. */
export function wordsOf(...kinds: readonly WordKind[]): readonly string[] {
  const words = kinds.flatMap((kind) => KINDS[kind]?.words ?? []);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** The words of these kinds as the source of an alternation, without brackets around it: `新增|净增|新建`. */
export const oneOf = (...kinds: readonly WordKind[]): string =>
  kinds.some((kind) => KINDS[kind]?.not) ? kinds.map(sourceOf).join('|') : wordsOf(...kinds).join('|');

/** The words of a kind; one that stands in a longer word of `not` is passed over there. */
function sourceOf(kind: WordKind): string {
  const longer = KINDS[kind]?.not ?? [];
  const inside = (word: string, whole: string): string => {
    const [before = '', after = ''] = whole.split(word);
    return `(?!${before && `(?<=${before})`}${word}${after})`;
  };
  return wordsOf(kind)
    .map(
      (word) =>
        longer
          .filter((whole) => whole.includes(word))
          .map((whole) => inside(word, whole))
          .join('') + word,
    )
    .join('|');
}
