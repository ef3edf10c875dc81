import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentReader } from '../../src/documents/read-document.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { waitFor } from '../support/wait-for.ts';
import { makeDocx, makeOle } from './make-archive.ts';

const DOC = makeOle(['WordDocument']);

/** A folder, `$HERE`, with a LibreOffice that is a script; `$OUT` is where it has to put its document. */
async function fakeOffice(script: string): Promise<string> {
  const folder = await temporaryFolder();
  const head = '#!/bin/sh\nPATH=/usr/bin:/bin\nwhile [ "$1" != --outdir ]; do shift; done\nOUT=$2\n';
  await writeFile(join(folder, 'soffice'), `${head}HERE='${folder}'\n${script}\n`);
  await chmod(join(folder, 'soffice'), 0o755);
  await writeFile(join(folder, 'good.docx'), makeDocx('新增高新技术企业26家。'));
  return folder;
}
const readWith = async (path: string, conversionTimeoutMs = 600_000) => {
  const read = await createDocumentReader({ path, limits: { conversionTimeoutMs } }).readBytes('a.doc', DOC);
  return read.ok ? read.value.text : read.error;
};
const leftBehind = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('zhubi-doc-'));
/** A process that was ended but not yet cleared away by its parent does not run. */
const isRunning = async (pid: number): Promise<boolean> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return /^[^Z\s]/.test(stdout);
};

/** A temporary folder of this file's own: what other tests leave in it for a while is not looked at. */
let ownTemporary: string;
beforeAll(async () => {
  ownTemporary = await mkdtemp(join(tmpdir(), 'zhubi-convert-'));
  process.env.TMPDIR = ownTemporary;
});
afterAll(() => rm(ownTemporary, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('a Word 97 document', () => {
  it('is read as LibreOffice converts it, and keeps its own bytes', async () => {
    const office = await fakeOffice('mkdir -p "$OUT"; cp "$HERE/good.docx" "$OUT/source.docx"');
    const read = await createDocumentReader({ path: office }).readBytes('a.doc', DOC);
    expect(read).toMatchObject({
      ok: true,
      value: { file: 'a.doc', text: '新增高新技术企业26家。', bytes: DOC },
    });
    expect(await leftBehind()).toEqual([]);
  });

  it('needs LibreOffice', async () => {
    expect(await readWith(await temporaryFolder())).toEqual({ kind: 'converter-missing', file: 'a.doc' });
    expect(await readWith('')).toEqual({ kind: 'converter-missing', file: 'a.doc' });
  });

  it.each([
    ['writes nothing', 'exit 0', 'conversion-failed'],
    ['fails', 'echo broken >&2; exit 77', 'conversion-failed'],
    ['writes what is no document', 'mkdir -p "$OUT"; echo hello > "$OUT/source.docx"', 'document-damaged'],
    ['writes without end to its output', 'yes', 'conversion-failed'],
    ['is no program', '\0', 'conversion-failed'],
  ])('tells that LibreOffice %s', async (_, script, kind) => {
    expect(await readWith(await fakeOffice(script))).toMatchObject({ kind, file: 'a.doc' });
    expect(await leftBehind()).toEqual([]);
  });

  it('does not wait for a LibreOffice that hangs, and ends what it started', async () => {
    const office = await fakeOffice('sleep 300 & echo $! > "$HERE/pid"; wait');
    let pid = 0;
    // Given longer until it was long enough for what it starts to be there.
    for (let timeoutMs = 500; pid === 0; timeoutMs *= 2) {
      const ended = { kind: 'conversion-timed-out', file: 'a.doc', timeoutMs };
      expect(await readWith(office, timeoutMs)).toEqual(ended);
      pid = Number(await readFile(join(office, 'pid'), 'utf8').catch(() => ''));
    }
    await waitFor(async () => !(await isRunning(pid)));
    expect(await leftBehind()).toEqual([]);
  });

  it('gives LibreOffice none of the settings of this process, and a profile of its own', async () => {
    process.env.ZHUBI_TEST_SECRET = 'secret';
    const office = await fakeOffice('env > "$HERE/env"; ls "$HOME/profile/user" >> "$HERE/env"');
    await readWith(office);
    delete process.env.ZHUBI_TEST_SECRET;
    const env = await readFile(join(office, 'env'), 'utf8');
    expect(env).not.toContain('secret');
    expect(env).toContain('registrymodifications.xcu');
  });

  it('is converted beside no more than one other', async () => {
    const office = await fakeOffice('echo + >> "$HERE/log"; sleep 0.2; echo - >> "$HERE/log"');
    const reader = createDocumentReader({ path: office });
    await Promise.all(Array.from({ length: 6 }, () => reader.readBytes('a.doc', DOC)));
    const marks = (await readFile(join(office, 'log'), 'utf8')).trim().split('\n');
    let [running, most] = [0, 0];
    for (const mark of marks) {
      running += mark === '+' ? 1 : -1;
      most = Math.max(most, running);
    }
    expect([marks.length, most]).toEqual([12, 2]);
  });
});
