import { foldCharacters, type ReadingText, readStretch } from './characters.ts';
import { kindOfContent, kindOfHeading, type ReportYears, sectionKind } from './frame/section-kind.ts';
import { isTitleLine } from './frame/title.ts';
import { descend, type HeadingStart, readHeading, readUnnumberedHeading } from './headings.ts';
import { readIdentity } from './identity.ts';
import { joinWrappedLines } from './lines.ts';
import type { Heading, Paragraph, Report, SectionKind, TableBlock } from './report.ts';
import { readTitleAbove, type Table, type TableTitle } from './table.ts';
import { readTableRows } from './table-rows.ts';
import { findTextTables } from './text-tables.ts';

const ITEM = /^(?:——|[-•·●◆■▪]|[一二三四五六七八九十]是)/;

/**
 * Reads the decoded text of a report into its identity, its paragraphs and its tables. Never fails: a text without
 * title, headings or years comes back with what can be said of it. Offsets lead back to `source`. What stands in
 * tables, and the captions above them, is no paragraph. `knownYear` is the year reported on, where the user says it.
 */
export function readReport(
  source: string,
  fileName: string,
  given: readonly Table[] = [],
  knownYear: number | null = null,
): Report {
  const laidOut = given.filter(hasColumns);
  const typed = findTextTables(blank(source, laidOut)).filter(hasColumns);
  const tables = [...laidOut, ...typed].sort((a, b) => a.start - b.start);
  const folded = foldCharacters(source);
  const outside = blank(folded, tables);
  const stated = readIdentity(holdsTitle(outside) || tables.length === 0 ? outside : folded, fileName);
  const identity = knownYear === null ? stated : { ...stated, year: knownYear, planYear: knownYear + 1 };
  const titles = tables.map((table, i) => readTitleAbove(outside, table, tables[i - 1]?.end ?? 0, isHeading));
  const prose = blank(
    outside,
    titles.map((title, i) => ({ start: title.start, end: tables[i]?.start ?? title.start })),
  );
  const paragraphs: Paragraph[] = [];
  const blocks: TableBlock[] = [];
  let headings: readonly Heading[] = [];
  let kind: SectionKind = identity.isPlanOnly ? 'plan' : 'result';
  const placeTables = (before: number) => {
    for (let i = blocks.length; i < tables.length; i++) {
      const [table, title] = [tables[i], titles[i]];
      if (!table || !title || table.start >= before) return;
      const block = readBlock(folded, table, title, headings, kind);
      const said = block.caption === null ? null : sectionKind([{ level: 1, text: block.caption }], identity);
      blocks.push({ ...block, kind: said ?? kind });
    }
  };
  const lines = readLines(prose, identity.title);
  for (const [i, { reading, heading, start }] of lines.entries()) {
    placeTables(start);
    if (heading) {
      headings = descend(headings, heading.heading);
      kind = kindBelow(lines, i, headings, identity) ?? kind;
    }
    const rest = heading ? dropFront(reading, heading.length) : reading;
    if (rest.text === '' || isTitleLine(rest.text)) continue;
    paragraphs.push({ reading: rest, headings, kind, isItem: ITEM.test(rest.text) });
  }
  placeTables(Number.POSITIVE_INFINITY);
  return { ...identity, paragraphs, tables: blocks };
}

/** A frame around prose, of one column, is no table. */
const hasColumns = ({ rows }: Table): boolean =>
  rows.some((row) => new Set(row.filter((cell) => cell !== null)).size > 1);

/** The text with the stretches as empty lines: a paragraph ends at them, and offsets stay. */
function blank(
  folded: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
): string {
  let [text, from] = ['', 0];
  for (const { start, end } of stretches) {
    if (start < from) continue;
    text += folded.slice(from, start) + folded.slice(start, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return text + folded.slice(from);
}

const SHORTEST_TITLE = 8;

/** Whether the text around the tables has a line that can be a title; a spreadsheet has its title in its first row. */
const holdsTitle = (outside: string): boolean =>
  outside.split('\n').some((line) => line.trim().length >= SHORTEST_TITLE);

const isHeading = (line: string): boolean =>
  readHeading(line) !== null || (isTitleLine(line) && !/表$/.test(line));

function readBlock(
  folded: string,
  table: Table,
  title: TableTitle,
  headings: readonly Heading[],
  kind: SectionKind,
): TableBlock {
  const { rows, caption, unit } = readTableRows(folded, table);
  return {
    start: table.start,
    end: table.end,
    rows,
    headings,
    kind,
    caption: title.caption ?? caption,
    unit: unit ?? title.unit,
  };
}

interface Line {
  readonly start: number;
  readonly reading: ReadingText;
  readonly heading: HeadingStart | null;
}

/** The lines of the prose with the headings they open; one without a number is such only below some text. */
function readLines(prose: string, title: string): Line[] {
  let hasText = false;
  return [...joinWrappedLines(prose, isTitleLine)].map(({ start, end }) => {
    const reading = readStretch(prose, start, end);
    const plain = readHeading(reading.text);
    const heading = plain ?? (hasText && reading.text !== title ? readUnnumberedHeading(reading.text) : null);
    hasText ||= heading === null && reading.text.length >= SHORTEST_TEXT;
    return { start, reading, heading };
  });
}

const SHORTEST_TEXT = 15;

/**
 * What the part that a heading opens speaks of: by its words, and where they leave a doubt by what its sentences say;
 * `null` where neither tells, and it goes on as before.
 */
function kindBelow(
  lines: readonly Line[],
  at: number,
  path: readonly Heading[],
  years: ReportYears,
): SectionKind | null {
  const own = path.at(-1);
  const above = sectionKind(path.slice(0, -1), years);
  if (above !== null || !own) return sectionKind(path, years);
  const verdict = kindOfHeading(own, years);
  if (verdict?.isFirm || own.level > 1) return verdict?.kind ?? null;
  return kindOfContent(textBelow(lines, at, own.level)) ?? verdict?.kind ?? null;
}

/** The text up to the next heading of the same level or above. */
function textBelow(lines: readonly Line[], at: number, level: Heading['level']): string {
  const end = lines.findIndex((l, i) => i > at && l.heading !== null && l.heading.heading.level <= level);
  return lines
    .slice(at, end < 0 ? undefined : end)
    .map((l) => l.reading.text)
    .join('');
}

function dropFront(reading: ReadingText, length: number): ReadingText {
  return { text: reading.text.slice(length), offsets: reading.offsets.slice(length) };
}
