import type { ParagraphNumbering } from './number-paragraphs.ts';
import { ParagraphFlow } from './paragraph-flow.ts';
import type { Styles } from './read-styles.ts';
import { RunReader } from './run-reader.ts';
import { createTableReader, type TableReader } from './table-reader.ts';
import type { Fragment, TextBuilder } from './text-builder.ts';
import { isOn, readWhole, type XmlHandlers, type XmlTag } from './walk-xml.ts';
import type { RunPlace } from './word-text.ts';

/** A place in the document part that refers to a note. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly host: RunPlace;
}

export interface PartContext {
  readonly part: string;
  readonly xml: string;
  readonly numbering: ParagraphNumbering;
  readonly styles: Styles;
}

/** Left out with all that they hold: what tracked changes have removed or replaced, settings, field codes. */
const UNREAD = new Set([
  ...['w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange'],
  ...['w:tblPrExChange', 'w:sectPrChange', 'w:numberingChange', 'w:delText', 'w:delInstrText', 'w:instrText'],
  ...['w:sdtPr', 'w:sdtEndPr', 'w:sectPr', 'w:rt', 'w:tblPr', 'w:tblGrid'],
]);

/** Reads the body of the document part: lines and tables into the builder, notes as they are referred to. */
export function readBody(
  context: PartContext,
  builder: TextBuilder,
  onNote: (reference: NoteReference) => void,
): XmlHandlers {
  const flow = new ParagraphFlow(context.numbering, (line) => tables.addLine(line));
  const tables = createTableReader(builder, () => flow.flush());
  const runs = new RunReader(context, flow);
  const { open, close, text } = readFlow(flow, runs, tables);
  return {
    text,
    close(name, start, end) {
      close(name, start, end);
      if (name === 'w:body') flow.flush();
    },
    open(tag) {
      const isRead = open(tag);
      const host = runs.outermost;
      if (!isRead || host === null || runs.isHidden) return;
      const kind = NOTES[tag.name];
      if (kind) onNote({ kind, id: tag.attribute('w:id') ?? '', host });
    },
  };
}

const NOTES: Readonly<Record<string, NoteReference['kind']>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
};

/** Reads the part of the footnotes or the endnotes: the lines of each that has a host, by its id. */
export function readNotes(
  context: PartContext,
  hostOf: (id: string) => RunPlace | undefined,
): { handlers: XmlHandlers; linesById: ReadonlyMap<string, (readonly Fragment[])[]> } {
  const linesById = new Map<string, (readonly Fragment[])[]>();
  let lines: (readonly Fragment[])[] = [];
  const flow = new ParagraphFlow(context.numbering, (line) => lines.push(line));
  const runs = new RunReader(context, flow);
  const { open, close, text } = readFlow(flow, runs, null);
  const isNote = (name: string) => name === 'w:footnote' || name === 'w:endnote';
  const handlers: XmlHandlers = {
    text,
    open(tag) {
      open(tag);
      if (!isNote(tag.name)) return;
      lines = [];
      const id = tag.attribute('w:id') ?? '';
      runs.host = hostOf(id) ?? null;
      if (runs.host && !linesById.has(id)) linesById.set(id, lines);
    },
    close(name, start, end) {
      close(name, start, end);
      if (isNote(name)) flow.flush();
    },
  };
  return { handlers, linesById };
}

/** The walk over what a body and a note have in common; `open` tells whether the element is read. */
function readFlow(flow: ParagraphFlow, runs: RunReader, tables: TableReader | null) {
  const names: string[] = [];
  /** For each mc:AlternateContent around, whether one of its branches was taken. */
  const taken: boolean[] = [];
  /** Depth of the element whose content is left out. */
  let unreadAt: number | null = null;

  const open = (tag: XmlTag): boolean => {
    names.push(tag.name);
    if (unreadAt !== null) return false;
    const depth = names.length - 1;
    const grandparent = names[depth - 2] ?? '';
    readParagraphElement(tag, grandparent, flow);
    if (REMOVES[tag.parent] === tag.name) unreadAt = depth - 2;
    else if (UNREAD.has(tag.name) || isOtherBranch(tag, taken)) unreadAt = depth;
    if (unreadAt !== null) return false;
    if (tag.name === 'mc:AlternateContent') taken.push(false);
    runs.open(tag, grandparent, depth);
    if (!flow.isInBox) tables?.open(tag);
    return true;
  };
  const close = (name: string, start: number, end: number): void => {
    names.pop();
    if (unreadAt !== null && names.length > unreadAt) return;
    unreadAt = null;
    if (name === 'mc:AlternateContent') taken.pop();
    runs.close(name, start, end);
    if (name === 'w:p') {
      flow.closeParagraph();
      if (!flow.isInBox) runs.dropOpenFields();
    }
    if (name === 'w:txbxContent') flow.closeBox();
    else if (!flow.isInBox) tables?.close(name);
  };
  const text = (characters: string) => {
    if (unreadAt === null) runs.text(characters);
  };
  return { open, close, text };
}

/** In the properties of a row or a cell, what says that it was removed. */
const REMOVES: Readonly<Record<string, string>> = { 'w:trPr': 'w:del', 'w:tcPr': 'w:cellDel' };

/** A branch beside the first one: all of them say the same. */
function isOtherBranch(tag: XmlTag, taken: boolean[]): boolean {
  if (tag.name !== 'mc:Choice' && tag.name !== 'mc:Fallback') return false;
  const isTaken = taken.at(-1) ?? false;
  taken[taken.length - 1] = true;
  return isTaken;
}

function readParagraphElement(tag: XmlTag, grandparent: string, flow: ParagraphFlow): void {
  if (tag.name === 'w:p') flow.openParagraph();
  if (tag.name === 'w:txbxContent') flow.openBox();
  const paragraph = flow.paragraph;
  if (!paragraph) return;
  if (tag.parent === 'w:pPr' && tag.name === 'w:pStyle') paragraph.style = tag.attribute('w:val') ?? null;
  if (tag.parent === 'w:numPr' && grandparent === 'w:pPr') {
    if (tag.name === 'w:numId') paragraph.numbering.list = readWhole(tag, 'w:val');
    if (tag.name === 'w:ilvl') paragraph.numbering.level = readWhole(tag, 'w:val');
  }
  if (tag.parent === 'w:rPr' && grandparent === 'w:pPr') {
    if (tag.name === 'w:del' || tag.name === 'w:moveFrom') paragraph.isMarkDeleted = true;
    if (tag.name === 'w:vanish') paragraph.isMarkHidden = isOn(tag);
  }
}
