import { describe, expect, it } from 'vitest';
import { limitConcurrency } from '../../src/documents/limit-concurrency.ts';
import { type ProcessRequest, runProcess } from '../../src/documents/run-process.ts';

const run = (script: string, more: Partial<ProcessRequest> = {}) =>
  runProcess({
    ...{ command: process.execPath, args: ['-e', script], env: {}, timeoutMs: 600_000 },
    ...{ mostOutputBytes: 1_000_000, hasChildren: false },
    ...more,
  });

describe('runProcess', () => {
  it('gives what the process wrote, what it was given, and how it ended', async () => {
    const script = 'process.stdin.pipe(process.stdout); console.error("oh"); process.exitCode = 7';
    const outcome = await run(script, { input: Buffer.from('新增') });
    expect(outcome).toMatchObject({ end: 'exited', exitCode: 7, stderr: 'oh\n' });
    expect(outcome.stdout.toString()).toBe('新增');
  });

  it('passes on nothing of the environment', async () => {
    process.env.ZHUBI_TEST_SECRET = 'secret';
    const { stdout } = await run('console.log(JSON.stringify(process.env))', { env: { A: '1' } });
    delete process.env.ZHUBI_TEST_SECRET;
    expect(stdout.toString()).toContain('"A":"1"');
    expect(stdout.toString()).not.toContain('secret');
  });

  it.each([
    ['waits for ever', 'setInterval(() => {}, 1000)'],
    ['is busy for ever', 'for (;;);'],
    ['does not want to end', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'],
  ])('ends one that %s', async (_, script) => {
    expect(await run(script, { timeoutMs: 400 })).toMatchObject({ end: 'timed-out', exitCode: null });
  });

  it('ends one that writes too much', async () => {
    const script = 'const s = "a".repeat(1e5); (function go() { process.stdout.write(s, go) })()';
    expect(await run(script)).toMatchObject({ end: 'output-too-large' });
  });

  it.each([
    ['reads nothing', 'process.exit(3)', 3],
    ['closes its input', 'process.stdin.destroy(); setTimeout(() => process.exit(4), 100)', 4],
  ])('lives with one that %s', async (_, script, exitCode) => {
    expect(await run(script, { input: new Uint8Array(5_000_000) })).toMatchObject({
      end: 'exited',
      exitCode,
    });
  });

  it('says that there is no such program', async () => {
    expect(await run('', { command: '/no/such/program' })).toMatchObject({
      end: 'not-started',
      stderr: expect.stringContaining('ENOENT'),
    });
  });
});

describe('limitConcurrency', () => {
  it('runs no more at a time than it may, in the order in which they came, and goes on after a failure', async () => {
    const takeTurn = limitConcurrency(2);
    const started: number[] = [];
    let [running, most] = [0, 0];
    const tasks = Array.from({ length: 7 }, (_, i) =>
      takeTurn(async () => {
        started.push(i);
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running--;
        if (i === 1) throw new Error('failed');
        return i;
      }),
    );
    const outcomes = await Promise.allSettled(tasks);
    expect(outcomes.map((o) => o.status === 'fulfilled')).toEqual([
      true,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect([started, most]).toEqual([[0, 1, 2, 3, 4, 5, 6], 2]);
  });
});
