import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDraft } from '../../../src/drafting/print-draft.ts';
import { derived, draftOf, entered, paragraph, section } from '../../support/compose-draft.ts';
import { readCommentedText } from '../word/read-comments.ts';
import { parseParts, textOf, write, writeWithSources } from './read-official.ts';

describe('hostile text', () => {
  const HOSTILE = [
    'a\u0000b\u001f\uffff',
    ']]>',
    '<w:p/></w:t>&amp;',
    '\ud800',
    '\udc00乙',
    '😀',
    '=HYPERLINK("http://x")',
    '\t',
    '\n',
    '\r\n',
    '\u2028',
    ' ',
  ];
  const cleaned = (text: string) =>
    text
      .toWellFormed()
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[\r\u2028]/g, ' ');

  it('leaves the file valid and the text as it was, wherever it stands', async () => {
    const words = fc
      .array(fc.constantFrom(...HOSTILE, '甲', '1'), { maxLength: 6 })
      .map((all) => all.join(''));
    const piece = fc.oneof(
      words,
      words.map((needs) => ({ needs })),
      words.map((working) => derived('29.1', '%', working, 'growth_rate', working)),
      words.map((indicator) => entered('30', '家', indicator, 'new')),
    );
    const sections = fc.array(
      fc.record({
        heading: words,
        level: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
        isRunIn: fc.boolean(),
        paragraphs: fc.array(
          fc
            .record({ pieces: fc.array(piece, { maxLength: 4 }), quote: words })
            .map(({ pieces, quote }) => paragraph(pieces, { report: quote, year: 2022, quote })),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(words, sections, async (title, all) => {
        const draft = draftOf(`总结${title}`, ...all);
        const bytes = await writeWithSources(draft);
        parseParts(bytes);
        expect(textOf(bytes).startsWith(`${cleaned(printDraft(draft).text)}\n\n附件\n`)).toBe(true);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('takes a gap that parts a character', async () => {
    const base = paragraph(['😀年']);
    const draft = draftOf('', section('', 1, { ...base, gaps: [{ start: 1, end: 9, needs: '' }] }));
    const bytes = await write(draft);
    parseParts(bytes);
    expect(textOf(bytes)).toBe('\ufffd\ufffd年');
  });

  it('takes a paragraph of 100,000 characters with a figure at its end', async () => {
    const long = '统筹推进各项工作。'.repeat(11_112);
    const draft = draftOf(
      '总结',
      section('', 1, paragraph([long, derived('29', '家', '企业', 'change', '3 − 1 = 2')])),
    );
    const bytes = await write(draft);
    expect(textOf(bytes)).toBe(printDraft(draft).text);
    expect(readCommentedText(bytes)).toEqual({ 0: '29' });
  });
});
