import type { DocumentError, ReadDocument } from '../../documents/document.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type CheckedReport, checkReport } from '../../workflows/check/check-report.ts';
import { markUp } from '../../workflows/check/mark-up.ts';
import { composeReconciliation } from '../../workflows/check/reconcile.ts';
import { keepCheck } from '../answering/kept.ts';
import { rememberCheck } from '../answering/recent.ts';
import { describeInChat, SENTENCES } from '../answering/sentences.ts';
import { type Place, say } from '../outbox/say.ts';
import type { Person } from '../people/access.ts';
import type { Bot } from '../start/bot.ts';
import { unlessStopped } from '../start/running.ts';
import { viewCheck } from '../views/check.ts';
import { viewProgress } from '../views/progress.ts';
import { sayPlainly, type View } from '../views/view.ts';

export interface CheckJob {
  readonly key: string;
  readonly place: Place;
  readonly name: string;
  readonly read: Result<ReadDocument, DocumentError>;
  /** The year that the draft is said to be of. */
  readonly year: number | null;
  readonly person: Person;
}

/** Checks a dropped draft: the worst in the message, the marked-up copy and the table as files. */
export async function checkDropped(
  bot: Bot,
  { key, place, year, person, name, read }: CheckJob,
  signal: AbortSignal,
  show: (step: string, view: View) => void,
): Promise<void> {
  show('checking', viewProgress(`正在核对“${name}”……`, key));
  const readDocument = async () => read;
  const work = checkReport({ ...bot.program, readDocument }, name, { year });
  const checked = await unlessStopped(signal, work);
  if (checked === null) return show('stopped', sayPlainly(SENTENCES.zh.stopped));
  if (!checked.ok) {
    bot.log.warn({ kind: checked.error.kind }, 'file not checked');
    return show('done', sayPlainly(describeInChat(checked.error)));
  }
  const kept = keepCheck(checked.value);
  bot.ledger.conversations.keep(key, JSON.stringify(kept), bot.clock.now());
  const at = bot.program.now().toISOString();
  rememberCheck(bot, { title: kept.title, who: person.name, at, findings: kept.findings.length });
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
