import type { AskDependencies } from '../workflows/ask-question.ts';
import type { CheckDependencies } from '../workflows/check-report.ts';
import type { ExamineDependencies } from '../workflows/examine-program.ts';
import type { IngestDependencies } from '../workflows/ingest-reports.ts';

/** What the commands work with; `src/compose.ts` makes one. */
export interface Program
  extends AskDependencies,
    CheckDependencies,
    ExamineDependencies,
    Omit<IngestDependencies, 'onProgress'> {
  /** The folder of reports that `start` indexes. */
  readonly corpus: string;
  readonly now: () => Date;
}
