import type { Turn } from '../../workflows/converse/converse.ts';
import { readDataForm } from '../../workflows/data/data-form.ts';
import { findSection } from '../form/form-place.ts';
import { type Place, say } from '../outbox/say.ts';
import type { Verdict } from '../people/access.ts';
import type { Bot } from '../start/bot.ts';
import { viewFillIn } from '../views/data-form.ts';
import { sayPlainly } from '../views/view.ts';
import { draftInThread } from './draft-in-thread.ts';
import { describeInChat, SENTENCES } from './sentences.ts';

type Requested = Extract<Turn, { kind: 'request' }>['request'];

/** Who asks for something, and where. */
export interface Asked {
  /** Names what is said in reply. */
  readonly key: string;
  readonly place: Place;
  readonly welcome: Extract<Verdict, { kind: 'welcome' }>;
}

/** Does in the channel what a line asks for. */
export async function carryOut(bot: Bot, { key, place, welcome }: Asked, request: Requested): Promise<void> {
  const { year } = request;
  if (request.kind === 'draft') {
    const { section } = request;
    return draftInThread(bot, { key, place, year, section, phrasingOf: null, person: welcome.person });
  }
  if (!welcome.isEditor) return say(bot, key, place, sayPlainly(SENTENCES.zh.dataEditorsOnly));
  if (request.kind === 'import') {
    const how = `请把${year}年的数据表（.xlsx .csv .json）拖进来，同时写“导入${year}年数据”。`;
    return say(bot, key, place, sayPlainly(how));
  }
  const form = await readDataForm(bot.program, year);
  if (!form.ok) return say(bot, key, place, sayPlainly(describeInChat(form.error)));
  const section = findSection(form.value, request.section);
  say(bot, key, place, viewFillIn(year, { year, section, part: 0 }));
}
