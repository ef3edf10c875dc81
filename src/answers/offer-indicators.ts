import { type Catalogue, normaliseName } from '../figures/catalogue.ts';

export interface NearIndicator {
  /** The catalogue's name where it knows one. */
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * The indicators that share most with a question, best first: pairs of characters with a name or an alias, words with
 * an English one. Those that share nothing are left out.
 */
export function offerIndicators(
  text: string,
  indicators: readonly string[],
  catalogue: Catalogue,
  limit: number,
): NearIndicator[] {
  // A canonical text has no spaces left between its English words: those are read as asked.
  const asked = new Set([...piecesOf(catalogue.canonicalise(text)), ...piecesOf(text)]);
  const byName = new Map<string, NearIndicator & { score: number }>();
  for (const written of indicators) {
    const entry = catalogue.find(written);
    const name = entry?.name ?? written;
    if (byName.has(name) || name.length > 40) continue;
    const aliases = entry?.aliases ?? [];
    const score = Math.max(
      ...[name, ...aliases, ...(entry?.english ?? [])].map((n) => shareOf(normaliseName(n), n, asked)),
    );
    if (score > 0) byName.set(name, { name, aliases, score });
  }
  return [...byName.values()]
    .toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name, aliases }) => ({ name, aliases }));
}

/** How many pieces of a name are asked for, longer shares first, a name that is asked for whole before all. */
function shareOf(name: string, written: string, asked: ReadonlySet<string>): number {
  const pieces = [...new Set([...piecesOf(name), ...piecesOf(written)])];
  const shared = pieces.filter((p) => asked.has(p)).length;
  return shared === 0 ? 0 : shared + shared / pieces.length;
}

/** Pairs of Chinese characters, and Latin words in small letters without the s of the plural. */
function piecesOf(text: string): string[] {
  const chinese = (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  const latin = (text.match(/[A-Za-z&]{2,}/g) ?? []).map((w) => w.toLowerCase().replace(/s$/, ''));
  return [...chinese, ...latin.filter((w) => !LATIN_IDLE.has(w))];
}

const LATIN_IDLE = new Set(
  'how many much wa were is are the in of to did do doe by for what which year new total number and at on an with from per'.split(
    ' ',
  ),
);
