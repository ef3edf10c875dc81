import { z } from 'zod';
import { yearToReport } from '../../workflows/converse/year-to-report.ts';
import { readDataForm } from '../../workflows/data/data-form.ts';
import { recallRecent } from '../answering/recent.ts';
import { describeInChat } from '../answering/sentences.ts';
import type { Bot } from '../start/bot.ts';
import { viewHome } from '../views/home.ts';

const anySchema = z.looseObject({});

/** Shows someone's App Home as things are now; nothing depends on it. */
export async function showHome(bot: Bot, user: string, isEditor: boolean): Promise<void> {
  const { program, client, log } = bot;
  const year = await yearToReport(program);
  if (!year.ok) return log.warn({ kind: year.error.kind }, 'home not composed');
  const form = await readDataForm(program, year.value);
  const history = await program.dataLedger.history(year.value);
  const view = viewHome({
    year: year.value,
    form: form.ok ? form.value : describeInChat(form.error),
    last: (history.ok && history.value.at(-1)) || null,
    recent: recallRecent(bot),
    isEditor,
  });
  const shown = await client.call('views.publish', { user_id: user, view }, anySchema);
  if (!shown.ok) log.warn({ kind: shown.error.kind }, 'home not shown');
}
