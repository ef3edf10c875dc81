import { join } from 'node:path';
import type { Program } from '../../src/cli/program.ts';
import { CORPUS_FOLDER } from '../../src/compose.ts';
import type { EnteredData } from '../../src/entered-data/entered-data.ts';
import { type DataFileReading, readDataFile } from '../../src/workflows/data/read-data-file.ts';
import { describeError } from '../../src/workflows/errors/describe-error.ts';

export const SAMPLE_DATA = join(CORPUS_FOLDER, 'data', '2023.xlsx');

/** Reads a file of data as the import does; every bad row makes it fail. */
export async function readDataOf(program: Program, file: string, year: number): Promise<DataFileReading> {
  const read = await readDataFile(program, {
    file,
    year,
    unknownIndicators: 'reject',
    isAddition: false,
  });
  if (!read.ok) throw new Error(describeError(read.error));
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
