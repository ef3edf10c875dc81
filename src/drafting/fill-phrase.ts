import { pattern } from '../lexicon/pattern.ts';
import { carryWords, type Journey } from './carry-words.ts';
import { type Filling, hasDirection, isMove, printNumber, turnDirection } from './filling.ts';
import type { Phrase, Segment, Slot } from './phrases.ts';

/** A number of a draft before it is read back: where it stands, and what it must be read as. */
export interface Placement {
  readonly slot: Slot;
  readonly filling: Filling;
  /** Where the digits stand in the text: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A stretch 【待补：…】 of a text. */
export interface OpenPlace {
  readonly start: number;
  readonly end: number;
  readonly needs: string;
}

/** A past phrase with this year's numbers; without the mark that ends it. */
export interface FilledPhrase {
  readonly text: string;
  readonly placements: readonly Placement[];
  readonly gaps: readonly OpenPlace[];
}

/** How to fill a slot: with a number; by a mark that it is to be filled; by leaving out what only says it. */
export type Answer = Filling | 'gap' | 'drop';

/**
 * The phrase with each slot filled, marked or left out. `null` when its words cannot be said of the year, or when a
 * number turns its direction where the words cannot.
 */
export function fillPhrase(
  { segments }: Phrase,
  answer: (slot: Slot) => Answer,
  journey: Journey,
  isPlan: boolean,
): FilledPhrase | null {
  const parts: FilledPhrase[] = [];
  let mark = '';
  for (const segment of segments) {
    if (isDropped(segment, answer)) continue;
    const filled = fillSegment(segment, answer, journey, isPlan);
    if (filled === null && segment.slots.length > 0) return null;
    if (filled === null) continue;
    if (parts.length > 0) parts.push({ text: mark, placements: [], gaps: [] });
    parts.push(filled);
    mark = segment.mark === '' ? '，' : segment.mark;
  }
  return parts.length === 0 ? null : joinTexts(parts);
}

/**
 * A segment goes when each of its numbers does: …，较上年增长【】 where there is nothing to compare with; one that only
 * counts parts (其中国家级1家) also where they are missing, for what follows must not be taken for a part.
 */
function isDropped({ text, slots }: Segment, answer: (slot: Slot) => Answer): boolean {
  const isPart = pattern('^{partly}').test(text);
  const goes = (said: Answer) => said === 'drop' || (isPart && said === 'gap');
  return slots.length > 0 && slots.every((slot) => goes(answer(slot)));
}

function fillSegment(
  segment: Segment,
  answer: (slot: Slot) => Answer,
  journey: Journey,
  isPlan: boolean,
): FilledPhrase | null {
  const { text, slots } = segment;
  const hasNumbers = slots.length > 0;
  const claims = hasNumbers ? 'figures' : isPlan ? 'plan' : 'prose';
  const parts: FilledPhrase[] = [];
  let at = 0;
  let isTurned = false;
  for (const slot of slots) {
    const said = answer(slot);
    if (said === 'drop') return null;
    const carried = carryWords(text.slice(at, slot.from), claims, journey);
    const words = carried === null || said === 'gap' ? carried : directWords(carried, slot, said, isTurned);
    if (words === null) return null;
    parts.push(said === 'gap' ? markGap(words, slot) : fillSlot(words, slot, said));
    if (said !== 'gap' && isMove(slot)) isTurned = isFall(said.value) !== isFall(slot.figure.value);
    at = slot.to;
  }
  const rest = carryWords(text.slice(at), claims, journey);
  return rest === null ? null : joinTexts([...parts, { text: rest, placements: [], gaps: [] }]);
}

/** What is counted, as the mark names it: 支委会（次）. */
export const needsOf = ({ key, figure }: Slot): string => {
  const what = `${figure.aim === 'new' && !key.startsWith('新') ? '新增' : ''}${key}${MOVED[figure.aim] ?? ''}`;
  return /[\d*]/.test(what) ? figure.unit : `${what}（${figure.unit}）`;
};

const MOVED: Partial<Record<Slot['figure']['aim'], string>> = { growth_rate: '增长率', change: '增减' };

function markGap(words: string, slot: Slot): FilledPhrase {
  const needs = needsOf(slot);
  const before = slot.figure.aim === 'rank' ? words.replace(/第$/, '') : words;
  const text = `${before}【待补：${needs}】`;
  return { text, placements: [], gaps: [{ start: before.length, end: text.length, needs }] };
}

/** Words of a level that clash with a qualifier behind them: 达到近400 is said, 达到突破50 is not. */
const LEVEL = pattern('{levelWord}$');
/** 财政收支压力较大，支出仍达…: what it stood against is not said again. */
const CONCESSION = pattern('{still}(?={standing})');
const SELF_STANDING = pattern('^{passing}$');

const isFall = (value: string | null): boolean => value?.startsWith('-') ?? false;

/**
 * The words before a number with the direction that it has. 分别增长…、… says the direction once for all: a number
 * without words of its own needs that of the one before it. `null` where it has another, or does not move at all.
 */
function directWords(words: string, slot: Slot, filling: Filling, isTurned: boolean): string | null {
  if (!isMove(slot)) return words;
  if (Number(filling.value) === 0) return null;
  const turns = isFall(filling.value) !== isFall(slot.figure.value);
  if (!hasDirection(words)) return turns === isTurned ? words : null;
  return turns ? turnDirection(words) : words;
}

function fillSlot(words: string, slot: Slot, filling: Filling): FilledPhrase {
  const isBold = filling.qualifier !== null && SELF_STANDING.test(filling.qualifier);
  const plain = words.replace(CONCESSION, '');
  const before = isBold ? plain.replace(LEVEL, '') : plain;
  const printed = printNumber(filling, slot.figure.aim);
  const digits = filling.value.replace(/^-/, '');
  const start = before.length + printed.indexOf(digits);
  const lower = { slot, filling, start, end: start + digits.length };
  return { text: before + printed, placements: [lower, ...upperOf(lower)], gaps: [] };
}

/** The other end of a range stands behind the dash. */
function upperOf({ slot, filling, end }: Placement): Placement[] {
  const { upper } = filling;
  if (upper === null) return [];
  const start = end + '—'.length;
  return [{ slot, filling: { ...filling, ...upper, upper: null }, start, end: start + upper.value.length }];
}

/** Texts behind one another; places move along. */
export function joinTexts(parts: readonly FilledPhrase[]): FilledPhrase {
  let text = '';
  const placements: Placement[] = [];
  const gaps: OpenPlace[] = [];
  for (const part of parts) {
    const by = text.length;
    placements.push(...part.placements.map((p) => ({ ...p, start: p.start + by, end: p.end + by })));
    gaps.push(...part.gaps.map((g) => ({ ...g, start: g.start + by, end: g.end + by })));
    text += part.text;
  }
  return { text, placements, gaps };
}
