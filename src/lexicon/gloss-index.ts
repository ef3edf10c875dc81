/** A word of a Chinese–English dictionary with its glosses, each maybe several (`tax; duty`). */
export interface DictionaryEntry {
  readonly simplified: string;
  readonly english: readonly string[];
}

/** The Chinese words whose gloss an English word or phrase (lower case) is; none where no entry has it. */
export type EnglishDictionary = (english: string) => readonly string[];

/** Shorter words stand in everything, longer ones are sayings. */
const WORD = /^\p{Script=Han}{2,6}$/u;
const PHRASE = /^[a-z][a-z' -]*$/;
const LONGEST_PHRASE = 4;

/** Turns a Chinese–English dictionary round: gloss → words. What stands in brackets explains and is left out. */
export function indexGlosses(entries: readonly DictionaryEntry[]): EnglishDictionary {
  const words = new Map<string, Set<string>>();
  for (const { simplified, english } of entries) {
    if (!WORD.test(simplified)) continue;
    for (const gloss of english.flatMap(glossesOf)) {
      const known = words.get(gloss);
      if (known) known.add(simplified);
      else words.set(gloss, new Set([simplified]));
    }
  }
  const lists = new Map([...words].map(([gloss, set]) => [gloss, [...set]] as const));
  return (english) => lists.get(english) ?? [];
}

function glossesOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .split(/[;,/]/)
    .map((gloss) =>
      gloss
        .trim()
        .replace(/^(?:to be|to|a|an|the) /, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((gloss) => PHRASE.test(gloss) && gloss.split(' ').length <= LONGEST_PHRASE);
}
