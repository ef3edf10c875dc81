import type { Logger, Receiver } from '@slack/bolt';
import { z } from 'zod';
import type { OpenBotLedger } from '../../ledger/bot-ledger.ts';
import type { LedgerError } from '../../ledger/dismissals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { tellFailure } from '../answering/tell-failure.ts';
import { judgeSubmission } from '../form/judge-submission.ts';
import { createAccept } from '../inbox/accept-delivery.ts';
import { InboxWorker } from '../inbox/inbox-worker.ts';
import { PRESS } from '../inbox/read-delivery.ts';
import { Sender } from '../outbox/sender.ts';
import { createAccess } from '../people/access.ts';
import { HttpReceiver } from '../slack/receivers/http-receiver.ts';
import { SocketReceiver } from '../slack/receivers/socket-receiver.ts';
import { createSlackClient } from '../slack/slack-client.ts';
import type { Bot, BotProgram } from './bot.ts';
import type { Clock } from './clock.ts';
import { createApp, workOff } from './create-app.ts';
import { forgetDaily } from './forget-daily.ts';
import { identify } from './identify.ts';
import type { Log } from './log.ts';
import { createRunning } from './running.ts';
import type { BotIdentity, BotSettings } from './settings.ts';
import type { StartError } from './start-error.ts';

export interface BotOptions {
  readonly program: BotProgram;
  readonly settings: BotSettings;
  readonly openLedger: OpenBotLedger;
  readonly clock: Clock;
  readonly log: Log;
  /** For the Slack library's own notes. */
  readonly logger: Logger;
  readonly fetch: typeof fetch;
}

export interface RunningBot {
  readonly identity: BotIdentity;
  /** Ends within ten seconds: what is under way is finished, what is not begun stays for the next start. */
  stop(): Promise<void>;
}

const CALL_TIMEOUT_MS = 10_000;
const STOP_WITHIN_MS = 7000;
const LAST_CALLS_MS = 1000;

/** Connects to Slack and works off what comes, beginning with what an earlier run left. */
export async function startBot(options: BotOptions): Promise<Result<RunningBot, StartError>> {
  const { program, settings, clock, log } = options;
  const client = createSlackClient({
    token: settings.botToken,
    apiUrl: settings.apiUrl,
    fetch: options.fetch,
    timeoutMs: CALL_TIMEOUT_MS,
  });
  const identity = await identify(client, settings);
  if (!identity.ok) return identity;
  const opened = options.openLedger();
  if (!opened.ok) return opened;
  const ledger = opened.value;

  const sender = new Sender({ outbox: ledger.outbox, client, fetch: options.fetch, clock, log });
  const access = createAccess({ client, settings, identity: identity.value, clock, log });
  const bot: Bot = {
    program,
    settings,
    identity: identity.value,
    ledger,
    sender,
    client,
    access,
    running: createRunning(),
    clock,
    log,
    fetch: options.fetch,
  };
  const worker = new InboxWorker({
    inbox: ledger.inbox,
    handle: (entry) => workOff(app, entry),
    giveUp: (entry) => tellFailure(bot, entry),
    isUrgent: ({ lane }) => lane.startsWith(PRESS),
    clock,
    log,
  });
  const accept = createAccept({
    ledger,
    botUserId: identity.value.userId,
    clock,
    log,
    judge: (body) => judgeSubmission(bot, body),
    onKept: worker.take,
  });
  const receiver = createReceiver(options, accept);
  const app = createApp(receiver, bot, options.logger);

  const left = takeUpLeft(bot, worker);
  const started = left.ok ? await startReceiver(receiver, settings) : left;
  if (!started.ok) {
    await worker.stop();
    await sender.stop();
    ledger.close();
    return started;
  }
  const ending = new AbortController();
  void forgetDaily(bot, ending.signal);
  return ok({
    identity: identity.value,
    stop: async () => {
      ending.abort();
      const late = new AbortController();
      const deadline = clock.sleep(STOP_WITHIN_MS, late.signal).then(() => late.abort());
      const stopped = Promise.all([receiver.stop(), worker.stop()]).then(() => sender.drain(late.signal));
      await Promise.race([stopped, deadline]);
      late.abort();
      await Promise.race([sender.stop(), clock.sleep(LAST_CALLS_MS)]);
      ledger.close();
    },
  });
}

function createReceiver(
  { settings, program, clock, log, logger }: BotOptions,
  accept: ReturnType<typeof createAccept>,
): Receiver {
  const { receive, apiUrl } = settings;
  if (receive.kind === 'socket')
    return new SocketReceiver({ appToken: receive.appToken, apiUrl, accept, clock, log, logger });
  const isHealthy = async () => (await program.store.reports()).ok;
  return new HttpReceiver({ ...receive, accept, isHealthy, clock, log });
}

/** What an earlier run left in the inbox and the outbox. */
function takeUpLeft({ ledger, sender }: Bot, worker: InboxWorker): Result<void, LedgerError> {
  const unsent = ledger.outbox.open();
  if (!unsent.ok) return unsent;
  const undone = ledger.inbox.open();
  if (!undone.ok) return undone;
  for (const item of unsent.value) sender.take(item);
  for (const entry of undone.value) worker.take(entry);
  return ok(undefined);
}

const refusalSchema = z.object({ data: z.object({ error: z.string() }) });

async function startReceiver(
  receiver: Receiver,
  { receive, apiUrl }: BotSettings,
): Promise<Result<void, StartError>> {
  try {
    await receiver.start();
    return ok(undefined);
  } catch (cause) {
    if (receive.kind === 'http') return err({ kind: 'port-taken', port: receive.port, cause });
    const refused = refusalSchema.safeParse(cause);
    return err(
      refused.success
        ? { kind: 'token-refused', variable: 'SLACK_APP_TOKEN', code: refused.data.data.error }
        : { kind: 'slack-unreachable', apiUrl, cause },
    );
  }
}
