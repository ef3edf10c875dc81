import { baseUnit, isPercent, isPoints } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { Fact } from './fact.ts';
import { isNet } from './levels.ts';
import { indexIn, type Sentence } from './sentences.ts';

/** A whole and the parts that a sentence gives of it. */
export interface Breakdown {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
  /** Whether the words say that these are all its parts (合计, 三类分别为, a list behind a colon), not some (其中, 等). */
  readonly isClosed: boolean;
}

/** Every breakdown of a sentence, in reading order. */
export function breakdownsIn(sentence: Sentence): Breakdown[] {
  const facts = sentence.facts.filter((f) => isAmount(f) && !isAside(sentence, f));
  return facts.flatMap((_, i) => {
    const found =
      readTotal(sentence, facts, i) ?? readRemainder(sentence, facts, i) ?? readParts(sentence, facts, i);
    return found ? [found] : [];
  });
}

const isAmount = ({ figure }: Fact): boolean =>
  !isPercent(figure.unit) &&
  !isPoints(figure.unit) &&
  figure.aim !== 'rank' &&
  figure.aim !== 'change' &&
  figure.aim !== 'growth_multiple' &&
  figure.aim !== 'multiple';

/** 成交额36.7亿元，比上年净增8.3亿元，其中…: what it grew by has no parts. */
const isAside = (sentence: Sentence, fact: Fact): boolean =>
  isNet(fact) &&
  sentence.facts.some((f) => f.key === fact.key && f !== fact && f.figure.end <= fact.figure.start);

const gap = (sentence: Sentence, before: Fact, behind: Fact): string =>
  sentence.text.slice(indexIn(sentence, before.figure.end), indexIn(sentence, behind.figure.start));

/** One of a kind: in one unit (万元 and 亿元 are one), of the same year, both planned or both reported. */
const isLike = (a: Fact, b: Fact): boolean =>
  baseUnit(a.figure.unit) === baseUnit(b.figure.unit) &&
  a.figure.year === b.figure.year &&
  (a.figure.measure === 'target') === (b.figure.measure === 'target');

const LIST_GAP = /^[^，；。：]{0,24}[、，和及与](?:以及)?[^，；。：]{0,24}$|^[^，；。：]{0,4}[、，和及与]$/;
const LISTED = pattern('^[^，；。：]{0,24}(?:、|{joinWord})[^，；。：]{0,24}$');

/** 合计9个, 两类载体合计9家, 共18家. */
const TOTAL = pattern(
  '^[^，；。]{0,3}，(?:{kindsCounted}[^，；。]{0,8})?(?:[^，；。\\d]{0,4}{total}|{inAllHere})[^，；。]{0,24}$|^{sumWord}$',
);

/** 甲5个、乙3个、丙1个，合计9个: the parts stand before their total. */
function readTotal(sentence: Sentence, facts: readonly Fact[], at: number): Breakdown | null {
  const whole = facts[at] as Fact;
  const previous = facts[at - 1];
  if (!previous) return null;
  const lead = gap(sentence, previous, whole);
  if (!TOTAL.test(lead)) return null;
  const parts: Fact[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const part = facts[i] as Fact;
    const next = parts[0];
    if (!isLike(part, whole) || part.figure.aim !== previous.figure.aim) break;
    if (next && !LISTED.test(gap(sentence, part, next))) break;
    parts.unshift(part);
  }
  const isOpen = parts.some((p) => pattern('{etc}').test(gap(sentence, p, whole).slice(0, 6)));
  return parts.length > 1 ? { whole, parts, isClosed: !isOpen } : null;
}

const SETTLED = pattern('{settled}');
const REMAINING = pattern('^[^，；。]{0,6}，{remaining}[^，；。]{0,6}$');

/** 收集诉求96件，办结92件，剩余4件: what is settled and what is left make up the whole. */
function readRemainder(sentence: Sentence, facts: readonly Fact[], at: number): Breakdown | null {
  const [whole, settled, left] = [facts[at - 2], facts[at - 1], facts[at]];
  if (!whole || !settled || !left || !isLike(settled, whole) || !isLike(left, whole)) return null;
  const isLeft = REMAINING.test(gap(sentence, settled, left).replace(/，[^，；。]*率[^，；。]*(?=，)/, ''));
  return isLeft && SETTLED.test(gap(sentence, whole, settled))
    ? { whole, parts: [settled, left], isClosed: true }
    : null;
}

