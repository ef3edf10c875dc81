import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BotLedger } from '../../src/ledger/bot-ledger.ts';
import { openSqliteBotLedger } from '../../src/ledger/sqlite-bot-ledger.ts';
import type { Result } from '../../src/shared/result.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

function unwrap<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function open(): Promise<{ file: string; ledger: BotLedger }> {
  const file = join(await temporaryFolder(), 'bot.sqlite');
  const ledger = unwrap(openSqliteBotLedger(file));
  onTestFinished(() => ledger.close());
  return { file, ledger };
}

const delivery = (claims: readonly [string, ...string[]], body = '{}') => ({
  claims,
  lane: 'C1:1',
  body,
  receivedAt: 1000,
});

describe('the inbox', () => {
  it('keeps what comes once, by any of its claims, also when it comes together', async () => {
    const { ledger } = await open();
    const { inbox } = ledger;
    const added = await Promise.all([
      inbox.add(delivery(['event:1', 'message:1'], 'first')),
      inbox.add(delivery(['event:2', 'message:1'])),
      inbox.add(delivery(['event:1'])),
      inbox.add(delivery(['event:3', 'message:3'], "x'); DROP TABLE inbox; --")),
    ]);
    expect(added.map((a) => unwrap(a) !== false)).toEqual([true, false, false, true]);
    expect(unwrap(inbox.open()).map((e) => e.body)).toEqual(['first', "x'); DROP TABLE inbox; --"]);
  });

  it('counts attempts, forgets what is finished and still knows its claim', async () => {
    const { inbox } = (await open()).ledger;
    const entry = unwrap(await inbox.add(delivery(['event:1'])));
    if (entry === false) throw new Error('not kept');
    inbox.begin(entry.id);
    expect(unwrap(inbox.open())).toMatchObject([{ attempts: 1, lane: 'C1:1' }]);
    inbox.finish(entry.id);
    expect(unwrap(inbox.open())).toEqual([]);
    expect(unwrap(await inbox.add(delivery(['event:1'])))).toBe(false);
    inbox.forgetBefore(1001);
    expect(unwrap(await inbox.add(delivery(['event:1'])))).not.toBe(false);
  });
});

describe('the outbox', () => {
  const item = (key: string) => ({ key, lane: 'C1', task: '{}', bytes: Buffer.from('file'), createdAt: 1 });

  it('takes a key once, and tells what became of it', async () => {
    const { outbox } = (await open()).ledger;
    const first = unwrap(outbox.put(item('a')));
    expect(unwrap(outbox.put(item('a')))).toBeNull();
    unwrap(outbox.put(item('b')));
    expect(unwrap(outbox.find('a'))).toEqual({ state: 'waiting' });
    expect(unwrap(outbox.find('c'))).toBeNull();
    outbox.begin(first?.id ?? 0);
    outbox.keepProgress(first?.id ?? 0, 'F1');
    expect(unwrap(outbox.progress(first?.id ?? 0))).toBe('F1');
    const [a, b] = unwrap(outbox.open());
    expect([a?.key, a?.attempts, Buffer.from(a?.bytes ?? []).toString()]).toEqual(['a', 1, 'file']);
    outbox.finish(a?.id ?? 0, { state: 'sent', place: '1.2' });
    outbox.finish(b?.id ?? 0, { state: 'failed', reason: 'no' });
    expect(unwrap(outbox.open())).toEqual([]);
    expect(unwrap(outbox.find('a'))).toEqual({ state: 'sent', place: '1.2' });
    expect(unwrap(outbox.find('b'))).toEqual({ state: 'failed', reason: 'no' });
    expect(unwrap(outbox.put(item('a')))).toBeNull();
  });
});

describe('the ledger', () => {
  it('is there for the next program, and for one at a time', async () => {
    const { file, ledger } = await open();
    ledger.conversations.setSubject('C1:1', '{"a":1}', 5);
    ledger.conversations.setSubject('C1:2', null, 5);
    ledger.conversations.keep('x', 'kept', 5);
    const complaint = { id: 'V1', user: 'U1', question: '问', answer: '答', what: '错', at: '2023' };
    ledger.feedback.add(complaint);
    ledger.feedback.add({ ...complaint, what: '又' });
    expect(openSqliteBotLedger(file)).toMatchObject({ ok: false, error: { kind: 'ledger-busy' } });
    ledger.close();
    const again = unwrap(openSqliteBotLedger(file));
    expect(unwrap(again.conversations.subject('C1:1'))).toBe('{"a":1}');
    expect(unwrap(again.conversations.subject('C1:2'))).toBeNull();
    expect(unwrap(again.conversations.subject('C1:3'))).toBeUndefined();
    expect(unwrap(again.conversations.kept('x'))).toBe('kept');
    expect(unwrap(again.feedback.all())).toEqual([complaint]);
    again.conversations.forgetBefore(6);
    expect(unwrap(again.conversations.kept('x'))).toBeNull();
    again.close();
  });

  it('says which file cannot be read', async () => {
    const file = join(await temporaryFolder(), 'bot.sqlite');
    writeFileSync(file, 'this is no database, and long enough to be taken for one'.repeat(20));
    expect(openSqliteBotLedger(file)).toMatchObject({
      ok: false,
      error: { kind: 'ledger-unreadable', location: file },
    });
  });
});
