import { type Catalogue, normaliseName } from '../../figures/catalogue.ts';
import { ENGLISH_WORDS } from '../../lexicon/english.ts';
import { singular } from '../translate-english.ts';

/**
 * English words of a question that restrict nothing: they ask, link, or say the measure and the operation, which are read
 * by themselves. A word that tells two figures apart (average, per, net, online) is never one.
 */
const IDLE = new Set(
  [
    'how many much what was were is are the of in by a an did do does have has had at for and to on with from as its it their there be been which that this those these please tell me show us give list name report reported reports say said according quote quoted',
    'number total amount figure value count sum altogether together overall combined cumulative cumulatively so far up until still now currently then also both into out over through during between across around about',
    'new newly added add additional create created rank ranked ranking place position grow growing grew grown growth rate yoy increase increased increasing rise rising rose risen fall falling fell fallen drop dropped decrease decreased decline declined change changed climb climbed expand expanded cut reduce reduced reduction reduce',
    'share proportion percentage percent cent point more less fewer than higher lower larger bigger smaller most highest lowest fewest largest compare compared difference time multiple times',
    'target targets plan planned goal aim aimed aiming meet met hit reach reached achieve achieved expected expect want wanted quota planning set actual actually fulfil fulfilled',
    'year month end beginning start late early mid first second third fourth half quarter quarterly annual annually yearly january february march april may june july august september october november december last next previous before after ago same full whole all each every any one two three years month months',
    'make made take took taken get got come came go went see saw seen stand stood carry carried run ran run hold held keep kept account accounted using use used like look put give gave given run where who whose when there here why',
    'trend course year-on-year year-over-year long large big high low fast size',
    'thousand million billion yuan rmb ten hundred unit people person day tonne ton kilometre kilometer km square metre meter cubic hectare mu kilowatt hour time level',
  ]
    .join(' ')
    .split(' ')
    .map(singular),
);

/** What a body is called behind its place. */
const ORGANS = new Set(
  'bureau commission office committee government authority department regulator'.split(' '),
);
/** Words for the level of a place: said of the body itself they restrict nothing, of another level they do. */
const LEVELS: Readonly<Record<string, string>> = {
  province: '省',
  city: '市',
  municipality: '市',
  prefecture: '州',
  district: '区',
  zone: '区',
  county: '县',
  subdistrict: '街道',
  'sub-district': '街道',
  street: '街道',
  town: '镇',
  township: '乡',
};

/** A word or phrase of a question with what it may be in Chinese; none for a word that no table knows. */
export interface EnglishTerm {
  readonly english: string;
  readonly ways: readonly string[];
}

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
    .filter((w) => /[a-z]/.test(w))
    .map(singular);

/** The terms of an English text, longest phrases first, left to right; what restricts nothing is left out. `bodyLevels` are those of the bodies asked about. */
export function readEnglishTerms(
  text: string,
  catalogue: Catalogue,
  bodyLevels: ReadonlySet<string | null>,
): EnglishTerm[] {
  const index = indexOf(catalogue);
  const words = wordsOf(text);
  const terms: EnglishTerm[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = longestAt(words, at, index);
    const word = words[at] ?? '';
    const isOwn = bodyLevels.size > 0 && (ORGANS.has(word) || bodyLevels.has(LEVELS[word] ?? ''));
    if (hit && !(hit.length === 1 && (IDLE.has(word) || isOwn))) {
      terms.push({ english: words.slice(at, at + hit.length).join(' '), ways: hit.ways });
      at += hit.length;
    } else {
      const parts = word.split('-').filter((p) => p !== '' && !IDLE.has(p));
      const isIdle = IDLE.has(word) || isOwn || parts.length === 0;
      if (!isIdle && parts.length > 1 && parts.every((p) => index.has(singular(p))))
        terms.push(...parts.map((p) => ({ english: p, ways: index.get(singular(p)) ?? [] })));
      else if (!isIdle) terms.push({ english: word, ways: [] });
      at += 1;
    }
  }
  return terms;
}

function longestAt(
  words: readonly string[],
  at: number,
  index: ReadonlyMap<string, readonly string[]>,
): { readonly length: number; readonly ways: readonly string[] } | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const ways = index.get(words.slice(at, at + length).join(' '));
    if (ways) return { length, ways };
  }
  return null;
}
