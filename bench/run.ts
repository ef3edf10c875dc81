import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildStore } from './build-store.ts';
import { generateReports } from './generate-reports.ts';
import { type Row, renderTable } from './measure.ts';
import { measureIngest } from './measure-ingest.ts';
import { measureFigureQuestions, measureFirstAnswer, measurePassageQuestions } from './measure-questions.ts';
import { measureReading } from './measure-reading.ts';

/** `npm run bench`: every measure in one run, over generated reports in a folder that is removed. */
async function measureAll(count: number, largeCount: number, folder: string): Promise<Row[]> {
  const reports = [...generateReports(count)];
  const store = join(folder, 'store');
  const reading = await measureReading(reports);
  const ingest = await measureIngest(reports, folder, store);
  const questions = [
    await measureFigureQuestions(reports, store, 20),
    await measurePassageQuestions(reports, store),
    await measureFirstAnswer(reports, store),
  ];
  if (largeCount === 0) return [reading, ...ingest, ...questions];
  const many = [...generateReports(largeCount)];
  const largeStore = join(folder, 'large');
  await buildStore(many, largeStore);
  return [reading, ...ingest, ...questions, await measureFigureQuestions(many, largeStore, 50)];
}

function readCount(name: string, written: string, least: number): number {
  const count = Number(written);
  if (Number.isInteger(count) && count >= least) return count;
  throw new Error(`${name} takes a whole number from ${least} on, not ${written}`);
}

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    large: { type: 'string', default: '10000' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'zhubi-bench-'));
try {
  const rows = await measureAll(
    readCount('--reports', values.reports, 1),
    readCount('--large', values.large, 0),
    folder,
  );
  console.log(renderTable(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
