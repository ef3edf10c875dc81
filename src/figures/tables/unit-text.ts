import { readUnit } from '../units.ts';

const MAGNITUDE = /^(?:万亿|百亿|千亿|亿|百万|十万|千万|万|千|百)(?=.)/;

/** Whether a text is a unit and nothing else: 家, 万元, %, 元/人. */
export function isUnit(text: string): boolean {
  const base = text.replace(MAGNITUDE, '');
  return readUnit(text, 0) === text || readUnit(base, 0) === base;
}

/** 亿元 of 1.2亿 under （元）; `null` where both the cell and the head have a magnitude. */
export function joinMagnitude(magnitude: string, unit: string): string | null {
  if (magnitude === '') return unit;
  return MAGNITUDE.test(unit) ? null : magnitude + unit;
}
