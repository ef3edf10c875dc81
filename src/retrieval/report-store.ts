import type { Figure } from '../figures/figure.ts';
import type { Result } from '../shared/result.ts';

/** A report as the store knows it. */
export interface StoredReport {
  /** Hash of its content: the same text is the same report, wherever its file lies. */
  readonly id: string;
  /** Where the file lay, to know it again when it has changed: text to show, never a path to open. */
  readonly file: string;
  readonly title: string;
  /** Tells one body from another: 青禾区科技局 and 澜州市青禾区科学技术局 are one. */
  readonly body: string;
  readonly organisation: string;
  readonly places: readonly string[];
  readonly level: string | null;
  readonly year: number | null;
  readonly planYear: number | null;
  readonly passages: number;
  readonly figures: number;
  /** Version of the grammar that read it; an older one is read again. */
  readonly reader: number;
}

/** A stretch of a report to quote: a paragraph, or part of a long one. */
export interface Passage {
  readonly text: string;
  readonly section: string;
  /** The year that the passage speaks of: the plan's in its plan part; `null` when masked. */
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

/** A figure with the report it stands in. */
export interface StoredFigure extends Figure {
  readonly reportId: string;
}

export interface FoundPassage extends Passage {
  readonly reportId: string;
  /** Larger is nearer; comparable within one search only. */
  readonly score: number;
}

/** A report with all that is to be kept of it. */
export interface ReadReport {
  readonly report: StoredReport;
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
}

/** Narrows a look-up; what is left out does not narrow. */
export interface PassageFilter {
  readonly years?: readonly number[];
  readonly reportIds?: readonly string[];
  /** Words that the heading path must hold. */
  readonly section?: string;
  /** Other names of what the query names: they are looked for as words beside those of the query. */
  readonly otherNames?: readonly string[];
  /** One ranking alone; left out, by words and by meaning, fused. */
  readonly by?: 'words' | 'meaning';
}

/** Embeddings that a service makes, in place of the built-in ones. */
export interface ServiceEmbeddings {
  /** Address and model: another name is another embedding. */
  readonly name: string;
  embedQuery(text: string): Promise<number[]>;
  embedDocuments(texts: string[]): Promise<number[][]>;
}

export interface Embedded {
  /** Passages that have a vector of the service now, and all there are. */
  readonly done: number;
  readonly total: number;
}

export type StoreError =
  | { readonly kind: 'store-unreadable'; readonly location: string; readonly cause: unknown }
  | { readonly kind: 'store-read-only'; readonly location: string; readonly cause: unknown }
  | { readonly kind: 'store-busy'; readonly location: string };

/**
 * Reports, their passages and their figures. Everything in it can be rebuilt from the reports.
 * Readers see what another process has written; there is one writer at a time.
 */
export interface ReportStore {
  reports(): Promise<Result<readonly StoredReport[], StoreError>>;
  /** Every indicator that some figure has, as written; that some figure of these reports has, when given. */
  indicators(reportIds?: readonly string[]): Promise<Result<readonly string[], StoreError>>;
  /** Figures of exactly these indicators, of these reports when given, in no particular order. */
  figuresOf(
    indicators: readonly string[],
    reportIds?: readonly string[],
  ): Promise<Result<readonly StoredFigure[], StoreError>>;
  /** All that is kept of these reports, in no particular order; one that is not there is left out. */
  read(reportIds: readonly string[]): Promise<Result<readonly ReadReport[], StoreError>>;
  /** The passages nearest to the query by words and by meaning, best first. */
  searchPassages(
    query: string,
    limit: number,
    filter?: PassageFilter,
  ): Promise<Result<readonly FoundPassage[], StoreError>>;
  /** Adds reports; a report that is there already is replaced as a whole. */
  put(reports: readonly ReadReport[]): Promise<Result<void, StoreError>>;
  /** Takes reports out, for good: nothing of them stays in the store's files. */
  remove(reportIds: readonly string[]): Promise<Result<void, StoreError>>;
  /** Takes everything out, also out of a store that can no longer be read. */
  clear(): Promise<Result<void, StoreError>>;
  /**
   * Gives each passage that has none a vector of the service, batch by batch: what an interrupted run has done is
   * kept. Nothing to do where no service makes embeddings. When the service fails it stops where it is.
   */
  embedMissing(onProgress: (embedded: Embedded) => void): Promise<Result<Embedded, StoreError>>;
  /** Runs `work` as the one writer; indexes are brought up to date when it is done. */
  asWriter<T>(work: () => Promise<T>): Promise<Result<T, StoreError>>;
}
