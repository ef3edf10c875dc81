import type { Label, ParagraphNumbering } from './number-paragraphs.ts';
import type { NumberingChoice } from './read-styles.ts';
import type { Fragment } from './text-builder.ts';
import type { XmlStretch } from './word-text.ts';

/** A paragraph while it is read. */
export interface Paragraph {
  fragments: Fragment[];
  readonly numbering: NumberingChoice;
  style: string | null;
  /** Its mark is deleted or moved away: the next paragraph goes on in its line, and gives the number. */
  isMarkDeleted: boolean;
  /** Its mark is hidden (a style separator): the next one goes on in its line, behind its number. */
  isMarkHidden: boolean;
  /** Number of the line, where an earlier paragraph with a hidden mark has given it. */
  label: Label | null;
}

interface Frame {
  paragraph: Paragraph | null;
  /** What a paragraph without a mark leaves for the next one. */
  carried: Pick<Paragraph, 'fragments' | 'label'> | null;
}

/**
 * Makes lines of paragraphs. Those of a text box follow the line of the paragraph that it is anchored in; boxes
 * within boxes follow in the order in which they end.
 */
export class ParagraphFlow {
  readonly #frames: Frame[] = [{ paragraph: null, carried: null }];
  #boxed: Fragment[][] = [];
  readonly #numbering: ParagraphNumbering;
  readonly #addLine: (fragments: readonly Fragment[]) => void;

  constructor(numbering: ParagraphNumbering, addLine: (fragments: readonly Fragment[]) => void) {
    this.#numbering = numbering;
    this.#addLine = addLine;
  }

  get paragraph(): Paragraph | null {
    return this.#frames.at(-1)?.paragraph ?? null;
  }

  get isInBox(): boolean {
    return this.#frames.length > 1;
  }

  openParagraph(): void {
    const frame = this.#frames.at(-1);
    if (!frame) return;
    frame.paragraph = {
      fragments: frame.carried?.fragments ?? [],
      label: frame.carried?.label ?? null,
      numbering: { list: null, level: null },
      style: null,
      isMarkDeleted: false,
      isMarkHidden: false,
    };
    frame.carried = null;
  }

  /** Text outside of a paragraph is shown nowhere. */
  add(text: string, source: XmlStretch | null): void {
    this.paragraph?.fragments.push({ text, source });
  }

  closeParagraph(): void {
    const frame = this.#frames.at(-1);
    if (!frame?.paragraph) return;
    const paragraph = frame.paragraph;
    frame.paragraph = null;
    const { fragments, isMarkDeleted, isMarkHidden } = paragraph;
    if (!isMarkDeleted && !isMarkHidden) this.#emit(fragments, this.#labelOf(paragraph));
    else {
      const label = isMarkHidden && fragments.length > 0 ? this.#labelOf(paragraph) : paragraph.label;
      frame.carried = { fragments, label };
    }
  }

  openBox(): void {
    this.#frames.push({ paragraph: null, carried: null });
  }

  closeBox(): void {
    this.flush();
    if (this.isInBox) this.#frames.pop();
  }

  /** Ends the line of a last paragraph whose mark is gone: at the end of a cell, a box, a part, and before a table. */
  flush(): void {
    const frame = this.#frames.at(-1);
    const carried = frame?.carried;
    if (!frame || !carried) return;
    frame.carried = null;
    if (carried.fragments.length > 0) this.#emit(carried.fragments, carried.label);
  }

  #labelOf(paragraph: Paragraph): Label | null {
    return paragraph.label ?? this.#numbering.next(paragraph.numbering, paragraph.style);
  }

  #emit(fragments: Fragment[], label: Label | null): void {
    const line = label ? putBefore(label, fragments) : fragments;
    if (this.isInBox) {
      this.#boxed.push(line);
      return;
    }
    this.#addLine(line);
    const boxed = this.#boxed;
    this.#boxed = [];
    for (const other of boxed) this.#addLine(other);
  }
}

/** Word sets a number apart by a tab: nothing here, or a space where number and text would read as one. */
function putBefore({ text, suffix }: Label, fragments: readonly Fragment[]): Fragment[] {
  const rest = fragments[0]?.text === '\t' ? fragments.slice(1) : fragments;
  const next = rest.find((f) => f.text !== '')?.text ?? '';
  const wouldJoin = /[\dA-Za-z０-９]$/.test(text) || (/[.．]$/.test(text) && /^[\d０-９]/.test(next));
  const isApart = next === '' || /^\s/.test(next);
  const gap = !isApart && (suffix === 'space' || (suffix === 'tab' && wouldJoin)) ? ' ' : '';
  return [{ text: text + gap, source: null }, ...rest];
}
