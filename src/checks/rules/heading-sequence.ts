import { pattern } from '../../lexicon/pattern.ts';
import { sourceSpan } from '../../report/characters.ts';
import { isTitleLine } from '../../report/frame/title.ts';
import type { OutlineEntry } from '../../report/outline.ts';
import { readRunInSeries } from '../../report/run-in-series.ts';
import type { Draft } from '../draft.ts';
import { continuedTiers, nearestUppers, nextSiblings, skippedParents, tierOf } from '../heading-tiers.ts';
import { broken, holds, type Outcome, open } from '../outcome.ts';
import { defineRule } from '../rule.ts';

export const headingSequenceRule = defineRule({
  id: 'heading-sequence',
  severity: 'error',
  summary: '标题编号应连续：一、→（一）→1.→（1），每一级从头排起，不缺号、不重号、不跳级。',
  messages: {
    gap: '标题编号不连续：前一个同级标题是“{before}”，此处是“{found}”，中间缺“{expected}”。请补上缺的标题，或顺次改号。',
    repeat: '标题编号“{found}”与前面的同级标题重复，应为“{expected}”。请顺次改号。',
    misnumbered: '标题编号“{found}”有误，按前后顺序应为“{expected}”。',
    restart: '新的一级之下，编号应从头排起：此处是“{found}”，应为“{expected}”。请从此处起顺次改号。',
    skipped: '此处直接用了“{found}”，跳过了一级：其他同级部分先用“{expected}”。请统一标题层次。',
    series: '分点编号不连续：“{before}”之后是“{found}”，应为“{expected}”。请补上缺的一点，或顺次改号。',
  },
  *evaluate({ draft }) {
    yield* checkHeadings(draft);
    for (const { reading } of draft.report.paragraphs) {
      const marks = readRunInSeries(reading.text);
      const numbers = new Set(marks.map((m) => m.number));
      for (const [i, mark] of marks.entries()) {
        const before = marks[i - 1];
        if (!before || mark.number === 1) continue;
        if (mark.number <= before.number + 1 || numbers.has(before.number + 1)) yield holds();
        else {
          const expected = `${NUMERALS[before.number + 1]}是`;
          const data = {
            before: `${NUMERALS[before.number]}是`,
            found: `${NUMERALS[mark.number]}是`,
            expected,
          };
          yield broken('series', sourceSpan(reading, mark.start, mark.end), data, { expected });
        }
      }
    }
  },
});

/** How the first heading right below a tier is numbered. */
const FIRST_LABELS = ['一、', '（一）', '1.', '（1）'];
const NUMERALS = ['', ...'一二三四五六七八九十', '十一'];

/** A line that opens the explanation of terms: what is numbered below it is a list of its own. */
const GLOSSARY = pattern('^[ 　\\t]*{glossaryTitle}[：:]?[ 　\\t\\r]*$', 'm');

function* checkHeadings({ outline: entries, source }: Draft): Iterable<Outcome> {
  const glossary = GLOSSARY.exec(source)?.index ?? source.length;
  const outline = entries.filter((entry) => entry.start < glossary);
  const tiers = outline.map(tierOf);
  const next = nextSiblings(tiers);
  const uppers = nearestUppers(tiers);
  const continued = continuedTiers(outline, tiers);
  const skipping = skippedParents(tiers);
  const counts = new Map<number, number>();
  const last = new Map<number, OutlineEntry>();
  for (const [i, entry] of outline.entries()) {
    const tier = tiers[i] ?? entry.level;
    for (const t of counts.keys()) if (t > tier) counts.delete(t);
    const count = counts.get(tier);
    const before = last.get(tier);
    const follower = outline[next[i] ?? -1]?.number ?? null;
    const expected = (count ?? 0) + 1;
    counts.set(tier, entry.number);
    last.set(tier, entry);
    const skipped = skipping.get(i);
    if (skipped !== undefined) yield tell('skipped', entry, FIRST_LABELS[skipped] ?? '');
    else if (entry.number === expected) yield holds();
    else if (count === undefined || !before) yield tellFirst(entry, i, tier, before, continued);
    else if (follower === expected + 1) {
      counts.set(tier, expected);
      yield tell('misnumbered', entry, labelOf(entry, expected), before);
    } else {
      const isLostAbove = isGapAbove(entry, outline[uppers.before[i] ?? -1], outline[uppers.after[i] ?? -1]);
      const isNewPart = entry.number === 1 && follower === 2;
      yield isLostAbove ? open('上一级缺标题') : tellBreak(source, before, entry, expected, tier, isNewPart);
    }
  }
}

