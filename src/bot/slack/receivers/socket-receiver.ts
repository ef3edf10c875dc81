import { type App, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import type { Accept } from '../../inbox/accept-delivery.ts';
import type { Clock } from '../../start/clock.ts';
import type { Log } from '../../start/log.ts';

export interface SocketReceiverOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly accept: Accept;
  readonly clock: Clock;
  readonly log: Log;
  readonly logger: Logger;
}

/** Waits before the first, second, … attempt to connect again; the last goes on. */
const WAITS_MS = [100, 500, 1000, 2000, 5000, 10_000, 30_000];
const CONNECT_TIMEOUT_MS = 15_000;
const CALL_TIMEOUT_MS = 10_000;

const deliverySchema = z.object({ body: z.record(z.string(), z.unknown()) });

/**
 * Slack's Socket Mode. Bolt's receiver gives the connection; its own handling of events, which acknowledges before
 * anything is kept, is not used, and connecting again is done here: at once, and without end.
 */
export class SocketReceiver implements Receiver {
  readonly #options: SocketReceiverOptions;
  readonly #client: SocketModeReceiver['client'];
  readonly #stopped = new AbortController();

  constructor(options: SocketReceiverOptions) {
    this.#options = options;
    this.#client = new SocketModeReceiver({
      appToken: options.appToken,
      autoReconnectEnabled: false,
      logger: options.logger,
      installerOptions: {
        clientOptions: {
          slackApiUrl: options.apiUrl,
          timeout: CALL_TIMEOUT_MS,
          retryConfig: { retries: 0 },
          rejectRateLimitedCalls: true,
        },
      },
    }).client;
    this.#client.removeAllListeners('slack_event');
    this.#client.on('slack_event', (delivery) => void this.#take(delivery));
  }

  // The app gets its work from the inbox, not from here.
  init(_app: App): void {}

  /** Connects once; an error (a wrong token) is thrown. From then on it stays connected. */
  async start(): Promise<void> {
    await this.#connect();
    this.#client.on('disconnected', () => void this.#connectAgain());
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.race([this.#client.disconnect(), this.#options.clock.sleep(1000)]).catch(() => {});
  }

  async #connect(): Promise<void> {
    const { clock } = this.#options;
    const tooLate = new AbortController();
    const connected = this.#client.start();
    try {
      await Promise.race([
        connected,
        clock.sleep(CONNECT_TIMEOUT_MS, tooLate.signal).then(() => {
          if (!tooLate.signal.aborted) throw new Error('connecting timed out');
        }),
      ]);
    } finally {
      tooLate.abort();
      connected.catch(() => {});
    }
  }

  #isConnecting = false;

  async #connectAgain(): Promise<void> {
    if (this.#isConnecting) return;
    this.#isConnecting = true;
    const { clock, log } = this.#options;
    for (let attempt = 0; !this.#stopped.signal.aborted; attempt += 1) {
      await clock.sleep(WAITS_MS[attempt] ?? WAITS_MS.at(-1) ?? 0, this.#stopped.signal);
      if (this.#stopped.signal.aborted) break;
      try {
        await this.#connect();
        log.info({ attempt }, 'connected again');
        break;
      } catch (cause) {
        log.warn({ attempt, cause: String(cause) }, 'not connected');
      }
    }
    this.#isConnecting = false;
  }

  /** Keeps what came, and only then acknowledges it; what cannot be kept comes again. */
  async #take(delivery: { ack: (reply?: object) => Promise<void> }): Promise<void> {
    const { accept, log } = this.#options;
    try {
      const parsed = deliverySchema.safeParse(delivery);
      if (!parsed.success) return await delivery.ack();
      const { isKept, reply } = await accept(parsed.data.body);
      if (isKept) await delivery.ack(reply ?? undefined);
    } catch (cause) {
      log.warn({ cause: String(cause) }, 'delivery not acknowledged');
    }
  }
}
