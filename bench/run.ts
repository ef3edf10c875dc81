import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFigures } from '../src/figures/read-figures.ts';
import { readReport } from '../src/report/read-report.ts';
import { readOne } from '../src/workflows/ingest-reports.ts';
import { generateQuestions, generateWordQuestions } from './generate-questions.ts';
import { type GeneratedReport, generateReports } from './generate-reports.ts';
import { median, milliseconds, percentile, type Row, renderTable, seconds, time } from './measure.ts';
import { openProgram } from './open-program.ts';
import { type Measured, runChild, timeFirstAnswer } from './run-child.ts';
import { timeFigureQuestions, timePassageQuestions } from './time-questions.ts';

const QUESTIONS = 200;
const WARM_UP = 20;
const PASSAGE_QUESTIONS = 60;
const INGEST_RUNS = 3;
const FIRST_ANSWERS = 5;
/** Reports put into the large store at once. */
const LARGE_BATCH = 500;

const { values: options } = parseArgs({
  options: { reports: { type: 'string', default: '1000' }, large: { type: 'string', default: '10000' } },
});
const reports = [...generateReports(readCount('--reports', options.reports, 1))];
const large = readCount('--large', options.large, 0);
const folder = mkdtempSync(join(tmpdir(), 'zhubi-bench-'));
try {
  console.log(renderTable(await measureAll()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function readCount(name: string, written: string, least: number): number {
  const count = Number(written);
  if (!Number.isInteger(count) || count < least)
    throw new Error(`${name} takes a whole number from ${least} on, not ${written}`);
  return count;
}

async function measureAll(): Promise<Row[]> {
  const store = join(folder, 'store');
  const rows = [await measureReading(), ...(await measureIngest(store))];
  rows.push(
    await measureFigureQuestions(reports, store, 20),
    await measurePassageQuestions(store),
    await measureFirstAnswer(store),
  );
  if (large > 0) rows.push(...(await measureLarge()));
  return rows;
}

function tell(step: string): void {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${step}\n`);
}

async function measureReading(): Promise<Row> {
  tell(`reading ${reports.length} reports`);
  let figures = 0;
  let bytes = 0;
  const { ms } = await time(() => {
    for (const { text, file } of reports) figures += readFigures(readReport(text, file), text).length;
  });
  for (const { text } of reports) bytes += Buffer.byteLength(text);
  const characters = Math.round(reports.reduce((sum, r) => sum + r.text.length, 0) / reports.length);
  const each = Math.round(figures / reports.length);
  return {
    measure: `reading figures, ${reports.length} reports of ${characters} characters and ${each} figures`,
    value: `${(bytes / 1e3 / ms).toFixed(2)} MB/s`,
    aim: null,
    ratio: null,
  };
}

/** Leaves a store of the reports in `store`. */
async function measureIngest(store: string): Promise<Row[]> {
  const files = join(folder, 'reports');
  mkdirSync(files);
  for (const { file, text } of reports) writeFileSync(join(files, file), text);
  const source = join(folder, 'source');
  tell('ingesting once, for the rows');
  await runChild('ingest-folder.ts', [files, source]);
  const ours: Measured[] = [];
  const alone: Measured[] = [];
  for (let run = 0; run < INGEST_RUNS; run++) {
    tell(`ingest and LanceDB alone, ${run + 1} of ${INGEST_RUNS}`);
    const target = join(folder, `target-${run}`);
    const turns = [
      async () => ours.push(await runChild('ingest-folder.ts', [files, `${target}-ours`])),
      async () => alone.push(await runChild('lancedb-alone.ts', [source, `${target}-alone`])),
    ];
    for (const turn of run % 2 === 0 ? turns : turns.reverse()) await turn();
    for (const made of [`${target}-ours`, `${target}-alone`]) rmSync(made, { recursive: true, force: true });
  }
  cpSync(source, store, { recursive: true });
  const [own, lance] = [ours, alone].map((runs) => median(runs.map((r) => r.ms)));
  return [
    {
      measure: 'ingest ÷ LanceDB alone writing and indexing the same rows',
      value: `${seconds(own ?? 0)} ÷ ${seconds(lance ?? 0)}`,
      aim: '≤ 2',
      ratio: (own ?? 0) / (lance ?? 1),
    },
    {
      measure: 'peak memory of ingesting',
      value: `${Math.round(median(ours.map((r) => r.peakMegabytes)))} MB`,
      aim: null,
      ratio: null,
    },
  ];
}

/** The home body's reports: those of the body in the middle. */
function homeOf(all: readonly GeneratedReport[]): readonly GeneratedReport[] {
  const place = all[Math.floor(all.length / 2)]?.body.place;
  return all.filter((r) => r.body.place === place);
}

const organisationOf = (home: readonly GeneratedReport[]): string => `${home[0]?.body.place}科学技术局`;

async function measureFigureQuestions(
  all: readonly GeneratedReport[],
  store: string,
  aimMs: number,
): Promise<Row> {
  tell(`${QUESTIONS} figure questions over ${all.length} reports`);
  const home = homeOf(all);
  const questions = generateQuestions(all, home, QUESTIONS + WARM_UP);
  const { ms, answered, wrong } = await timeFigureQuestions(
    openProgram(store, organisationOf(home)),
    questions.slice(QUESTIONS),
    questions.slice(0, QUESTIONS),
  );
  for (const text of wrong) tell(`wrong: ${text}`);
  return {
    measure: `figure question, p50 / p95 of ${ms.length} at ${all.length} reports (${answered} answered, ${wrong.length} wrong)`,
    value: `${milliseconds(percentile(ms, 0.5))} / ${milliseconds(percentile(ms, 0.95))}`,
    aim: `p95 < ${aimMs} ms`,
    ratio: null,
  };
}

async function measurePassageQuestions(store: string): Promise<Row> {
  tell('passage questions');
  const { ours, raw } = await timePassageQuestions(
    openProgram(store),
    store,
    generateWordQuestions(reports, PASSAGE_QUESTIONS),
  );
  return {
    measure: 'passage question ÷ raw LanceDB hybrid query',
    value: `${milliseconds(median(ours))} ÷ ${milliseconds(median(raw))}`,
    aim: '≤ 1.5',
    ratio: median(ours) / median(raw),
  };
}

async function measureFirstAnswer(store: string): Promise<Row> {
  tell('first answers');
  const home = homeOf(reports);
  const times: number[] = [];
  for (let i = 0; i < FIRST_ANSWERS; i++)
    times.push(await timeFirstAnswer('2020年新增高新技术企业多少家？', store, organisationOf(home)));
  return {
    measure: `first answer from process start, ${reports.length} reports`,
    value: milliseconds(median(times)),
    aim: null,
    ratio: null,
  };
}

async function measureLarge(): Promise<Row[]> {
  tell(`building a store of ${large} reports`);
  const all = [...generateReports(large)];
  const store = join(folder, 'large');
  const program = openProgram(store);
  const built = await program.store.asWriter(async () => {
    for (let at = 0; at < all.length; at += LARGE_BATCH) {
      const read = all
        .slice(at, at + LARGE_BATCH)
        .map(({ text, file }, i) =>
          readOne({ text, file, hash: '', bytes: new Uint8Array() }, `report-${at + i}`),
        );
      const put = await program.store.put(read);
      if (!put.ok) throw new Error(`the large store was not written: ${put.error.kind}`);
    }
  });
  if (!built.ok) throw new Error(`the large store was not written: ${built.error.kind}`);
  return [await measureFigureQuestions(all, store, 50)];
}
