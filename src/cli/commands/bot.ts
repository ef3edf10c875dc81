import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../bot/start/clock.ts';
import { EXIT } from '../exit.ts';
import type { Program } from '../program.ts';
import type { Terminal } from '../terminal.ts';

const NO_SETTINGS =
  '还没有 Slack 的令牌：请在 .env 里填 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN，步骤见 docs/slack-setup.md。';

const LINGER_MS = 300;

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}).catch(() => {}),
};

/** The Slack bot: runs until it is told to end. */
export async function runBot(program: Program, terminal: Terminal): Promise<number> {
  const { slack: settings } = program;
  if (settings === null) {
    terminal.note(NO_SETTINGS);
    return EXIT.wrongInput;
  }
  // Loaded here: the other commands do without Slack's library.
  const [{ startBot }, { describeStartError }, { createLogs }] = await Promise.all([
    import('../../bot/start/run-bot.ts'),
    import('../../bot/start/describe-start-error.ts'),
    import('../../bot/start/create-logs.ts'),
  ]);
  const started = await startBot({
    program,
    settings,
    openLedger: program.openBotLedger,
    clock: systemClock,
    ...createLogs(program.logLevel),
    fetch,
  });
  if (!started.ok) {
    terminal.note(describeStartError(started.error));
    return started.error.kind === 'token-refused' ? EXIT.wrongInput : EXIT.outsideFailed;
  }
  const how =
    settings.receive.kind === 'socket' ? 'Socket Mode' : `HTTP 端口 ${settings.receive.port}，/slack/events`;
  terminal.note(`主笔已连上 Slack（${how}），按 Ctrl-C 停止。`);
  const ending = new AbortController();
  await Promise.race([
    ...['SIGTERM', 'SIGINT'].map((signal) =>
      once(process, signal, { signal: ending.signal }).catch(() => {}),
    ),
    ...(program.isRunByNpm ? [parentEnded(ending.signal)] : []),
  ]);
  ending.abort();
  await started.value.stop();
  terminal.note('主笔已停止。');
  // A call that nobody answers must not keep the program; what came of it is looked up at the next start.
  setTimeout(() => process.exit(EXIT.done), LINGER_MS).unref();
  return EXIT.done;
}

const PARENT_LOOKED_AT_MS = 300;

/**
 * npm runs a script in a shell, and that does not hand a signal on: when npm is told to end, only the shell does. A bot
 * that went on alone would keep the ledger from the next one.
 */
async function parentEnded(signal: AbortSignal): Promise<void> {
  const parent = process.ppid;
  while (!signal.aborted && process.ppid === parent) await systemClock.sleep(PARENT_LOOKED_AT_MS, signal);
}
