import type { EnteredData } from '../entered-data/entered-data.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { keysOf } from '../figures/indicator-keys.ts';
import { readFigures } from '../figures/read-figures.ts';
import { readOutline } from '../report/outline.ts';
import { readReport } from '../report/read-report.ts';
import type { Table } from '../report/table.ts';
import { alignKeys } from './align-keys.ts';
import type { Draft, PastPassage, PastReport } from './draft.ts';
import { factOfEntered } from './entered-facts.ts';
import type { Fact, FactSource } from './fact.ts';
import type { CheckContext } from './rule.ts';
import { sentencesOf } from './sentences.ts';
import { createSeries } from './series.ts';

/** A text to be checked, as its document gives it. */
export interface DraftText {
  readonly text: string;
  readonly file: string;
  readonly tables: readonly Table[];
  /** The year reported on, when the user says it; `null` to take it from the text. */
  readonly year: number | null;
}

/** A report of another year as the store gives it. */
export interface PastText extends Omit<PastReport, 'facts' | 'passages'> {
  readonly figures: readonly Figure[];
  readonly passages: readonly PastPassage[];
}

const factsOf = (figures: readonly Figure[], source: FactSource, catalogue: Catalogue): Fact[] =>
  keysOf(figures, catalogue).map((key, index) => ({ figure: figures[index] as Figure, key, source, index }));

export function readDraft({ text, file, tables, year }: DraftText, catalogue: Catalogue): Draft {
  const report = readReport(text, file, tables, year);
  const facts = factsOf(readFigures(report, text), { kind: 'draft' }, catalogue);
  const sentences = sentencesOf(report, facts);
  const byFact = new Map(sentences.flatMap((s) => s.facts.map((f) => [f, s] as const)));
  return {
    report,
    source: text,
    year: report.year,
    outline: readOutline(text),
    sentences,
    facts,
    sentenceOf: (fact) => byFact.get(fact) ?? null,
  };
}

/** The draft among what it is compared with: the latest past report first. */
export function createContext(
  draft: Draft,
  past: readonly PastText[],
  entered: EnteredData | null,
  catalogue: Catalogue,
): CheckContext {
  const reports = past
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .map(({ figures, ...report }): PastReport => {
      const source = { kind: 'report', id: report.id, title: report.title, year: report.year } as const;
      return { ...report, facts: alignKeys(draft.facts, factsOf(figures, source, catalogue)) };
    });
  const series = createSeries([
    ...draft.facts,
    ...reports.flatMap((r) => r.facts),
    ...enteredFacts(entered, catalogue),
  ]);
  return { draft, past: reports, series, entered, catalogue };
}

function enteredFacts(entered: EnteredData | null, catalogue: Catalogue): Fact[] {
  if (entered === null) return [];
  return entered.figures.map((entry, index) => factOfEntered(entry, entered.year, index, catalogue));
}
