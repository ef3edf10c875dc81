import { type Catalogue, normaliseName } from '../../figures/catalogue.ts';
import { ENGLISH_WORDS } from '../../lexicon/english.ts';
import type { EnglishDictionary } from '../../lexicon/gloss-index.ts';
import { singular } from '../translate-english.ts';

/**
 * English words of a question that restrict nothing: they ask and link. What moves, measures or compares is read by
 * itself; a word that tells two figures apart (average, per, net, online) is never one.
 */
const IDLE = new Set(
  [
    'was were is are be been being the of in by a an did do does have has had having at for and to on with from as its it their there that this those these he she they we us our your who whose how much many',
    'so far up until still now currently then also both into out through during between across around about overall',
    'number total amount figure value count report say said give open opened establish established set',
    'year month end beginning start day',
    'make made take took taken get got come came see saw seen stand stood carry carried run ran hold held keep kept account accounted use used using look put gave given record recorded post posted register registered provide provided offer offered handle handled issue issued deliver delivered organise organised organize organized launch launched implement implemented conduct conducted carry receive received',
    'same full whole all each any one two three four five six seven eight nine ten when where here',
    'thousand million billion yuan rmb ten hundred unit people person tonne ton kilometre kilometer km square metre meter cubic hectare mu kilowatt hour time times',
    'locally local area sector large big high low fast long size',
  ]
    .join(' ')
    .split(' ')
    .map(singular),
);

/** A word or phrase of a question with what it may be in Chinese; none for a word that no table knows. */
export interface EnglishTerm {
  readonly english: string;
  readonly ways: readonly string[];
}

/** 12345: a hotline; no year has five digits. */
const NUMBER = /^\d{5}$/;
const LONGEST_PHRASE = 6;
const indexes = new WeakMap<Catalogue, ReadonlyMap<string, readonly string[]>>();

/** Every English phrase of the dictionary and the catalogue, its words in the singular, with the Chinese names it may stand for. */
function indexOf(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index = new Map<string, string[]>();
  const put = (english: string, ways: readonly string[]) => {
    const key = wordsOf(english).join(' ');
    index.set(key, [...(index.get(key) ?? []), ...ways.map(normaliseName)]);
  };
  for (const [english, ways] of ENGLISH_WORDS) put(english, ways);
  for (const [english, ways] of Object.entries(catalogue.terms)) put(english, ways);
  for (const { english, name, aliases } of catalogue.indicators)
    for (const one of english) put(one, [name, ...aliases]);
  indexes.set(catalogue, index);
  return index;
}

/** The words of an English text in the singular, hyphens kept. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s?\b/g, '')
    .replace(/[^a-z0-9&' -]/g, ' ')
    .split(/\s+/)
    .filter((w) => /[a-z]/.test(w) || NUMBER.test(w))
    .map(singular);

/** Every way in which a report may say a word or phrase: by the tables, and by the dictionary where one is at hand. */
type LookUp = (phrase: string) => readonly string[];

const lookUpIn = (catalogue: Catalogue, dictionary: EnglishDictionary | undefined): LookUp => {
  const index = indexOf(catalogue);
  return (phrase) => [...(index.get(phrase) ?? []), ...(dictionary?.(phrase) ?? [])];
};

/** The terms of an English text, longest phrases first, left to right; what restricts nothing is left out. */
export function readEnglishTerms(
  text: string,
  catalogue: Catalogue,
  dictionary: EnglishDictionary | undefined,
): EnglishTerm[] {
  const lookUp = lookUpIn(catalogue, dictionary);
  const words = wordsOf(text);
  const terms: EnglishTerm[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = longestAt(words, at, lookUp);
    const word = words[at] ?? '';
    if (hit && !(hit.length === 1 && IDLE.has(word))) {
      terms.push({ english: words.slice(at, at + hit.length).join(' '), ways: hit.ways });
      at += hit.length;
    } else {
      if (!IDLE.has(word)) terms.push(...termsOf(word, lookUp));
      at += 1;
    }
  }
  return terms;
}

/** A word that no phrase begins with: a number as it stands, else by its stem, or its parts where they are all known. */
function termsOf(word: string, lookUp: LookUp): EnglishTerm[] {
  if (NUMBER.test(word)) return [{ english: word, ways: [word] }];
  const stem = stemsOf(word).find((s) => IDLE.has(s) || lookUp(s).length > 0);
  if (stem !== undefined) return IDLE.has(stem) ? [] : [{ english: word, ways: lookUp(stem) }];
  const parts = word.split('-').filter((p) => p !== '' && !IDLE.has(p));
  if (parts.length === 0) return [];
  return parts.length > 1 && parts.every((p) => lookUp(singular(p)).length > 0)
    ? parts.map((p) => ({ english: p, ways: lookUp(singular(p)) }))
    : [{ english: word, ways: [] }];
}

/** What a word may come from: inspected, inspecting → inspect; handled → handle; stopped → stop. */
const stemsOf = (word: string): string[] => {
  const bare = /^(.{3,}?)(?:ed|ing|er|ly)$/.exec(word)?.[1];
  return bare === undefined ? [] : [bare, `${bare}e`, bare.replace(/(.)\1$/, '$1'), bare.replace(/i$/, 'y')];
};

/** Every phrase of two words or more that the tables or the catalogue know. */
export function englishPhrases(catalogue: Catalogue): readonly string[] {
  const known = phrases.get(catalogue);
  if (known) return known;
  const own = [...indexOf(catalogue).keys()].filter((phrase) => phrase.includes(' ') || phrase.includes('-'));
  phrases.set(catalogue, own);
  return own;
}

const phrases = new WeakMap<Catalogue, readonly string[]>();

function longestAt(
  words: readonly string[],
  at: number,
  lookUp: LookUp,
): { readonly length: number; readonly ways: readonly string[] } | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const ways = lookUp(words.slice(at, at + length).join(' '));
    if (ways.length > 0) return { length, ways };
  }
  return null;
}
