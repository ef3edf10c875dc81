import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CORPUS_FOLDER } from '../../src/compose.ts';
import { printDraft } from '../../src/drafting/print-draft.ts';
import { ingestReports } from '../../src/workflows/ingest/ingest-reports.ts';
import { findHome } from '../../src/workflows/whose/find-home.ts';
import { openProgram } from '../open-program.ts';
import { type DraftedYear, draftKnownYear } from './leave-one-out.ts';

/**
 * `npm run bench:draft`: each year of the sample corpus is drafted from the reports before it, with its own figures as
 * data, and compared with the report that was written. `--reports DIR` takes other reports (of the body `--organisation` where
 * there are several), `--most N` only the first N figures, `--show YEAR`
 * prints a draft, `--list` the derived figures that a draft does not say. Exit status 1 when an aim is missed.
 */
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: CORPUS_FOLDER },
    show: { type: 'string' },
    list: { type: 'boolean', default: false },
    organisation: { type: 'string' },
    most: { type: 'string' },
  },
});

/** A draft of a full report in a warm process, in milliseconds. */
const LONGEST = 1000;
const LEAST_STYLE = 10;

const HEAD =
  '| year | data | placed | unused | derived figures of the report: said alike | said otherwise | not said | errors | warnings | style inside | gaps | ms |';

const folder = await mkdtemp(join(tmpdir(), 'zhubi-bench-'));
try {
  const program = openProgram(folder, values.organisation ?? null);
  const files = (await readdir(values.reports))
    .filter((f) => f.endsWith('.txt'))
    .map((f) => join(values.reports, f));
  const ingested = await ingestReports({ ...program, onProgress: () => {} }, files);
  if (!ingested.ok) throw new Error(ingested.error.kind);
  const reports = await program.store.reports();
  const home = reports.ok ? findHome(reports.value, values.organisation ?? null) : null;
  const years = reports.ok
    ? reports.value
        .filter((r) => r.body === (home ?? r.body))
        .flatMap((r) => r.year ?? [])
        .toSorted((a, b) => a - b)
    : [];
  const drafted: DraftedYear[] = [];
  for (const year of years.slice(1))
    drafted.push(await draftKnownYear(program, year, Number(values.most ?? Number.POSITIVE_INFINITY)));
  console.log([HEAD, HEAD.replace(/[^|]+/g, ' ---: '), ...drafted.map(rowOf)].join('\n'));
  for (const { year, otherwise, unsaid, written } of drafted) {
    if (values.list) for (const line of unsaid) console.log(`${year}: not said: ${line}`);
    for (const line of otherwise) console.log(`${year}: derived otherwise: ${line}`);
    for (const f of written.draft.unused) console.log(`${year}: unused: ${f.indicator} ${f.value}${f.unit}`);
    for (const m of written.score.measures.filter((x) => x.isInside === false))
      console.log(
        `${year}: style: ${m.name} ${m.value?.toFixed(1)} not in ${m.low?.toFixed(1)}–${m.high?.toFixed(1)}`,
      );
    for (const f of written.findings) console.log(`${year}: ${f.severity} ${f.rule}: ${f.message}`);
    if (values.show === String(year)) console.log(printDraft(written.draft).text);
  }
  process.exitCode = drafted.every(meetsAims) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function rowOf({
  year,
  given,
  placed,
  derivable,
  derived,
  otherwise,
  unsaid,
  written,
  elapsed,
}: DraftedYear): string {
  const { draft, findings, score } = written;
  const gaps = draft.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.gaps)).length;
  const count = (severity: string) => findings.filter((f) => f.severity === severity).length;
  const cells = [
    year,
    given,
    placed,
    draft.unused.length,
    `${derived} of ${derivable}`,
    otherwise.length,
    unsaid.length,
    count('error'),
    count('warning'),
    `${score.inside} of ${score.of}`,
    gaps,
    Math.round(elapsed),
  ];
  return `| ${cells.join(' | ')} |`;
}

function meetsAims({ given, placed, otherwise, written, elapsed }: DraftedYear): boolean {
  return (
    placed === given &&
    written.draft.unused.length === 0 &&
    otherwise.length === 0 &&
    written.findings.every((f) => f.severity !== 'error') &&
    written.score.inside >= LEAST_STYLE &&
    elapsed < LONGEST
  );
}
