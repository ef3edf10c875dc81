import { readFileSync } from 'node:fs';
import { createContext, readDraft } from '../../src/checks/read-draft.ts';
import type { CheckContext } from '../../src/checks/rule.ts';
import type { EnteredData, EnteredFigure } from '../../src/entered-data/entered-data.ts';
import { type Catalogue, parseCatalogue } from '../../src/figures/catalogue.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { layOutText } from '../support/make-table.ts';

const read = parseCatalogue(
  JSON.parse(readFileSync(new URL('../../corpus/catalogue.json', import.meta.url), 'utf8')),
);
if (!read.ok) throw new Error(read.error.problems.join('\n'));

/** The catalogue that comes with the program. */
export const catalogue: Catalogue = read.value;

/** An entered figure without what is seldom said of one. */
export type TypedFigure = Pick<EnteredFigure, 'indicator' | 'measure' | 'value' | 'unit'>;

/** The figures as data entered for 2022. */
export const enteredFor2022 = (figures: readonly TypedFigure[]): EnteredData => ({
  year: 2022,
  organisation: null,
  figures: figures.map((f) => ({
    ...f,
    qualifier: null,
    period: null,
    scope: null,
    note: null,
    section: null,
  })),
  highlights: [],
  plans: [],
});

/** What a draft is checked against in a test; a draft without a title is a district bureau's report on 2022. */
export interface Setting {
  readonly text: string;
  /** The rows of a table behind the text, cells separated by `|`. */
  readonly table?: readonly string[];
  /** Reports of other years by the same body, by year; without a title they get one. */
  readonly past?: Readonly<Record<number, string>>;
  readonly entered?: readonly TypedFigure[];
}

const titled = (text: string, year: number): string =>
  /工作总结/.test(text.slice(0, 60))
    ? text
    : `青禾区科技局${year}年工作总结和${year + 1}年工作计划\n\n一、${year}年工作总结\n${text}`;

/** The context that the rules see, for a draft of 2022. */
export function readContext({ text, table, past = {}, entered }: Setting): CheckContext {
  const document =
    table === undefined ? { text: titled(text, 2022), tables: [] } : layOutText(titled(text, 2022), table);
  const draft = readDraft({ ...document, file: '稿子.txt', year: null }, catalogue);
  const reports = Object.entries(past).map(([key, body]) => {
    const source = titled(body, Number(key));
    const report = readReport(source, `${key}.txt`);
    const passages = report.paragraphs.map(({ reading }) => ({
      text: reading.text,
      start: reading.offsets[0] ?? 0,
      end: reading.offsets.at(-1) ?? 0,
    }));
    return {
      id: key,
      title: report.title,
      year: report.year,
      figures: readFigures(report, source),
      passages,
    };
  });
  return createContext(draft, reports, entered ? enteredFor2022(entered) : null, catalogue);
}
