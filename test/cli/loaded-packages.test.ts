import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { PROJECT, runZhubi } from './run-zhubi.ts';

const LIST_MODULES = fileURLToPath(new URL('./list-modules.mjs', import.meta.url));
const REPORT = join(PROJECT, 'corpus', '2022年工作总结.txt');

it.each<[what: string, args: readonly string[], loaded: readonly string[]]>([
  ['the help', ['--help'], ['commander', 'dotenv']],
  ['the figures of a text', ['figures', REPORT], ['big.js', 'commander', 'dotenv', 'zod']],
  [
    'a question',
    ['ask', '2022年新认定高新技术企业多少家？'],
    ['@lancedb/lancedb', 'apache-arrow', 'big.js', 'commander', 'dotenv', 'zod'],
  ],
])('%s loads the packages that it needs and no other', async (_, args, loaded) => {
  const node = [process.execPath, '--import', LIST_MODULES] as const;
  const { status, stderr } = await runZhubi(args, { cwd: await temporaryFolder(), node });
  expect(status).toBe(0);
  const packages = [...stderr.matchAll(/^loaded (.+)$/gm)].map(([, name]) => name);
  // What LanceDB itself stands on is its own affair.
  const ofLanceDb = /^(tslib|flatbuffers|reflect-metadata|@lancedb\/lancedb-.*)$/;
  expect(packages.filter((name) => !ofLanceDb.test(name ?? '')).toSorted()).toEqual(loaded);
});
