import { z } from 'zod';
import announcing from './words/announcing.json' with { type: 'json' };
import change from './words/change.json' with { type: 'json' };
import columns from './words/columns.json' with { type: 'json' };
import confusables from './words/confusables.json' with { type: 'json' };
import englishVariants from './words/english-variants.json' with { type: 'json' };
import eras from './words/eras.json' with { type: 'json' };
import feats from './words/feats.json' with { type: 'json' };
import giving from './words/giving.json' with { type: 'json' };
import levels from './words/levels.json' with { type: 'json' };
import measureWords from './words/measure-words.json' with { type: 'json' };
import operators from './words/operators.json' with { type: 'json' };
import parts from './words/parts.json' with { type: 'json' };
import planning from './words/planning.json' with { type: 'json' };
import prose from './words/prose.json' with { type: 'json' };
import questions from './words/questions.json' with { type: 'json' };
import relations from './words/relations.json' with { type: 'json' };
import requests from './words/requests.json' with { type: 'json' };
import time from './words/time.json' with { type: 'json' };
import toModels from './words/to-models.json' with { type: 'json' };

const TABLES = {
  ...announcing,
  ...change,
  ...columns,
  ...confusables,
  ...englishVariants,
  ...eras,
  ...feats,
  ...giving,
  ...levels,
  ...measureWords,
  ...relations,
  ...operators,
  ...parts,
  ...planning,
  ...prose,
  ...questions,
  ...requests,
  ...time,
  ...toModels,
};

/** A kind of word: the words of one entry in `words/*.json`, which mean the same to whoever reads them. */
export type WordKind = keyof typeof TABLES;

/** Words are written out: whoever asks for them builds the pattern. */
const WORD = /^[^|()[\]{}?*+^$\\/.]+$/;
const wordList = z
  .string()
  .transform((list) => list.split(/\s+/).map((word) => word.replaceAll('_', ' ')))
  .pipe(
    z
      .array(z.string().regex(WORD))
      .refine((words) => new Set(words).size === words.length, 'a word stands twice'),
  );

/** One kind: what its words mean, the words (`_` is a blank), longer words in which they mean something else, and facts. */
const wordKind = z.strictObject({
  means: z.string().min(1),
  words: wordList,
  not: wordList.optional(),
  /** First and last year in which reports name it. */
  years: z.tuple([z.int(), z.int()]).optional(),
  /** The one word that reports, or the catalogue, have for these. */
  usual: z.string().optional(),
});
type Entry = z.infer<typeof wordKind>;
const KINDS: Readonly<Record<string, Entry>> = z
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

type Fact = Exclude<keyof Entry, 'means' | 'words' | 'not'>;

/** The kinds of which the lexicon knows a fact, each with what it knows. */
export function kindsWith<F extends Fact>(
  fact: F,
): readonly { readonly kind: WordKind; readonly value: NonNullable<Entry[F]> }[] {
  return KINDS_OF_WORDS.flatMap((kind) => {
    const value = KINDS[kind]?.[fact];
    return value !== undefined && value !== null ? [{ kind, value }] : [];
  });
}

const isKind = (name: string): name is WordKind => Object.hasOwn(TABLES, name);

/** The names of all kinds. */
export const KINDS_OF_WORDS: readonly WordKind[] = Object.keys(TABLES).filter(isKind);

const usual = new Map(
  kindsWith('usual').flatMap(({ kind, value }) => wordsOf(kind).map((word) => [word, value] as const)),
);

/** The usual word for another word or spelling; `null` where the lexicon has none. */
export const usualWord = (word: string): string | null => usual.get(word) ?? null;
