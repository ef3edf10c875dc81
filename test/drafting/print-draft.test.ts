import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printDraft } from '../../src/drafting/print-draft.ts';
import { draftOf, paragraph, section } from '../support/compose-draft.ts';

const text = (words: string) => paragraph([words]);

const CASES = [
  {
    name: 'the title stands above a blank line, what has no heading below it',
    draft: draftOf('2023年工作总结', section('', 1, text('全年平稳。'))),
    printed: '2023年工作总结\n\n全年平稳。',
  },
  {
    name: 'a heading has a line of its own',
    draft: draftOf('', section('一、总结', 1), section('（一）企业', 2, text('一段。'), text('二段。'))),
    printed: '一、总结\n（一）企业\n一段。\n二段。',
  },
  {
    name: 'a run-in heading opens the first paragraph only',
    draft: draftOf('', section('1.壮大主体。', 3, text('一段。'), text('二段。'))),
    printed: '1.壮大主体。一段。\n二段。',
  },
  {
    name: 'a run-in heading that brings its own stop gets no second one',
    draft: draftOf('', { ...section('1.有何打算？', 3, text('一段。')), isRunIn: true }),
    printed: '1.有何打算？一段。',
  },
  {
    name: 'a run-in heading without a paragraph stands alone, without a stop',
    draft: draftOf('', section('1.壮大主体。', 3)),
    printed: '1.壮大主体',
  },
  { name: 'a draft of nothing is no text', draft: draftOf(''), printed: '' },
];

test.each(CASES)('$name', ({ draft, printed }) => {
  expect(printDraft(draft).text).toBe(printed);
});

test('each paragraph is found at its place', () => {
  const words = fc.stringMatching(/^[工作年1a\n]{0,12}$/);
  const sections = fc.array(
    fc.record({
      heading: fc.constantFrom('', '一、总结', '1.主体', '（一）何事？'),
      level: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
      isRunIn: fc.boolean(),
      paragraphs: fc.array(words.map(text), { maxLength: 3 }),
    }),
  );
  fc.assert(
    fc.property(words, sections, (title, all) => {
      const draft = draftOf(title, ...all);
      const printed = printDraft(draft);
      for (const [s, { paragraphs }] of all.entries())
        for (const [p, { text: own }] of paragraphs.entries()) {
          const at = printed.placeOf(s, p);
          expect(printed.text.slice(at, at + own.length)).toBe(own);
          expect([undefined, '\n']).toContain(printed.text[at + own.length]);
        }
    }),
  );
});

test('a paragraph that the draft does not have has no place', () => {
  const printed = printDraft(draftOf('', section('一、总结', 1, text('一段。'))));
  expect(() => printed.placeOf(0, 1)).toThrow(RangeError);
});
