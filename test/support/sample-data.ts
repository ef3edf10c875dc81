import { join } from 'node:path';
import type { Program } from '../../src/cli/program.ts';
import { CORPUS_FOLDER } from '../../src/compose.ts';
import type { EnteredData } from '../../src/entered-data/entered-data.ts';
import { type EnteredReading, readEnteredData } from '../../src/entered-data/read-entered-data.ts';
import { createVocabulary } from '../../src/entered-data/vocabulary.ts';

export const SAMPLE_DATA = join(CORPUS_FOLDER, 'data', '2023.xlsx');

/** Reads a file of data for 2023 as the import does; every bad row makes it fail. */
export async function readDataOf2023(program: Program, file: string): Promise<EnteredReading> {
  const document = await program.readDocument(file);
  if (!document.ok) throw new Error(document.error.kind);
  const reports = await program.store.reports();
  const stored = reports.ok ? await program.store.read(reports.value.map((r) => r.id)) : reports;
  if (!stored.ok) throw new Error(stored.error.kind);
  const figures = stored.value.flatMap((r) => r.figures);
  const indicators = [...new Set(figures.map((f) => f.indicator))];
  const vocabulary = createVocabulary(program.catalogue(), indicators, figures);
  const { text, tables } = document.value;
  const read = readEnteredData(
    { file, text, tables },
    { vocabulary, year: 2023, unknownIndicators: 'reject' },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The data with one figure changed; fails when there is none of that name and measure. */
export function withFigure(
  data: EnteredData,
  indicator: string,
  measure: string,
  change: Partial<EnteredData['figures'][number]>,
): EnteredData {
  const isIt = (f: EnteredData['figures'][number]) => f.indicator === indicator && f.measure === measure;
  if (!data.figures.some(isIt)) throw new Error(`no ${indicator} ${measure}`);
  return { ...data, figures: data.figures.map((f) => (isIt(f) ? { ...f, ...change } : f)) };
}
