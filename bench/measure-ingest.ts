import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedReport } from './generate-reports.ts';
import { median, type Row, seconds, tell } from './measure.ts';
import { type Measured, runChild } from './run-child.ts';

const RUNS = 3;

/** Ingests the reports into `store`, then again and again beside LanceDB alone, taking turns at who is first. */
export async function measureIngest(
  reports: readonly GeneratedReport[],
  folder: string,
  store: string,
): Promise<Row[]> {
  const files = join(folder, 'reports');
  mkdirSync(files);
  for (const { file, text } of reports) writeFileSync(join(files, file), text);
  tell('ingesting, for the rows');
  await runChild('ingest-folder.ts', [files, store]);
  const ours: Measured[] = [];
  const alone: Measured[] = [];
  for (let run = 0; run < RUNS; run++) {
    tell(`ingest and LanceDB alone, ${run + 1} of ${RUNS}`);
    const target = join(folder, 'target');
    const turns = [
      async () => ours.push(await runChild('ingest-folder.ts', [files, target])),
      async () => alone.push(await runChild('lancedb-alone.ts', [store, target])),
    ];
    for (const turn of run % 2 === 0 ? turns : turns.reverse()) {
      await turn();
      rmSync(target, { recursive: true, force: true });
    }
  }
  const [own, lance] = [median(ours.map((r) => r.ms)), median(alone.map((r) => r.ms))];
  return [
    {
      measure: 'ingest ÷ LanceDB alone writing and indexing the same rows',
      value: `${seconds(own)} ÷ ${seconds(lance)}`,
      aim: '≤ 2',
      ratio: own / lance,
    },
    {
      measure: 'peak memory of ingesting',
      value: `${Math.round(median(ours.map((r) => r.peakMegabytes)))} MB`,
      aim: null,
      ratio: null,
    },
  ];
}
