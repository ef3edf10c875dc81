import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillCorpusStore } from '../../support/corpus-store.ts';
import { waitFor } from '../../support/wait-for.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, type SlackStandIn } from './slack-stand-in.ts';

const PROGRAM = fileURLToPath(new URL('../../../bin/zhubi.mjs', import.meta.url));
const STARTED = '已连上 Slack';

/** A store with the sample corpus in it, to be copied for each bot. */
export async function makeStore(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zhubi-bot-'));
  await fillCorpusStore(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export interface BotProcessOptions {
  readonly slack: Pick<SlackStandIn, 'apiUrl'>;
  readonly store: string;
  readonly mode?: 'socket' | 'http';
  readonly variables?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
}

/** The real bot in a process of its own. */
export interface BotProcess {
  readonly child: ChildProcess;
  readonly url: string;
  /** Everything it wrote so far. */
  readonly written: { stdout: string; stderr: string };
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Asks it to end; its exit status. */
  end(): Promise<number | null>;
  readonly exited: Promise<number | null>;
}

export function spawnBot(
  { slack, store, mode = 'socket', variables, nodeArgs = [] }: BotProcessOptions,
  port = 0,
) {
  const receive: Record<string, string> =
    mode === 'socket'
      ? { SLACK_APP_TOKEN: APP_TOKEN }
      : { SLACK_SIGNING_SECRET: SIGNING_SECRET, PORT: String(port) };
  const child = spawn(process.execPath, [...nodeArgs, PROGRAM, 'bot', '--store', store], {
    cwd: store,
    env: {
      PATH: process.env.PATH,
      HOME: store,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_API_URL: slack.apiUrl,
      LOG_LEVEL: 'info',
      ...receive,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text;
  });
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, written, exited };
}

export async function startBotProcess(options: BotProcessOptions): Promise<BotProcess> {
  const port = options.mode === 'http' ? await freePort() : 0;
  const { child, written, exited } = spawnBot(options, port);
  await waitFor(() => {
    if (child.exitCode !== null) throw new Error(`the bot ended: ${written.stderr}`);
    return written.stderr.includes(STARTED);
  });
  return {
    child,
    written,
    exited,
    url: `http://127.0.0.1:${port}`,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    end: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

export const copyStore = async (from: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'zhubi-bot-'));
  await cp(from, folder, { recursive: true });
  return folder;
};
