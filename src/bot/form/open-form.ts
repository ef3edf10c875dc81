import { z } from 'zod';
import { readDataForm } from '../../workflows/data/data-form.ts';
import { describeInChat, SENTENCES } from '../answering/sentences.ts';
import { type Place, say } from '../outbox/say.ts';
import type { Bot } from '../start/bot.ts';
import { viewDataForm, viewNoForm, viewOpening } from '../views/data-form.ts';
import { sayPlainly } from '../views/view.ts';
import { type FormPlace, findSection, partOf } from './form-place.ts';

export interface FormOpening {
  /** Good for three seconds. */
  readonly trigger: string;
  readonly year: number;
  /** Where to open it: a place, words of a section, or nothing. */
  readonly at: FormPlace | string | null;
  /** Where it is told what was saved. */
  readonly place: Place;
  readonly key: string;
}

const openedSchema = z.object({ view: z.object({ id: z.string() }) });
const anySchema = z.looseObject({});

/** Opens the form of a year: a window at once, then the form in it. */
export async function openForm(bot: Bot, { trigger, year, at, place, key }: FormOpening): Promise<void> {
  const opened = await bot.client.call(
    'views.open',
    { trigger_id: trigger, view: viewOpening(year) },
    openedSchema,
  );
  if (!opened.ok) {
    bot.log.warn({ kind: opened.error.kind }, 'form not opened');
    if (opened.error.kind !== 'slack-unanswered') say(bot, key, place, sayPlainly(SENTENCES.zh.modalFailed));
    return;
  }
  await showForm(bot, opened.value.view.id, { year, at, place });
}

/** Puts a part of the form into a window that is open. */
export async function showForm(
  bot: Bot,
  viewId: string,
  { year, at, place }: Pick<FormOpening, 'year' | 'at' | 'place'>,
): Promise<void> {
  const form = await readDataForm(bot.program, year);
  const words = typeof at === 'string' ? at : null;
  const isPlace = at !== null && typeof at !== 'string';
  const part = !form.ok
    ? null
    : partOf(form.value, isPlace ? at : { year, section: findSection(form.value, words), part: 0 });
  const view = !form.ok
    ? viewNoForm(year, describeInChat(form.error))
    : part === null
      ? viewNoForm(year, '上年报告里没有要填的数，请改用数据表导入。')
      : viewDataForm(form.value, part, place);
  const shown = await bot.client.call('views.update', { view_id: viewId, view }, anySchema);
  if (!shown.ok) bot.log.warn({ kind: shown.error.kind }, 'form not shown');
}
