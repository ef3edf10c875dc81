import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Basis, DraftedReport } from '../../drafting/drafted-report.ts';
import { listMissing, type SourceRow } from '../../drafting/list-sources.ts';
import { composeRun, fontOf } from '../word/compose-run.ts';
import { layOutText, layOutTitle, toDocumentText } from './lay-out-draft.ts';
import { FONT } from './official-fonts.ts';
import { TEXT_WIDTH } from './official-page.ts';
import { HEADING_RUN, STYLE } from './official-styles.ts';

interface Column {
  readonly header: string;
  /** In twentieths of a point. */
  readonly width: number;
  readonly isCentred?: boolean;
}

const SOURCE_COLUMNS: readonly Column[] = [
  { header: '序号', width: 660, isCentred: true },
  { header: '章节', width: 1900 },
  { header: '数字', width: 1200, isCentred: true },
  { header: '来源', width: 720, isCentred: true },
  { header: '依据或算式', width: 2000 },
  { header: '参照上年原句', width: TEXT_WIDTH - 6480 },
];
const MISSING_COLUMNS: readonly Column[] = [
  { header: '序号', width: 660, isCentred: true },
  { header: '章节', width: 3400 },
  { header: '待补内容', width: TEXT_WIDTH - 4060 },
];

const ORIGIN_WORD: Readonly<Record<SourceRow['origin'], string>> = { entered: '填报', derived: '计算' };
/** Where there is no heading yet. */
const OPENING = '开头';

/**
 * The appendix on a page of its own: where each figure comes from, and what is still missing. Both are tables: lines
 * with numbers would be read back as headings of the report.
 */
export function layOutSources(draft: DraftedReport, rows: readonly SourceRow[]): (Paragraph | Table)[] {
  const sources = rows.map((row, i) => showRow(row, i, rows[i - 1]?.basis ?? null));
  const missing = listMissing(draft).map(({ section, needs }, i) => [
    String(i + 1),
    section || OPENING,
    needs,
  ]);
  return [
    openPage(),
    layOutUnindented('附件'),
    blank(),
    layOutTitle('事实依据表'),
    blank(),
    ...(sources.length === 0 ? [say('本稿没有数字。')] : [layOutTable(SOURCE_COLUMNS, sources)]),
    blank(),
    layOutUnindented('待补清单'),
    ...(missing.length === 0 ? [say('没有待补内容。')] : [layOutTable(MISSING_COLUMNS, missing)]),
  ];
}

/** An empty line, too low to be seen: read back, a last paragraph without a full stop would go on in the appendix. */
const openPage = (): Paragraph =>
  new Paragraph({
    style: STYLE.text,
    pageBreakBefore: true,
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
  });
const blank = (): Paragraph => new Paragraph({ style: STYLE.text });
const say = (text: string): Paragraph => layOutText([composeRun(text)]);
const layOutUnindented = (text: string): Paragraph =>
  new Paragraph({
    style: STYLE.text,
    indent: { firstLine: 0, firstLineChars: 0 },
    keepNext: true,
    children: [composeRun(text, HEADING_RUN[1])],
  });

function layOutTable(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    rows: [layOutRow(columns, null), ...rows.map((row) => layOutRow(columns, row))],
  });
}

function showRow(row: SourceRow, index: number, basisAbove: Basis | null): readonly string[] {
  const basis = row.basis === null ? '—' : row.basis === basisAbove ? '同上' : sayBasis(row.basis);
  const section = row.section || OPENING;
  return [String(index + 1), section, row.figure, ORIGIN_WORD[row.origin], row.ground, basis];
}

function sayBasis({ report, year, quote }: Basis): string {
  const isYearSaid = year === null || report.includes(String(year));
  return `《${report}》${isYearSaid ? '' : `（${year}年）`}：${quote}`;
}

/** The head of the table where there are no cells. */
function layOutRow(columns: readonly Column[], cells: readonly string[] | null): TableRow {
  const look = cells === null ? { font: fontOf(FONT.first) } : {};
  return new TableRow({
    tableHeader: cells === null,
    cantSplit: true,
    children: columns.map(({ header, width, isCentred = false }, i) => {
      const text = cells === null ? header : (cells[i] ?? '');
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        children: [
          new Paragraph({
            style: STYLE.table,
            alignment: isCentred || cells === null ? AlignmentType.CENTER : AlignmentType.LEFT,
            children: [composeRun(toDocumentText(text), look)],
          }),
        ],
      });
    }),
  });
}
