import Big from 'big.js';
import { pattern } from '../../lexicon/pattern.ts';
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

/** 提高1.7个和2.3个百分点: the unit of the list stands behind its last number. */
const POINTS_BEHIND = pattern('^(?:(?:、|{joint}|{joinWord})\\d[\\d.]*.??)+({pointsName})');

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
  if (!acceptsUnit(text, at, cursor, written, numeral)) return null;
  cursor += written.length;
  const points = written === '个' ? (POINTS_BEHIND.exec(text.slice(cursor))?.[1] ?? '') : '';
  const unit = points ? `个${points}` : written;
  if (isThreshold(text, cursor, unit, numeral)) return { mentions: [], next: cursor };
  const after = matchSticky(AFTER, text, cursor);
  if (after) {
    qualifier ??= after;
    cursor += after.length;
  }
  const signAt = signBefore(text, at, numeral);
  const before = qualifierBefore(text, signAt);
  const scaled = scaleTenths(signed(numeral.value, text.slice(signAt, at)), unit);
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
        unit: numeral.magnitude + scaled.unit,
        qualifier: before.qualifier ?? qualifier,
        masked: numeral.value === null ? raw : null,
        isDoubling: false,
      },
    ],
    next: cursor,
  };
}

const SIGN = /(?<=^|[\u4e00-\u9fa5：（，、；](?<![年月日号第至到]))[-−+]$/;

/** Where the sign of a number stands (同比-12.3%, 为−0.62‰), or the number itself; a dash between two numbers is none. */
const signBefore = (text: string, at: number, { form }: Numeral): number =>
  form === 'arabic' && SIGN.test(text.slice(Math.max(0, at - 2), at)) ? at - 1 : at;

const signed = (value: string | null, sign: string): string | null =>
  value !== null && /[-−]/.test(sign) ? `-${value}` : value;

/** 五成 is 50 %. */
function scaleTenths(value: string | null, unit: string): { value: string | null; unit: string } {
  if (unit !== '成' || value === null) return { value, unit };
  return { value: new Big(value).times(10).toFixed(), unit: '%' };
}
