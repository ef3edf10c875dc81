import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { err, ok, type Result } from '../shared/result.ts';
import { convertDoc } from './convert-doc.ts';
import { decodeText } from './decode-text.ts';
import type { DocumentContent, DocumentError, ReadDocument } from './document.ts';
import { judgeDirectory } from './judge-archive.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { nameFault } from './name-fault.ts';
import { openFile } from './open-file.ts';
import type { ParsedFormat } from './parse-fault.ts';
import { parseInChild } from './parse-in-child.ts';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.ts';
import { recogniseFormat } from './recognise-format.ts';

export interface ReaderOptions {
  /** The PATH to look for LibreOffice on, which old Word files need. */
  readonly path: string;
  readonly limits?: Partial<ReadingLimits>;
}

export interface DocumentReader {
  /** Reads a file by what its bytes are, not by its name. */
  readDocument(file: string): Promise<Result<ReadDocument, DocumentError>>;
  /** Reads the bytes of a file that has been opened already; `file` is the name that errors give. */
  readBytes(file: string, bytes: Uint8Array): Promise<Result<ReadDocument, DocumentError>>;
}

type Read = Result<DocumentContent, DocumentError>;

/** A table as text above this size is parsed in a process of its own, as every other format always is. */
const SMALL_TABLE_BYTES = 1024 * 1024;
const TABLE_NAMES = new Set(['.csv', '.tsv']);
/** Names that promise a document of a format that is read. */
const DOCUMENT_NAMES = new Set(['.docx', '.docm', '.doc', '.pdf', '.xlsx', '.xlsm']);
const TEXT_NAMES = new Set(['.txt', '.md', ...TABLE_NAMES]);

const endingOf = (file: string): string => extname(file).toLowerCase();

/** Text is read here; everything else by few processes at a time. Whatever a file holds, an outcome comes back. */
export function createDocumentReader(options: ReaderOptions): DocumentReader {
  const limits = { ...READING_LIMITS, ...options.limits };
  const takeTurn = limitConcurrency(limits.processes);

  const parse = async (file: string, format: ParsedFormat, bytes: Uint8Array): Promise<Read> => {
    const parsed = await takeTurn(() => parseInChild(format, bytes, limits));
    return parsed.ok ? parsed : err(nameFault(file, format, parsed.error));
  };

  const readText = async (file: string, bytes: Uint8Array): Promise<Read> => {
    if (bytes.length > limits.textFileBytes)
      return err({ kind: 'file-too-large', file, bytes: bytes.length, limitBytes: limits.textFileBytes });
    const ending = endingOf(file);
    if (TABLE_NAMES.has(ending)) {
      if (bytes.length > SMALL_TABLE_BYTES) return parse(file, 'table', bytes);
      const { readCsv } = await import('./read-csv.ts');
      const table = await readCsv(bytes, limits);
      return table.ok ? table : err(nameFault(file, 'table', table.error));
    }
    const text = decodeText(bytes);
    if (text === null) return err({ kind: 'not-text', file });
    if (text.trim() === '') return err({ kind: 'file-empty', file });
    return DOCUMENT_NAMES.has(ending) ? err({ kind: 'text-misnamed', file }) : ok({ text, tables: [] });
  };

  const readArchive = (file: string, format: 'docx' | 'xlsx', bytes: Uint8Array): Read | Promise<Read> => {
    const judged = judgeDirectory(bytes, limits);
    return judged.ok ? parse(file, format, bytes) : err(nameFault(file, format, judged.error));
  };

  const readWord97 = async (file: string, bytes: Uint8Array): Promise<Read> => {
    const conversion = { path: options.path, timeoutMs: limits.conversionTimeoutMs };
    const converted = await takeTurn(() => convertDoc(bytes, conversion));
    if (converted.ok) return readArchive(file, 'docx', converted.value);
    const fault = converted.error;
    if (fault.kind === 'timed-out') return err({ ...fault, kind: 'conversion-timed-out', file });
    if (fault.kind === 'failed') return err({ ...fault, kind: 'conversion-failed', file });
    return err({ ...fault, file });
  };

  const readContent = (file: string, bytes: Uint8Array): Read | Promise<Read> => {
    const format = recogniseFormat(bytes);
    switch (format) {
      case 'text':
        return readText(file, bytes);
      case 'docx':
      case 'xlsx':
        return readArchive(file, format, bytes);
      case 'pdf':
        return parse(file, format, bytes);
      case 'doc':
        return readWord97(file, bytes);
      case 'encrypted':
        return err({ kind: 'document-encrypted', file });
      case 'zip':
        return err({
          kind: 'document-damaged',
          file,
          format: guessArchive(file, bytes),
          cause: 'no directory',
        });
      default: {
        const ending = endingOf(file);
        const isMisnamed = DOCUMENT_NAMES.has(ending) || TEXT_NAMES.has(ending);
        return err({ kind: 'format-unsupported', file, format, isMisnamed });
      }
    }
  };

  const readBytes: DocumentReader['readBytes'] = async (file, bytes) => {
    if (bytes.length === 0) return err({ kind: 'file-empty', file });
    const read = await readContent(file, bytes);
    if (!read.ok) return read;
    return ok({ ...read.value, file, hash: createHash('sha256').update(bytes).digest('hex'), bytes });
  };

  const readDocument: DocumentReader['readDocument'] = async (file) => {
    const opened = await openFile(file, limits.fileBytes);
    return opened.ok ? readBytes(file, opened.value) : opened;
  };
  return { readDocument, readBytes };
}

/** What an archive without its directory was: as its name says, or by a part that is still there. */
const guessArchive = (file: string, bytes: Uint8Array): 'docx' | 'xlsx' =>
  endingOf(file).startsWith('.xls') || Buffer.from(bytes).includes('xl/workbook.xml') ? 'xlsx' : 'docx';
