import { assignBlame } from './blame.ts';
import { composeFinding } from './compose-finding.ts';
import type { Break, Finding } from './finding.ts';
import type { Held, Open, Outcome } from './outcome.ts';
import type { CheckContext, Rule } from './rule.ts';

/** A rule that threw: a mistake of the program; the others went on. */
export interface FailedRule {
  readonly rule: string;
  readonly cause: unknown;
}

/** Everything that one rule evaluated. */
export interface RuleReport {
  readonly rule: Rule;
  readonly outcomes: readonly Outcome[];
}

export interface CheckResult {
  /** In reading order. */
  readonly findings: readonly Finding[];
  /** Relations evaluated, by rule: those that hold and those that do not. */
  readonly checked: Readonly<Record<string, number>>;
  /** Relations that could not be assessed, by rule. */
  readonly open: Readonly<Record<string, number>>;
  readonly reports: readonly RuleReport[];
  readonly failed: readonly FailedRule[];
  /** The finding that each broken relation went into. */
  readonly findingOf: ReadonlyMap<Outcome, Finding>;
}

/**
 * Whether a break holds whatever year the draft reports on: its figures are the draft's own. A title with a wrong year
 * sets the draft against the wrong reports, and is told once instead.
 */
const standsWithoutYear = ({ rule, outcome }: Break): boolean =>
  outcome.messageId === 'title' ||
  (!rule.dependsOnYear &&
    [...outcome.terms.map((t) => t.fact), ...outcome.beside].every((fact) => fact.source.kind === 'draft') &&
    outcome.references.every((r) => r.report === null));

/** Runs every rule over the draft, and gathers what they find into one finding for each figure to blame. */
export function checkDraft(context: CheckContext, rules: readonly Rule[]): CheckResult {
  const failed: FailedRule[] = [];
  const reports = rules.map((rule): RuleReport => {
    try {
      return { rule, outcomes: [...rule.evaluate(context)] };
    } catch (cause) {
      failed.push({ rule: rule.id, cause });
      return { rule, outcomes: [] };
    }
  });
  const breaks = reports.flatMap(({ rule, outcomes }) =>
    outcomes.flatMap((outcome): Break[] => (outcome.verdict === 'broken' ? [{ rule, outcome }] : [])),
  );
  const isYearDoubtful = breaks.some(({ outcome }) => outcome.messageId === 'title');
  const told = isYearDoubtful ? breaks.filter(standsWithoutYear) : breaks;
  const held = reports.flatMap(({ outcomes }) => outcomes.filter((o): o is Held => o.verdict === 'holds'));
  const found = assignBlame(told, held).map((fault) => ({
    fault,
    finding: composeFinding(fault, context.draft),
  }));
  const count = (isCounted: (o: Outcome) => boolean) =>
    Object.fromEntries(
      reports
        .map(({ rule, outcomes }) => [rule.id, outcomes.filter(isCounted).length])
        .filter(([, n]) => n !== 0),
    );
  return {
    findings: found.map(({ finding }) => finding).toSorted((a, b) => a.start - b.start || a.end - b.end),
    checked: count((o) => o.verdict !== 'open'),
    open: count((o): o is Open => o.verdict === 'open'),
    reports,
    failed,
    findingOf: new Map(
      found.flatMap(({ fault, finding }) => fault.breaks.map(({ outcome }) => [outcome, finding] as const)),
    ),
  };
}