function tellBreak(
  source: string,
  before: OutlineEntry,
  entry: OutlineEntry,
  expected: number,
  tier: number,
  isNewPart: boolean,
): Outcome {
  const label = labelOf(entry, expected);
  if (entry.number > expected)
    return isPrintedBetween(source, before, entry, expected)
      ? open('编号在正文之中')
      : tell('gap', entry, label, before);
  // （九） and behind it （一）（二）: a new part whose own heading bears no number.
  if (isNewPart && before.number > 1) return open('另起一组编号');
  return isFreshStart(source, before, entry, tier)
    ? open('另起一组编号')
    : tell('repeat', entry, label, before);
}

function tellFirst(
  entry: OutlineEntry,
  index: number,
  tier: number,
  before: OutlineEntry | undefined,
  continued: ReadonlySet<number>,
): Outcome {
  if (before && continued.has(tier) && entry.number === before.number + 1) return holds();
  if (!before && index === 0 && tier > 1) return open('文稿从中间开始');
  return tell('restart', entry, labelOf(entry, 1));
}

const labelOf = (entry: OutlineEntry, number: number): string => {
  const numeral = /\d/.test(entry.label) ? String(number) : toChinese(number);
  return entry.label.replace(pattern('[\\d０-９]+|{ordinal}'), numeral) + entry.mark;
};

const toChinese = (n: number): string =>
  n <= 10 ? (NUMERALS[n] ?? '') : `${n < 20 ? '' : NUMERALS[Math.floor(n / 10)]}十${NUMERALS[n % 10] ?? ''}`;

const tell = (messageId: string, entry: OutlineEntry, expected: string, before?: OutlineEntry): Outcome =>
  broken(
    messageId,
    entry,
    { found: entry.label + entry.mark, expected, before: before ? before.label + before.mark : '' },
    { expected },
  );

/** The missing number stands in the running text: …；（2）…。 */
function isPrintedBetween(
  source: string,
  before: OutlineEntry,
  entry: OutlineEntry,
  number: number,
): boolean {
  const label = labelOf(entry, number).replace(/[().]/g, '\\$&');
  const spelled = `${label}|${label.replace('（', '\\(').replace('）', '\\)')}`;
  // 43.5亿元 prints no 3.
  return new RegExp(`(?<![\\d.])(?:${spelled})(?!\\d)`).test(source.slice(before.end, entry.start));
}

const LONGEST_SUBHEAD = 30;

/** A list that begins again at 1 behind an annex, a title, or (a list of points) a line that leads in. */
function isFreshStart(source: string, before: OutlineEntry, entry: OutlineEntry, tier: number): boolean {
  if (entry.number !== 1) return false;
  const lines = source.slice(before.end, entry.start).split('\n').slice(1, -1);
  return lines.some((line) => {
    const text = line.trim();
    if (pattern('^{appended}').test(text) || isTitleLine(text)) return true;
    return (
      tier > 2 &&
      text !== '' &&
      (/：$/.test(text) || (text.length <= LONGEST_SUBHEAD && !/[，。；]/.test(text)))
    );
  });
}

/** The heading above is the one that is missing: it leaves a gap of its own. */
function isGapAbove(
  entry: OutlineEntry,
  above: OutlineEntry | undefined,
  below: OutlineEntry | undefined,
): boolean {
  if (entry.number !== 1 || !above || !below) return false;
  return above.level === below.level && below.number > above.number + 1;
}
