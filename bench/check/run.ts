import { parseArgs } from 'node:util';
import type { ChangeKind } from './break.ts';
import { BREAK_KINDS } from './break-kinds.ts';
import { type Check, createCheck } from './checker.ts';
import { type Chosen, chooseBreaks, chooseRewordings } from './choose-changes.ts';
import { readCleanReports } from './clean-report.ts';
import { type Clean, checkClean, judge } from './judge-check.ts';
import { listJudged } from './list-misses.ts';
import { measureSpeed } from './measure-speed.ts';
import { REWORDING_KINDS } from './rewording-kinds.ts';
import { type Measured, tabulateBreaks, tabulateClean, tabulateRewordings } from './tables.ts';

/**
 * `npm run bench:check`: how much of what is broken the checker finds, how near it points, and how often it cries wolf.
 * The same seed gives the same changes. Exit status 1 when an aim is missed.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    'per-report': { type: 'string', default: '4' },
    kind: { type: 'string' },
    list: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
  },
});

const wholeNumber = (name: string, written: string): number => {
  const number = Number(written);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`${name} takes a whole number, not ${written}`);
};

const measure = <Kind extends ChangeKind>(check: Check, clean: Clean, chosen: readonly Chosen<Kind>[]) =>
  chosen.map(
    (c): Measured<Kind> => ({
      ...c,
      judged: c.kept.map((kept) => judge(check, kept, clean.get(kept.change.report) ?? [])),
    }),
  );

const wanted = <Kind extends ChangeKind>(kinds: readonly Kind[]): readonly Kind[] =>
  kinds.filter((k) => values.kind === undefined || k.id === values.kind);

function measureChecks(): readonly string[] {
  const check = createCheck();
  const reports = readCleanReports();
  const plan = {
    reports,
    seed: wholeNumber('--seed', values.seed),
    perReport: wholeNumber('--per-report', values['per-report']),
  };
  const clean = new Map(reports.map((report) => [report, checkClean(check, report)]));
  const breaks = measure(check, clean, chooseBreaks(wanted(BREAK_KINDS), plan));
  const rewordings = measure(check, clean, chooseRewordings(wanted(REWORDING_KINDS), plan));
  const parts = [tabulateBreaks(breaks), tabulateRewordings(rewordings), tabulateClean(clean)];
  console.log(parts.map((p) => p.table).join('\n\n'));
  if (values.list) console.log(listJudged(breaks, rewordings, clean));
  return parts.flatMap((p) => p.missed);
}

const missed = values.speed ? await measureSpeed() : measureChecks();
if (missed.length > 0) console.log(`\nMissed aims:\n${missed.map((m) => `- ${m}`).join('\n')}`);
process.exitCode = missed.length > 0 ? 1 : 0;
