import { parse } from 'csv-parse';
import { err, ok, type Result } from '../shared/result.ts';
import { decodeText } from './decode-text.ts';
import type { DocumentContent } from './document.ts';
import { damaged, type ParseFault, tooComplex } from './parse-fault.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { layOutTable } from './table-layout.ts';

const DELIMITERS = [',', '\t', ';', '|', '；', '，'] as const;
/** Enough to tell the delimiter from the commas within one cell. */
const LINES_LOOKED_AT = 20;

/** A table written as text, in any encoding that text is read in. */
export async function readCsv(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<Result<DocumentContent, ParseFault>> {
  const text = decodeText(bytes);
  if (text === null) return err(damaged('not text in UTF-8, UTF-16 or GB18030'));
  if (text.trim() === '') return err({ kind: 'empty' });
  const parsed = await parseRecords(text, findDelimiter(text));
  if (!parsed.ok) return parsed;
  const { records, lines } = parsed.value;
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  if (width * records.length > limits.tableCells) return err(tooComplex('cells', limits.tableCells));
  const grid = records.map((record) =>
    Array.from({ length: width }, (_, i) => {
      const cell = record[i];
      return cell === undefined ? null : { text: cell };
    }),
  );
  const { text: laidOut, table } = layOutTable(grid, 0);
  const columns = Array.from({ length: width }, (_, i) => i + 1);
  return ok({ text: laidOut, tables: [{ ...table, origin: { sheet: null, rows: lines, columns } }] });
}

interface Records {
  readonly records: readonly (readonly string[])[];
  /** The line that each record ends on, from 1. */
  readonly lines: readonly number[];
}

function parseRecords(text: string, delimiter: string): Promise<Result<Records, ParseFault>> {
  const lines: number[] = [];
  const options = {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    relax_quotes: true,
    on_record: (record: string[], context: { readonly lines: number }) => {
      lines.push(context.lines);
      return record;
    },
  };
  const { promise, resolve } = Promise.withResolvers<Result<Records, ParseFault>>();
  parse(text, options, (fault, records) => resolve(fault ? err(damaged(fault)) : ok({ records, lines })));
  return promise;
}

/** The delimiter that splits the first lines into the most columns, the same number in most of them. */
function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT)
    .map((line) => line.replaceAll(/"[^"]*"/g, ''));
  const score = (delimiter: string): number => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    return first === 0 ? 0 : counts.filter((count) => count === first).length + first / 100;
  };
  return DELIMITERS.reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best), ',');
}
