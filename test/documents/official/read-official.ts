import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { writeOfficialDocument } from '../../../src/documents/official/write-official-document.ts';
import { readDocx } from '../../../src/documents/word/read-docx.ts';
import type { DraftedReport } from '../../../src/drafting/drafted-report.ts';
import { listSources } from '../../../src/drafting/list-sources.ts';

export const date = '2024-01-15T09:30:00Z';

export const write = (draft: DraftedReport) => writeOfficialDocument(draft, { date });
export const writeWithSources = (draft: DraftedReport) =>
  writeOfficialDocument(draft, { date, sources: listSources(draft) });

export function textOf(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.text;
}

/** Fails on a part that is no well-formed XML. */
export function parseParts(bytes: Uint8Array): void {
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    if (/\.(xml|rels)$/.test(name)) {
      const parser = new SaxesParser({ xmlns: true, fileName: name });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(new TextDecoder('utf-8', { fatal: true }).decode(content)).close();
    }
}

export const countOf = (xml: string, piece: string): number => xml.split(piece).length - 1;
