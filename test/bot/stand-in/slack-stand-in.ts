import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ServerSocket } from './web-socket.ts';
import { refuse, Workspace } from './workspace.ts';

export const BOT_TOKEN = 'xoxb-stand-in';
export const APP_TOKEN = 'xapp-stand-in';
export const SIGNING_SECRET = 'stand-in-secret';

/** What goes wrong with the next calls of a method. */
export interface Fault {
  readonly method: string;
  /** Only calls to this channel. */
  readonly channel?: string;
  /** `drop-reply`: it is done, and nothing is heard of it. */
  readonly kind: 'busy' | 'error' | 'drop-reply' | 'hang';
  times: number;
  readonly retryAfterS?: number;
}

export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
  readonly at: number;
}

/** A Slack for the tests: Web API, files, Socket Mode and signed deliveries, over real HTTP and WebSocket on loopback. */
export class SlackStandIn {
  readonly workspace = new Workspace();
  readonly calls: Call[] = [];
  readonly faults: Fault[] = [];
  /** Every request that carried a token, by its path. */
  readonly tokensSeen: { path: string; token: string }[] = [];
  readonly downloads = new Map<
    string,
    { bytes: Buffer; isLoginPage?: boolean; redirect?: string; isEndless?: boolean }
  >();
  readonly #server: Server;
  readonly #sockets = new Set<ServerSocket>();
  readonly #acks = new Map<string, (at: number, reply: unknown) => void>();
  /** What the last acknowledgement of each window's submission said. */
  readonly replies: unknown[] = [];
  /** What was not acknowledged: it is sent again over the next connection. */
  readonly #unacknowledged = new Map<string, string>();
  /** Called when a call arrives, before it is served: a test may end the bot here. */
  onCall: (call: Call) => void = () => {};
  /** Called when it has been served, before the reply goes out. */
  onServed: (call: Call) => void = () => {};
  #envelopes = 0;

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.on('upgrade', (request, stream) => this.#connect(new ServerSocket(request, stream)));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    this.workspace.baseUrl = `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.cut();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get apiUrl(): string {
    return `${this.workspace.baseUrl}/api/`;
  }

  get isConnected(): boolean {
    return [...this.#sockets].some((s) => s.isOpen);
  }

  /** Cuts every line without a word, or asks for it politely as Slack does every few hours. */
  disconnect(how: 'cut' | 'asked'): void {
    for (const socket of this.#sockets)
      if (how === 'cut') socket.cut();
      else socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  /** Sends over Socket Mode; resolves with the milliseconds until the acknowledgement, `null` when there was none. */
  deliver(type: 'events_api' | 'interactive' | 'slash_commands', payload: object, withinMs = 240_000) {
    this.#envelopes += 1;
    const envelope_id = `E${this.#envelopes}`;
    const socket = [...this.#sockets].findLast((s) => s.isOpen);
    const sentAt = performance.now();
    return new Promise<number | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), withinMs).unref();
      this.#acks.set(envelope_id, (at, reply) => {
        clearTimeout(timer);
        if (type === 'interactive') this.replies.push(reply);
        resolve(at - sentAt);
      });
      const accepts_response_payload = type !== 'events_api';
      const envelope = { envelope_id, type, payload, accepts_response_payload, retry_attempt: 0 };
      this.#unacknowledged.set(envelope_id, JSON.stringify(envelope));
      socket?.send(JSON.stringify(envelope));
    });
  }

  #connect(socket: ServerSocket): void {
    this.#sockets.add(socket);
    const pings = setInterval(() => socket.ping(), 5000);
    socket.onClose = () => {
      clearInterval(pings);
      this.#sockets.delete(socket);
    };
    socket.onText = (text) => {
      const { envelope_id, payload } = JSON.parse(text);
      this.#acks.get(envelope_id)?.(performance.now(), payload);
      this.#acks.delete(envelope_id);
      this.#unacknowledged.delete(envelope_id);
    };
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
    for (const envelope of this.#unacknowledged.values()) socket.send(envelope);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    if (token !== '') this.tokensSeen.push({ path, token });
    const upload = /^\/upload\/(.+)$/.exec(path)?.[1];
    const file = upload === undefined ? undefined : this.workspace.files.get(upload);
    if (file) {
      file.bytes = body;
      response.end('OK');
      return;
    }
    const download = /^\/files\/(.+)$/.exec(path)?.[1];
    if (download !== undefined) return this.#download(download, token, response);
    const method = /^\/api\/(.+)$/.exec(path)?.[1];
    if (method !== undefined) return this.#call(method, token, body.toString('utf8'), response);
    response.writeHead(404).end();
  }

  #download(name: string, token: string, response: ServerResponse): void {
    const file = this.downloads.get(name);
    // Nothing comes, and the line stays open.
    if (file?.isEndless) return;
    if (file?.redirect) {
      response.writeHead(302, { location: file.redirect }).end();
      return;
    }
    if (!file || file.isLoginPage || token !== BOT_TOKEN) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!DOCTYPE html><html><head><title>Sign in | Slack</title></head></html>');
      return;
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  }

  #call(method: string, token: string, body: string, response: ServerResponse): void {
    const call = { method, args: Object.fromEntries(new URLSearchParams(body)), at: performance.now() };
    this.calls.push(call);
    this.onCall(call);
    const fault = this.faults.find(
      (f) => f.method === method && f.times > 0 && (f.channel ?? call.args.channel) === call.args.channel,
    );
    if (fault) fault.times -= 1;
    if (fault?.kind === 'busy') {
      response.writeHead(429, { 'retry-after': String(fault.retryAfterS ?? 1) }).end();
      return;
    }
    if (fault?.kind === 'error') {
      response.writeHead(500).end('oops');
      return;
    }
    if (fault?.kind === 'hang') return;
    const reply = this.#reply(method, token, call.args);
    this.onServed(call);
    if (fault?.kind === 'drop-reply') response.destroy();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  }

  #reply(method: string, token: string, args: Call['args']): object {
    if (method === 'apps.connections.open')
      return token === APP_TOKEN
        ? { ok: true, url: `${this.workspace.baseUrl.replace('http', 'ws')}/socket` }
        : refuse('invalid_auth');
    if (token !== BOT_TOKEN) return refuse('invalid_auth');
    return this.workspace.methods[method]?.(args) ?? refuse('unknown_method');
  }
}

export interface Signing {
  readonly secret?: string;
  /** Seconds that the timestamp is off. */
  readonly skewS?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request to the bot as Slack signs it. */
export function signedRequest(
  body: string,
  type: string,
  { secret, skewS, headers }: Signing = {},
): RequestInit {
  const timestamp = String(Math.floor(Date.now() / 1000) + (skewS ?? 0));
  const mac = createHmac('sha256', secret ?? SIGNING_SECRET)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${mac}`,
      ...headers,
    },
  };
}
