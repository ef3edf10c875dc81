import { ok, type Result } from '../shared/result.ts';
import { type CheckedReport, checkReport } from '../workflows/check-report.ts';
import { ingestFile } from '../workflows/ingest-file.ts';
import { markUp } from '../workflows/mark-up.ts';
import { composeReconciliation } from '../workflows/reconcile.ts';
import type { Bot } from './bot.ts';
import { downloadFile } from './download-file.ts';
import { keepCheck } from './kept.ts';
import { type FileTask, languageOf, readFileTask, readYear } from './read-line.ts';
import type { DroppedFile } from './requests.ts';
import { type Place, say, sayInstead } from './say.ts';
import { describeDownload, describeInChat, SENTENCES } from './sentences.ts';
import { viewCheck } from './views/check.ts';
import { viewIngested } from './views/ingested.ts';
import { sayPlainly, type View } from './views/view.ts';

/** The files of one message, and what is said beside them. */
export interface FilesJob {
  /** Names what is said in reply. */
  readonly key: string;
  readonly place: Place;
  readonly text: string;
  readonly files: readonly DroppedFile[];
  /** What is done where the words do not say it, `null` to ask. */
  readonly otherwise: FileTask | null;
  readonly isEditor: boolean;
}

/** More are no reports that somebody wants read now. */
const MOST_FILES = 10;

/** Does with each file what the words beside it say. */
export async function handleFiles(bot: Bot, job: FilesJob): Promise<void> {
  const { key, place, text, files } = job;
  const sentences = SENTENCES[languageOf(text)];
  const task = readFileTask(text) ?? job.otherwise;
  if (task === null) return say(bot, key, place, sayPlainly(sentences.whichTask));
  if (task === 'ingest' && !job.isEditor) return say(bot, key, place, sayPlainly(sentences.editorsOnly));
  const left = files.length - MOST_FILES;
  if (left > 0) say(bot, key, place, sayPlainly(sentences.tooManyFiles(MOST_FILES, left)));
  for (const file of files.slice(0, MOST_FILES))
    await handleFile(bot, { key: `${key}/${file.id}`, place, file, task, year: readYear(text) });
}

interface FileJob {
  /** Names what is said in reply. */
  readonly key: string;
  readonly place: Place;
  readonly file: DroppedFile;
  readonly task: FileTask;
  /** The year that a draft is said to be of. */
  readonly year: number | null;
}

const LARGEST_BYTES = 100 * 1024 * 1024;
const DOWNLOAD_TIMEOUT_MS = 60_000;

/** One dropped file: a message that it is being read, replaced by what came of it. */
async function handleFile(bot: Bot, job: FileJob): Promise<void> {
  const { key, place, file } = job;
  const name = file.name ?? file.id;
  const progress = `${key}/progress`;
  say(bot, progress, place, sayPlainly(`正在读“${name}”……`));
  const show = (step: string, view: View) => sayInstead(bot, `${key}/${step}`, progress, place, view);

  const bytes = await downloadFile(
    { name, url: file.url_private_download ?? file.url_private ?? '' },
    {
      token: bot.settings.botToken,
      apiUrl: bot.settings.apiUrl,
      fetch: bot.fetch,
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
      limitBytes: LARGEST_BYTES,
    },
  );
  if (!bytes.ok) {
    bot.log.warn({ file: file.id, kind: bytes.error.kind }, 'file not downloaded');
    return show('failed', sayPlainly(describeDownload(bytes.error)));
  }
  if (job.task === 'ingest') return show('done', await ingest(bot, name, bytes.value));
  await check(bot, job, name, bytes.value, show);
}

async function ingest(bot: Bot, name: string, bytes: Uint8Array): Promise<View> {
  const ingested = await ingestFile(bot.program, name, bytes);
  if (ingested.ok) return viewIngested(ingested.value);
  bot.log.warn({ kind: ingested.error.kind }, 'file not ingested');
  return sayPlainly(describeInChat(ingested.error));
}

async function check(
  bot: Bot,
  { key, place, year }: FileJob,
  name: string,
  bytes: Uint8Array,
  show: (step: string, view: View) => void,
): Promise<void> {
  show('checking', sayPlainly(`正在核对“${name}”……`));
  const readDocument = () => bot.program.readBytes(name, bytes);
  const checked = await checkReport({ ...bot.program, readDocument }, name, { year });
  if (!checked.ok) {
    bot.log.warn({ kind: checked.error.kind }, 'file not checked');
    return show('done', sayPlainly(describeInChat(checked.error)));
  }
  const kept = keepCheck(checked.value);
  bot.ledger.conversations.keep(key, JSON.stringify(kept), bot.clock.now());
  show('done', viewCheck(kept, key));
  await sendResults(bot, key, place, name, checked.value);
}

/** The marked-up copy and the table, as files in the thread. */
async function sendResults(
  bot: Bot,
  key: string,
  place: Place,
  name: string,
  checked: CheckedReport,
): Promise<void> {
  const stem = name.replace(/\.[^.]*$/, '');
  const send = (
    step: string,
    fileName: string,
    made: Result<Uint8Array, Parameters<typeof describeInChat>[0]>,
  ) => {
    if (made.ok)
      bot.sender.send(
        `${key}/${step}`,
        { kind: 'file', channel: place.channel, thread: place.thread, name: fileName, comment: '' },
        made.value,
      );
    else say(bot, `${key}/${step}`, place, sayPlainly(describeInChat(made.error)));
  };
  send('marked', `${stem}（批注）.docx`, await markUp(checked, bot.program.now()));
  send('table', `${stem}（核对表）.xlsx`, ok(await composeReconciliation(checked)));
}
