import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { FONT } from './official-fonts.ts';
import { NUMBER_LINE, SIZE } from './official-page.ts';

/** One character of 4号. */
const EDGE = (SIZE.pageNumber / 2) * 20;

/** Page numbers of GB/T 9704—2012, 7.5: — 1 — in 4号 宋体, one character from the outer edge: odd pages right, even ones left. */
export const composePageNumbers = () => ({
  default: composeNumber(AlignmentType.RIGHT, { right: EDGE }),
  even: composeNumber(AlignmentType.LEFT, { left: EDGE }),
});

function composeNumber(
  alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT,
  indent: { readonly left?: number; readonly right?: number },
): Footer {
  const font = { eastAsia: FONT.pageNumber, ascii: FONT.pageNumber, hAnsi: FONT.pageNumber };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        spacing: { line: NUMBER_LINE, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ font, size: SIZE.pageNumber, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
