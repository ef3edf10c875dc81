import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../random.ts';
import type { Change } from './break.ts';
import { BREAK_KINDS } from './break-kinds.ts';
import { type Chosen, chooseBreaks, chooseRewordings } from './choose-changes.ts';
import { readCleanReports } from './clean-report.ts';
import type { Span } from './edit.ts';
import { REWORDING_KINDS } from './rewording-kinds.ts';

/**
 * `node bench/check/export.ts DIR`: clean, broken and reworded reports as files, for measuring the command line:
 * *.txt, injected.jsonl with injected/<id>.txt, harmless.jsonl with harmless/<id>.txt.
 */
const { values, positionals } = parseArgs({
  options: { most: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [folder] = positionals;
const most = Number(values.most);
const seed = Number(values.seed);
if (folder === undefined || !Number.isInteger(most) || !Number.isInteger(seed))
  throw new Error('usage: node bench/check/export.ts DIR [--most N] [--seed N]');

const WIDE = 80;

/** One stretch for all places of a change, where they stand near one another; else the first. */
function spanOf({ places }: Change): Span {
  const [first = { start: 0, end: 0 }] = places;
  const hull = {
    start: Math.min(...places.map((p) => p.start)),
    end: Math.max(...places.map((p) => p.end)),
  };
  return hull.end - hull.start <= WIDE ? hull : first;
}

/** At most `count`, the kinds in turn so that each has its share. */
function spread(chosen: readonly Chosen[], count: number): Change[] {
  const random = createRandom(seed);
  const columns = chosen.map(({ kept }) => random.shuffle(kept.map((k) => k.change)));
  const rounds = Math.max(0, ...columns.map((c) => c.length));
  return Array.from({ length: rounds }, (_, i) => columns.flatMap((c) => c.slice(i, i + 1)))
    .flat()
    .slice(0, count);
}

const toLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const reports = readCleanReports();
const plan = { reports, seed, perReport: most };
const numbered = (prefix: string, changes: readonly Change[]) =>
  changes.map((change, i) => ({ id: `${prefix}${String(i + 1).padStart(3, '0')}-${change.kind}`, change }));
const broken = numbered('b', spread(chooseBreaks(BREAK_KINDS, plan), most));
const mild = numbered('h', spread(chooseRewordings(REWORDING_KINDS, plan), most));

for (const sub of ['injected', 'harmless']) mkdirSync(join(folder, sub), { recursive: true });
for (const { file, text } of new Set([...reports, ...reports.flatMap((r) => r.history)]))
  writeFileSync(join(folder, file), text);
for (const { id, change } of broken) writeFileSync(join(folder, 'injected', `${id}.txt`), change.text);
for (const { id, change } of mild) writeFileSync(join(folder, 'harmless', `${id}.txt`), change.text);
writeFileSync(
  join(folder, 'injected.jsonl'),
  toLines(
    broken.map(({ id, change }) => ({
      id,
      base: change.report.file,
      kind: change.kind,
      year: change.report.year,
      indicator: change.indicator,
      old: change.old,
      new: change.new,
      ...spanOf(change),
    })),
  ),
);
writeFileSync(
  join(folder, 'harmless.jsonl'),
  toLines(
    mild.map(({ id, change }) => ({
      id,
      base: change.report.file,
      year: change.report.year,
      note: `${change.kind}: ${change.old} → ${change.new}`.slice(0, 120),
    })),
  ),
);
console.log(
  `${broken.length} breaks, ${mild.length} rewordings, ${reports.length} clean reports in ${folder}`,
);
