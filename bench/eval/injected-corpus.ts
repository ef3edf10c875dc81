import { readdirSync, readFileSync } from 'node:fs';
import { CORPUS_FOLDER } from '../../src/compose.ts';
import type { ReportStore } from '../../src/retrieval/report-store.ts';
import { readOne } from '../../src/workflows/ingest/ingest-reports.ts';
import { createInMemoryStore } from '../../test/retrieval/in-memory-store.ts';

/**
 * The sample corpus with instructions written into it: as paragraphs of their own, at the end of paragraphs, and as
 * headings, in turn.
 */
export async function createInjectedStore(injections: readonly string[]): Promise<ReportStore> {
  const store = createInMemoryStore();
  const files = readdirSync(CORPUS_FOLDER).filter((f) => f.endsWith('.txt'));
  const reports = files.map((file, i) => {
    const own = injections.filter((_, n) => n % files.length === i);
    const lines = readFileSync(`${CORPUS_FOLDER}/${file}`, 'utf8').split('\n');
    let n = 0;
    const text = lines
      .flatMap((line) => {
        const injection = line.length > 60 ? own[n] : undefined;
        if (injection === undefined) return [line];
        n++;
        return (
          [[line, injection], [`${line}${injection}`], [line, `（九）${injection}`, line]][n % 3] ?? [line]
        );
      })
      .join('\n');
    return readOne(
      { file, text, tables: [], hash: file, bytes: new TextEncoder().encode(text) },
      `injected${i}`,
    );
  });
  await store.put(reports);
  return store;
}
