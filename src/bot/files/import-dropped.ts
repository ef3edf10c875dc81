import type { DocumentError, ReadDocument } from '../../documents/document.ts';
import type { Result } from '../../shared/result.ts';
import { yearToReport } from '../../workflows/converse/year-to-report.ts';
import { importData } from '../../workflows/data/import-data.ts';
import { standingVersion } from '../../workflows/data/standing-version.ts';
import { describeNote } from '../../workflows/errors/describe-data-error.ts';
import { readYear } from '../answering/read-line.ts';
import { describeInChat } from '../answering/sentences.ts';
import type { Place } from '../outbox/say.ts';
import type { Person } from '../people/access.ts';
import { nameOf } from '../people/name-person.ts';
import type { Bot } from '../start/bot.ts';
import { sayDeed, viewSaved } from '../views/saved.ts';
import { sayPlainly, type View } from '../views/view.ts';

export interface ImportJob {
  readonly key: string;
  readonly place: Place;
  readonly name: string;
  readonly read: Result<ReadDocument, DocumentError>;
  /** The year that was said, else the one in the file's name, else the one to be reported on. */
  readonly year: number | null;
  readonly person: Person;
}

/** Of a file's bad rows in a message; more come whole, as a file. */
const ROWS_SHOWN = 15;
const CHARACTERS_SHOWN = 2500;

/** Takes a dropped file of data into the ledger, or lists every bad row. */
export async function importDropped(
  bot: Bot,
  { key, place, name, read, year: said, person }: ImportJob,
  show: (step: string, view: View) => void,
): Promise<void> {
  const next = await yearToReport(bot.program);
  if (!next.ok) return show('done', sayPlainly(describeInChat(next.error)));
  const year = said ?? readYear(name) ?? next.value;
  const deed = { who: nameOf(person), at: bot.program.now().toISOString() };
  const deps = { ...bot.program, readDocument: async () => read };
  const imported = await importData(deps, { file: name, year, ...deed });
  if (imported.ok) {
    const { notes, emptyRows, source: _, ...saved } = imported.value;
    const told = [
      ...(emptyRows > 0 ? [`${emptyRows}行还没有填数，已跳过。`] : []),
      ...notes.map(describeNote),
      ...(saved.version === null ? await sayLast(bot, year, saved.organisation) : []),
    ];
    return show('done', viewSaved({ ...saved, ...deed, source: `“${name}”`, notes: told }));
  }
  bot.log.warn({ kind: imported.error.kind }, 'data not imported');
  const told = describeInChat(imported.error);
  const lines = told.split('\n');
  if (lines.length <= ROWS_SHOWN + 1 && told.length <= CHARACTERS_SHOWN)
    return show('done', sayPlainly(told));
  const shown = lines
    .slice(0, ROWS_SHOWN + 1)
    .join('\n')
    .slice(0, CHARACTERS_SHOWN);
  show('done', sayPlainly(`${shown}\n……全部见下面的文件。`));
  const fileName = `${name.replace(/\.[^.]*$/, '')}（有误的行）.txt`;
  const bytes = new TextEncoder().encode(`\ufeff${told}\n`);
  bot.sender.send(`${key}/faults`, { kind: 'file', ...place, name: fileName, comment: '' }, bytes);
}

/** Nothing was new: it may have been taken in by a run that ended before it could tell. */
async function sayLast({ program }: Bot, year: number, organisation: string | null): Promise<string[]> {
  const history = await program.dataLedger.history(year);
  const last = history.ok ? standingVersion(history.value, organisation) : null;
  return last === null ? [] : [`最近一次录入：${sayDeed(last)}。`];
}
