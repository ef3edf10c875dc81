import { type Catalogue, normaliseName } from '../figures/catalogue.ts';
import { wordsOf as wordsOfKind } from '../lexicon/kinds.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { Term } from './question.ts';

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** What was done: it need not stand in the indicator, but then it must in the sentence (争取 projects are not 完成 ones). */
const VERBS: ReadonlySet<string> = new Set(
  wordsOfKind('adding', 'creating', 'doing').filter((w) => w.length > 1),
);

/** Words that tell nothing apart: an indicator with or without them is the same. */
const IDLE: ReadonlySet<string> = new Set(wordsOfKind('idle'));

const IDLE_CHARACTERS = new Set([...IDLE].filter((w) => w.length === 1));

const TELLING_WORD = pattern('^{telling}$');

export const isTelling = (word: string): boolean => TELLING_WORD.test(word);

/** Idle as a whole, or made of nothing but idle characters (到了, 放了, 共有). */

export function isIdle(word: string): boolean {
  if (isTelling(word)) return false;
  return IDLE.has(word) || /^[\s\p{P}]*$/u.test(word) || [...word].every((c) => IDLE_CHARACTERS.has(c));
}

/** The words of a canonical name; a name of the catalogue inside it stays whole. */
export function wordsOf(canonical: string, catalogue: Catalogue): string[] {
  return catalogue.split(canonical).flatMap(({ text, isKnown }) => (isKnown ? [text] : segment(text)));
}

/** The segmenter leaves words it does not know in single characters (有|效|期|内): a run of them is one word. */
function joinSingles(segments: readonly string[]): string[] {
  const words: string[] = [];
  let run = '';
  for (const s of [...segments, '']) {
    if (s.length === 1 && /[\u4e00-\u9fa5]/.test(s)) run += s;
    else {
      if (run !== '') words.push(run);
      if (s !== '') words.push(s);
      run = '';
    }
  }
  return words;
}

/** Words of number and stock that the segmenter would tear. */
const UNTORN = pattern('{untorn}', 'g');

const UNBROKEN = pattern('(占|比重|{telling})|\\s+|的');

function segment(text: string): string[] {
  return text
    .replace(UNTORN, ' ')
    .split(UNBROKEN)
    .filter((p) => p !== undefined)
    .flatMap((piece) =>
      piece === '占' || piece === '比重' || isTelling(piece)
        ? [piece]
        : joinSingles([...SEGMENTER.segment(piece)].map((s) => s.segment)),
    );
}

/** 科普受众 → 科普, 受众: the words of a name, which may stand apart in a sentence; none for a name of one word. */
function partsOf(name: string): string[] {
  const parts = segment(name).filter((p) => !isIdle(p));
  return parts.length >= 2 && parts.every((p) => p.length >= 2) ? parts : [];
}

/** Whether nothing but idle words is left of a text. */
export function isAllIdle(text: string): boolean {
  return text === '' || [...SEGMENTER.segment(text.replace(UNTORN, ''))].every((s) => isIdle(s.segment));
}

/** The terms of a Chinese noun phrase: catalogue names whole, the rest word by word, idle words left out. */
export function termsOf(noun: string, catalogue: Catalogue): Term[] {
  const words = noun
    .split(/\s+/)
    .flatMap((n) => wordsOf(catalogue.canonicalise(n), catalogue))
    .filter((w) => !isIdle(w));
  const whole = catalogue.find(words.join(''));
  if (whole && words.length > 1)
    return [{ names: [normaliseName(whole.name)], parts: partsOf(normaliseName(whole.name)) }];
  return [...new Set(words)].map((word) =>
    VERBS.has(word) && !isTelling(word)
      ? { names: [word], isVerb: true }
      : { names: [word], parts: partsOf(word) },
  );
}

/** What a question about words is about: its words of two characters and more that are neither idle nor ask. */
export function contentWordsOf(text: string): string[] {
  const plain = text.replace(pattern('{yearWord}|{asked}|[？?]', 'g'), ' ');
  return [...new Set(plain.split(/\s+/).flatMap((p) => segment(p)))].filter(
    (w) => w.length >= 2 && !isIdle(w),
  );
}
