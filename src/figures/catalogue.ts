import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';

const indicatorSchema = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string().min(2)).default([]),
  english: z.array(z.string().min(1)).default([]),
  units: z.array(z.string().min(1)).default([]),
  /** Counts whole things: a fraction is a mistake. */
  integer: z.boolean().default(false),
  /** Members may drop out (高新技术企业 after three years): last year + new is then only an upper bound. */
  losesMembers: z.boolean().default(false),
  /** At constant prices the stated growth is not this level ÷ last level − 1. */
  growthBasis: z.enum(['levels', 'constant-prices']).default('levels'),
  /** Names of the parts that add up to it. */
  parts: z.array(z.string().min(1)).optional(),
});

const catalogueSchema = z.strictObject({
  indicators: z.array(indicatorSchema),
  /** English building words and what reports call them, most usual first. */
  terms: z.record(z.string(), z.array(z.string().min(1)).min(1)).default({}),
});

export type IndicatorEntry = z.infer<typeof indicatorSchema>;

/** What the office knows of its indicators: names, other names, units, and how they behave. */
export interface Catalogue {
  readonly indicators: readonly IndicatorEntry[];
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** The entry that a written name stands for, exactly; `null` when the catalogue has never heard of it. */
  find(written: string): IndicatorEntry | null;
  /** A canonical text cut at the known names in it: 【高新技术企业】【总量】; the names stay whole. */
  split(canonical: string): readonly { readonly text: string; readonly isKnown: boolean }[];
  /** The text with every known name in it put into its canonical form (高企 → 高新技术企业), longest names first. */
  canonicalise(text: string): string;
  /** Every known name in a normalised text: where it stands, how long it is, and the other names of the same indicator. */
  otherNamesIn(text: string): readonly OtherNames[];
}

export interface OtherNames {
  readonly at: number;
  readonly length: number;
  /** Normalised. */
  readonly ways: readonly string[];
}

/** Each problem names the place in the file and what is wrong there. */
export interface CatalogueError {
  readonly kind: 'catalogue-malformed';
  readonly problems: readonly string[];
}

/** Parses the catalogue's JSON; every problem is reported at once, two entries that claim one name among them. */
export function parseCatalogue(json: unknown): Result<Catalogue, CatalogueError> {
  const parsed = catalogueSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((i) => `${i.path.join('.') || '（整个文件）'}：${i.message}`);
    return err({ kind: 'catalogue-malformed', problems });
  }
  const owners = new Map<string, IndicatorEntry>();
  const problems: string[] = [];
  for (const entry of parsed.data.indicators) {
    for (const name of [entry.name, ...entry.aliases]) {
      const key = normaliseName(name);
      const owner = owners.get(key);
      if (owner && owner !== entry)
        problems.push(`“${name}”同时属于“${owner.name}”和“${entry.name}”，请只留一处`);
      else owners.set(key, entry);
    }
  }
  return problems.length > 0
    ? err({ kind: 'catalogue-malformed', problems })
    : ok(createCatalogue(parsed.data, owners));
}

/** A pattern of the names as written, the longest first. */
const anyOf = (names: readonly string[]): string =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

export const emptyCatalogue: Catalogue = createCatalogue({ indicators: [], terms: {} }, new Map());

function createCatalogue(
  data: z.infer<typeof catalogueSchema>,
  owners: ReadonlyMap<string, IndicatorEntry>,
): Catalogue {
  const names = [...owners.keys()];
  const pattern = names.length > 0 ? new RegExp(anyOf(names), 'g') : null;
  const canonicals = [...new Set(data.indicators.map((i) => normaliseName(i.name)))];
  const canonicalPattern = canonicals.length > 0 ? new RegExp(`(${anyOf(canonicals)})`) : null;
  return {
    indicators: data.indicators,
    terms: data.terms,
    split: (canonical) =>
      (canonicalPattern ? canonical.split(canonicalPattern) : [canonical])
        .map((text, i) => ({ text, isKnown: i % 2 === 1 }))
        .filter((p) => p.text !== ''),
    find: (written) => owners.get(normaliseName(written)) ?? null,
    canonicalise: (text) => {
      const plain = normaliseName(text);
      return pattern
        ? plain.replace(pattern, (name) => normaliseName(owners.get(name)?.name ?? name))
        : plain;
    },
    otherNamesIn: (text) => findOtherNames(text, owners),
  };
}

function findOtherNames(text: string, owners: ReadonlyMap<string, IndicatorEntry>): OtherNames[] {
  const longest = Math.max(0, ...[...owners.keys()].map((n) => n.length));
  const found: OtherNames[] = [];
  for (let at = 0; at < text.length; at++)
    for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
      const entry = owners.get(text.slice(at, at + length));
      if (entry) found.push({ at, length, ways: [entry.name, ...entry.aliases].map(normaliseName) });
    }
  return found;
}

/** One spelling for what reports spell several ways: quotes and spaces gone, Latin in capitals, 规模以上 as 规上, R&D as 研发. */
export function normaliseName(written: string): string {
  return written
    .replace(/[“”"‘’\s]/g, '')
    .toUpperCase()
    .replace(/＆/g, '&')
    .replace(/规模以上/g, '规上')
    .replace(/(?:研究与(?:试验|实验)发展|研发)?（R&D）|研究与(?:试验|实验)发展|R&D|R＆D/g, '研发')
    .replace(/国内生产总值|地区生产总值/g, 'GDP')
    .replace(/（[^）]*）/g, '')
    .replace(/的比[重例]|比例/g, '比重');
}
