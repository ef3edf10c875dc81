import type { Mention } from '../mentions/mention.ts';
import { isTimeUnit } from '../units.ts';

/** A number in its clause: the words around it, and how it hangs on the number before it. */
export interface Context {
  readonly mention: Mention;
  /** Words between the last mark (or the last number) and this number. */
  readonly before: string;
  /** Words behind it up to the next mark, and whether another number comes before that mark. */
  readonly behind: string;
  readonly runsIntoNumber: boolean;
  /** How it hangs on the number before it. */
  readonly link: 'first' | 'same' | 'enumeration' | 'comma' | 'stop';
}

const BOUNDARY = /[，；。！？：（）—]/;

const ENUMERATION = /^(?:、|和|及|以及|与|、?其中)/;

/** The clause around a number; `upTo` is how far the sentence has been read. */
export function contextOf(text: string, mentions: readonly Mention[], index: number, upTo: number): Context {
  const mention = mentions[index] as Mention;
  const previous = mentions[index - 1];
  const floor = Math.max(previous?.to ?? 0, upTo);
  const gap = text.slice(floor, mention.from);
  const mark = lastBoundary(gap);
  const item = previous && floor === previous.to && mark === 0 ? gap.indexOf('、') + 1 : 0;
  const own = gap.slice(Math.max(mark, item)).replace(LEFT_BEHIND, '');
  const before = aroundBracket(text, mentions, index) ?? inBracket(gap, own);
  const next = mentions[index + 1];
  const rest = text.slice(mention.to, next ? next.from : text.length);
  const stop = rest.search(/[，；。！？：、（]/);
  const between = previous ? text.slice(floor, mention.from) : '';
  return {
    mention,
    before,
    behind: stop < 0 ? rest : rest.slice(0, stop),
    runsIntoNumber: stop < 0 && next !== undefined,
    link: !previous ? 'first' : linkOf(between),
  };
}

/** 剔除73家【后】净增175家, 下降三成【的情况下】增长12%: belongs to the number before. */
const LEFT_BEHIND = /^(?:之?后|的?情况下|的?同时|的?背景下|的?前提下|的?基础上)，?(?=.)/;

const OPENING = /^（?(?:其中|含|包含|包括)：?(?:已|有)?/;

/** （含省级6家）: what is contained, without the word for it. */
const inBracket = (gap: string, before: string): string =>
  OPENING.test(before) && /（[^）]*$/.test(gap) ? before.replace(OPENING, '') : before;

/** 高新技术企业（含复审12家）达到【103家】: a bracket between a name and its number leaves the name before it. */
function aroundBracket(text: string, mentions: readonly Mention[], index: number): string | null {
  const mention = mentions[index] as Mention;
  const previous = mentions[index - 1];
  if (!previous) return null;
  const tail = /^[^（）]*）([^，；。！？：、（）]*)$/.exec(text.slice(previous.to, mention.from));
  const open = tail ? text.lastIndexOf('（', previous.from) : -1;
  if (!tail || open < 0) return null;
  const name = nameBeforeBracket(text, mentions, open);
  return name === null ? null : name + (tail[1] ?? '');
}

/** The words right before a bracket, where they name something and no number stands between them and the bracket. */
export function nameBeforeBracket(text: string, mentions: readonly Mention[], open: number): string | null {
  const from = mentions.findLast((m) => m.to <= open)?.to ?? 0;
  const lead = text.slice(from, open);
  const words = lead.slice(lead.search(/[^，；。！？：、]*$/));
  return /[\u4e00-\u9fa5”]{2,}$/.test(words) && from < open ? words : null;
}

function lastBoundary(gap: string): number {
  for (let i = gap.length - 1; i >= 0; i--) {
    const c = gap[i] as string;
    if (!BOUNDARY.test(c)) continue;
    if (c === '）') {
      const open = gap.lastIndexOf('（', i);
      if (open >= 0) {
        i = open;
        continue;
      }
    }
    return i + 1;
  }
  return 0;
}

function linkOf(gap: string): Context['link'] {
  // 新建公园6个（累计47个）、口袋公园21个: a closed bracket breaks no list.
  const between = gap.includes('）') ? gap.replace(/^[^（）]*）/, '').replace(/（[^）]*）/g, '') : gap;
  if (/(?:其中[，：]?|包括：?)[^，；。]*$/.test(between)) return 'enumeration';
  if (/[；。！？]/.test(between)) return 'stop';
  if (/^[^，；。：（）]{0,8}（[^，；。：（）]{1,12}$/.test(between)) return 'enumeration';
  if (/[，：—（）]/.test(between)) return 'comma';
  return ENUMERATION.test(between) || between.startsWith('、') ? 'enumeration' : 'same';
}

/** A、B分别增长a%、b%, A、B增长a%、b%: the numbers that share one predicate, or just the one at `index`. */
export function distributedGroup(text: string, mentions: readonly Mention[], index: number): number {
  const first = mentions[index] as Mention;
  const second = mentions[index + 1];
  if (first.qualifier === '不低于' && second?.qualifier === '不高于' && second.from <= first.to) return 2;
  const clause = text.slice(Math.max(0, first.from - 60), first.from);
  const isTold = /分别[^，。；]{0,24}$/.test(clause);
  let size = 1;
  while (index + size < mentions.length) {
    const [a, b] = [mentions[index + size - 1] as Mention, mentions[index + size] as Mention];
    const between = text.slice(a.to, b.from);
    if (!/^(?:、|和|与|及|以及|，)$/.test(between) || a.kind !== b.kind) break;
    // 居民收入增长4.2%、5.3%: without 分别 the numbers share their predicate where they share their unit.
    if (!isTold && (between === '，' || a.unit !== b.unit || b.qualifier === '不高于' || isTimeUnit(a.unit)))
      break;
    size++;
  }
  return size;
}

/** 2020年、2021年、2022年分别新增…: the years that the numbers of 分别 belong to, `null` when it distributes no years. */
export function yearsInClause(before: string, size: number): number[] | null {
  const list = /((?:(?:19|20)\d{2}年?[、和与]){1,9}(?:19|20)\d{2}年)[^，；。]*$/.exec(before)?.[1];
  const years = [...(list ?? '').matchAll(/(?:19|20)\d{2}/g)].map((m) => Number(m[0]));
  return years.length === size ? years : null;
}
