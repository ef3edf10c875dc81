import type { BreakKind, ChangeKind, Group } from './break.ts';
import type { Alarm } from './checker.ts';
import type { Chosen } from './choose-changes.ts';
import type { Clean, Judged } from './judge-check.ts';

/** The least share of seen breaks that must be found, in per cent. */
const AIMS: Readonly<Record<Group, number>> = { arithmetic: 98, text: 95, history: 80 };
const MOST_WARNINGS = 1;

export interface Measured<Kind extends ChangeKind> extends Chosen<Kind> {
  readonly judged: readonly Judged[];
}

/** A part of the table in Markdown, and the aims that are missed, as sentences. */
export interface Part {
  readonly table: string;
  readonly missed: readonly string[];
}

const render = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((r) => `| ${r.join(' | ')} |`)
    .join('\n');

const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)}%`;

const count = (judged: readonly Judged[], test: (j: Judged) => boolean): number => judged.filter(test).length;

/** Found by kind, and by group against its aim. */
export function tabulateBreaks(measured: readonly Measured<BreakKind>[]): Part {
  const row = (name: string, group: string, of: readonly Measured<BreakKind>[], aim: string) => {
    const judged = of.flatMap((m) => m.judged);
    const dropped = of.reduce((sum, m) => sum + m.dropped, 0);
    const found = count(judged, (j) => j.isFound);
    const first = count(judged, (j) => j.isFirst);
    return [
      name,
      group,
      dropped,
      judged.length,
      found,
      percent(found, judged.length),
      first,
      percent(first, judged.length),
      aim,
    ];
  };
  const groups = Object.entries(AIMS) as [Group, number][];
  const of = (group: Group) => measured.filter((m) => m.kind.group === group);
  const rows = groups.flatMap(([group, aim]) => [
    ...of(group).map((m) => row(m.kind.id, group, [m], '')),
    row(`**${group}**`, group, of(group), `≥ ${aim}%`),
  ]);
  const missed = groups.flatMap(([group, aim]) => {
    const judged = of(group).flatMap((m) => m.judged);
    const found = count(judged, (j) => j.isFound);
    return 100 * found >= aim * judged.length
      ? []
      : [`${group}: ${percent(found, judged.length)} of the seen breaks found, aim ${aim}%`];
  });
  const head = ['break', 'group', 'unseen', 'kept', 'found', '', 'first', '', 'aim'];
  return { table: render(head, [...rows, row('**all**', '', measured, '')]), missed };
}

const isError = ({ severity }: Alarm): boolean => severity === 'error';

/** New findings on rewordings: none may be an error. */
export function tabulateRewordings(measured: readonly Measured<ChangeKind>[]): Part {
  const row = (name: string, of: readonly Measured<ChangeKind>[]) => {
    const judged = of.flatMap((m) => m.judged);
    return [
      name,
      of.reduce((sum, m) => sum + m.dropped, 0),
      judged.length,
      count(judged, (j) => j.alarms.some(isError)),
      count(judged, (j) => j.alarms.length > 0),
    ];
  };
  const errors = measured.flatMap((m) => m.judged).filter((j) => j.alarms.some(isError)).length;
  return {
    table: render(
      ['rewording', 'not harmless', 'kept', 'with an error (aim 0)', 'with any alarm'],
      [...measured.map((m) => row(m.kind.id, [m])), row('**all**', measured)],
    ),
    missed: errors === 0 ? [] : [`rewordings: ${errors} raise an error, aim 0`],
  };
}

/** Findings on the reports as they are. */
export function tabulateClean(clean: Clean): Part {
  const counted = [...clean].map(([{ year }, alarms]) => {
    const errors = alarms.filter(isError).length;
    return { year, errors, warnings: alarms.length - errors };
  });
  return {
    table: render(
      ['clean report', 'errors (aim 0)', `warnings (aim ≤ ${MOST_WARNINGS})`],
      counted.map(({ year, errors, warnings }) => [year, errors, warnings]),
    ),
    missed: counted
      .filter(({ errors, warnings }) => errors > 0 || warnings > MOST_WARNINGS)
      .map(({ year, errors, warnings }) => `clean report of ${year}: ${errors} errors, ${warnings} warnings`),
  };
}
