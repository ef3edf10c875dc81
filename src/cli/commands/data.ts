import type { EnteredFigure, PlannedFigure } from '../../entered-data/entered-data.ts';
import type { DataChanges, Difference } from '../../entered-data/merge-data.ts';
import type { DataVersion } from '../../ledger/entered-data-ledger.ts';
import { type ImportedData, importData } from '../../workflows/data/import-data.ts';
import type { DataReadingError } from '../../workflows/data/read-data-file.ts';
import { describeNote } from '../../workflows/errors/describe-data-error.ts';
import { describeError } from '../../workflows/errors/describe-error.ts';
import { findOwner } from '../../workflows/whose/settle-owner.ts';
import { EXIT, statusOf } from '../exit.ts';
import type { Program } from '../program.ts';
import { renderImport, renderUndo, renderVersion } from '../render-data.ts';
import type { Terminal } from '../terminal.ts';
import { isYear, sayNoYear } from '../year-option.ts';

export interface DataOptions {
  readonly year?: string;
  readonly json?: boolean;
  /** Who does it; the machine's user when not said. */
  readonly who?: string;
  /** Whose data; the home body's when not said. */
  readonly organisation?: string;
}

/** Takes a file of data in. */
export async function runDataImport(
  program: Program,
  terminal: Terminal,
  file: string,
  options: DataOptions,
): Promise<number> {
  const year = readYear(terminal, options);
  if (year === null) return EXIT.wrongInput;
  const deed = { who: whoOf(program, options), at: program.now().toISOString() };
  const imported = await importData(program, { file, year, ...deed });
  if (!imported.ok) return fail(terminal, imported.error);
  terminal.out(options.json ? JSON.stringify(importToJson(imported.value)) : renderImport(imported.value));
  return EXIT.done;
}

/** Every version of a year, the oldest first. */
export async function runDataHistory(
  program: Program,
  terminal: Terminal,
  options: DataOptions,
): Promise<number> {
  const year = readYear(terminal, options);
  if (year === null) return EXIT.wrongInput;
  const history = await program.dataLedger.history(year);
  if (!history.ok) return fail(terminal, history.error);
  if (options.json) terminal.out(JSON.stringify(history.value.map(versionToJson)));
  else for (const version of history.value) terminal.out(renderVersion(version));
  if (!options.json && history.value.length === 0) terminal.note(`${year}年还没有录入过数据。`);
  return EXIT.done;
}

/** Takes the last change back. */
export async function runDataUndo(
  program: Program,
  terminal: Terminal,
  options: DataOptions,
): Promise<number> {
  const year = readYear(terminal, options);
  if (year === null) return EXIT.wrongInput;
  const owner =
    options.organisation === undefined
      ? await findOwner(program, year)
      : ({ ok: true, value: options.organisation } as const);
  if (!owner.ok) return fail(terminal, owner.error);
  const deed = { who: whoOf(program, options), at: program.now().toISOString() };
  const undone = await program.dataLedger.undo(year, owner.value, deed);
  if (!undone.ok) return fail(terminal, undone.error);
  if (undone.value === null) {
    terminal.note(`${year}年没有可以撤销的录入。`);
    return EXIT.wrongInput;
  }
  terminal.out(options.json ? JSON.stringify(versionToJson(undone.value)) : renderUndo(undone.value));
  return EXIT.done;
}

function fail(terminal: Terminal, error: DataReadingError): number {
  terminal.note(describeError(error));
  return statusOf(error);
}

function readYear(terminal: Terminal, { year }: DataOptions): number | null {
  if (year !== undefined && isYear(year)) return Number(year);
  terminal.note(year === undefined ? '请写出是哪一年的数据，例如 --year 2023。' : sayNoYear(year));
  return null;
}

const whoOf = (program: Program, { who }: DataOptions): string => who?.trim() || program.userName();

function importToJson(imported: ImportedData) {
  const { version, year, organisation, source, changes, unchanged, emptyRows, notes } = imported;
  return {
    version,
    year,
    organisation,
    source,
    ...changesToJson(changes),
    unchanged,
    emptyRows,
    notes: notes.map(describeNote),
  };
}

const versionToJson = ({
  version,
  kind,
  who,
  at,
  source,
  undoes,
  year,
  organisation,
  changes,
}: DataVersion) => ({
  version,
  kind,
  who,
  when: at,
  source,
  undoes,
  year,
  organisation,
  changes: changesToJson(changes),
});

const changesToJson = ({ figures, highlights, plans }: DataChanges) => ({
  ...differenceToJson(figures, figureToJson),
  highlights: differenceToJson(highlights, (h) => h),
  plans: differenceToJson(plans, figureToJson),
});

const differenceToJson = <T, J>({ added, changed, removed }: Difference<T>, toJson: (entry: T) => J) => ({
  added: added.map(toJson),
  changed: changed.map(({ before, after }) => ({ before: toJson(before), after: toJson(after) })),
  removed: removed.map(toJson),
});

/** The fields of the contract, the value as a number. */
const figureToJson = (figure: EnteredFigure | PlannedFigure) => ({ ...figure, value: Number(figure.value) });
