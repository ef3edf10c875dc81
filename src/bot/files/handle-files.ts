import type { DocumentError, ReadDocument } from '../../documents/document.ts';
import type { Result } from '../../shared/result.ts';
import { ingestFile } from '../../workflows/ingest/ingest-file.ts';
import { type FileTask, languageOf, readFileTask, readYear } from '../answering/read-line.ts';
import { describeDownload, describeInChat, SENTENCES } from '../answering/sentences.ts';
import type { DroppedFile } from '../inbox/requests.ts';
import { type Place, say, sayInstead } from '../outbox/say.ts';
import type { Person, Verdict } from '../people/access.ts';
import type { Bot } from '../start/bot.ts';
import { unlessStopped } from '../start/running.ts';
import { viewIngested } from '../views/ingested.ts';
import { viewProgress } from '../views/progress.ts';
import { sayPlainly, type View } from '../views/view.ts';
import { checkDropped } from './check-dropped.ts';
import { downloadFile } from './download-file.ts';
import { importDropped } from './import-dropped.ts';

/** The files of one message, and what is said beside them. */
export interface FilesJob {
  /** Names what is said in reply. */
  readonly key: string;
  readonly place: Place;
  readonly text: string;
  readonly files: readonly DroppedFile[];
  /** What is done where the words do not say it, `null` to ask. */
  readonly otherwise: FileTask | null;
  readonly welcome: Extract<Verdict, { kind: 'welcome' }>;
}

/** More are no reports that somebody wants read now. */
const MOST_FILES = 10;

/** Does with each file what the words beside it say. */
export async function handleFiles(bot: Bot, job: FilesJob): Promise<void> {
  const { key, place, text, files } = job;
  const sentences = SENTENCES[languageOf(text)];
  const task = readFileTask(text) ?? job.otherwise;
  if (task === null) return say(bot, key, place, sayPlainly(sentences.whichTask));
  const refusal = job.welcome.isEditor
    ? null
    : { ingest: sentences.editorsOnly, import: sentences.dataEditorsOnly, check: null }[task];
  if (refusal !== null) return say(bot, key, place, sayPlainly(refusal));
  const left = files.length - MOST_FILES;
  if (left > 0) say(bot, key, place, sayPlainly(sentences.tooManyFiles(MOST_FILES, left)));
  for (const file of files.slice(0, MOST_FILES))
    await handleFile(bot, {
      key: `${key}/${file.id}`,
      place,
      file,
      task: taskOf(file, task, readFileTask(text)),
      year: readYear(text),
      person: job.welcome.person,
    });
}

interface FileJob {
  /** Names what is said in reply. */
  readonly key: string;
  readonly place: Place;
  readonly file: DroppedFile;
  readonly task: FileTask;
  /** The year that a draft or data are said to be of. */
  readonly year: number | null;
  readonly person: Person;
}

const LARGEST_BYTES = 100 * 1024 * 1024;
const DOWNLOAD_TIMEOUT_MS = 60_000;

const DATA_FILE = /\.(?:xlsx|csv|json)$/i;

/** A table that comes with a mention alone holds data, not a report. */
const taskOf = ({ name }: DroppedFile, task: FileTask, said: FileTask | null): FileTask =>
  said === null && DATA_FILE.test(name ?? '') ? 'import' : task;

/** One dropped file: a message that it is being read, replaced by what came of it; until it is read it can be stopped. */
async function handleFile(bot: Bot, job: FileJob): Promise<void> {
  const signal = bot.running.begin(job.key);
  try {
    await readAndDo(bot, job, signal);
  } finally {
    bot.running.end(job.key);
  }
}

async function readAndDo(bot: Bot, job: FileJob, signal: AbortSignal): Promise<void> {
  const { key, place, file } = job;
  const name = file.name ?? file.id;
  const progress = `${key}/progress`;
  say(bot, progress, place, viewProgress(`正在读“${name}”……`, key));
  const show = (step: string, view: View) => sayInstead(bot, `${key}/${step}`, progress, place, view);
  const stopped = () => show('stopped', sayPlainly(SENTENCES.zh.stopped));

  const bytes = await unlessStopped(signal, download(bot, file, name));
  if (bytes === null) return stopped();
  if (!bytes.ok) {
    bot.log.warn({ file: file.id, kind: bytes.error.kind }, 'file not downloaded');
    return show('failed', sayPlainly(describeDownload(bytes.error)));
  }
  const read = await unlessStopped(signal, bot.program.readBytes(name, bytes.value));
  if (read === null) return stopped();
  const had: ReadFile = { name, bytes: bytes.value, read };
  // What goes into the store or the ledger goes in whole: from here on only a check can be stopped.
  switch (job.task) {
    case 'ingest':
      return show('done', await ingest(bot, had));
    case 'import':
      return importDropped(bot, { ...job, ...had }, show);
    case 'check':
      return checkDropped(bot, { ...job, ...had }, signal, show);
  }
}

const download = (bot: Bot, file: DroppedFile, name: string) =>
  downloadFile(
    { name, url: file.url_private_download ?? file.url_private ?? '' },
    {
      token: bot.settings.botToken,
      apiUrl: bot.settings.apiUrl,
      fetch: bot.fetch,
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
      limitBytes: LARGEST_BYTES,
    },
  );

interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly read: Result<ReadDocument, DocumentError>;
}

async function ingest(bot: Bot, { name, bytes, read }: ReadFile): Promise<View> {
  const ingested = await ingestFile({ ...bot.program, readBytes: async () => read }, name, bytes);
  if (ingested.ok) return viewIngested(ingested.value);
  bot.log.warn({ kind: ingested.error.kind }, 'file not ingested');
  return sayPlainly(describeInChat(ingested.error));
}
