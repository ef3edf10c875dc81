import { Document, DocumentGridType, Packer } from 'docx';
import type { DraftedReport } from '../../drafting/drafted-report.ts';
import type { SourceRow } from '../../drafting/list-sources.ts';
import { printDraft } from '../../drafting/print-draft.ts';
import { annotateDocx } from '../word/annotate-docx.ts';
import { dropDates } from '../word/drop-dates.ts';
import type { WordComment } from '../word/word-comment.ts';
import { layOutDraft, toDocumentText } from './lay-out-draft.ts';
import { writeFontTable } from './official-fonts.ts';
import { CHARACTER_SPACE, FOOTER, LINE_PITCH, MARGIN, PAPER } from './official-page.ts';
import { writeStyles } from './official-styles.ts';
import { composePageNumbers } from './page-number.ts';
import { layOutSources } from './sources-appendix.ts';

export interface OfficialDocumentOptions {
  /** Date of the comments: ISO 8601 in whole seconds, such as `2024-01-15T09:30:00Z`. */
  readonly date: string;
  /** What the appendix says of each figure; without it there is no appendix. */
  readonly sources?: readonly SourceRow[] | null;
  /** Further comments, at stretches of the text that `printDraft` gives. */
  readonly comments?: readonly WordComment[];
}

const AUTHOR = '主笔';
/** Parts that the docx package would write otherwise. */
const PARTS = new Map([
  ['word/fontTable.xml', writeFontTable()],
  ['word/styles.xml', writeStyles()],
]);

/**
 * A draft as a Word file laid out by GB/T 9704—2012, with a comment at each derived figure that shows its working and
 * each gap highlighted. Read back, its text is that of `printDraft`, but for what XML cannot hold; an appendix follows
 * it. The same input gives the same bytes.
 */
export async function writeOfficialDocument(
  draft: DraftedReport,
  { date, sources = null, comments = [] }: OfficialDocumentOptions,
): Promise<Uint8Array> {
  const written = await Packer.pack(composeDocument(draft, sources), 'uint8array');
  const undated = dropDates(written, PARTS);
  const annotated = annotateDocx(undated, [...commentOnWorkings(draft, date), ...comments]);
  if (annotated.ok) return annotated.value;
  throw new Error(`A composed draft could not be annotated: ${annotated.error.kind}`);
}

function composeDocument(draft: DraftedReport, sources: readonly SourceRow[] | null): Document {
  return new Document({
    title: toDocumentText(draft.title),
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: PAPER, margin: { ...MARGIN, footer: FOOTER } },
          grid: {
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: LINE_PITCH,
            charSpace: CHARACTER_SPACE,
          },
        },
        footers: composePageNumbers(),
        children: [...layOutDraft(draft), ...(sources === null ? [] : layOutSources(draft, sources))],
      },
    ],
  });
}

function commentOnWorkings(draft: DraftedReport, date: string): readonly WordComment[] {
  const { placeOf } = printDraft(draft);
  return draft.sections.flatMap(({ paragraphs }, section) =>
    paragraphs.flatMap(({ figures }, index) =>
      figures.flatMap(({ start, end, working }) => {
        if (working === null) return [];
        const place = placeOf(section, index);
        const text = `计算：${working}`;
        return [{ start: place + start, end: place + end, author: AUTHOR, initials: AUTHOR, date, text }];
      }),
    ),
  );
}
