import { CarriageReturn, type IRunOptions, Tab, TextRun } from 'docx';

/** A run of a text that XML can hold, its tabs and line breaks as Word has them. */
export function composeRun(text: string, look: Omit<IRunOptions, 'children' | 'text'> = {}): TextRun {
  const children = text
    .split(/([\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\t' ? new Tab() : piece === '\n' ? new CarriageReturn() : piece));
  return new TextRun({ ...look, children });
}

/**
 * An East Asian font; digits and Latin letters in Times New Roman, as offices set them: those of 仿宋 and 楷体 are
 * drawn for a cell of half a character, thin and apart. GB/T 9704—2012 names no font for them but in page numbers.
 */
export const fontOf = (eastAsia: string) => ({
  eastAsia,
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
});
