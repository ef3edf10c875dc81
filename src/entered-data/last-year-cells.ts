import { clauseAt } from '../figures/clauses.ts';
import type { Figure } from '../figures/figure.ts';
import type { FormCell } from './form.ts';
import { fixed } from './form-cells.ts';

/** Qualifiers that stand behind a number. */
const BEHIND = /^(?:[余多几来]|以上|以下|以内|左右|上下)$/;

/** Last year's number as it was given: 51, 近400, 520多, 隐去. */
export function sayLast({ value, qualifier }: Figure): FormCell {
  if (value === null || qualifier !== null) return fixed(printNumber(value, qualifier));
  return { value: Number(value), places: value.split('.')[1]?.length ?? 0 };
}

/** A number as a person would write it: 51, 近400, 520多; 隐去 for a masked one. */
export function printNumber(value: string | null, qualifier: string | null): string {
  if (value === null) return '隐去';
  if (qualifier === null) return value;
  return BEHIND.test(qualifier) ? value + qualifier : qualifier + value;
}

/** Qualifiers that stand behind the unit. */
const BEHIND_UNIT = /^(?:以上|以下|以内|左右|上下)$/;

/** A number with its unit as a person would write it: 51家, 近400家, 520多家, 28家以上; 隐去 for a masked one. */
export function printAmount(value: string | null, qualifier: string | null, unit: string): string {
  if (value === null || qualifier === null || !BEHIND_UNIT.test(qualifier))
    return `${printNumber(value, qualifier)}${value === null ? '' : unit}`;
  return value + unit + qualifier;
}

/** A shorter clause (累计5家) is quoted with the one before it. */
const SHORTEST_QUOTE = 8;

/** The words around last year's number: a name alone (技术服务) may not tell a newcomer what is meant. */
export function quoteLast({ sentence, raw, start, sentenceStart }: Figure): string {
  const near = sentence.indexOf(raw, Math.max(0, start - sentenceStart - raw.length));
  const at = near < 0 ? sentence.indexOf(raw) : near;
  if (at < 0) return '';
  const own = clauseAt(sentence, at);
  const isBare = own.text.length < SHORTEST_QUOTE && own.start > 1;
  return sentence.slice(isBare ? clauseAt(sentence, own.start - 2).start : own.start, own.end);
}
