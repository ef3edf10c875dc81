import { pattern } from '../../lexicon/pattern.ts';
import type { Outline, OutlineEntry } from '../../report/outline.ts';
import { broken, holds, type Outcome } from '../outcome.ts';
import { defineRule } from '../rule.ts';

export const headingStyleRule = defineRule({
  id: 'heading-style',
  severity: 'info',
  summary: '同级标题的写法应一致：编号后的标点和空格、句末句号、是否接排正文。',
  messages: {
    mark: '编号“{found}”后的标点与其他同级标题不一致，多数写作“{expected}”。',
    spaced: '编号“{found}”后多了空格，其他同级标题不空格。',
    unspaced: '编号“{found}”后没有空格，其他同级标题都空一格。',
    brackets: '编号“{found}”的括号与其他同级标题不一致，多数写作“{expected}”。',
    stopped: '标题“{title}”末尾有句号，其他同级标题末尾没有。',
    unstopped: '标题“{title}”末尾没有句号，其他同级标题末尾有。',
    runIn: '标题“{title}”后接排正文，其他同级标题单独成行。',
    ownLine: '标题“{title}”单独成行，其他同级标题后接排正文。',
  },
  *evaluate({ draft }) {
    const headings = draft.outline.filter((e) => !e.isItem && !e.label.startsWith('第'));
    for (const level of Map.groupBy(headings, (e) => e.level).values()) {
      yield* checkTrait(level, (e) => e.mark, 'mark', 'mark');
      yield* checkTrait(level, (e) => bracketsOf(e.label), 'brackets', 'brackets');
      yield* checkTrait(level, (e) => (e.isSpaced ? 'spaced' : ''), 'spaced', 'unspaced');
    }
    for (const siblings of siblingsWithoutChildren(draft.outline)) {
      yield* checkTrait(
        siblings,
        (e) => (e.isRunIn ? 'runIn' : ''),
        'runIn',
        'ownLine',
        (e) => e.isStopped,
      );
      const alone = siblings.filter((e) => !e.isRunIn);
      yield* checkTrait(alone, (e) => (e.isStopped ? 'stopped' : ''), 'stopped', 'unstopped');
    }
  },
});

const bracketsOf = (label: string): string => label.replace(/[^（）()]/g, '');

const FEWEST = 3;

/**
 * Finds those that differ from a clear majority: three or more, and three times as many as all others. `odd` is the
 * message for one that has the trait against a majority without it; `excused` ones without it are let be.
 */
function* checkTrait(
  entries: readonly OutlineEntry[],
  trait: (entry: OutlineEntry) => string,
  odd: string,
  lacking: string,
  excused: (entry: OutlineEntry) => boolean = () => false,
): Iterable<Outcome> {
  const groups = [...Map.groupBy(entries, trait)].toSorted(([, a], [, b]) => b.length - a.length);
  const [major] = groups;
  if (!major) return;
  const [usual, most] = major;
  for (const _ of most) yield holds();
  if (most.length < FEWEST || most.length < FEWEST * (entries.length - most.length)) return;
  const example = most[0];
  for (const [value, few] of groups.slice(1))
    for (const entry of few) {
      if (value === '' && excused(entry)) continue;
      const expected = example ? writtenLike(entry, example) : null;
      const data = { found: entry.label + entry.mark, title: entry.title, expected: expected ?? '' };
      yield broken(value === '' && usual !== '' ? lacking : odd, entry, data, {
        expected: /stop|run|own/i.test(odd) ? null : expected,
      });
    }
}

const NUMERAL = pattern('[\\d０-９]+|{ordinal}');
/** The numbering of one heading in the manner of another: `1. ` → `1.`. */
function writtenLike(entry: OutlineEntry, example: OutlineEntry): string {
  const [numeral = ''] = NUMERAL.exec(entry.label) ?? [];
  const label = example.label.replace(NUMERAL, numeral);
  return `${label}${example.mark}${example.isSpaced ? ' ' : ''}`;
}

/** Headings of one level under one parent that have no headings below them: those may well run in while these do not. */
function siblingsWithoutChildren(outline: Outline): OutlineEntry[][] {
  const groups: OutlineEntry[][] = [];
  const open = new Map<number, OutlineEntry[]>();
  for (const [i, entry] of outline.entries()) {
    for (const level of open.keys()) if (level > entry.level) open.delete(level);
    const group = open.get(entry.level) ?? [];
    if (group.length === 0) groups.push(group);
    open.set(entry.level, group);
    if (!entry.isItem && (outline[i + 1]?.level ?? 0) <= entry.level) group.push(entry);
    else if (group.length === 0) open.set(entry.level, group);
  }
  return groups.filter((g) => g.length > 0);
}
