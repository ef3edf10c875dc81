import { type Catalogue, type IndicatorEntry, normaliseName } from '../figures/catalogue.ts';
import { baseUnit } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { Entry } from './entries.ts';
import type { KeyedFigure, PastDocument } from './past-document.ts';

/** Words of a past sentence that its indicator caught and that tell no other thing: who did it, and that it was done. */
const IDLE = pattern('^{caughtByName}+$');
/** Shorter names (企业, 资金) are many things. */
const SHORTEST = 4;

/**
 * The catalogue with the names that past sentences have for what was entered under another one (局党组专题研究党建工作
 * is 党组专题研究党建工作; a subject may be said twice): the same unit, one such name in a report, and nothing but idle words between them.
 */
export function alignNames(
  documents: readonly PastDocument[],
  entries: readonly Entry[],
  catalogue: Catalogue,
): Catalogue {
  const renamed = new Map<string, string>();
  const refused = new Set<string>();
  for (const document of documents)
    for (const isTarget of [false, true]) {
      const own = entries.filter((e) => e.isTarget === isTarget);
      const figures = figuresOf(document, isTarget);
      const written = new Set(figures.map((f) => f.key));
      for (const key of written) {
        const partner = partnerOf(key, figures, written, own, catalogue);
        if (partner === null || (renamed.has(key) && renamed.get(key) !== partner)) refused.add(key);
        else renamed.set(key, partner);
      }
    }
  for (const key of refused) renamed.delete(key);
  return withNames(catalogue, renamed);
}

const figuresOf = ({ units }: PastDocument, isTarget: boolean): KeyedFigure[] =>
  units
    .flatMap((u) => u.sentences.flatMap((s) => s.figures))
    .filter(({ figure }) => (figure.measure === 'target') === isTarget);

/** What was entered for a name of a report; `null` where that is open. */
function partnerOf(
  key: string,
  figures: readonly KeyedFigure[],
  written: ReadonlySet<string>,
  entries: readonly Entry[],
  catalogue: Catalogue,
): string | null {
  if (catalogue.find(key) || entries.some((e) => e.key === key)) return null;
  const own = figures.filter((f) => f.key === key);
  const units = new Set(own.map((f) => baseUnit(f.figure.unit)));
  const partners = new Set(
    entries.filter((e) => units.has(baseUnit(e.unit)) && isSameName(key, e.key)).map((e) => e.key),
  );
  const [partner] = partners;
  if (partner === undefined || partners.size > 1 || written.has(partner)) return null;
  const rivals = [...written].filter((k) => isSameName(k, partner));
  const aims = own.map(({ figure: { aim, year } }) => `${aim} ${year}`);
  return rivals.length === 1 && new Set(aims).size === aims.length ? partner : null;
}

function isSameName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const at = long.indexOf(short);
  if (at < 0 || short.length < SHORTEST) return false;
  const [before, after] = [long.slice(0, at), long.slice(at + short.length)];
  const isIdle = (rest: string) => rest === '' || IDLE.test(rest);
  return (isIdle(before) || short.startsWith(before)) && isIdle(after);
}

function withNames(catalogue: Catalogue, renamed: ReadonlyMap<string, string>): Catalogue {
  if (renamed.size === 0) return catalogue;
  const entryFor = (name: string): IndicatorEntry | null => {
    const partner = renamed.get(normaliseName(name));
    return partner === undefined ? null : (catalogue.find(partner) ?? unknown(partner));
  };
  return {
    ...catalogue,
    find: (written) => catalogue.find(written) ?? entryFor(written),
    canonicalise: (text) => {
      const canonical = catalogue.canonicalise(text);
      return renamed.get(canonical) ?? canonical;
    },
  };
}

/** Nothing is known of it; whether it loses members neither, so that no sum is made of it. */
const unknown = (name: string): IndicatorEntry => ({
  name,
  aliases: [],
  english: [],
  units: [],
  integer: false,
  losesMembers: true,
  growthBasis: 'levels',
});
