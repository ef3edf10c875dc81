import type { BotLedger } from '../../ledger/bot-ledger.ts';
import type { AskDependencies } from '../../workflows/ask/ask-dependencies.ts';
import type { CheckDependencies } from '../../workflows/check/check-report.ts';
import type { DataFileDependencies } from '../../workflows/data/read-data-file.ts';
import type { IngestDependencies } from '../../workflows/ingest/ingest-reports.ts';
import type { Sender } from '../outbox/sender.ts';
import type { Access } from '../people/access.ts';
import type { SlackClient } from '../slack/slack-client.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Running } from './running.ts';
import type { BotIdentity, BotSettings } from './settings.ts';

/** What the program can do, as far as the bot offers it. */
export interface BotProgram
  extends AskDependencies,
    CheckDependencies,
    DataFileDependencies,
    Omit<IngestDependencies, 'onProgress'> {
  readonly now: () => Date;
}

/** What every listener works with. */
export interface Bot {
  readonly program: BotProgram;
  readonly settings: BotSettings;
  readonly identity: BotIdentity;
  readonly ledger: BotLedger;
  readonly sender: Sender;
  readonly client: SlackClient;
  readonly access: Access;
  readonly running: Running;
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch: typeof fetch;
}
