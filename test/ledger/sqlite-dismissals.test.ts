import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createSqliteDismissals } from '../../src/ledger/sqlite-dismissals.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const ONE = { id: '3fa9c1d20b', why: '口径不同', at: '2023-01-05T08:00:00.000Z' };

describe('dismissals in SQLite', () => {
  it('are none, and make no file, before the first', async () => {
    const file = join(await temporaryFolder(), 'ledger.sqlite');
    expect(await createSqliteDismissals(file).all()).toEqual({ ok: true, value: [] });
    expect(await createSqliteDismissals(file).restore(ONE.id)).toEqual({ ok: true, value: false });
    expect(existsSync(file)).toBe(false);
  });

  it('are there for the next program, until they are restored', async () => {
    const file = join(await temporaryFolder(), 'new', 'ledger.sqlite');
    const dismissals = createSqliteDismissals(file);
    const hostile = { ...ONE, id: "x' OR '1'='1", why: "'); DROP TABLE dismissals; --" };
    expect(await dismissals.dismiss(ONE)).toEqual({ ok: true, value: undefined });
    await dismissals.dismiss(hostile);
    await dismissals.dismiss({ ...ONE, why: '已核实' });
    const again = createSqliteDismissals(file);
    expect(await again.all()).toEqual({ ok: true, value: [{ ...ONE, why: '已核实' }, hostile] });
    expect(await again.restore(ONE.id)).toEqual({ ok: true, value: true });
    expect(await dismissals.all()).toEqual({ ok: true, value: [hostile] });
  });

  it('are written through to the disk', async () => {
    const file = join(await temporaryFolder(), 'ledger.sqlite');
    await createSqliteDismissals(file).dismiss(ONE);
    const database = new DatabaseSync(file);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
  });

  it('say which file cannot be read', async () => {
    const folder = await temporaryFolder();
    const damaged = join(folder, 'damaged.sqlite');
    writeFileSync(damaged, 'this is no database, and long enough to be taken for one'.repeat(20));
    const asFolder = join(folder, 'folder.sqlite');
    mkdirSync(asFolder);
    for (const file of [damaged, asFolder])
      expect(await createSqliteDismissals(file).all()).toMatchObject({
        ok: false,
        error: { kind: 'ledger-unreadable', location: file },
      });
  });
});