/** 按技术领域分，…; 分别派驻甲镇8名、…; 结果为优秀7家、…: the words divide the whole. */
const DIVIDING = pattern('{byWord}[^，；。]{1,10}{dividedBy}|{respectivelyAre}$|{sentTo}[^，；。]{0,8}$');
/** 国家级、省级分别为…: its levels. */
const LEVELS_EACH = pattern('{level}[^，；。]{0,12}{inTurn}');

const OPENING = pattern('^[^，；。：]{0,20}(?:[，：（]|{ofThem})');

/** 60名，其中市级24名、区级36名; 12家：甲5家、乙7家; 476.5万元，甲、乙、丙三类分别为…: the parts follow their whole. */
function readParts(sentence: Sentence, facts: readonly Fact[], at: number): Breakdown | null {
  const whole = facts[at] as Fact;
  const first = facts[at + 1];
  if (!first) return null;
  const lead = gap(sentence, whole, first);
  if (!OPENING.test(lead) || /[；。]/.test(lead)) return null;
  const isSome = pattern('{partly}').test(lead);
  const isEach = /[二两三四五六七八九十]+[类项种个方]?[^，；。]{0,6}分别/.test(lead) && !isSome;
  // A bracket that closes before the next number lists nothing: 340万元（每家20万元），后补助412万元.
  const isList = /^[^，；。]{0,6}[：（][^）]*$/.test(lead) && !isSome;
  const isDivided = DIVIDING.test(lead) && !isSome && !/、/.test(lead);
  const areLevels = LEVELS_EACH.test(lead) && !isSome;
  if (!isSome && !isEach && !isList && !isDivided && !areLevels) return null;
  const parts = listFrom(sentence, facts, at + 1, whole);
  if (parts.length === 0 || (!isSome && parts.length < 2)) return null;
  const last = parts.at(-1) as Fact;
  const tail = sentence.text.slice(indexIn(sentence, last.figure.end)).slice(0, 8);
  const isOpen = pattern('^[^，；。]{0,4}{etc}').test(tail);
  return { whole, parts, isClosed: !isOpen && (isEach || isList || isDivided || areAllLevels(whole, parts)) };
}

const LEVELS = ['国家级', '省级', '市级', '区级'];
const levelOf = ({ figure }: Fact): number => {
  const written = figure.indicator.replace(pattern('^({bareTier})'), '$1级').replace(/^县级/, '区级');
  return LEVELS.findIndex((level) => written.startsWith(level));
};

/** 省级以上平台24项，其中国家级4项、省级20项: every level down to the lowest that the whole has, or the district's own. */
function areAllLevels(whole: Fact, parts: readonly Fact[]): boolean {
  const levels = parts.map(levelOf);
  const least = pattern('^({tier}){levelAbove}').exec(whole.figure.indicator)?.[1];
  const lowest =
    least === undefined ? LEVELS.indexOf('区级') : LEVELS.findIndex((level) => level.startsWith(least));
  return (
    parts.length > 1 &&
    new Set(levels).size === parts.length &&
    !levels.includes(-1) &&
    Math.max(...levels) === lowest
  );
}

function listFrom(sentence: Sentence, facts: readonly Fact[], from: number, whole: Fact): Fact[] {
  const parts: Fact[] = [];
  for (let i = from; i < facts.length; i++) {
    const part = facts[i] as Fact;
    const before = parts.at(-1);
    if (!isLike(part, whole) || part.figure.aim !== (parts[0] ?? part).figure.aim) break;
    const between = before ? gap(sentence, before, part) : '';
    if (before && !LIST_GAP.test(between)) break;
    // 其中规上企业58家，占全部112家的51.8%: what a share is taken of is no part.
    if (
      pattern('{wholeWord}').test(between) ||
      (between.includes('，') && pattern('{stockLead}').test(between))
    )
      break;
    parts.push(part);
  }
  return parts;
}
