import { createHash } from 'node:crypto';
import { type CheckResult, checkDraft } from '../../checks/check-draft.ts';
import type { Draft } from '../../checks/draft.ts';
import type { Finding } from '../../checks/finding.ts';
import { createContext, readDraft } from '../../checks/read-draft.ts';
import { RULES } from '../../checks/rules/index.ts';
import type { DocumentError, ReadDocument } from '../../documents/document.ts';
import type { EnteredData } from '../../entered-data/entered-data.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import type { Dismissal, Dismissals, LedgerError } from '../../ledger/dismissals.ts';
import { sectionPath, tableSection } from '../../report/report.ts';
import type { ReportStore, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { findHome } from '../whose/find-home.ts';
import { selectPast } from './select-past.ts';

export interface CheckDependencies {
  readonly store: ReportStore;
  readonly catalogue: () => Catalogue;
  /** `ZHUBI_ORGANISATION`: the home body's name, `null` when not set. */
  readonly homeOrganisation: string | null;
  readonly readDocument: (file: string) => Promise<Result<ReadDocument, DocumentError>>;
  /** What was entered for a year; `null` when nothing was. */
  readonly enteredData: (year: number) => Promise<EnteredData | null>;
  readonly dismissals: Dismissals;
}

/** A finding with the id that a person may dismiss it by, and where it stands. */
export interface CheckedFinding extends Finding {
  /** Ten hexadecimal digits, the same between runs while the figures it speaks of stay the same. */
  readonly id: string;
  /** The heading path, empty above the first heading. */
  readonly section: string;
}

export interface DismissedFinding {
  readonly finding: CheckedFinding;
  readonly dismissal: Dismissal;
}

export interface CheckedReport {
  readonly document: ReadDocument;
  readonly draft: Draft;
  /** The stored reports that it was checked against, the latest first. */
  readonly past: readonly StoredReport[];
  readonly findings: readonly CheckedFinding[];
  readonly dismissed: readonly DismissedFinding[];
  readonly result: CheckResult;
}

/** A draft of more characters (UTF-16 code units) is no report: a hundred pages have some 60,000. */
const MOST_CHARACTERS = 400_000;

export interface DraftTooLong {
  readonly kind: 'draft-too-long';
  readonly file: string;
  readonly characters: number;
  readonly limit: number;
}

/** Checks a file against itself, the stored reports of the same body, the data entered and last year's plan. */
export async function checkReport(
  deps: CheckDependencies,
  file: string,
  options: { readonly year: number | null },
): Promise<Result<CheckedReport, DocumentError | DraftTooLong | StoreError | LedgerError>> {
  const document = await deps.readDocument(file);
  if (!document.ok) return document;
  const characters = document.value.text.length;
  if (characters > MOST_CHARACTERS)
    return err({ kind: 'draft-too-long', file, characters, limit: MOST_CHARACTERS });
  const reports = await deps.store.reports();
  if (!reports.ok) return reports;
  const catalogue = deps.catalogue();
  const { text, tables } = document.value;
  const draft = readDraft({ text, file, tables, year: options.year }, catalogue);
  const past = selectPast(draft.report, reports.value, findHome(reports.value, deps.homeOrganisation));
  const contents = await deps.store.read(past.map((r) => r.id));
  if (!contents.ok) return contents;
  const entered = draft.year === null ? null : await deps.enteredData(draft.year);
  const texts = contents.value.map(({ report, figures, passages }) => ({
    id: report.id,
    title: report.title,
    year: report.year,
    figures,
    passages,
  }));
  const result = checkDraft(createContext(draft, texts, entered, catalogue), RULES);
  const dismissals = await deps.dismissals.all();
  if (!dismissals.ok) return dismissals;
  const byId = new Map(dismissals.value.map((d) => [d.id, d]));
  const findings = result.findings.map((f) => identify(f, draft));
  return ok({
    document: document.value,
    draft,
    past: past.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)),
    findings: findings.filter((f) => !byId.has(f.id)),
    dismissed: findings.flatMap((finding) => {
      const dismissal = byId.get(finding.id);
      return dismissal ? [{ finding, dismissal }] : [];
    }),
    result,
  });
}

const ID_LENGTH = 10;

function identify(finding: Finding, draft: Draft): CheckedFinding {
  const id = createHash('sha256')
    .update([draft.report.body.key, draft.year, finding.subject].join('\n'))
    .digest('hex')
    .slice(0, ID_LENGTH);
  return { ...finding, id, section: sectionAt(draft, finding.start) };
}

/** The headings above a place, its own among them where it is one; a table's caption behind those of a cell. */
export function sectionAt({ report: { paragraphs, tables }, outline }: Draft, at: number): string {
  const isIn = ({ start, end }: { readonly start: number; readonly end: number }) => start <= at && at < end;
  const table = tables.find(isIn);
  if (table) return tableSection(table);
  const paragraph = paragraphs.find(({ reading }) => (reading.offsets.at(-1) ?? 0) > at) ?? paragraphs.at(-1);
  const own = outline.find((entry) => isIn(entry) && !entry.isItem);
  return sectionPath({ headings: (paragraph?.headings ?? []).filter((h) => !own || h.level <= own.level) });
}
