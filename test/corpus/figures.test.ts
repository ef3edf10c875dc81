import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFigures } from '../../src/figures/read-figures.ts';
import { isCountUnit } from '../../src/figures/units.ts';
import { readReport } from '../../src/report/read-report.ts';

interface Label {
  readonly doc_id: string;
  readonly indicator: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  readonly raw: string;
  readonly start: number;
}

const labels = readFileSync(new URL('../fixtures/corpus/facts.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Label);
const documents = [...new Set(labels.map((l) => l.doc_id))];

function read(document: string) {
  const source = readFileSync(new URL(`../../corpus/${document}.txt`, import.meta.url), 'utf8');
  return { source, figures: readFigures(readReport(source, `${document}.txt`), source) };
}

/** The editor's labels name an indicator as the catalogue does; what the sentence itself says is judged here. */
describe.each(documents)('%s', (document) => {
  const { source, figures } = read(document);
  const own = labels.filter((l) => l.doc_id === document);
  const pairs = own.map((label) => ({ label, figure: figures.find((f) => f.start === label.start) }));

  test('every labelled number is read, with its value, unit and year', () => {
    const off = pairs.filter(
      ({ label, figure }) =>
        !figure ||
        Number(figure.value) !== label.value ||
        figure.year !== label.year ||
        (figure.unit !== label.unit && !isCountUnit(figure.unit)),
    );
    expect(
      off.map(({ label, figure }) => ({
        label: `${label.raw}${label.unit} ${label.year} ${label.indicator}`,
        figure: figure ? `${figure.value}${figure.unit} ${figure.year}` : 'unread',
      })),
    ).toEqual([]);
  });
  test('next to nothing else is read as a figure', () => {
    const extra = figures.filter((f) => !own.some((l) => l.start === f.start));
    expect(extra.length, extra.map((f) => `${f.raw}${f.unit} ${f.indicator}`).join('; ')).toBeLessThanOrEqual(
      1,
    );
  });
  test('at least nine measures in ten are the labelled ones', () => {
    const right = pairs.filter(({ label, figure }) => figure?.measure === label.measure);
    expect(right.length / own.length).toBeGreaterThanOrEqual(0.9);
  });
  test('offsets lead back to the source', () => {
    for (const f of figures) expect(source.slice(f.start, f.end)).toBe(f.raw);
  });
});

describe('the masked year', () => {
  const { figures } = read('2017年工作总结（隐去数字）');
  test('hides every figure and is dated by its title', () => {
    expect(figures.length).toBeGreaterThan(80);
    for (const f of figures.filter((x) => x.masked !== null)) {
      expect(f.value).toBeNull();
      expect([2017, 2018, 2016]).toContain(f.year);
    }
    expect(figures.filter((f) => f.masked !== null).length / figures.length).toBeGreaterThan(0.95);
  });
});
