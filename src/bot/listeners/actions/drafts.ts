import type { App } from '@slack/bolt';
import { type WrittenDraft, writeDraft } from '../../../workflows/draft/write-draft.ts';
import { draftInThread, hashOf, sendDraft, showDraft } from '../../answering/draft-in-thread.ts';
import { type KeptDraft, keptDraftSchema } from '../../answering/kept.ts';
import { describeInChat } from '../../answering/sentences.ts';
import { say } from '../../outbox/say.ts';
import type { Bot } from '../../start/bot.ts';
import { DRAFT_ACTIONS, viewDraftCheck, viewDraftSources } from '../../views/draft.ts';
import { sayPlainly } from '../../views/view.ts';
import { listenToPress, type Pressed, recallKept } from '../press.ts';
import { directTo, listenToViewPress } from '../view-press.ts';

/** The buttons of a draft: 导出Word, 依据, 换一种写法, 核对; and the one of the App Home that begins one. */
export function listenToDrafts(app: App, bot: Bot): void {
  listenToViewPress(app, bot, DRAFT_ACTIONS.begin, async ({ press, key, value, welcome }) => {
    const place = directTo(press.user.id);
    const wanted = { year: Number(value), section: null, phrasingOf: null };
    await draftInThread(bot, { key, place, ...wanted, person: welcome.person });
  });
  listenToDraft(app, bot, DRAFT_ACTIONS.save, async ({ key, place }, written, { section }) =>
    sendDraft(bot, `${key}/word`, place, written, section),
  );
  listenToDraft(app, bot, DRAFT_ACTIONS.sources, async ({ key, place }, written) =>
    say(bot, key, place, viewDraftSources(written)),
  );
  listenToDraft(app, bot, DRAFT_ACTIONS.check, async ({ key, place }, written) =>
    say(bot, key, place, viewDraftCheck(written)),
  );
  listenToDraft(app, bot, DRAFT_ACTIONS.rephrase, (pressed, written, kept) =>
    rephrase(bot, pressed, written, kept),
  );
}

const CHANGED = '填报的数据或往年的报告有变动，下面按现在的来。';

/** A button of a draft: the draft is written anew, for what it is made of may have changed since; that is told. */
function listenToDraft(
  app: App,
  bot: Bot,
  action: string,
  handle: (pressed: Pressed, written: WrittenDraft, kept: KeptDraft) => void | Promise<void>,
): void {
  listenToPress(app, bot, action, async (pressed) => {
    const { key, place } = pressed;
    const kept = recallKept(bot, keptDraftSchema, pressed.value, pressed);
    if (kept === null) return;
    const { year, section, phrasingOf, textHash } = kept;
    const written = await writeDraft(bot.program, { year, section, phrasingOf, dataFile: null });
    if (!written.ok) return say(bot, key, place, sayPlainly(describeInChat(written.error)));
    if (hashOf(written.value) !== textHash) say(bot, `${key}/changed`, place, sayPlainly(CHANGED));
    await handle(pressed, written.value, kept);
  });
}

/** The next past year whose phrasing makes another text, the years in turn. */
async function rephrase(
  bot: Bot,
  { key, place, welcome }: Pressed,
  shown: WrittenDraft,
  { year, section, phrasingOf }: KeptDraft,
): Promise<void> {
  const years = [...new Set(shown.past.flatMap((r) => r.year ?? []))];
  const next = years.indexOf(phrasingOf ?? years[0] ?? 0) + 1;
  for (const phrasing of [...years.slice(next), ...years.slice(0, next)]) {
    if (phrasing === phrasingOf) continue;
    const written = await writeDraft(bot.program, { year, section, phrasingOf: phrasing, dataFile: null });
    if (!written.ok) return say(bot, key, place, sayPlainly(describeInChat(written.error)));
    if (written.value.text === shown.text) continue;
    const job = { key, place, year, section, phrasingOf: phrasing, person: welcome.person };
    return showDraft(bot, job, written.value);
  }
  say(bot, key, place, sayPlainly('往年的报告里没有别的写法可换。'));
}
