import { LEVEL_ONLY, RELATIONAL } from '../lexicon.ts';
import type { Head } from './read-head.ts';

/** What the heads of a row, or those of a column, say together. */
export interface Axis extends Omit<Head, 'noun'> {
  /** From the outermost inwards. */
  readonly nouns: readonly string[];
  /** What the innermost head names; empty when it only says a measure or a year. */
  readonly inner: string;
}

/** Joins heads, the outermost first: 2022年 over 目标 is the target of 2022; the inner one wins where both speak. */
export function joinHeads(heads: readonly Head[]): Axis {
  const last = <T>(pick: (head: Head) => T | null): T | null =>
    heads.map(pick).findLast((said) => said !== null) ?? null;
  return {
    times: heads.map((h) => h.times).join(''),
    isYearBefore: heads.some((h) => h.isYearBefore),
    isYearEnd: heads.some((h) => h.isYearEnd),
    kind: last((h) => (h.kind === 'value' ? null : h.kind)) ?? last((h) => h.kind),
    isTarget: heads.some((h) => h.isTarget),
    isResult: heads.some((h) => h.isResult),
    unit: last((h) => h.unit),
    place: last((h) => h.place),
    field: heads.map((h) => h.field).find((field) => field !== '') ?? '',
    nouns: heads.map((h) => h.noun).filter((noun) => noun !== ''),
    inner: heads.at(-1)?.noun ?? '',
    isPart: heads.some((h) => h.isPart),
  };
}

/** All that tells an axis from its neighbours but its outer nouns. */
export const keyOf = (axis: Axis): string =>
  JSON.stringify([
    axis.nouns.at(-1) ?? '',
    axis.times,
    axis.isYearBefore,
    axis.kind,
    axis.isTarget,
    axis.isResult,
    axis.unit,
    axis.place,
    axis.field,
  ]);

/** Names, as words before a number, outermost first; each says how it hangs on the one before it. */
export interface Subject {
  readonly lead: string;
  readonly link: '' | '，' | '，其中';
  readonly noun: string;
}

/** The heads of a row, or of a column, and what they name. */
export interface Heads {
  readonly axis: Axis;
  readonly subject: Subject;
}

export const NO_SUBJECT: Subject = { lead: '', link: '', noun: '' };

export const plain = (noun: string): Subject => ({ ...NO_SUBJECT, noun });
const LEVELS = /^(?:国家|省部|省|市|区|县)级?(?:及?以上)?/;

/** Whether a noun says only a side of what another names (成交额, 省级). */
export const leansOn = (noun: string): boolean => RELATIONAL.test(noun) || LEVEL_ONLY.test(noun);

/** 技术合同 and 成交额, 国家级 and 重点实验室: two names of one thing; `null` when they are two things. */
export function joinNouns(outer: string, inner: string): Subject | null {
  if (LEVEL_ONLY.test(inner)) return plain(inner + outer.replace(LEVELS, ''));
  if (LEVEL_ONLY.test(outer)) return plain(outer + inner.replace(LEVELS, ''));
  if (RELATIONAL.test(inner)) return { lead: outer, link: '，', noun: inner };
  return RELATIONAL.test(outer) ? { lead: inner, link: '，', noun: outer } : null;
}

/** The name that an axis gives; outer heads only where the inner one leans on them or does not tell rows apart. */
export function subjectOf(axis: Axis, isShared: boolean): Subject {
  const inner = axis.nouns.at(-1) ?? '';
  const outer = axis.nouns.at(-2) ?? '';
  if (outer === '' || outer === inner) return plain(inner);
  if (leansOn(inner)) return joinNouns(outer, inner) ?? plain(inner);
  return isShared ? (joinNouns(outer, inner) ?? plain(outer + inner)) : plain(inner);
}
