import { readFigures } from '../src/figures/read-figures.ts';
import { readReport } from '../src/report/read-report.ts';
import type { GeneratedReport } from './generate-reports.ts';
import { type Row, tell, time } from './measure.ts';

/** Reading alone: from the text to its figures, once over, the first report cold. */
export async function measureReading(reports: readonly GeneratedReport[]): Promise<Row> {
  tell(`reading ${reports.length} reports`);
  const { ms, result: figures } = await time(() =>
    reports.reduce((sum, { text, file }) => sum + readFigures(readReport(text, file), text).length, 0),
  );
  const bytes = reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const characters = reports.reduce((sum, { text }) => sum + text.length, 0);
  const each = (n: number) => Math.round(n / reports.length);
  return {
    measure: `reading figures: ${reports.length} reports of ${each(characters)} characters, ${each(figures)} figures`,
    value: `${(bytes / 1e3 / ms).toFixed(2)} MB/s`,
    aim: null,
    ratio: null,
  };
}
