import Big from 'big.js';
import { isTimeUnit, readUnit } from '../units.ts';
import { acceptsUnit } from './accepts-unit.ts';
import { type Mention, matchSticky, qualifierBefore, type Reading } from './mention.ts';
import { isThreshold } from './name-spans.ts';
import { type Numeral, readNumeral } from './numeral.ts';

const RANGE = /^(?:[—–~～-]{1,2}|至|到)/;

/** 6%—6.5%, 6—6.5%, 200至300家: two ends, the first in the unit of the second where it has none. */
export function readRange(text: string, at: number, first: Numeral): Reading | null {
  if (first.form !== 'arabic') return null;
  const firstUnitAt = at + first.fullLength;
  const firstUnit = readUnit(text, firstUnitAt) ?? '';
  const linkAt = firstUnitAt + firstUnit.length;
  const link = RANGE.exec(text.slice(linkAt, linkAt + 2))?.[0];
  if (!link) return null;
  const secondAt = linkAt + link.length;
  const second = readNumeral(text, secondAt);
  if (second?.form !== 'arabic') return null;
  const tail = readPlain(text, secondAt, second)?.mentions[0];
  if (!tail || isTimeUnit(tail.unit)) return null;
  if (firstUnit && `${first.magnitude}${firstUnit}` !== tail.unit) return null;
  const { qualifier, from } = qualifierBefore(text, at);
  const head: Mention = {
    kind: 'number',
    start: at,
    end: at + first.length,
    from,
    to: secondAt,
    value: first.value,
    unit: tail.unit,
    qualifier: qualifier ?? '不低于',
    masked: null,
    isDoubling: false,
  };
  return {
    mentions: [head, { ...tail, from: secondAt, qualifier: tail.qualifier ?? '不高于' }],
    next: tail.to,
  };
}

const AFTER = /(?:及以上|以上|以下|以内|之内|左右|上下|余|多)/y;

const INNER = /[多余几来]/y;

export function readPlain(text: string, at: number, numeral: Numeral): Reading | null {
  let cursor = at + numeral.fullLength;
  let qualifier = numeral.inner;
  const inner = matchSticky(INNER, text, cursor);
  if (inner && (readUnit(text, cursor + 1) || numeral.magnitude || /^[万亿]/.test(text.slice(cursor + 1)))) {
    qualifier = inner;
    cursor += 1;
  }
  const written = readUnit(text, cursor) ?? '';
  const unit = written === '' ? sharedUnit(text, at, cursor) : completed(text, cursor, written);
  const isShared = unit !== '' && written === '';
  const magnitude = isShared ? sharedMagnitude(text, cursor, unit) : numeral.magnitude;
  if (!isShared && !acceptsUnit(text, at, cursor, unit, numeral)) return null;
  if (!isShared) cursor += written.length;
  if (!isShared && isThreshold(text, cursor, unit, numeral)) return { mentions: [], next: cursor };
  const after = matchSticky(AFTER, text, cursor);
  if (after) {
    qualifier ??= after;
    cursor += after.length;
  }
  const before = qualifierBefore(text, at);
  const scaled = scaleTenths(numeral.value, unit);
  const raw = text.slice(at, at + numeral.length);
  return {
    mentions: [
      {
        kind: 'number',
        start: at,
        end: at + numeral.length,
        from: before.from,
        to: cursor,
        value: scaled.value,
        unit: magnitude + scaled.unit,
        qualifier: before.qualifier ?? qualifier,
        masked: numeral.value === null ? raw : null,
        isDoubling: false,
      },
    ],
    next: cursor,
  };
}

/** 2.6个、1.4个百分点: the last of two says of what. */
const POINTS_BEHIND = /^个(?:[、和与]|以及)\d+(?:\.\d+)?个?([百千]分点)/;

function completed(text: string, cursor: number, unit: string): string {
  if (unit !== '个') return unit;
  return unit + (POINTS_BEHIND.exec(text.slice(cursor, cursor + 16))?.[1] ?? '');
}

/** 26（其中新认定8）家: the unit behind the bracket is that of both numbers. */
const AROUND = /^（[^（）]{1,20}\d）/;
/** 分别达12、15万吨: the last of the list says the unit of all. */
const LISTED = /^(?:[、和与]|以及)(?:\d+(?:\.\d+)?(?:[、和与]|以及)){0,4}\d+(?:\.\d+)?/;
const LONGEST_SHARED = 40;

/** The unit that a number without one shares with a later number; empty where there is none. */
function sharedUnit(text: string, at: number, cursor: number): string {
  const place = sharedPlace(text, at, cursor);
  return place === null ? '' : (readUnit(text, place + magnitudeAt(text, place).length) ?? '');
}

function sharedPlace(text: string, at: number, cursor: number): number | null {
  const behind = text.slice(cursor, cursor + LONGEST_SHARED);
  const around = AROUND.exec(behind)?.[0].length;
  if (around !== undefined) return cursor + around;
  const before = text.slice(Math.max(0, at - LONGEST_SHARED), at);
  if (behind.startsWith('）') && /\d（[^（）\d]*$/.test(before)) return cursor + 1;
  const listed = /分别[^，。；]*$/.test(before) ? LISTED.exec(behind)?.[0].length : undefined;
  return listed === undefined ? null : cursor + listed;
}

const magnitudeAt = (text: string, at: number): string =>
  /^(?:万亿|亿|万)/.exec(text.slice(at, at + 2))?.[0] ?? '';

function sharedMagnitude(text: string, cursor: number, unit: string): string {
  const at = text.indexOf(unit, cursor);
  return /(?:万亿|亿|万)$/.exec(text.slice(cursor, at))?.[0] ?? '';
}

/** 五成 is 50 %. */
function scaleTenths(value: string | null, unit: string): { value: string | null; unit: string } {
  if (unit !== '成' || value === null) return { value, unit };
  return { value: new Big(value).times(10).toFixed(), unit: '%' };
}
