import type { Severity } from '../../src/checks/outcome.ts';

/** One finding of the series. */
export interface Broken {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly where: string;
  readonly words: string;
}

/** A table of rules with their errors and warnings, the loudest first. */
export function tallyRules(broken: readonly Broken[]): string {
  const count = (found: readonly Broken[], severity: Severity) =>
    found.filter((b) => b.severity === severity).length;
  const rows = [...Map.groupBy(broken, (b) => b.rule)]
    .map(([rule, found]) => ({ rule, errors: count(found, 'error'), warnings: count(found, 'warning') }))
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  return [
    '| rule | errors | warnings |',
    '| --- | ---: | ---: |',
    ...rows.map(({ rule, errors, warnings }) => `| ${rule} | ${errors} | ${warnings} |`),
    `| all | ${count(broken, 'error')} | ${count(broken, 'warning')} |`,
  ].join('\n');
}
