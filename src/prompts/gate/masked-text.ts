import { pattern } from '../../lexicon/pattern.ts';
import { numberSpans } from './number-spans.ts';

/** A text in which every number is a placeholder: what a model gets to see. */
export interface MaskedText {
  readonly text: string;
  /** The text as it was. */
  readonly source: string;
  readonly slots: readonly Slot[];
}

/** What a placeholder stands for. */
export interface Slot {
  readonly kind: 'figure' | 'gap';
  readonly id: string;
  readonly raw: string;
  /** Where it stands in the source. */
  readonly start: number;
}

const PLACEHOLDER = /\{\{(figure|gap):([a-z0-9_]{1,24})\}\}/g;

export const placeholderOf = ({ kind, id }: Pick<Slot, 'kind' | 'id'>): string => `{{${kind}:${id}}}`;

const GAP = pattern('{gapMark}', 'g');

/** Puts a placeholder in the place of every number and every gap; `prefix` tells those of one text from another's. */
export function maskNumbers(source: string, prefix: string): MaskedText {
  const gaps = [...source.matchAll(GAP)].map((m) => [m.index, m.index + m[0].length] as const);
  const isInGap = (at: number) => gaps.some(([start, end]) => at >= start && at < end);
  const spans = [
    ...gaps.map((span) => ({ kind: 'gap' as const, span })),
    ...numberSpans(source)
      .filter(([start]) => !isInGap(start))
      .map((span) => ({ kind: 'figure' as const, span })),
  ].toSorted((a, b) => a.span[0] - b.span[0]);
  const slots = spans.map(
    ({ kind, span: [start, end] }, i): Slot => ({
      kind,
      id: `${prefix}_${i + 1}`,
      raw: source.slice(start, end),
      start,
    }),
  );
  let text = '';
  let at = 0;
  for (const slot of slots) {
    text += source.slice(at, slot.start) + placeholderOf(slot);
    at = slot.start + slot.raw.length;
  }
  return { text: text + source.slice(at), source, slots };
}

/** Where a slot stands in a text that was filled. */
export interface FilledSlot extends Slot {
  readonly filledStart: number;
}

export interface FilledText {
  readonly text: string;
  readonly slots: readonly FilledSlot[];
}

/** Puts back what the placeholders stand for; one that is not among `slots` is left as it is. */
export function fillPlaceholders(written: string, slots: readonly Slot[]): FilledText {
  const byPlaceholder = new Map(slots.map((s) => [placeholderOf(s), s]));
  const filled: FilledSlot[] = [];
  let text = '';
  let at = 0;
  for (const match of written.matchAll(PLACEHOLDER)) {
    const slot = byPlaceholder.get(match[0]);
    text += written.slice(at, match.index);
    if (slot) filled.push({ ...slot, filledStart: text.length });
    text += slot ? slot.raw : match[0];
    at = match.index + match[0].length;
  }
  return { text: text + written.slice(at), slots: filled };
}

/** A text cut at its placeholders: the words between them, and the placeholders. */
export function cutAtPlaceholders(text: string): { words: string[]; placeholders: string[] } {
  return {
    words: text.split(/\{\{(?:figure|gap):[a-z0-9_]{1,24}\}\}/),
    placeholders: [...text.matchAll(PLACEHOLDER)].map((m) => m[0]),
  };
}
