import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkReport } from '../../src/workflows/check/check-report.ts';
import { ingestReports } from '../../src/workflows/ingest/ingest-reports.ts';
import { openProgram } from '../open-program.ts';
import { listSeries } from './list-series.ts';
import { type Broken, tallyRules } from './tally-rules.ts';

/**
 * `npm run bench:series -- FOLDER [FOLDER…]`: reports of several bodies and years, each checked against the ones
 * before it and then taken in. Prints what was broken, by rule, with the words around it: in a series of published
 * reports two relations that break are nearly always a misreading. `--rule ID` shows one rule alone, `--warnings`
 * those of level warning too.
 */
const { values, positionals } = parseArgs({
  options: { rule: { type: 'string' }, warnings: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.length === 0) throw new Error('npm run bench:series -- FOLDER [FOLDER…]');

/** Characters of the text shown on each side of what is blamed. */
const CONTEXT = 40;

const folder = await mkdtemp(join(tmpdir(), 'zhubi-series-'));
try {
  const program = openProgram(folder);
  const broken: Broken[] = [];
  const series = await listSeries(program, positionals);
  for (const { file, body, year } of series) {
    const checked = await checkReport(program, file, { year: null });
    if (checked.ok)
      for (const { rule, severity, message, start, end } of checked.value.findings)
        broken.push({
          rule,
          severity,
          message,
          where: `${body} ${year ?? '?'} ${basename(file)}:${start}`,
          words: aroundOf(checked.value.document.text, start, end),
        });
    else console.log(`${file}: ${checked.error.kind}`);
    const ingested = await ingestReports({ ...program, onProgress: () => {} }, [file]);
    if (!ingested.ok) throw new Error(ingested.error.kind);
  }
  const shown = broken.filter((b) => values.rule === undefined || b.rule === values.rule);
  for (const { rule, severity, message, where, words } of shown)
    if (severity === 'error' || values.warnings)
      console.log(`[${rule}] ${severity} ${where}\n  ${message}\n  ${words}`);
  console.log(`${series.length} reports of ${new Set(series.map((s) => s.body)).size} bodies`);
  console.log(tallyRules(broken));
} finally {
  await rm(folder, { recursive: true, force: true });
}

function aroundOf(text: string, start: number, end: number): string {
  const piece = (from: number, to: number) => text.slice(Math.max(0, from), to).replaceAll(/\s+/g, ' ');
  return `…${piece(start - CONTEXT, start)}〖${piece(start, end)}〗${piece(end, end + CONTEXT)}…`;
}
