import { baseUnit, isPercent, isPoints } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import { readCount } from './count-word.ts';
import type { Fact } from './fact.ts';
import { isNet } from './levels.ts';
import { indexIn, isAside, lastClause, type Sentence, wordsBefore } from './sentences.ts';

/** A whole and the parts that a sentence gives of it. */
export interface Breakdown {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
  /** Whether the words say that these are all its parts (合计, 三类分别为, a list behind a colon), not some (其中, 等). */
  readonly isClosed: boolean;
}

/** Every breakdown of a sentence, in reading order. */
export function breakdownsIn(sentence: Sentence): Breakdown[] {
  const facts = sentence.facts.filter((f) => isAmount(f) && !isGain(sentence, f));
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
const isGain = (sentence: Sentence, fact: Fact): boolean =>
  isNet(fact) &&
  sentence.facts.some((f) => f.key === fact.key && f !== fact && f.figure.end <= fact.figure.start);

const PARTS_OF_LAST = pattern('^(?:{ofThem}|{seenBy})[，：]?[^，；。：\\d]{0,40}$');

/** 共有机构2846个，比上年增加28个。其中，甲78个、…: the whole stands in the sentence before. */
export function breakdownAcross(last: Sentence, sentence: Sentence): Breakdown | null {
  if (last.paragraph !== sentence.paragraph || !pattern('^(?:{ofThem}|{seenBy})').test(sentence.text))
    return null;
  const facts = sentence.facts.filter(isAmount);
  const [first] = facts;
  if (!first || !PARTS_OF_LAST.test(sentence.text.slice(0, indexIn(sentence, first.figure.start))))
    return null;
  const wholes = last.facts.filter((f) => isAmount(f) && isLike(f, first));
  const [largest] = wholes.toSorted((a, b) => Number(b.figure.value) - Number(a.figure.value));
  if (!largest) return null;
  const parts = listFrom(sentence, facts, 0, largest, true);
  const end = parts.at(-1);
  const hasRest = end !== undefined && REST.test(wordsBefore(sentence, end));
  const isClosed = parts.length > 1 && (hasRest || isCounted(largest, parts));
  return parts.length > 0 ? { whole: largest, parts, isClosed } : null;
}

/** 成交额增长40.2%，其中输出33.9亿元、吸纳47.7亿元: parts of what grew, whose own number stands elsewhere. */
export function partsOfGrown(sentence: Sentence): { rate: Fact; parts: readonly Fact[] }[] {
  return sentence.facts.flatMap((rate, i) => {
    const first = sentence.facts[i + 1];
    if (rate.figure.aim !== 'growth_rate' || !first || !isAmount(first)) return [];
    if (!pattern('^[^，；。]{0,2}，{ofThem}').test(gap(sentence, rate, first))) return [];
    const amounts = sentence.facts.filter(isAmount);
    const parts = listFrom(sentence, amounts, amounts.indexOf(first), first);
    return parts.length > 1 ? [{ rate, parts }] : [];
  });
}

/** 三大产业产值合计361.5亿元: the name of the whole says how many parts it has. */
function isCounted({ figure }: Fact, parts: readonly Fact[]): boolean {
  const number = pattern('({countDigit})(?:{kindSign})').exec(figure.indicator)?.[1];
  return number !== undefined && readCount(number) === parts.length;
}

const gap = (sentence: Sentence, before: Fact, behind: Fact): string =>
  sentence.text.slice(indexIn(sentence, before.figure.end), indexIn(sentence, behind.figure.start));

/** One of a kind: in one unit (万元 and 亿元 are one), of the same year, both planned or both reported. */
const isLike = (a: Fact, b: Fact): boolean =>
  baseUnit(a.figure.unit) === baseUnit(b.figure.unit) &&
  a.figure.year === b.figure.year &&
  (a.figure.measure === 'target') === (b.figure.measure === 'target');

const LIST_GAP = /^[^，；。：]{0,24}[、，和及与](?:以及)?[^，；。：]{0,24}$|^[^，；。：]{0,4}[、，和及与]$/;
/** Parts of a sentence of their own may stand between commas: 幼儿园111所，小学43所，…. */
const LOOSE_GAP = pattern('^[^，；。：\\d]{1,6}(?:，[^，；。：]{1,12}%)?[，；][^，；。：\\d]{2,24}$');
/** 9金7银11铜: one sign between two numbers lists them too. */
const LISTED = pattern('^[^，；。：]{0,24}(?:、|{joinWord})[^，；。：]{0,24}$|^[^，；。：、]$');

/** 合计9个, 两类载体合计9家, 共18家. */
const TOTAL = pattern(
  '^[^，；。]{0,3}，(?:{kindsCounted}[^，；。]{0,8})?(?:[^，；。\\d]{0,4}{total}|{inAllHere})[^，；。]{0,24}$|^{sumWord}$',
);

/** 9金7银11铜，奖牌总数27枚: a number of all, of the kind that the parts end in. */
const ALL_OF_KIND = pattern('^[^，；。]{0,3}，[^，；。\\d]{0,6}{stockNoun}(?:{reaching})?$');
const isOfKind = (part: Fact, whole: Fact): boolean =>
  part.figure.aim !== 'new' && part.figure.indicator.at(-1) === whole.figure.indicator.at(-1);

/** 甲5个、乙3个、丙1个，合计9个: the parts stand before their total. */
function readTotal(sentence: Sentence, facts: readonly Fact[], at: number): Breakdown | null {
  const whole = facts[at] as Fact;
  const previous = facts[at - 1];
  if (!previous) return null;
  const lead = gap(sentence, previous, whole);
  const isAll = ALL_OF_KIND.test(lead);
  if (!TOTAL.test(lead) && !isAll) return null;
  const parts: Fact[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const part = facts[i] as Fact;
    const next = parts[0];
    if (!isLike(part, whole) || part.figure.aim !== previous.figure.aim) break;
    if (isAll && !isOfKind(part, whole)) break;
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

const OPENING = pattern('^[^，；。：]{0,20}(?:[，：（]|；?{ofThem})');

/** 60名，其中市级24名、区级36名; 12家：甲5家、乙7家; 476.5万元，甲、乙、丙三类分别为…: the parts follow their whole. */
function readParts(sentence: Sentence, facts: readonly Fact[], at: number): Breakdown | null {
  const nearest = facts[at] as Fact;
  const first = facts[at + 1];
  if (!first) return null;
  const lead = gap(sentence, nearest, first);
  if (!OPENING.test(lead) || pattern('；(?!{ofThem})|。').test(lead)) return null;
  const isSome = pattern('{partly}|^[^，；。：]{2,16}{amongThem}，$').test(lead);
  const whole = isSome ? wholeBefore(sentence, facts, at) : nearest;
  if (!whole) return null;
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
  const hasRest = parts.length > 1 && isSome && REST.test(wordsBefore(sentence, last));
  return {
    whole,
    parts,
    isClosed: !isOpen && (hasRest || isEach || isList || isDivided || areAllLevels(whole, parts)),
  };
}

/** …、其他机构7个: what is left over ends a list that is all. */
const REST = pattern('(?:、|{joint}){restWord}');
/** 比年初确定的4500个目标多360个，其中…: what something is compared with has no parts here. */
const COMPARED = pattern('{than}[^，；。]*$');

const textBefore = (sentence: Sentence, fact: Fact): string =>
  sentence.text.slice(0, indexIn(sentence, fact.figure.start));

/** The number that 其中 divides: brackets that have closed and the base of a comparison are passed over. */
function wholeBefore(sentence: Sentence, facts: readonly Fact[], at: number): Fact | null {
  const first = facts[at + 1] as Fact;
  for (let i = at; i >= 0; i--) {
    const fact = facts[i] as Fact;
    if (pattern('；(?!{ofThem})').test(gap(sentence, fact, first))) return null;
    if (isAside(sentence, fact, first) || COMPARED.test(lastClause(textBefore(sentence, fact)))) continue;
    return fact;
  }
  return null;
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

/** 新建41个、续建27个: joined by 、 the new ones and the others are parts of one number. */
const areOfAPiece = (first: Fact, part: Fact, between: string): boolean =>
  part.figure.aim === first.figure.aim ||
  (pattern('^[^，；。：]{1,4}、[^，；。：]{1,8}$').test(between) && part.figure.aim !== 'cumulative');

function listFrom(
  sentence: Sentence,
  facts: readonly Fact[],
  from: number,
  whole: Fact,
  isLoose = false,
): Fact[] {
  const parts: Fact[] = [];
  for (let i = from; i < facts.length; i++) {
    const part = facts[i] as Fact;
    const before = parts.at(-1);
    const between = before ? gap(sentence, before, part) : '';
    if (!isLike(part, whole) || !areOfAPiece(parts[0] ?? part, part, between)) break;
    if (pattern('{leaving}').test(wordsBefore(sentence, part))) break;
    if (before && isAside(sentence, before, part)) break;
    if (before && !LIST_GAP.test(between) && !(isLoose && LOOSE_GAP.test(between))) break;
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
