import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileBytes } from './document.ts';

const labelSchema = z.object({ file: z.string() });

/** Keeps every ingested file beside the store, under its content's hash, labelled with where it lay. */
export function createOriginalsFolder(folder: string) {
  let heldByFile: Promise<Map<string, Set<string>>> | null = null;
  return {
    /** Keeps the file in place of what it held before: a changed file leaves no old original behind. */
    async keep({ hash, bytes, file }: FileBytes): Promise<void> {
      await mkdir(folder, { recursive: true });
      await writeWhole(join(folder, hash), bytes);
      await writeWhole(join(folder, `${hash}.json`), JSON.stringify({ file }));
      heldByFile ??= readHeld(folder);
      const held = await heldByFile;
      for (const [other, hashes] of held) if (other !== file) hashes.delete(hash);
      for (const old of held.get(file) ?? []) {
        if (old === hash) continue;
        await rm(join(folder, old), { force: true });
        await rm(join(folder, `${old}.json`), { force: true });
      }
      held.set(file, new Set([hash]));
    },
    /** Those that are still what their name says, one after another; a damaged one is left out. */
    async *all(): AsyncGenerator<FileBytes> {
      for (const hash of await listHashes(folder)) {
        const bytes = await readFile(join(folder, hash)).catch(() => null);
        if (bytes !== null && isWhole(hash, bytes))
          yield { hash, bytes, file: await readLabel(folder, hash) };
      }
    },
  };
}

const isWhole = (hash: string, bytes: Uint8Array): boolean =>
  createHash('sha256').update(bytes).digest('hex') === hash;

async function listHashes(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((n) => /^[0-9a-f]{64}$/.test(n)).sort();
}

/** Where the file of an original lay; its hash when the label is missing or damaged. */
async function readLabel(folder: string, hash: string): Promise<string> {
  try {
    return labelSchema.parse(JSON.parse(await readFile(join(folder, `${hash}.json`), 'utf8'))).file;
  } catch {
    return hash;
  }
}

async function readHeld(folder: string): Promise<Map<string, Set<string>>> {
  const held = new Map<string, Set<string>>();
  for (const hash of await listHashes(folder)) {
    const file = await readLabel(folder, hash);
    held.set(file, (held.get(file) ?? new Set()).add(hash));
  }
  return held;
}

/** Written beside and renamed, so that a killed process leaves no half file. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
