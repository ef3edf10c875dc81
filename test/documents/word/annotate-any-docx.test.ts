import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, comment, textOf } from './annotate-quotes.ts';
import { buildDocx, p, r, t, tbl, tc, tr } from './build-docx.ts';
import { readCommentedText } from './read-comments.ts';

/** Runs as programs write them, some with marks between. */
const runs = fc.array(
  fc.tuple(
    fc.array(fc.constantFrom('甲', '乙', '1', ' ', '&', '<', '😀'), { maxLength: 6 }).map((c) => c.join('')),
    fc.constantFrom('preserved', 'plain', 'cdata', 'entities', 'inserted', 'linked', 'deleted', 'tab'),
  ),
  { maxLength: 5 },
);

function writeRun([text, form]: readonly [string, string]): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  switch (form) {
    case 'plain':
      return `<w:r><w:rPr><w:b/></w:rPr><w:t>${escaped}</w:t></w:r>`;
    case 'cdata':
      return `<w:r><w:t><![CDATA[${text}]]> ${escaped}</w:t></w:r>`;
    case 'entities':
      return r([...text].map((c) => `&#x${c.codePointAt(0)?.toString(16)};`).join(''));
    case 'inserted':
      return `<w:ins w:id="1">${r(escaped)}</w:ins>`;
    case 'linked':
      return `<w:hyperlink w:anchor="a">${r(escaped)}</w:hyperlink>`;
    case 'deleted':
      return `<w:del w:id="2"><w:r><w:delText>${escaped}</w:delText></w:r></w:del>`;
    case 'tab':
      return `<w:r>${t(escaped)}<w:tab/>${t(escaped)}</w:r>`;
    default:
      return r(escaped);
  }
}

/** Whether a place lies within a character of two units. */
const parts = (text: string, at: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
/** Some of it is made: cells are set apart by tabs, words in them by spaces. */
const withoutSpace = (text: string) => text.replace(/\s/g, '');

describe('any document', () => {
  it('reads the same with comments, and they cover just the characters that were meant', () => {
    const paragraphs = fc.array(fc.tuple(runs, fc.boolean()), { minLength: 1, maxLength: 6 });
    const stretches = fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(paragraphs, stretches, (content, wanted) => {
        const body = content.map(([line, isCell]) => {
          const paragraph = p(line.map(writeRun).join(''));
          return isCell ? tbl(tr(tc(paragraph), tc(paragraph))) : paragraph;
        });
        const bytes = buildDocx({ body: body.join('') });
        const text = textOf(bytes);
        fc.pre(/[甲乙1&<😀]/u.test(text));
        const comments = wanted.map(([start, length]) => {
          const at = start % text.length;
          return comment(at, Math.min(text.length, at + length));
        });
        const covered = readCommentedText(annotate(bytes, comments));
        for (const [i, { start, end }] of comments.entries()) {
          const from = parts(text, start) ? start - 1 : start;
          const to = parts(text, end) ? end + 1 : end;
          const meant = withoutSpace(text.slice(from, to));
          if (start < end && meant !== '') expect(withoutSpace(covered[i] ?? '')).toBe(meant);
          else expect(covered[i]).not.toBe('');
        }
      }),
      { numRuns: 400, seed: 20240115 },
    );
  });
});
