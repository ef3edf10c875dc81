import type { BotSettings } from '../bot/start/settings.ts';
import type { OpenBotLedger } from '../ledger/bot-ledger.ts';
import type { AskDependencies } from '../workflows/ask/ask-dependencies.ts';
import type { CheckDependencies } from '../workflows/check/check-report.ts';
import type { DataFileDependencies } from '../workflows/data/read-data-file.ts';
import type { ExamineDependencies } from '../workflows/examine-program.ts';
import type { IngestDependencies } from '../workflows/ingest/ingest-reports.ts';

/** What the commands work with; `src/compose.ts` makes one. */
export interface Program
  extends AskDependencies,
    CheckDependencies,
    DataFileDependencies,
    ExamineDependencies,
    Omit<IngestDependencies, 'onProgress'> {
  /** The folder of reports that `start` indexes. */
  readonly corpus: string;
  readonly now: () => Date;
  /** The name that the machine knows the user by. */
  readonly userName: () => string;
  /** How the bot reaches Slack, `null` when no setting of Slack's is there. */
  readonly slack: BotSettings | null;
  readonly openBotLedger: OpenBotLedger;
  readonly logLevel: string;
  /** Whether npm started it, in a shell of its own. */
  readonly isRunByNpm: boolean;
}
