import { err, ok, type Result } from '../shared/result.ts';
import type { DocumentContent } from './document.ts';
import { judgeContent, judgeDirectory } from './judge-archive.ts';
import { damaged, type ParsedFormat, type ParseFault, tooComplex } from './parse-fault.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** Parses a document whose format is known. Costs what the document makes it cost: for a process with caps. */
export async function parseDocument(
  format: ParsedFormat,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<Result<DocumentContent, ParseFault>> {
  try {
    const parsed = await parse(format, bytes, limits);
    if (!parsed.ok) return parsed;
    const { text, tables } = parsed.value;
    if (text.length > limits.characters) return err(tooComplex('characters', limits.characters));
    const cells = tables.reduce((sum, t) => sum + t.rows.reduce((all, row) => all + row.length, 0), 0);
    if (cells > limits.tableCells) return err(tooComplex('cells', limits.tableCells));
    return text.trim() === '' ? err({ kind: 'empty' }) : parsed;
  } catch (cause) {
    const isTooDeep = cause instanceof RangeError && /call stack/i.test(cause.message);
    return err(isTooDeep ? tooComplex('nesting', 0) : damaged(cause));
  }
}

/** Each parser is loaded when a document needs it: they are large. */
async function parse(
  format: ParsedFormat,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<Result<DocumentContent, ParseFault>> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, limits);
    case 'table':
      return (await import('./read-csv.ts')).readCsv(bytes, limits);
    case 'xlsx': {
      const judged = judgeArchive(bytes, limits);
      return judged.ok ? (await import('./workbook.ts')).readWorkbook(bytes, limits) : judged;
    }
    case 'docx': {
      const judged = judgeArchive(bytes, limits);
      return judged.ok ? parseWord(bytes) : judged;
    }
  }
}

function judgeArchive(bytes: Uint8Array, limits: ReadingLimits): Result<void, ParseFault> {
  const entries = judgeDirectory(bytes, limits);
  return entries.ok ? judgeContent(bytes, entries.value, limits) : entries;
}

async function parseWord(bytes: Uint8Array): Promise<Result<DocumentContent, ParseFault>> {
  const { readDocx } = await import('./word/read-docx.ts');
  const read = readDocx(bytes);
  if (read.ok) return ok({ text: read.value.text, tables: read.value.tables });
  return err(read.error.kind === 'encrypted' ? { kind: 'encrypted' } : damaged(JSON.stringify(read.error)));
}
