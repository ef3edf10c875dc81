import { readFileSync } from 'node:fs';
import { checkDraft } from '../../src/checks/check-draft.ts';
import { createContext, type PastText, readDraft } from '../../src/checks/read-draft.ts';
import { RULES } from '../../src/checks/rules/index.ts';
import { type Catalogue, parseCatalogue } from '../../src/figures/catalogue.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';

/** A finding, as far as the measures need it. */
export interface Alarm {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly related: readonly {
    readonly report: string | null;
    readonly start: number;
    readonly end: number;
  }[];
}

/** A text under a file name. */
export interface Document {
  readonly file: string;
  readonly text: string;
}

/** Checks a draft against the reports of the years before. */
export type Check = (draft: Document, history: readonly Document[]) => readonly Alarm[];

const CATALOGUE = new URL('../../corpus/catalogue.json', import.meta.url);

function readCatalogue(): Catalogue {
  const read = parseCatalogue(JSON.parse(readFileSync(CATALOGUE, 'utf8')));
  if (!read.ok) throw new Error(read.error.problems.join('\n'));
  return read.value;
}

/** The program's own checker, over its own catalogue. Past reports are read once. */
export function createCheck(): Check {
  const catalogue = readCatalogue();
  const read = new Map<Document, PastText>();
  const pastOf = (document: Document): PastText => {
    const known = read.get(document) ?? readPast(document);
    read.set(document, known);
    return known;
  };
  return ({ text, file }, history) => {
    const draft = readDraft({ text, file, tables: [], year: null }, catalogue);
    return checkDraft(createContext(draft, history.map(pastOf), null, catalogue), RULES).findings;
  };
}

function readPast({ text, file }: Document): PastText {
  const report = readReport(text, file);
  const passages = report.paragraphs.map(({ reading }) => ({
    text: reading.text,
    start: reading.offsets[0] ?? 0,
    end: reading.offsets.at(-1) ?? 0,
  }));
  return { id: file, title: report.title, year: report.year, figures: readFigures(report, text), passages };
}
