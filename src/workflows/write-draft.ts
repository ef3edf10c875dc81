import { checkDraft } from '../checks/check-draft.ts';
import { draftOfEntered } from '../checks/entered-draft.ts';
import type { Finding } from '../checks/finding.ts';
import { createContext, type PastText, readDraft } from '../checks/read-draft.ts';
import type { Rule } from '../checks/rule.ts';
import { RULES } from '../checks/rules/index.ts';
import { type DraftError, draftReport } from '../drafting/draft-report.ts';
import type { DraftedReport } from '../drafting/drafted-report.ts';
import { printDraft } from '../drafting/print-draft.ts';
import { readDraftStyle } from '../drafting/style/read-draft-style.ts';
import { readPastStyle } from '../drafting/style/read-past-style.ts';
import { type StyleScore, scoreStyle } from '../drafting/style/score-style.ts';
import type { EnteredData } from '../entered-data/entered-data.ts';
import type { Note } from '../entered-data/problem.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import type { LedgerError } from '../ledger/dismissals.ts';
import type { ReadReport, StoredReport, StoreError } from '../retrieval/report-store.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { type DataFileDependencies, type DataReadingError, readDataFile } from './read-data-file.ts';
import { bodyOf, findEnteredData } from './settle-owner.ts';
import { findOddities } from './show-data.ts';

export interface WriteRequest {
  readonly year: number;
  /** A file of data to draft from instead of what was entered; nothing of it is stored. */
  readonly dataFile: string | null;
  /** Words of the heading of the one section wanted; `null` for the whole report. */
  readonly section: string | null;
  /** The past year whose phrasing is preferred; `null` for that of the outline. */
  readonly phrasingOf: number | null;
}

/** A draft with what can be said of it. */
export interface WrittenDraft {
  readonly draft: DraftedReport;
  /** The draft as printed: offsets of the findings count in it. */
  readonly text: string;
  /** What the checker finds in it; its own marks 【待补：…】 are no findings. */
  readonly findings: readonly Finding[];
  /** How many relations the checker looked at. */
  readonly checked: number;
  readonly score: StyleScore;
  /** The reports that it follows, the latest first. */
  readonly past: readonly StoredReport[];
  /** What is worth telling of the file of data. */
  readonly notes: readonly Note[];
  /** What looks wrong with the data themselves: in the draft a rate computed from a slip fits the slip. */
  readonly doubts: readonly string[];
  /** Whether it is the whole report, and not one section of it. */
  readonly isWhole: boolean;
}

/** The year whose phrasing is wanted has no report among those that a draft may follow. */
export interface PhrasingMissing {
  readonly kind: 'phrasing-missing';
  readonly year: number;
  /** The years that there are, the latest first. */
  readonly years: readonly number[];
}

/** Several bodies' reports are in the store, and nothing says which body the draft is for. */
export interface BodyUnclear {
  readonly kind: 'body-unclear';
  readonly organisations: readonly string[];
}

export type WriteError =
  | DraftError
  | BodyUnclear
  | PhrasingMissing
  | DataReadingError
  | StoreError
  | LedgerError;

/** Drafts a year's report from the stored reports of the same body and the data entered for the year. */
export async function writeDraft(
  deps: DataFileDependencies,
  request: WriteRequest,
): Promise<Result<WrittenDraft, WriteError>> {
  const { year, section, phrasingOf } = request;
  const given = await readData(deps, request);
  if (!given.ok) return given;
  const { data, notes } = given.value;
  if (data === null) return err({ kind: 'nothing-entered', year });
  const reports = await deps.store.reports();
  if (!reports.ok) return reports;
  const body = bodyOf(data.organisation, reports.value, deps.homeOrganisation);
  const organisations = [...new Set(reports.value.map((r) => r.organisation))];
  if (body === null && organisations.length > 0) return err({ kind: 'body-unclear', organisations });
  const own = reports.value.filter((r) => r.body === body && r.year !== null && r.year < year);
  const contents = await deps.store.read(own.map((r) => r.id));
  if (!contents.ok) return contents;
  const past = contents.value.toSorted((a, b) => (b.report.year ?? 0) - (a.report.year ?? 0)).map(inOrder);
  const years = past.flatMap((p) => p.report.year ?? []);
  if (phrasingOf !== null && years.length > 0 && !years.includes(phrasingOf))
    return err({ kind: 'phrasing-missing', year: phrasingOf, years });
  const catalogue = deps.catalogue();
  const texts = past.map(({ report, passages, figures }) => ({ ...report, passages, figures }));
  const draft = draftReport(texts, { data, section, phrasingOf }, catalogue);
  if (!draft.ok) return draft;
  const { text } = printDraft(draft.value);
  // A section keeps the number that it has in the report.
  const rules = section === null ? RULES : RULES.filter((rule) => rule.id !== 'heading-sequence');
  const { findings, checked } = checkWritten(draft.value, text, past, data, catalogue, rules);
  const score = scoreStyle(readDraftStyle(draft.value), texts.map(readPastStyle));
  return ok({
    draft: draft.value,
    text,
    findings,
    checked,
    score,
    past: past.map((p) => p.report),
    notes,
    doubts: findDoubts(data, texts, catalogue),
    isWhole: section === null,
  });
}

const findDoubts = (data: EnteredData, past: readonly PastText[], catalogue: Catalogue): string[] =>
  findOddities(createContext(draftOfEntered(data, catalogue), past, null, catalogue), data).map(
    ({ finding }) => finding.message,
  );

async function readData(
  deps: DataFileDependencies,
  { year, dataFile }: WriteRequest,
): Promise<Result<{ data: EnteredData | null; notes: readonly Note[] }, DataReadingError>> {
  if (dataFile !== null)
    return readDataFile(deps, { file: dataFile, year, unknownIndicators: 'note', isAddition: false });
  const data = await findEnteredData(deps, year);
  return data.ok ? ok({ data: data.value, notes: [] }) : data;
}

/** The store gives passages and figures in no order. */
const inOrder = ({ report, passages, figures }: ReadReport): ReadReport => ({
  report,
  passages: passages.toSorted((a, b) => a.start - b.start),
  figures: figures.toSorted((a, b) => a.start - b.start),
});

/** The checker over a draft, as over any other; what lies in a mark of its own is no finding. */
function checkWritten(
  draft: DraftedReport,
  text: string,
  past: readonly ReadReport[],
  data: EnteredData,
  catalogue: Catalogue,
  rules: readonly Rule[],
): { readonly findings: readonly Finding[]; readonly checked: number } {
  const read = readDraft({ text, file: '', tables: [], year: draft.year }, catalogue);
  const texts = past.map(
    ({ report: { id, title, year }, figures, passages }): PastText => ({
      id,
      title,
      year,
      figures,
      passages,
    }),
  );
  const { findings, checked } = checkDraft(createContext(read, texts, data, catalogue), rules);
  const gaps = [...text.matchAll(GAP)].map((m) => [m.index, m.index + m[0].length] as const);
  const isGap = ({ start, end }: Finding) => gaps.some(([from, to]) => start >= from && end <= to);
  return {
    findings: findings.filter((f) => !isGap(f)),
    checked: Object.values(checked).reduce((sum, n) => sum + n, 0),
  };
}

const GAP = /【待补：[^】]*】/g;
