import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReadDocument } from './document.ts';
import { decodeText } from './read-text-file.ts';

const labelSchema = z.object({ file: z.string() });

/** Keeps every ingested file beside the store, under its content's hash, with the user's name for it. */
export function createOriginalsFolder(folder: string) {
  return {
    async keep({ hash, bytes, file }: ReadDocument): Promise<void> {
      await mkdir(folder, { recursive: true });
      await writeWhole(join(folder, hash), bytes);
      await writeWhole(join(folder, `${hash}.json`), JSON.stringify({ file }));
    },
    async all(): Promise<readonly ReadDocument[]> {
      const names = (await readdir(folder).catch(() => [])).filter((n) => /^[0-9a-f]{64}$/.test(n)).sort();
      const documents: ReadDocument[] = [];
      for (const hash of names) {
        const bytes = await readFile(join(folder, hash));
        const text = decodeText(bytes);
        const label = await readFile(join(folder, `${hash}.json`), 'utf8').catch(() => '{}');
        const parsed = labelSchema.safeParse(JSON.parse(label));
        if (text !== null)
          documents.push({ hash, bytes, text, file: parsed.success ? parsed.data.file : hash });
      }
      return documents;
    },
  };
}

/** Written beside and renamed, so that a killed process leaves no half file. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
