import { readdirSync, readFileSync } from 'node:fs';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';

/** A number of a clean report with what an editor says of it. */
export interface Fact {
  readonly indicator: string;
  readonly measure: string;
  /** In `unit`; a fall is negative. */
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  readonly period: string | null;
  readonly scope: string | null;
  readonly qualifier: string | null;
  /** The number as printed, without unit: offsets in the report's text, end exclusive. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

export interface CleanReport {
  readonly year: number;
  readonly file: string;
  readonly text: string;
  /** In reading order; empty for a masked report. */
  readonly facts: readonly Fact[];
  /** The reports of the years before, the latest first. */
  readonly history: readonly CleanReport[];
}

interface Label extends Fact {
  readonly doc_id: string;
}

const CORPUS = new URL('../../corpus/', import.meta.url);
const LABELS = new URL('../../test/fixtures/corpus/facts.jsonl', import.meta.url);

/** Every report of the sample corpus, the earliest first. */
function readCorpus(): CleanReport[] {
  const labels = readFileSync(LABELS, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Label);
  const byDocument = Map.groupBy(labels, (l) => l.doc_id);
  const reports: CleanReport[] = [];
  for (const file of readdirSync(CORPUS).toSorted()) {
    const year = Number(/(?:19|20)\d\d/.exec(file)?.[0]);
    if (!file.endsWith('.txt') || Number.isNaN(year)) continue;
    const text = readFileSync(new URL(file, CORPUS), 'utf8');
    const facts = locate(text, file, byDocument.get(file.replace(/\.txt$/, '')) ?? []);
    reports.push({ year, file, text, facts, history: reports.toReversed() });
  }
  return reports;
}

/** The labelled numbers that the program reads too, so that no number inside a name is ever changed. */
function locate(text: string, file: string, labels: readonly Label[]): Fact[] {
  const read = new Map(readFigures(readReport(text, file), text).map((f) => [f.start, f]));
  return labels.flatMap(({ doc_id: _, ...label }) => {
    const figure = read.get(label.start);
    return figure ? [{ ...label, end: figure.end, raw: figure.raw }] : [];
  });
}

/** The reports that serve as drafts: those whose figures are labelled. */
export const readCleanReports = (): CleanReport[] => readCorpus().filter((r) => r.facts.length > 0);

/** What the report of the year before says; empty where it is masked or missing. */
export const factsBefore = ({ year, history }: CleanReport): readonly Fact[] =>
  history.find((r) => r.year === year - 1)?.facts ?? [];

/** Decimal places as printed. */
export const placesOf = (raw: string): number => raw.split('.')[1]?.length ?? 0;

/** Whether the unit, as labelled, stands right behind the number. */
export const unitFollows = (text: string, { end, unit }: Fact): boolean => text.startsWith(unit, end);

export const isResult = ({ measure }: Fact): boolean => measure !== 'target';
