import type { EnteredData, EnteredFigure, PlannedFigure } from '../entered-data/entered-data.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import { err, type Result } from '../shared/result.ts';
import { alignNames } from './align-names.ts';
import { type AlignedUnit, alignUnits } from './align-units.ts';
import { findEntered, type Numbers } from './answer-slots.ts';
import { buildSections } from './build-sections.ts';
import { moveYears, planJourney } from './carry-words.ts';
import { composeParagraph } from './compose-paragraph.ts';
import type { DraftedReport } from './drafted-report.ts';
import { listEntries } from './entries.ts';
import { collectTails } from './extend-phrase.ts';
import { createFigureBook } from './figure-book.ts';
import { findSection } from './find-section.ts';
import { type PastDocument, readPastDocument } from './past-document.ts';
import type { PastReportText } from './past-report.ts';
import { stripStop } from './pieces.ts';
import { isUnder, mostLike, placeEntries } from './place-entries.ts';
import { deriveTotals } from './totals.ts';
import { type UnverifiedDraft, verifyDraft } from './verify-draft.ts';
import type { Workshop } from './workshop.ts';

export interface DraftRequest {
  readonly data: EnteredData;
  /** Words of the heading of the one section wanted; `null` for the whole report. */
  readonly section: string | null;
  /** The past year whose phrasing is preferred; `null` for that of the outline. */
  readonly phrasingOf: number | null;
}

export type DraftError =
  | { readonly kind: 'nothing-entered'; readonly year: number }
  | { readonly kind: 'no-past-report'; readonly year: number }
  | { readonly kind: 'no-such-section'; readonly section: string; readonly sections: readonly string[] }
  | UnverifiedDraft;

/**
 * Drafts a report from the reports of earlier years and the data entered for its own. Every digit in it belongs to an
 * entered figure, to one that a relation derives, to a heading, a year, or a name that was entered.
 */
export function draftReport(
  past: readonly PastReportText[],
  request: DraftRequest,
  known: Catalogue,
): Result<DraftedReport, DraftError> {
  const { data, section } = request;
  const { year } = data;
  if (data.figures.length + data.plans.length + data.highlights.length === 0)
    return err({ kind: 'nothing-entered', year });
  const earlier = past.filter((p) => p.year !== null && p.year < year);
  const read = readDocuments(earlier, known);
  const catalogue = alignNames(read, listEntries(data, read, known), known);
  const documents = catalogue === known ? read : readDocuments(earlier, catalogue);
  const [base, ...others] = documents;
  if (!base) return err({ kind: 'no-past-report', year });
  const units = alignUnits(base, others);
  const wanted = section === null ? units : findSection(units, section);
  if (wanted.length === 0)
    return err({ kind: 'no-such-section', section: section ?? '', sections: sectionNames(base) });
  const book = createFigureBook(documents);
  const entered = listEntries(data, documents, catalogue);
  const entries = [...entered, ...deriveTotals(documents, entered, book, catalogue)];
  const workshop = createWorkshop(documents, base, { entries, book, year, catalogue }, request);
  const said = {
    entries: new Set<number>(),
    derived: new Set<string>(),
    sentences: new Set(base.units.flatMap((u) => u.sentences.map((s) => s.text))),
  };
  const homes = placeEntries(entries, units);
  const highlights = placeHighlights(data, units);
  const sections = buildSections(
    wanted.map((unit) => [
      unit,
      composeParagraph(unit, homes.get(unit) ?? [], highlights.get(unit) ?? [], workshop, said),
    ]),
    base.year,
    workshop,
  );
  const placed = new Set(entries.filter((e) => said.entries.has(e.id)).map((e) => e.source));
  const draft = {
    year,
    title: workshop.skeleton.title,
    sections: sections.map((s) => s.section),
    unused: [
      ...data.figures.filter((f) => !placed.has(f)),
      ...data.plans.filter((p) => !placed.has(p)).map(asTarget),
    ],
  };
  return verifyDraft(
    draft,
    sections.map((s) => s.composed),
    workshop.enteredWords,
    catalogue,
  );
}

const asTarget = ({ aim: _, ...plan }: PlannedFigure): EnteredFigure => ({
  ...plan,
  measure: 'target',
  period: null,
  scope: null,
  note: null,
  section: null,
});

/** The latest first. */
const readDocuments = (past: readonly PastReportText[], catalogue: Catalogue): PastDocument[] =>
  past
    .map((p) => readPastDocument(p, catalogue))
    .filter((d) => d !== null)
    .toSorted((a, b) => b.year - a.year);

function createWorkshop(
  documents: readonly PastDocument[],
  base: PastDocument,
  given: Omit<Numbers, 'find'>,
  { data, phrasingOf }: DraftRequest,
): Workshop {
  const numbers: Numbers = { ...given, find: findEntered(given) };
  const journey = planJourney(documents, base.year, given.year);
  const moved = (text: string) => moveYears(text, { from: base.year, to: given.year });
  const skeleton = {
    title: moved(base.title),
    year: given.year,
    resultHeading: moved(topHeading(base, 'result') ?? `一、${base.year}年工作总结`),
    planHeading: moved(topHeading(base, 'plan') ?? `二、${base.year + 1}年工作计划`),
  };
  const enteredWords = [
    ...data.highlights.map((h) => stripStop(h.text)),
    ...given.entries.flatMap((e) => [e.indicator, e.period ?? '']),
  ];
  return {
    numbers,
    skeleton,
    journey,
    tails: collectTails(documents),
    preferredYear: phrasingOf,
    enteredWords,
    pastSentences: new Set(documents.flatMap((d) => d.units.flatMap((u) => u.sentences.map((s) => s.text)))),
  };
}

const topHeading = ({ units }: PastDocument, kind: 'result' | 'plan'): string | undefined =>
  units.find((u) => u.kind === kind && u.headings.length > 0)?.headings[0]?.text;

function placeHighlights(
  { highlights }: EnteredData,
  units: readonly AlignedUnit[],
): ReadonlyMap<AlignedUnit, readonly string[]> {
  const placed = new Map<AlignedUnit, string[]>();
  const results = units.filter(({ base }) => base.unit.kind === 'result');
  for (const { section, text } of highlights) {
    const under = results.filter(({ base }) => isUnder(base, section));
    const home = mostLike(text, under.length > 0 ? under : results);
    if (home) placed.set(home, [...(placed.get(home) ?? []), stripStop(text)]);
  }
  return placed;
}

const sectionNames = ({ units }: PastDocument): string[] => [
  ...new Set(units.flatMap((u) => u.headings.slice(0, 2).map((h) => h.text))),
];
