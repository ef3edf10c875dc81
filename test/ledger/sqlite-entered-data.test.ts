import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { emptyData } from '../../src/entered-data/merge-data.ts';
import { createSqliteDismissals } from '../../src/ledger/sqlite-dismissals.ts';
import { createSqliteEnteredData } from '../../src/ledger/sqlite-entered-data.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { figure, testEnteredDataLedger } from './entered-data-ledger-contract.ts';

testEnteredDataLedger(async () => {
  const file = join(await temporaryFolder(), 'new', 'ledger.sqlite');
  return () => createSqliteEnteredData(file);
});

const change = (value: string) => ({
  data: { ...emptyData(2023, null), figures: [figure('甲', value)] },
  source: { kind: 'form' as const },
  who: '王芳',
  at: '2024-01-05T08:00:00.000Z',
});

it('makes no file before the first change', async () => {
  const file = join(await temporaryFolder(), 'ledger.sqlite');
  const ledger = createSqliteEnteredData(file);
  await Promise.all([ledger.current(2023, null), ledger.history(2023), ledger.organisations(2023)]);
  await ledger.undo(2023, null, { who: '王芳', at: '2024-01-05T08:00:00.000Z' });
  expect(existsSync(file)).toBe(false);
});

it('lives in one file with the dismissals, written through to the disk', async () => {
  const file = join(await temporaryFolder(), 'ledger.sqlite');
  await createSqliteDismissals(file).dismiss({ id: 'a', why: '口径', at: '2024-01-05T08:00:00.000Z' });
  await createSqliteEnteredData(file).save(change('1'));
  expect(await createSqliteDismissals(file).all()).toMatchObject({ ok: true, value: [{ id: 'a' }] });
  const database = new DatabaseSync(file);
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  database.close();
});

it('loses no change of two that are made at the same time', async () => {
  const file = join(await temporaryFolder(), 'ledger.sqlite');
  const values = Array.from({ length: 20 }, (_, i) => String(i));
  await Promise.all(values.map((value) => createSqliteEnteredData(file).save(change(value))));
  const history = await createSqliteEnteredData(file).history(2023);
  expect(history.ok && history.value.length).toBe(values.length);
});

it('says which file cannot be read, and which holds what it should not', async () => {
  const damaged = join(await temporaryFolder(), 'damaged.sqlite');
  writeFileSync(damaged, 'this is no database, and long enough to be taken for one'.repeat(20));
  const altered = join(await temporaryFolder(), 'altered.sqlite');
  await createSqliteEnteredData(altered).save(change('1'));
  const database = new DatabaseSync(altered);
  database.exec(`UPDATE entered_versions SET data = '{"year":"x"}'`);
  database.close();
  for (const file of [damaged, altered])
    expect(await createSqliteEnteredData(file).current(2023, null)).toMatchObject({
      ok: false,
      error: { kind: 'ledger-unreadable', location: file },
    });
});
