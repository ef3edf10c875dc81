import { readFileSync, statSync } from 'node:fs';
import { type Catalogue, emptyCatalogue, parseCatalogue } from '../figures/catalogue.ts';

/**
 * The catalogue as its file says now: read again whenever the file has changed. A file that is missing or wrong
 * is told once through `onProblem`, and the last good catalogue stays in use.
 */
export function createCatalogueFile(path: string, onProblem: (message: string) => void): () => Catalogue {
  let current: Catalogue = emptyCatalogue;
  let stamp: string | null = null;
  return () => {
    const now = stampOf(path);
    if (now === stamp) return current;
    stamp = now;
    try {
      const parsed = parseCatalogue(JSON.parse(readFileSync(path, 'utf8')));
      if (parsed.ok) current = parsed.value;
      else
        onProblem(
          `指标目录 ${path} 有误，沿用上一次的内容：\n${parsed.error.problems.map((p) => `  ${p}`).join('\n')}`,
        );
    } catch (cause) {
      onProblem(
        `指标目录 ${path} 读不了（${cause instanceof Error ? cause.message : String(cause)}），沿用上一次的内容。`,
      );
    }
    return current;
  };
}

/** Changes whenever the file does; `missing` while there is none. */
function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs}:${stats.size}` : 'missing';
}
