import { err, ok, type Result } from '../../shared/result.ts';
import { type DocxPackage, openDocx, readXml, walkPart } from './docx-package.ts';
import { createParagraphNumbering } from './number-paragraphs.ts';
import { createNumberingReader } from './read-numbering.ts';
import { type NoteReference, type PartContext, readBody, readNotes } from './read-part.ts';
import { createStylesReader } from './read-styles.ts';
import { TextBuilder } from './text-builder.ts';
import { walkXml } from './walk-xml.ts';
import type { TracedText, WordError, WordText } from './word-text.ts';

/**
 * The text of a Word file as a person reads it, with the numbers that Word makes and tracked changes accepted; the
 * notes follow, each paragraph a line, in the order in which they are referred to. Headers, footers, comments and
 * hidden text are left out. Cost is linear in the unpacked size, which the caller has judged.
 */
export function readDocx(bytes: Uint8Array): Result<WordText, WordError> {
  const docx = openDocx(bytes);
  if (!docx.ok) return docx;
  const traced = traceDocx(docx.value);
  return traced.ok ? ok({ text: traced.value.text, tables: traced.value.tables }) : traced;
}

/** As `readDocx`, with where each stretch of the text stands in the XML of its part. */
export function traceDocx(docx: DocxPackage): Result<TracedText, WordError> {
  const { styles, handlers: stylesHandlers } = createStylesReader();
  const { definitions, handlers: numberingHandlers } = createNumberingReader();
  const stylesRead = walkPart(docx, 'styles', () => stylesHandlers);
  if (!stylesRead.ok) return stylesRead;
  const numberingRead = walkPart(docx, 'numbering', () => numberingHandlers);
  if (!numberingRead.ok) return numberingRead;

  const part = docx.documentPart;
  const xml = readXml(docx, part);
  if (!xml.ok) return xml;
  const shared = { numbering: createParagraphNumbering(definitions, styles), styles };
  const builder = new TextBuilder();
  const references: NoteReference[] = [];
  const body = readBody({ part, xml: xml.value, ...shared }, builder, (note) => references.push(note));
  let root: string | null = null;
  const walked = walkXml(xml.value, {
    ...body,
    open(tag) {
      root ??= tag.name;
      body.open?.(tag);
    },
  });
  if (!walked.ok) return err({ kind: 'damaged', part, detail: walked.error });
  if (root !== 'w:document') return err({ kind: 'not-docx' });
  const notes = appendNotes(docx, shared, builder, references);
  return notes.ok ? ok(builder.finish()) : notes;
}

function appendNotes(
  docx: DocxPackage,
  shared: Pick<PartContext, 'numbering' | 'styles'>,
  builder: TextBuilder,
  references: readonly NoteReference[],
): Result<void, WordError> {
  const linesOf = new Map<string, ReturnType<typeof readNotes>['linesById']>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const ofKind = references.filter((r) => r.kind === kind);
    const hosts = new Map(ofKind.toReversed().map(({ id, host }) => [id, host]));
    if (hosts.size === 0) continue;
    const read = walkPart(docx, `${kind}s`, (part, xml) => {
      const notes = readNotes({ part, xml, ...shared }, (id) => hosts.get(id));
      linesOf.set(kind, notes.linesById);
      return notes.handlers;
    });
    if (!read.ok) return read;
  }
  const written = new Set<string>();
  for (const { kind, id } of references) {
    if (written.has(`${kind} ${id}`)) continue;
    written.add(`${kind} ${id}`);
    for (const line of linesOf.get(kind)?.get(id) ?? []) builder.addLine(line);
  }
  return ok(undefined);
}
