import { ENTERED, type Related } from '../../checks/finding.ts';
import type { Severity } from '../../checks/outcome.ts';
import type { WordComment } from '../../documents/word/word-comment.ts';
import type { WordError } from '../../documents/word/word-text.ts';
import type { Result } from '../../shared/result.ts';
import type { CheckedFinding, CheckedReport } from './check-report.ts';

/** What a finding's severity is called to the user. */
export const SEVERITY_WORD: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '存疑',
  info: '提示',
};

const AUTHOR = '主笔';
const INITIALS = '主笔';
const RELATED_SHOWN = 6;

/** The draft as a Word file with a comment for each finding; the very same file where it is one already. */
export async function markUp(checked: CheckedReport, at: Date): Promise<Result<Uint8Array, WordError>> {
  // Loaded when first needed: a check alone does without it.
  const { annotateDocument } = await import('../../documents/annotate-document.ts');
  return annotateDocument(checked.document, commentsOn(checked, at));
}

/** A comment for each finding, where it stands; `at` is the comments' date. */
export function commentsOn({ findings }: CheckedReport, at: Date): readonly WordComment[] {
  // Word shows whole seconds.
  const date = `${at.toISOString().slice(0, 19)}Z`;
  return findings.map((finding) => ({
    start: finding.start,
    end: finding.end,
    author: AUTHOR,
    initials: INITIALS,
    date,
    text: describeFinding(finding).join('\n'),
  }));
}

/** The finding in a few lines: what is wrong, what to compare it with, and its number. */
function describeFinding({ severity, message, related, id }: CheckedFinding): string[] {
  const places = [...new Set(related.map(sayRelated))];
  return [
    `【${SEVERITY_WORD[severity]}】${message}`,
    ...places.slice(0, RELATED_SHOWN).map((place) => `对照：${place}`),
    ...(places.length > RELATED_SHOWN ? [`（另有${places.length - RELATED_SHOWN}处对照）`] : []),
    `编号 ${id}`,
  ];
}

/** Another place, in one line: the report and its words. */
export function sayRelated({ report, year, quote }: Related): string {
  const title = report === ENTERED ? ENTERED : `《${report}》`;
  const where = report === 'this' ? '本稿' : `${year === null ? '' : `${year}年`}${title}`;
  return `${where}：${quote.trim().replace(/\s*\n\s*/g, ' ')}`;
}
