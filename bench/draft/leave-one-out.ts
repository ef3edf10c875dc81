import type { Program } from '../../src/cli/program.ts';
import type { EnteredData } from '../../src/entered-data/entered-data.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { keysOf } from '../../src/figures/indicator-keys.ts';
import { ok } from '../../src/shared/result.ts';
import { readLastYear } from '../../src/workflows/data/read-last-year.ts';
import { type WrittenDraft, writeDraft } from '../../src/workflows/draft/write-draft.ts';

/** What came of drafting a year that is known, from the reports before it. */
export interface DraftedYear {
  readonly year: number;
  /** Figures and plans that were given as data. */
  readonly given: number;
  /** Those that stand in the draft, as read again: value, unit, measure, indicator. */
  readonly placed: number;
  /** Figures of the true report that relations give, those of them that the draft says, and says otherwise. */
  readonly derivable: number;
  readonly derived: number;
  readonly otherwise: readonly string[];
  readonly unsaid: readonly string[];
  readonly written: WrittenDraft;
  /** Milliseconds for the draft with its checks and its score: the fastest run. */
  readonly elapsed: number;
}

/**
 * Drafts a year's report from the reports before it in the program's store, with that year's own figures (the
 * first `most` of them, without plans where there is such a limit) as data.
 */
export async function draftKnownYear(program: Program, year: number, most: number): Promise<DraftedYear> {
  const known = await readLastYear(program, year + 1);
  if (!known.ok) throw new Error(known.error.kind);
  const { expected, past } = known.value;
  const isTold = ({ last }: { readonly last: Figure }) => last.value !== null;
  const data: EnteredData = {
    year,
    organisation: null,
    figures: expected.figures
      .filter(isTold)
      .slice(0, most)
      .map(({ indicator, measure, unit, period, scope, last }) => ({
        indicator,
        measure,
        unit,
        period,
        scope,
        qualifier: last.qualifier,
        value: last.value ?? '',
        note: null,
        section: null,
      })),
    highlights: [],
    plans: (most === Number.POSITIVE_INFINITY ? expected.plans : [])
      .filter(isTold)
      .map(({ indicator, aim, unit, qualifier, last }) => ({
        indicator,
        aim,
        unit,
        qualifier,
        value: last.value ?? '',
      })),
  };
  const { written, elapsed } = await draftFrom(program, data);
  const truth = past.find((p) => p.year === year)?.figures ?? [];
  const asked = new Set(expected.figures.map((f) => `${f.key}\n${f.measure}`));
  const keys = keysOf(truth, program.catalogue());
  return {
    year,
    ...compare(
      program,
      data,
      written,
      truth.filter((f, i) => !asked.has(`${keys[i]}\n${f.measure}`)),
    ),
    written,
    elapsed,
  };
}

/** The machine does other things too: the fastest of so many runs. */
const RUNS = 3;

/** Drafts from data that nobody stored, in a process that is warm. */
export async function draftFrom(program: Program, data: EnteredData) {
  const { store } = program;
  const reports = await store.reports();
  if (!reports.ok) throw new Error(reports.error.kind);
  const earlier = reports.value.filter((r) => r.year !== null && r.year < data.year);
  const ledger = { ...program.dataLedger, current: async () => ok(data) };
  const deps = { ...program, store: { ...store, reports: async () => ok(earlier) }, dataLedger: ledger };
  const request = { year: data.year, dataFile: null, section: null, phrasingOf: null };
  await writeDraft(deps, request);
  let elapsed = Number.POSITIVE_INFINITY;
  let written = await writeDraft(deps, request);
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    written = await writeDraft(deps, request);
    elapsed = Math.min(elapsed, performance.now() - started);
  }
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return { written: written.value, elapsed };
}

function compare(program: Program, data: EnteredData, written: WrittenDraft, derivable: readonly Figure[]) {
  const catalogue = program.catalogue();
  const figures = written.draft.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.figures));
  const keys = keysOf(figures, catalogue);
  const entered = figures.filter((f) => f.origin === 'entered');
  const isThere = (value: string, unit: string, isFit: (f: Figure) => boolean) =>
    entered.some((f) => Number(f.value) === Number(value) && f.unit === unit && isFit(f));
  const placed =
    data.figures.filter((e) => isThere(e.value, e.unit, (f) => f.measure === e.measure)).length +
    data.plans.filter((e) => isThere(e.value, e.unit, (f) => f.measure === 'target')).length;
  const ofYear = derivable.filter((f) => f.year === data.year && f.measure !== 'target' && f.value !== null);
  const truthKeys = keysOf(ofYear, catalogue);
  const said = ofYear.map((f, i) => ({
    f,
    same: figures.filter(
      (g, j) => keys[j] === truthKeys[i] && g.measure === f.measure && g.scope === f.scope,
    ),
  }));
  const isRight = ({ f, same }: (typeof said)[number]) =>
    same.some((g) => Number(g.value) === Number(f.value));
  return {
    given: data.figures.length + data.plans.length,
    placed,
    derivable: ofYear.length,
    derived: said.filter(isRight).length,
    unsaid: said
      .filter((s) => s.same.length === 0)
      .map(({ f }) => `${f.indicator} ${f.measure} ${f.value}${f.unit}`),
    otherwise: said
      .filter((s) => s.same.length > 0 && !isRight(s))
      .map(({ f, same }) => `${f.indicator} ${f.value}${f.unit}: ${same[0]?.value}${same[0]?.unit}`),
  };
}
