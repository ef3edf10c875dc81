import type { App } from '@slack/bolt';
import { askYears } from '../../../workflows/ask/ask-years.ts';
import { keptAnswerSchema } from '../../answering/kept.ts';
import { renderChart } from '../../answering/render-chart.ts';
import { SENTENCES } from '../../answering/sentences.ts';
import { say } from '../../outbox/say.ts';
import type { Bot } from '../../start/bot.ts';
import { ANSWER_ACTIONS } from '../../views/answer.ts';
import { sayPlainly } from '../../views/view.ts';
import { chartOf, viewYears } from '../../views/years.ts';
import { listenToPress, recallKept } from '../press.ts';

/** 各年: what was asked about, year by year, in a table and a picture. */
export function listenToYears(app: App, bot: Bot): void {
  listenToPress(app, bot, ANSWER_ACTIONS.years, async (pressed) => {
    const { key, place } = pressed;
    const kept = recallKept(bot, keptAnswerSchema, pressed.value, pressed);
    if (kept === null) return;
    const sentences = SENTENCES[kept.language];
    if (kept.question === null) return say(bot, key, place, sayPlainly(sentences.noYears));
    const answer = await askYears(bot.program, kept.question);
    if (!answer.ok) return say(bot, key, place, sayPlainly(sentences.storeFailed));
    if (answer.value.status !== 'answered') return say(bot, key, place, sayPlainly(sentences.noYears));
    say(bot, key, place, viewYears(answer.value, kept.language));
    const chart = chartOf(answer.value);
    if (chart === null) return;
    const png = await renderChart(chart);
    const name = `${chart.title.replaceAll(/[/\\]/g, '_')}.png`;
    bot.sender.send(`${key}/chart`, { kind: 'file', ...place, name, comment: '' }, png);
  });
}
