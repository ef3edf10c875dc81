import { describe, expect, it } from 'vitest';
import { InboxWorker } from '../../../src/bot/inbox/inbox-worker.ts';
import type { InboxEntry } from '../../../src/ledger/inbox.ts';
import { ok } from '../../../src/shared/result.ts';
import { createWaitingClock } from '../stand-in/waiting-clock.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
function setUp(handle: (entry: InboxEntry) => Promise<void>) {
  const done: string[] = [];
  const worker = new InboxWorker({
    inbox: {
      add: async () => ok(false),
      open: () => ok([]),
      begin: () => ok(undefined),
      finish: (id) => {
        done.push(`finished ${id}`);
        return ok(undefined);
      },
      forgetBefore: () => ok(undefined),
    },
    handle: async (entry) => {
      await handle(entry);
      done.push(`handled ${entry.id}`);
    },
    giveUp: async ({ id }) => {
      done.push(`gave up ${id}`);
    },
    isUrgent: ({ lane }) => lane === 'urgent',
    clock: createWaitingClock(),
    log: silent,
  });
  return { worker, done };
}

const entry = (id: number, lane: string, attempts = 0): InboxEntry => ({
  id,
  lane,
  attempts,
  body: '{}',
  receivedAt: 0,
});
const idle = async () => {
  for (let i = 0; i < 50; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('the inbox worker', () => {
  it('works a lane off in order, and lanes side by side', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { worker, done } = setUp(async ({ id }) => {
      if (id === 1) await held;
    });
    for (const e of [entry(1, 'a'), entry(2, 'a'), entry(3, 'b')]) worker.take(e);
    await idle();
    expect(done).toEqual(['handled 3', 'finished 3']);
    release();
    await idle();
    expect(done.slice(2)).toEqual(['handled 1', 'finished 1', 'handled 2', 'finished 2']);
  });

  it('tries again, and gives up what ended it too often', async () => {
    let failures = 0;
    const { worker, done } = setUp(async ({ id }) => {
      if (id === 1 && failures < 2) {
        failures += 1;
        throw new Error('not now');
      }
      if (id === 2) throw new Error('never');
    });
    for (const e of [entry(1, 'a'), entry(2, 'b'), entry(3, 'c', 5)]) worker.take(e);
    await idle();
    expect(failures).toBe(2);
    expect(done.filter((d) => d.includes(' 1'))).toEqual(['handled 1', 'finished 1']);
    expect(done.filter((d) => d.includes(' 2'))).toEqual(['gave up 2', 'finished 2']);
    expect(done.filter((d) => d.includes(' 3'))).toEqual(['gave up 3', 'finished 3']);
  });

  it('does what is urgent before what came earlier, and begins nothing once it is to stop', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { worker, done } = setUp(async ({ id }) => {
      if (id <= 8) await held;
    });
    for (let id = 1; id <= 9; id += 1) worker.take(entry(id, `lane ${id}`));
    worker.take(entry(10, 'urgent'));
    await idle();
    release();
    await idle();
    const handled = done.filter((d) => d.startsWith('handled'));
    expect(handled.indexOf('handled 10')).toBeLessThan(handled.indexOf('handled 9'));
    await worker.stop();
    worker.take(entry(11, 'late'));
    await idle();
    expect(done).not.toContain('handled 11');
  });
});
