import { createHash } from 'node:crypto';
import { writeOfficialDocument } from '../../documents/official/write-official-document.ts';
import { listMissing, listSources } from '../../drafting/list-sources.ts';
import { type WrittenDraft, writeDraft } from '../../workflows/draft/write-draft.ts';
import { type Place, say } from '../outbox/say.ts';
import type { Person } from '../people/access.ts';
import type { Bot } from '../start/bot.ts';
import { viewSectionDraft, viewWholeDraft } from '../views/draft.ts';
import { sayPlainly } from '../views/view.ts';
import type { KeptDraft } from './kept.ts';
import { rememberDraft } from './recent.ts';
import { describeInChat } from './sentences.ts';

export interface DraftJob {
  /** Names what is said in reply. */
  readonly key: string;
  readonly place: Place;
  readonly year: number;
  readonly section: string | null;
  readonly phrasingOf: number | null;
  readonly person: Person;
}

/** Drafts a section into the thread, or the whole report as a file beside a summary. */
export async function draftInThread(bot: Bot, job: DraftJob): Promise<void> {
  const { key, place, year, section, phrasingOf } = job;
  const written = await writeDraft(bot.program, { year, section, phrasingOf, dataFile: null });
  if (!written.ok) {
    bot.log.warn({ kind: written.error.kind }, 'not drafted');
    return say(bot, key, place, sayPlainly(describeInChat(written.error)));
  }
  await showDraft(bot, job, written.value);
}

/** Shows a draft that is written, and keeps what its buttons need. */
export async function showDraft(bot: Bot, job: DraftJob, written: WrittenDraft): Promise<void> {
  const { key, place, year, section, phrasingOf, person } = job;
  const kept: KeptDraft = { kind: 'draft', year, section, phrasingOf, textHash: hashOf(written) };
  bot.ledger.conversations.keep(key, JSON.stringify(kept), bot.clock.now());
  rememberDraft(bot, {
    year,
    section,
    who: person.name,
    at: bot.program.now().toISOString(),
    gaps: [...listMissing(written.draft)],
  });
  const options = { keptId: key, phrasingOf };
  if (section !== null) return say(bot, key, place, viewSectionDraft(written, options));
  say(bot, key, place, viewWholeDraft(written, options));
  await sendDraft(bot, `${key}/word`, place, written, section);
}

/** The draft as a Word file in the thread, its sources behind it. */
export async function sendDraft(
  bot: Bot,
  key: string,
  place: Place,
  written: WrittenDraft,
  section: string | null,
): Promise<void> {
  const { draft } = written;
  const date = `${bot.program.now().toISOString().slice(0, 19)}Z`;
  const bytes = await writeOfficialDocument(draft, { date, sources: listSources(draft) });
  const name = `${draft.title}${section === null ? '' : `（${section}）`}（草稿）.docx`;
  const task = {
    kind: 'file' as const,
    ...place,
    name: name.replaceAll(/[/\\:*?"<>|\n]/g, '_'),
    comment: '',
  };
  bot.sender.send(key, task, bytes);
}

/** Tells whether a draft written anew is still the one that was shown. */
export const hashOf = ({ text }: WrittenDraft): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);
