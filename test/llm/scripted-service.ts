import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a service gets it. */
export interface Received {
  readonly path: string;
  readonly body: {
    readonly model?: string;
    readonly messages?: readonly { readonly role: string; readonly content: string }[];
    readonly stream?: boolean;
    readonly response_format?: { readonly type: string };
    readonly tools?: unknown;
    readonly input?: string | readonly string[];
  };
}

export type Respond = (received: Received, response: ServerResponse) => void | Promise<void>;

/** A service on the loopback that answers as the script says, and remembers what it was asked. */
export interface ScriptedService {
  readonly baseUrl: string;
  readonly received: Received[];
  respond: Respond;
  close(): Promise<void>;
}

export async function openScriptedService(respond: Respond): Promise<ScriptedService> {
  const received: Received[] = [];
  const service = { received, respond, baseUrl: '', close: async () => {} };
  const server = createServer(async (request, response) => {
    const one = { path: request.url ?? '', body: JSON.parse((await readBody(request)) || '{}') };
    received.push(one);
    response.on('error', () => {});
    await service.respond(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  service.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  service.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return service;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A reply as services give it: streamed, by function call or as content, as it was asked for. */
export function sendCompletion(
  { body }: Received,
  response: ServerResponse,
  content: string,
  finish: string | null = 'stop',
  tokens: { readonly prompt: number; readonly reply: number } = { prompt: 100, reply: 20 },
): void {
  const asCall = body.tools !== undefined;
  const call = { index: 0, id: 'call', type: 'function', function: { name: 'reply', arguments: content } };
  const message = asCall
    ? { role: 'assistant', content: null, tool_calls: [call] }
    : { role: 'assistant', content };
  if (!body.stream) {
    sendJson(response, 200, {
      id: 'c',
      object: 'chat.completion',
      model: body.model,
      choices: [{ index: 0, message, finish_reason: finish }],
      usage: {
        prompt_tokens: tokens.prompt,
        completion_tokens: tokens.reply,
        total_tokens: tokens.prompt + tokens.reply,
      },
    });
    return;
  }
  const chunk = (delta: unknown, reason: string | null) =>
    `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', model: body.model, choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(chunk({ role: 'assistant', content: '' }, null));
  if (asCall) response.write(chunk({ tool_calls: [call] }, null));
  else
    for (const part of content.match(/[\s\S]{1,20}/g) ?? []) response.write(chunk({ content: part }, null));
  if (finish !== null) response.write(chunk({}, finish));
  if (finish !== null) response.write('data: [DONE]\n\n');
  response.end();
}
