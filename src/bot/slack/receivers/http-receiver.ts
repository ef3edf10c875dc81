import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { Accept } from '../../inbox/accept-delivery.ts';
import type { Clock } from '../../start/clock.ts';
import type { Log } from '../../start/log.ts';
import { isSignedBySlack, ServedSignatures } from './verify-signature.ts';

const LARGEST_BODY_BYTES = 1024 * 1024;
const EVENTS_PATH = '/slack/events';
const HEALTH_PATH = '/healthz';

export interface HttpReceiverOptions {
  readonly port: number;
  readonly signingSecret: string;
  readonly accept: Accept;
  /** Whether the store opens. */
  readonly isHealthy: () => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface PortError extends Error {
  readonly code: string;
}

/** Slack's requests over HTTP: verified, kept, and only then acknowledged. */
export class HttpReceiver implements Receiver {
  readonly #options: HttpReceiverOptions;
  readonly #served = new ServedSignatures();
  readonly #server: Server;

  constructor(options: HttpReceiverOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((cause) => {
        options.log.error({ cause: String(cause) }, 'request failed');
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
    // Slack gives up after 3 s; a slow sender is not waited for longer than that.
    this.#server.requestTimeout = 10_000;
  }

  // The app gets its work from the inbox, not from here.
  init(_app: App): void {}

  start(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#options.port, () => {
        this.#server.removeListener('error', reject);
        const address = this.#server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : this.#options.port);
      });
    });
  }

  /** Takes no more requests; those under way are answered. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeIdleConnections();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const end = (status: number, body = '', type = 'text/plain; charset=utf-8') => {
      response.writeHead(status, { 'content-type': type });
      response.end(body);
    };
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === HEALTH_PATH && request.method === 'GET')
      return (await this.#options.isHealthy()) ? end(200, 'ok') : end(503, 'store does not open');
    if (path !== EVENTS_PATH) return end(404);
    if (request.method !== 'POST') return end(405);
    const body = await readBody(request);
    if (body === null) return end(413);
    if (!this.#isGenuine(request, body)) return end(401);
    const parsed = parseBody(body, request.headers['content-type'] ?? '');
    if (parsed === undefined) return end(400);
    if ('challenge' in parsed) return end(200, String(parsed.challenge));
    const accepted = await this.#options.accept(parsed);
    // What could not be kept is not acknowledged: Slack sends it again.
    if (!accepted.isKept) return end(503);
    this.#served.remember(headerOf(request, 'x-slack-signature') ?? '', this.#options.clock.now());
    if (accepted.reply === null) return end(200);
    return end(200, JSON.stringify(accepted.reply), 'application/json; charset=utf-8');
  }

  #isGenuine(request: IncomingMessage, body: string): boolean {
    const { signingSecret, clock, log } = this.#options;
    const signature = headerOf(request, 'x-slack-signature');
    const timestamp = headerOf(request, 'x-slack-request-timestamp');
    const isGenuine =
      isSignedBySlack({ timestamp, signature, body }, signingSecret, clock.now()) &&
      !this.#served.isReplay(signature ?? '', request.headers['x-slack-retry-num'] !== undefined);
    if (!isGenuine) log.warn({ hasSignature: signature !== undefined }, 'request refused: signature');
    return isGenuine;
  }
}

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** `null` for a body that is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LARGEST_BODY_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Events come as JSON, interactions as JSON in a form, commands as a form; `undefined` for anything else. */
function parseBody(body: string, type: string): object | undefined {
  try {
    const isForm = type.includes('application/x-www-form-urlencoded');
    const form = isForm ? new URLSearchParams(body) : null;
    const json = form ? form.get('payload') : body;
    const parsed: unknown = json === null ? Object.fromEntries(form ?? []) : JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
