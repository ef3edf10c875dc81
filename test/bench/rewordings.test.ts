import { describe, expect, test } from 'vitest';
import type { Change } from '../../bench/check/break.ts';
import { chooseRewordings } from '../../bench/check/choose-changes.ts';
import { REWORDING_KINDS } from '../../bench/check/rewording-kinds.ts';
import { createRandom } from '../../bench/random.ts';
import { oracles, reports } from './corpus.ts';
import { withoutEdits } from './without-edits.ts';

const make = (id: string): Change[] =>
  reports.flatMap((r) => REWORDING_KINDS.find((k) => k.id === id)?.make(r, createRandom(7)) ?? []);

test('there are at least six kinds', () => expect(REWORDING_KINDS.length).toBeGreaterThanOrEqual(6));

describe.each(REWORDING_KINDS.map((k) => k.id))('%s', (id) => {
  const changes = make(id);
  test('rewords at least one report', () => expect(changes.length).toBeGreaterThan(0));
  test('says nothing untrue', () => {
    for (const { report, evidence } of changes)
      if (evidence.by === 'figures') expect(oracles.get(report)?.isHarmless(evidence.changes)).toBe(true);
  });
  test('changes what it says and nothing else', () => {
    for (const change of changes) {
      expect(change.text).not.toBe(change.report.text);
      expect(withoutEdits(change)).toBe(change.report.text);
    }
  });
});

/** kind | how it prints one figure of the sample reports */
const EXAMPLES: readonly (readonly [string, string, string])[] = [
  ['rounded-down', '103家', '100余家'],
  ['rounded-up', '196人次', '近200人次'],
  ['fewer-digits', '23.4%', '23%'],
  ['fewer-digits', '1.47亿元', '1.5亿元'],
  ['other-magnitude', '5040万元', '0.504亿元'],
  ['other-magnitude', '1.47亿元', '14700万元'],
  ['full-width-digits', '1.47亿元', '１.４７亿元'],
  ['digit-groups', '5040万元', '5,040万元'],
  ['space-before-unit', '103家', '103 家'],
];

test.each(EXAMPLES)('%s prints %s as %s', (id, old, printed) => {
  expect(make(id).some((c) => c.old === old && c.new === printed)).toBe(true);
});

test('reordered and moved sentences keep every character', () => {
  const sorted = (text: string) => [...text].toSorted().join('');
  for (const id of ['sentences-reordered', 'clauses-reordered', 'sentence-moved'])
    for (const change of make(id)) expect(sorted(change.text)).toBe(sorted(change.report.text));
});

test('are the same for the same seed', () => {
  const choose = (seed: number) =>
    chooseRewordings(REWORDING_KINDS, { reports, seed, perReport: 3 }).flatMap(({ kept }) =>
      kept.map((k) => k.change.text),
    );
  expect(choose(1)).toEqual(choose(1));
});
