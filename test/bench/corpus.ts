import type { Amount } from '../../bench/check/amount.ts';
import { amountOf } from '../../bench/check/amount.ts';
import { type CleanReport, type Fact, readCleanReports } from '../../bench/check/clean-report.ts';
import { createOracle, type Oracle } from '../../bench/check/oracle.ts';

/** The sample reports that serve as drafts, read once for all tests. */
export const reports = readCleanReports();
export const oracles = new Map<CleanReport, Oracle>(reports.map((r) => [r, createOracle(r)]));

export function reportOf(year: number): CleanReport {
  const report = reports.find((r) => r.year === year);
  if (!report) throw new Error(`no report on ${year}`);
  return report;
}

/** The one figure that is meant by indicator, measure and number as printed. */
export function factOf(report: CleanReport, indicator: string, measure: string, raw: string): Fact {
  const found = report.facts.find((f) => f.indicator === indicator && f.measure === measure && f.raw === raw);
  if (!found) throw new Error(`no ${measure} ${raw} of ${indicator} in ${report.file}`);
  return found;
}

export const changed = (fact: Fact, says: Partial<Amount>): ReadonlyMap<Fact, Amount> =>
  new Map([[fact, { ...amountOf(fact), ...says }]]);
