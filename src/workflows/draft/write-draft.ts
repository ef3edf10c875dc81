import { draftOfEntered } from '../../checks/entered-draft.ts';
import { createContext } from '../../checks/read-draft.ts';
import { type DraftError, draftReport } from '../../drafting/draft-report.ts';
import type { DraftedReport } from '../../drafting/drafted-report.ts';
import type { EnteredData } from '../../entered-data/entered-data.ts';
import type { Note } from '../../entered-data/problem.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import type { LedgerError } from '../../ledger/dismissals.ts';
import type { ReadReport, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { type DataFileDependencies, type DataReadingError, readDataFile } from '../data/read-data-file.ts';
import { findOddities } from '../data/show-data.ts';
import { bodyOf, findEnteredData } from '../whose/settle-owner.ts';
import {
  type AssessedDraft,
  assessDraft,
  checkedPastOf,
  type DraftMaterial,
  pastTextOf,
} from './assess-draft.ts';

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
export interface WrittenDraft extends AssessedDraft {
  readonly draft: DraftedReport;
  /** The reports that it follows, the latest first. */
  readonly past: readonly StoredReport[];
  readonly material: DraftMaterial;
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
  const draft = draftReport(past.map(pastTextOf), { data, section, phrasingOf }, catalogue);
  if (!draft.ok) return draft;
  const isWhole = section === null;
  const material = { data, past };
  return ok({
    ...assessDraft(draft.value, isWhole, material, catalogue),
    draft: draft.value,
    past: past.map((p) => p.report),
    material,
    notes,
    doubts: findDoubts(material, catalogue),
    isWhole,
  });
}

function findDoubts({ data, past }: DraftMaterial, catalogue: Catalogue): string[] {
  const context = createContext(draftOfEntered(data, catalogue), past.map(checkedPastOf), null, catalogue);
  return findOddities(context, data).map(({ finding }) => finding.message);
}

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
