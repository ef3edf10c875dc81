import type { Question } from '../../answers/question.ts';
import { rangeYears } from '../../answers/work.ts';
import { pattern } from '../../lexicon/pattern.ts';
import type { Passage, StoredReport } from '../../retrieval/report-store.ts';

/** Where to look for the passages of a question about words. */
export interface Narrowed {
  /** The years that a passage must speak of; empty for any. */
  readonly years: readonly number[];
  /** `undefined` looks in every report. */
  readonly reportIds: readonly string[] | undefined;
  /** Whether a passage speaks of what was done, or of what was planned, as the question does. */
  isWanted(passage: Passage & { readonly reportId: string }): boolean;
}

/** What a question asks of plans by; 科技计划项目 is none. */
const PLANS = pattern('{planPassage}');
/** 2021年总结里…: the report that is to say it. */
const SAID_IN = pattern('{statedYear}度?{attributive}?{workWord}?{reportWord}');

/**
 * The years of a question as filters. What was planned for a year stands in the report before it, under that year: it is
 * no answer to what was done, and what was done is none to what was planned. Only a year that has no report of its own yet
 * is answered from the plan for it.
 */
export function narrowPassages(
  question: Question,
  reports: readonly StoredReport[],
  reportIds: readonly string[] | undefined,
  thisYear: number,
): Narrowed {
  const scope = reportIds ? reports.filter((r) => reportIds.includes(r.id)) : reports;
  const asksPlans = PLANS.test(question.text);
  const saidIn = Number(SAID_IN.exec(question.text)?.[1] ?? Number.NaN);
  const named = yearsOf(question, thisYear);
  const others = named.filter((y) => y !== saidIn);
  const isSaid = scope.some((r) => r.year === saidIn);
  const years = !isSaid ? named : others.length > 0 ? others : [asksPlans ? saidIn + 1 : saidIn];
  const planOf = new Map(scope.map((r) => [r.id, r.planYear === r.year ? null : r.planYear]));
  const isPlan = ({ reportId, year }: Passage & { readonly reportId: string }) =>
    year !== null && planOf.get(reportId) === year;
  const hasReport = (year: number | null) => scope.some((r) => r.year === year);
  const hasPlan = (year: number) => [...planOf.values()].includes(year);
  const wantsPlans = asksPlans && (years.length === 0 || years.some(hasPlan));
  return {
    years,
    reportIds: isSaid ? scope.filter((r) => r.year === saidIn).map((r) => r.id) : reportIds,
    isWanted: (passage) => (isPlan(passage) ? asksPlans || isSaid || !hasReport(passage.year) : !wantsPlans),
  };
}

function yearsOf({ years }: Question, thisYear: number): readonly number[] {
  if (years.kind === 'listed') return years.years;
  return years.kind === 'range' ? rangeYears(years.from, Math.min(years.to, thisYear)) : [];
}
