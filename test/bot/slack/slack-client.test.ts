import { createServer } from 'node:http';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSlackClient } from '../../../src/bot/slack/slack-client.ts';

const client = createSlackClient({
  token: 'xoxb-1',
  apiUrl: 'https://slack.example/api/',
  fetch,
  timeoutMs: 600_000,
});
const schema = z.object({ ts: z.string() });
const call = () =>
  client.call('chat.postMessage', { channel: 'C1', blocks: [{ a: 1 }], thread_ts: null }, schema);
const slack = () => nock('https://slack.example').post('/api/chat.postMessage');

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  // Each call was made once, and no more.
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

describe('a call to Slack', () => {
  it('goes out as a form, lists as JSON, what is null left out', async () => {
    nock('https://slack.example', { reqheaders: { authorization: 'Bearer xoxb-1' } })
      .post('/api/chat.postMessage', { channel: 'C1', blocks: '[{"a":1}]' })
      .reply(200, { ok: true, ts: '1.2', other: 3 });
    expect(await call()).toEqual({ ok: true, value: { ts: '1.2' } });
  });

  it.each([
    ['says no', 200, { ok: false, error: 'channel_not_found' }, 'slack-refused'],
    ['fails itself', 200, { ok: false, error: 'internal_error' }, 'slack-unanswered'],
    ['answers with another shape', 200, { ok: true }, 'slack-unanswered'],
    ['answers with a page', 200, '<html>', 'slack-unanswered'],
    ['is down', 503, 'down', 'slack-unanswered'],
  ])('when Slack %s is made once and told as it is', async (_, status, body, kind) => {
    slack().reply(status, body);
    expect(await call()).toMatchObject({ ok: false, error: { kind } });
  });

  it.each([
    ['7', 7000],
    ['soon', 1000],
  ])('when Slack is busy waits as long as it says (%s)', async (after, retryAfterMs) => {
    slack().reply(429, '', { 'retry-after': after });
    expect(await call()).toMatchObject({ ok: false, error: { kind: 'slack-busy', retryAfterMs } });
  });

  it('follows no redirect with its token', async () => {
    slack().reply(302, '', { location: 'https://evil.example/' });
    expect(await call()).toMatchObject({ ok: false, error: { kind: 'slack-unanswered' } });
  });
});

it('a call that is not answered ends all the same', async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const apiUrl = `http://127.0.0.1:${port}/`;
  const silent = createSlackClient({ token: 'xoxb-1', apiUrl, fetch, timeoutMs: 100 });
  expect(await silent.call('auth.test', {}, schema)).toMatchObject({ error: { kind: 'slack-unanswered' } });
  server.closeAllConnections();
  server.close();
});
