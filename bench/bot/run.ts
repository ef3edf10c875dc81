import { rm } from 'node:fs/promises';
import { copyStore, makeStore, startBotProcess } from '../../test/bot/stand-in/bot-process.ts';
import { SlackStandIn } from '../../test/bot/stand-in/slack-stand-in.ts';
import { endWhileHanging, KILL_POINTS, killAt } from './kill.ts';
import { soak, startForSoak } from './soak.ts';
import { timeAnswers } from './time-answers.ts';

/** `--events 1000 --users 20 --kills 10`: the bot at work with the stand-in for Slack, in numbers. */
const numberOf = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const master = await makeStore();
const store = await copyStore(master.folder);
const slack = new SlackStandIn();
await slack.start();
let bot = await startForSoak(slack, store);
try {
  console.table([await timeAnswers(slack, numberOf('users', 20), 10)]);
  console.table([await soak(slack, bot, numberOf('events', 1000))]);
  await bot.end();
  bot = await startBotProcess({ slack, store });
  const kills = numberOf('kills', 10);
  for (const point of KILL_POINTS) {
    const answers: number[] = [];
    for (let i = 0; i < kills; i += 1) {
      const killed = await killAt(point, slack, store, bot);
      bot = killed.bot;
      answers.push(killed.answers);
    }
    const lost = answers.filter((n) => n === 0).length;
    const twice = answers.filter((n) => n > 1).length;
    console.log(`killed ${kills} times, ${point}: ${lost} lost, ${twice} answered twice`);
  }
  const ended = await endWhileHanging(slack, store, bot);
  bot = ended.bot;
  console.log(
    `told to end while a post hangs: after ${Math.round(ended.tookMs)} ms, ${ended.answers} answer at the next start`,
  );
} finally {
  await bot.kill();
  await slack.stop();
  await master.remove();
  await rm(store, { recursive: true, force: true });
}
