import { findBody, type Head } from './frame/find-body.ts';
import { findYears } from './frame/find-years.ts';
import { findTitle, HEAD_LINES } from './frame/title.ts';
import type { Body } from './report.ts';

/** What the head of a report says of itself, before its sections are read, and what of it may be relied on. */
export interface Identity {
  readonly title: string;
  readonly body: Body;
  readonly year: number | null;
  readonly planYear: number | null;
  readonly givenYear: number | null;
  readonly period: string | null;
  /** Whether body and year are beyond doubt; what is not is to be confirmed by a person. */
  readonly isSure: { readonly body: boolean; readonly year: boolean };
  /** The report plans and reports nothing (工作要点). */
  readonly isPlanOnly: boolean;
}

const TAIL_LINES = 6;
const TO_CONGRESS =
  /政府工作报|代表大会第[^，。]{1,8}次会议|向大会[，,]?(?:报告|作)[^。]{0,16}工作|(?:代表|受)[^，。]{2,20}政府[，,]?(?:向[^。]{0,14})?(?:报告|作)/;

/**
 * Title, body and years of a report, from its first lines, its headings and, where the text hides its place,
 * the file's name (青禾区科技局2019.txt, sti-bureau-guangyuan-2019.txt). `folded` is the folded source.
 */
export function readIdentity(folded: string, fileName: string): Identity {
  const lines = folded.split('\n').map((l) => l.trim().replace(/[\u200b-\u200d]/g, ''));
  const full = lines.filter((l) => l !== '');
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
  const first = full.slice(0, HEAD_LINES);
  const isGovernment = isToCongress(first);
  const printed = findTitle(first, isGovernment);
  const head: Head = {
    title: printed,
    lines: first,
    tail: full.slice(-TAIL_LINES),
    stem,
    text: folded,
    isToCongress: isGovernment,
  };
  const { isSure: isYearSure, isPlanOnly, ...years } = findYears(head, lines);
  const found = findBody(head);
  const title =
    printed ??
    (years.givenYear === null
      ? stem
      : `${years.givenYear}年${found.body.name === '国务院' ? '国务院政府' : found.body.name}工作报告`);
  const period = /上半年|前三季度|[一二三四]季度|\d{1,2}[—–~-]\d{1,2}月/.exec(title)?.[0] ?? null;
  return {
    title,
    ...years,
    body: found.body,
    period,
    isSure: { body: found.isSure, year: isYearSure },
    isPlanOnly,
  };
}

/** A title or a line like one says so, or the speaker does; a bureau's prose may speak of a congress and its report too. */
function isToCongress(head: readonly string[]): boolean {
  const titles = head.filter((l) => l.length <= 60 && !/[。；]$/.test(l)).join('\n');
  if (/政府工作报|代表大会第/.test(titles)) return true;
  return head.slice(0, 8).some((l) => /^(?:现在，|受)?.{0,4}(?:代表|委托)/.test(l) && TO_CONGRESS.test(l));
}
