import { describeStore } from '../../workflows/converse/describe-store.ts';
import { describeError } from '../../workflows/errors/describe-error.ts';
import { ingestReports } from '../../workflows/ingest/ingest-reports.ts';
import { EXIT } from '../exit.ts';
import type { Program } from '../program.ts';
import { createProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { runBot } from './bot.ts';
import { runChat } from './chat.ts';

/** Indexes the corpus (only what has changed) and opens the conversation: in Slack where its settings are there. */
export async function runStart(program: Program, terminal: Terminal): Promise<number> {
  const progress = createProgress(terminal);
  const ingested = await ingestReports({ ...program, onProgress: progress.update }, [program.corpus]);
  progress.stop();
  if (!ingested.ok) {
    terminal.note(describeError(ingested.error));
    return EXIT.outsideFailed;
  }
  for (const { error } of ingested.value) if (error) terminal.note(describeError(error));
  if (ingested.value.every((r) => r.status === 'failed')) {
    terminal.note('语料文件夹里没有可读的报告（.txt .md .docx .pdf .doc）；请用 ZHUBI_CORPUS 指定文件夹。');
    return EXIT.wrongInput;
  }
  const stored = await program.store.reports();
  if (!stored.ok) {
    terminal.note(describeError(stored.error));
    return EXIT.outsideFailed;
  }
  terminal.note(describeStore(stored.value));
  return program.slack === null ? runChat(program, terminal) : runBot(program, terminal);
}
