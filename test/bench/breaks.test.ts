import { describe, expect, test } from 'vitest';
import type { Change } from '../../bench/check/break.ts';
import { BREAK_KINDS } from '../../bench/check/break-kinds.ts';
import { chooseBreaks } from '../../bench/check/choose-changes.ts';
import { createRandom } from '../../bench/random.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { oracles, reports } from './corpus.ts';
import { withoutEdits } from './without-edits.ts';

const make = (id: string): Change[] =>
  reports.flatMap((r) => BREAK_KINDS.find((k) => k.id === id)?.make(r, createRandom(7)) ?? []);

const valueAt = (text: string, file: string): ReadonlyMap<number, string> =>
  new Map(readFigures(readReport(text, file), text).map((f) => [f.start, `${f.value} ${f.unit}`]));

test('there are at least twenty kinds, each under a name of its own', () => {
  expect(BREAK_KINDS.length).toBeGreaterThanOrEqual(20);
  expect(new Set(BREAK_KINDS.map((k) => k.id)).size).toBe(BREAK_KINDS.length);
});

describe.each(BREAK_KINDS.map((k) => k.id))('%s', (id) => {
  const changes = make(id);
  test('breaks at least one report in a way that can be seen', () => {
    const seen = changes.filter((c) => (oracles.get(c.report)?.judge(c.evidence) ?? []).length > 0);
    expect(seen.length).toBeGreaterThan(0);
  });
  test('changes what it says and nothing else', () => {
    for (const change of changes) {
      expect(change.kind).toBe(id);
      expect(change.text).not.toBe(change.report.text);
      expect(withoutEdits(change)).toBe(change.report.text);
      for (const { start, end } of change.places)
        expect(0 <= start && start <= end && end <= change.text.length).toBe(true);
    }
  });
});

const PRINTED = ['transposed-digits', 'one-off', 'last-digit', 'kept-from-last-year', 'rate-off', 'part-off'];

test.each(PRINTED)('%s is read as the figure it claims to be, and no other figure changes', (id) => {
  for (const { report, edits, evidence, text } of make(id).slice(0, 40)) {
    if (evidence.by !== 'figures') throw new Error('a figure was expected');
    const before = valueAt(report.text, report.file);
    const after = valueAt(text, report.file);
    expect(after.size).toBe(before.size);
    const [edit] = edits;
    const shift = (edit?.text.length ?? 0) - ((edit?.end ?? 0) - (edit?.start ?? 0));
    const [[fact, said] = []] = evidence.changes;
    for (const [start, value] of before) {
      const read = after.get(start > (edit?.start ?? 0) ? start + shift : start);
      if (start === fact?.start)
        expect(Number(read?.split(' ')[0])).toBeCloseTo(said?.value ?? Number.NaN, 6);
      else expect(read).toBe(value);
    }
  }
});

test('two hundred breaks or more are kept, the same for the same seed', () => {
  const choose = (seed: number) =>
    chooseBreaks(BREAK_KINDS, { reports, seed, perReport: 4 }).flatMap(({ kept }) =>
      kept.map((k) => k.change.text),
    );
  const first = choose(1);
  expect(first.length).toBeGreaterThanOrEqual(200);
  expect(choose(1)).toEqual(first);
  expect(choose(2)).not.toEqual(first);
});
