import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createSqliteEnteredData } from '../../src/ledger/sqlite-entered-data.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const LOOP = fileURLToPath(new URL('./import-loop.ts', import.meta.url));
const KILLS = 24;
/** Processes at a time, each with a ledger of its own. */
const SERIES = 2;
/** An import takes a few milliseconds: the kills fall at every stage of it. */
const LONGEST_LIFE_MS = 30;

/** Runs imports from number `from` on, and kills them so many milliseconds after the first is acknowledged. */
function importUntilKilled(ledger: string, csv: string, from: number, lifeMs: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--no-warnings', LOOP, ledger, csv, String(from)], {
    stdio: 'pipe',
    // Most of what each costs is its start.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
  });
  let [said, failed] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    failed += text;
  });
  child.stdout.setEncoding('utf8').on('data', async (text: string) => {
    const isFirst = said === '';
    said += text;
    if (!isFirst) return;
    await wait(lifeMs);
    child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) =>
      signal === 'SIGKILL'
        ? resolve(said.split('\n').slice(0, -1).map(Number))
        : reject(new Error(`it ended by itself: ${failed}`)),
    );
  });
}

async function killImports(
  kills: number,
  series: number,
): Promise<{ acknowledged: number; versions: number }> {
  const folder = await temporaryFolder();
  const [file, csv] = [join(folder, 'ledger.sqlite'), join(folder, '数据.csv')];
  const acknowledged: number[] = [];
  let next = 1;
  for (let kill = 0; kill < kills; kill++) {
    const lifeMs = ((kill * 7 + series * 13) % LONGEST_LIFE_MS) + 0.5;
    acknowledged.push(...(await importUntilKilled(file, csv, next, lifeMs)));
    const last = acknowledged.at(-1) ?? 0;
    const current = await createSqliteEnteredData(file).current(2023, null);
    if (!current.ok) throw new Error(String(current.error.cause));
    const values = new Set(current.value?.figures.map((f) => Number(f.value)));
    const [value = 0] = values;
    expect({ values: values.size, figures: current.value?.figures.length }).toEqual({
      values: 1,
      figures: 40,
    });
    // The last one that was acknowledged, or the one that was under way: whole.
    expect([last, last + 1]).toContain(value);
    next = value + 1;
  }
  const history = await createSqliteEnteredData(file).history(2023);
  if (!history.ok) throw new Error(String(history.error.cause));
  const imported = new Set(history.value.map((v) => Date.parse(v.at)));
  expect(acknowledged.filter((n) => !imported.has(n))).toEqual([]);
  return { acknowledged: acknowledged.length, versions: history.value.length };
}

it(`loses nothing that was acknowledged, and keeps no half of a file, killed ${KILLS} times`, async () => {
  const counts = await Promise.all(
    Array.from({ length: SERIES }, (_, series) => killImports(KILLS / SERIES, series)),
  );
  for (const { acknowledged, versions } of counts) {
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS / SERIES);
    expect(versions).toBeGreaterThanOrEqual(acknowledged);
  }
});
