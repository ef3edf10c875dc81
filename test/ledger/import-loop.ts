import { writeFileSync, writeSync } from 'node:fs';
import { createDocumentReader } from '../../src/documents/read-document.ts';
import { emptyCatalogue } from '../../src/figures/catalogue.ts';
import { createSqliteEnteredData } from '../../src/ledger/sqlite-entered-data.ts';
import { importData } from '../../src/workflows/data/import-data.ts';
import { createInMemoryStore } from '../retrieval/in-memory-store.ts';

/**
 * A process that imports one file after another until it is killed: `ledger file`, the .csv to write and import, the
 * number to begin with. Import n has the value n in each of its rows; its number goes to stdout once it is acknowledged.
 */
const [ledgerFile = '', csv = '', from = '0'] = process.argv.slice(2);
const ROWS = 40;

const deps = {
  store: createInMemoryStore(),
  catalogue: () => emptyCatalogue,
  homeOrganisation: null,
  readDocument: createDocumentReader({ path: '' }).readDocument,
  dataLedger: createSqliteEnteredData(ledgerFile),
};
for (let n = Number(from); ; n++) {
  const rows = Array.from({ length: ROWS }, (_, i) => `指标${i},累计,${n},家,新指标`);
  writeFileSync(csv, ['指标,口径,数值,单位,备注', ...rows].join('\n'));
  const imported = await importData(deps, {
    file: csv,
    year: 2023,
    who: '王芳',
    at: new Date(n).toISOString(),
  });
  if (!imported.ok) throw new Error(imported.error.kind);
  writeSync(1, `${n}\n`);
}
