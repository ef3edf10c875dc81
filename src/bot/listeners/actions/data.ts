import type { App } from '@slack/bolt';
import { z } from 'zod';
import { recall } from '../../../workflows/converse/remember.ts';
import { standingVersion } from '../../../workflows/data/standing-version.ts';
import { describeInChat, SENTENCES } from '../../answering/sentences.ts';
import { readFormContext, readFormPlace } from '../../form/form-place.ts';
import { openForm, showForm } from '../../form/open-form.ts';
import { say } from '../../outbox/say.ts';
import { nameOf } from '../../people/name-person.ts';
import type { Bot } from '../../start/bot.ts';
import { FORM } from '../../views/data-form.ts';
import { DATA_ACTIONS, sayTime, viewUndone } from '../../views/saved.ts';
import { sayPlainly, type View } from '../../views/view.ts';
import { listenToPress } from '../press.ts';
import { directTo, listenToViewPress } from '../view-press.ts';

/** 填报 opens the form, a list in it turns to another section, 撤销 takes a change back. */
export function listenToData(app: App, bot: Bot): void {
  listenToPress(app, bot, FORM.open, async ({ press, key, place, value, welcome }) => {
    const at = readFormPlace(value);
    if (at === null) return;
    if (!welcome.isEditor) return say(bot, key, place, sayPlainly(SENTENCES.zh.dataEditorsOnly));
    await openForm(bot, { trigger: press.trigger_id, year: at.year, at, place, key });
  });
  listenToViewPress(app, bot, FORM.open, async ({ press, key, value, welcome }) => {
    const at = readFormPlace(value);
    const place = directTo(press.user.id);
    if (at === null) return;
    if (!welcome.isEditor) return say(bot, key, place, sayPlainly(SENTENCES.zh.dataEditorsOnly));
    await openForm(bot, { trigger: press.trigger_id, year: at.year, at, place, key });
  });
  listenToViewPress(app, bot, FORM.turn, async ({ press, value, welcome }) => {
    const at = readFormPlace(value);
    const context = readFormContext(press.view.private_metadata);
    if (at === null || context === null || !welcome.isEditor) return;
    const { channel, thread } = context;
    await showForm(bot, press.view.id, { year: at.year, at, place: { channel, thread } });
  });
  listenToPress(app, bot, DATA_ACTIONS.undo, async ({ key, place, value, welcome }) => {
    const change = recall(changeSchema, value);
    if (change === null) return;
    const view = welcome.isEditor
      ? await undo(bot, change, nameOf(welcome.person))
      : sayPlainly(SENTENCES.zh.dataEditorsOnly);
    say(bot, key, place, view);
  });
}

const changeSchema = z.object({
  year: z.number(),
  organisation: z.string().nullable(),
  version: z.number(),
});

/** Takes one change back, and no other: whatever came after it stays. */
async function undo(
  { program }: Bot,
  { year, organisation, version }: z.infer<typeof changeSchema>,
  who: string,
): Promise<View> {
  const history = await program.dataLedger.history(year);
  if (!history.ok) return sayPlainly(describeInChat(history.error));
  const own = history.value.filter((v) => v.organisation === organisation);
  const done = own.find((v) => v.undoes === version);
  if (done) return sayPlainly(`这次录入已由${done.who}于${sayTime(done.at)}撤销。`);
  const last = standingVersion(history.value, organisation);
  if (!last) return sayPlainly(`${year}年没有可以撤销的录入。`);
  if (last.version !== version)
    return sayPlainly(
      `这之后${last.who}又于${sayTime(last.at)}录入了数据，不能越过它撤销；请先撤销那一次，或用“填报”直接改数。`,
    );
  const undone = await program.dataLedger.undo(year, organisation, { who, at: program.now().toISOString() });
  if (!undone.ok) return sayPlainly(describeInChat(undone.error));
  return undone.value === null ? sayPlainly(`${year}年没有可以撤销的录入。`) : viewUndone(undone.value);
}
