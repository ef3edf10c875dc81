import { baseUnit } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { Fact } from './fact.ts';
import { GENERIC_NOUNS } from './is-telling.ts';

/** Words that make another thing of a name: a level, a part, a ratio. */
const TELLING = /国家|省|市|区|县|镇|级|新型|重点|上市|人均|户均|每|占比|比重|率$|女|外|突破|从无到有/;
const SHORTEST = 2;

/**
 * The facts of a past report under the draft's names. One thing is called 谈心谈话 this year and 干部职工谈心谈话 last:
 * of the names that stand in one of the two reports only, two are one where the one holds the other, they are counted
 * in one unit, and neither has another such partner.
 */
export function alignKeys(draft: readonly Fact[], past: readonly Fact[]): readonly Fact[] {
  const [mine, theirs] = [unitsByKey(draft), unitsByKey(past)];
  const onlyMine = [...mine.keys()].filter((key) => !theirs.has(key));
  const onlyTheirs = [...theirs.keys()].filter((key) => !mine.has(key));
  const areOne = (a: string, b: string) => isSameName(a, b) && shareUnit(mine.get(a), theirs.get(b));
  const renamed = new Map<string, string>();
  for (const theirKey of onlyTheirs) {
    const [partner, ...others] = onlyMine.filter((key) => areOne(key, theirKey));
    if (partner === undefined || others.length > 0) continue;
    if (onlyTheirs.filter((key) => areOne(partner, key)).length === 1) renamed.set(theirKey, partner);
  }
  return past.map((fact) => {
    const key = renamed.get(fact.key);
    return key === undefined ? fact : { ...fact, key, isAkin: true };
  });
}

function unitsByKey(facts: readonly Fact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const units = new Map<string, Set<string>>();
  for (const { key, figure } of facts) {
    const known = units.get(key) ?? new Set();
    units.set(key, known.add(baseUnit(figure.unit)));
  }
  return units;
}

function isSameName(a: string, b: string): boolean {
  if (inFull(a) === inFull(b)) return true;
  // 工业投资占比 is 工业投资占固定资产投资比重, where neither report has a second share of it.
  const [ofA, ofB] = [partOf(a), partOf(b)];
  if (ofA !== null && ofA === ofB) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const at = long.indexOf(short);
  if (
    at < 0 ||
    GENERIC_NOUNS.has(short) ||
    short.length < SHORTEST ||
    (!long.endsWith(short) && short.length * 3 < long.length)
  )
    return false;
  return !TELLING.test(long.slice(0, at) + long.slice(at + short.length));
}

/** What a share is a part of something of; `null` for another name. */
const partOf = (name: string): string | null => {
  const [, part, rank = ''] =
    pattern('^(.{2,}?)(?:{shareName}|{shareTaken}.{0,12}{proportion})(.{0,2}{rankPlace})?$').exec(name) ?? [];
  return part === undefined ? null : part + rank;
};

/** 省瞪羚企业 is 省级瞪羚企业. */
const inFull = (name: string): string => name.replace(/^(国家|省|市|区|县)(?!级)/, '$1级');

const shareUnit = (a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean =>
  [...a].some((unit) => b.has(unit));
