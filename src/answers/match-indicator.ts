import { type Catalogue, normaliseName } from '../figures/catalogue.ts';
import { LEVEL_ONLY } from '../figures/lexicon.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { Term } from './question.ts';
import { isAllIdle, isIdle, isTelling, wordsOf } from './terms.ts';

/** How an indicator of the store stands to what is asked. */
export type Match =
  /** The same thing, whatever the words. */
  | 'same'
  /** All that is asked, and something more: 新能源汽车产量 for 汽车产量. Never an answer, always worth naming. */
  | 'narrower'
  /** Part of what is asked; the rest may stand in its sentence: 受众 for 科普受众. */
  | 'contained'
  /** Shares its main word only. */
  | 'related';

/** An indicator as written, ready to be compared. Building one costs a segmentation: keep them. */
export interface IndicatorKey {
  readonly written: string;
  readonly canonical: string;
  readonly words: readonly string[];
}

export function keyOf(written: string, catalogue: Catalogue): IndicatorKey {
  const canonical = catalogue.canonicalise(
    written.replace(pattern('{session}'), '').replace(pattern('{rankField}?{rankPlace}$'), ''),
  );
  return { written, canonical, words: wordsOf(canonical, catalogue).filter((w) => !isIdle(w)) };
}

/**
 * Compares what is asked with an indicator. Every term must be found in it, and nothing that tells things apart
 * may be left over: 高新技术企业 is not 高新技术企业主营业务收入, and 产量 of cars is not that of new-energy cars.
 */
export function matchIndicator(terms: readonly Term[], key: IndicatorKey): Match | null {
  if (terms.length === 0) return null;
  const nouns = terms.filter((t) => !t.isVerb);
  const found = nouns.map((t) => t.names.find((n) => holds(key, n)));
  const missing = found.filter((f) => f === undefined).length;
  const asked = terms.flatMap((t) => t.names);
  const extra = key.words.filter(
    (w) => !asked.some((a) => a.includes(w) || (w.includes(a) && coversWord(asked, w))),
  );
  if (
    nouns.some(
      (t, i) => found[i] === undefined && t.names.every(isTelling) && !LEVEL_ONLY.test(t.names[0] ?? ''),
    )
  )
    return isRelated(nouns, found) ? 'related' : null;
  if (missing > 0 || nouns.length === 0) {
    const hit =
      nouns.length === 0 ||
      found.some((f) => f !== undefined) ||
      nouns.some((t) => holdsHalf(key, t.parts ?? []));
    if (hit && extra.length === 0 && key.words.length > 0) return 'contained';
    return isRelated(nouns, found) ? 'related' : null;
  }
  return extra.length > 0 ? 'narrower' : 'same';
}

const holds = (key: IndicatorKey, name: string): boolean => key.canonical.includes(normaliseName(name));

/** Whether the asked words together make up a longer word: 规上 工业 研发 费用 for 规上工业企业研发费用. */
function coversWord(asked: readonly string[], word: string): boolean {
  if (isTelling(word)) return false;
  let rest = word;
  for (const a of [...asked].sort((x, y) => y.length - x.length)) rest = rest.replace(a, '');
  return (rest === '企业' && word.startsWith('规上')) || isAllIdle(rest);
}

/** At least half the words of a name: 企业 alone does not stand for 高新技术企业. */
const holdsHalf = (key: IndicatorKey, parts: readonly string[]): boolean =>
  parts.length > 0 && parts.filter((p) => holds(key, p)).length * 2 >= parts.length;

/** What of the question a figure's own words leave open: it must stand in its sentence, before the number. */
export function isToldBySentence(terms: readonly Term[], key: IndicatorKey, sentenceBefore: string): boolean {
  return terms.every(
    (t) =>
      t.names.some((n) => holds(key, n) || sentenceBefore.includes(normaliseName(n))) ||
      (holdsHalf(key, t.parts ?? []) &&
        t.parts?.every((p) => holds(key, p) || sentenceBefore.includes(p)) === true),
  );
}

function isRelated(terms: readonly Term[], found: readonly (string | undefined)[]): boolean {
  const weight = (names: readonly string[]) => Math.max(...names.map((n) => n.length));
  const total = terms.reduce((sum, t) => sum + weight(t.names), 0);
  const hit = terms.reduce((sum, t, i) => sum + (found[i] === undefined ? 0 : weight(t.names)), 0);
  return hit * 2 >= total;
}
