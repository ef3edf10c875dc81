import type { Catalogue } from '../../figures/catalogue.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { readBlocks } from '../../report/blocks.ts';
import { sourceSpan } from '../../report/characters.ts';
import { broken, holds } from '../outcome.ts';
import { defineRule } from '../rule.ts';
import type { Span } from '../sentences.ts';

export const termRule = defineRule({
  id: 'term',
  severity: 'info',
  summary: '同一事物在一份报告中应用同一名称；简称第一次出现时应说明。',
  messages: {
    mixed: '“{found}”与“{usual}”指同一事物，全文多用“{usual}”，请统一用语，或在第一次出现处注明简称。',
  },
  *evaluate({ draft, catalogue }) {
    const blocks = readBlocks(draft.source);
    const variants = variantsOf(catalogue);
    const uses = new Map<string, Span[]>();
    for (const block of blocks) {
      const quoted = [...block.text.matchAll(QUOTED)].map((m) => [m.index, m.index + m[0].length] as const);
      for (const match of block.text.matchAll(variants.pattern)) {
        const [name] = match;
        const end = match.index + name.length;
        const isQuoted = quoted.some(([from, to]) => from <= match.index && match.index < to);
        if (isQuoted || !standsAlone(block.text, match.index, end, variants.wholes.get(name) ?? name))
          continue;
        const spans = uses.get(name) ?? [];
        spans.push(sourceSpan(block, match.index, end));
        uses.set(name, spans);
      }
    }
    for (const [short, long] of variants.pairs) {
      const [shortUses, longUses] = [uses.get(short), uses.get(long)];
      if (!shortUses || !longUses) continue;
      const isIntroduced = new RegExp(`(?:简称|下称|统称)(?:为|：|:)?[“"《]?${short}`).test(draft.source);
      const [rare, usual, at, other] =
        shortUses.length <= longUses.length
          ? [short, long, shortUses[0], longUses[0]]
          : [long, short, longUses[0], shortUses[0]];
      if (isIntroduced || !at || !other || (rare === long && at.start < other.start)) yield holds();
      else
        yield broken(
          'mixed',
          at,
          { found: rare, usual },
          {
            expected: usual,
            references: [{ report: null, year: draft.year, quote: usual, ...other }],
          },
        );
    }
  },
});

const QUOTED = /《[^》]{1,60}》|“[^”]{1,30}”/g;

interface Variants {
  /** Abbreviation and full name. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Finds either; the longest at a place, so that a full name hides the short one in it. */
  readonly pattern: RegExp;
  /** The full name by its abbreviation. */
  readonly wholes: ReadonlyMap<string, string>;
}

const known = new WeakMap<Catalogue, Variants>();

function variantsOf(catalogue: Catalogue): Variants {
  const before = known.get(catalogue);
  if (before) return before;
  const pairs = catalogue.indicators.flatMap(({ name, aliases }) =>
    aliases.flatMap((alias) => {
      const whole = name.replace(LEVEL, '');
      return isAbbreviation(alias, whole) ? [[alias, whole] as const] : [];
    }),
  );
  const names = [...new Set(pairs.flat())].toSorted((a, b) => b.length - a.length);
  const escaped = names.map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const read = {
    pairs,
    pattern: names.length > 0 ? new RegExp(escaped.join('|'), 'g') : /(?!)/g,
    wholes: new Map(pairs),
  };
  known.set(catalogue, read);
  return read;
}

const LEVEL = pattern('^{nameLevel}(?=.{4})');
const LONGEST_ABBREVIATION = 4;
/** Common words, whatever they may be short for. */
const COMMON = pattern('{commonTail}$');

/**
 * 高企 for 高新技术企业: a few characters of the name in its order, from the first on, that are no run of the name
 * (责任书 is the tail of 党风廉政建设责任书, and normal prose).
 */
function isAbbreviation(alias: string, name: string): boolean {
  if (alias.length > LONGEST_ABBREVIATION || alias.length * 2 > name.length + 1) return false;
  if (COMMON.test(alias) || !/^[\u4e00-\u9fa5]+$/.test(alias + name)) return false;
  if (name.includes(alias) || alias[0] !== name[0]) return false;
  let at = -1;
  return [...alias].every((c) => {
    at = name.indexOf(c, at + 1);
    return at >= 0;
  });
}

/** 提高企业 holds no 高企, and 房价高企 means that prices stay high. */
function standsAlone(text: string, start: number, end: number, whole: string): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const [first = '', last = ''] = [text[start], text[end - 1]];
  if (whole.includes(last + after) && after !== '') return whole === text.slice(start, end);
  if (/[提新最更]/.test(before) && first === '高') return false;
  return !(text.slice(start, end) === '高企' && /[价本格率位存压债险居]$/.test(before));
}
