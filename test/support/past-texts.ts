import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CORPUS_FOLDER } from '../../src/compose.ts';
import type { PastReportText } from '../../src/drafting/past-report.ts';
import type { EnteredData, EnteredFigure, PlannedFigure } from '../../src/entered-data/entered-data.ts';
import { type Catalogue, parseCatalogue } from '../../src/figures/catalogue.ts';
import { MEASURES, type Measure } from '../../src/figures/figure.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { passagesOf } from '../../src/retrieval/passages.ts';

export const SAMPLE_CATALOGUE: Catalogue = readCatalogue();

function readCatalogue(): Catalogue {
  const parsed = parseCatalogue(JSON.parse(readFileSync(join(CORPUS_FOLDER, 'catalogue.json'), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A report as the store gives it. */
export function pastOf(text: string): PastReportText {
  const report = readReport(text, '', []);
  const { title, year } = report;
  return { title, year, passages: passagesOf(report), figures: readFigures(report, text) };
}

const nameOf = (year: number) => `${year}年工作总结${year === 2017 ? '（隐去数字）' : ''}.txt`;

export const sampleText = (year: number): string =>
  readFileSync(join(CORPUS_FOLDER, nameOf(year)), 'utf8').replace(/^\uFEFF/, '');

/** The sample reports on these years, as the store gives them. */
export const samplePast = (...years: readonly number[]): PastReportText[] =>
  years.map((year) => pastOf(sampleText(year)));

/** The sample years before one, the latest first. */
export const yearsBefore = (year: number): number[] =>
  [2017, 2018, 2019, 2020, 2021, 2022].filter((y) => y < year).toReversed();

const LABELS = fileURLToPath(new URL('../fixtures/corpus/facts.jsonl', import.meta.url));

const labelSchema = z.object({
  doc_id: z.string(),
  indicator: z.string(),
  measure: z.enum(MEASURES),
  value: z.number(),
  unit: z.string(),
  year: z.number(),
  raw: z.string(),
  qualifier: z.string().nullable(),
  period: z.string().nullable(),
  scope: z.string().nullable(),
});
type Label = z.infer<typeof labelSchema>;

/** What people would have entered for a sample year: the labels of its report, without what relations give. */
export function labelledData(year: number): EnteredData {
  const labels = readFileSync(LABELS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => labelSchema.parse(JSON.parse(line)))
    .filter((label) => label.doc_id.startsWith(`${year}年`));
  const results = labels.filter((l) => l.year === year && !MOVES.has(l.measure) && l.measure !== 'target');
  const planned = labels.filter((l) => l.year === year + 1 && l.measure === 'target');
  return {
    year,
    organisation: null,
    figures: firsts(results).map(toEntered),
    highlights: [],
    plans: firsts(planned).map(toPlanned),
  };
}

const MOVES: ReadonlySet<Measure> = new Set(['growth_rate', 'growth_multiple', 'change']);

const firsts = (labels: readonly Label[]): Label[] =>
  [
    ...new Map(
      labels
        .toReversed()
        .map((l) => [
          [l.indicator, l.measure, l.unit, l.period, l.scope, l.qualifier, l.value].join('\n'),
          l,
        ]),
    ).values(),
  ].toReversed();

function toEntered(label: Label): EnteredFigure {
  const { indicator, measure, unit, qualifier, period, scope } = label;
  return {
    indicator,
    measure,
    unit,
    qualifier,
    period,
    scope,
    value: printedValue(label),
    note: null,
    section: null,
  };
}

const toPlanned = (label: Label): PlannedFigure => {
  const { indicator, unit, qualifier } = label;
  return { indicator, unit, qualifier, aim: null, value: printedValue(label) };
};

/** The digits as printed (`25.0`) where they are the value. */
const printedValue = ({ raw, value }: Label): string => (Number(raw) === value ? raw : String(value));
