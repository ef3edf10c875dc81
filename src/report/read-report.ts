import { foldCharacters, type ReadingText, readStretch } from './characters.ts';
import { descend, readHeading, sectionKind } from './headings.ts';
import { isTitleLine, readIdentity } from './identity.ts';
import { joinWrappedLines } from './lines.ts';
import type { Heading, Paragraph, Report, SectionKind } from './report.ts';

const ITEM = /^(?:——|[-•·●◆■▪]|[一二三四五六七八九十]是)/;

/**
 * Reads the decoded text of a report into its identity and its paragraphs. Never fails: a text without
 * title, headings or years comes back with what can be said of it. Offsets lead back to `source`.
 */
export function readReport(source: string, fileName: string): Report {
  const folded = foldCharacters(source);
  const identity = readIdentity(folded, fileName);
  const paragraphs: Paragraph[] = [];
  let headings: readonly Heading[] = [];
  let kind: SectionKind = 'result';
  for (const { start, end } of joinWrappedLines(folded, isTitleLine)) {
    const reading = readStretch(folded, start, end);
    const heading = readHeading(reading.text);
    if (heading) {
      headings = descend(headings, heading.heading);
      kind = nextKind(kind, headings, identity.year, identity.planYear);
    }
    const rest = heading ? dropFront(reading, heading.length) : reading;
    if (rest.text === '' || isTitleLine(rest.text)) continue;
    paragraphs.push({ reading: rest, headings, kind, isItem: ITEM.test(rest.text) });
  }
  return { ...identity, paragraphs };
}

/** Once the plan has begun, a top section that says neither (三、把改革推向纵深) goes on planning. */
function nextKind(
  before: SectionKind,
  path: readonly Heading[],
  year: number | null,
  planYear: number | null,
): SectionKind {
  return sectionKind(path, year, planYear) ?? before;
}

function dropFront(reading: ReadingText, length: number): ReadingText {
  return { text: reading.text.slice(length), offsets: reading.offsets.slice(length) };
}
