import type { Question } from '../../answers/question.ts';
import { questionSchema } from '../../answers/question.ts';
import { converse, type Turn } from '../../workflows/converse/converse.ts';
import { recall } from '../../workflows/converse/remember.ts';
import { say } from '../outbox/say.ts';
import type { Bot } from '../start/bot.ts';
import { viewAnswer } from '../views/answer.ts';
import { viewHelp } from '../views/help.ts';
import { sayPlainly, type View } from '../views/view.ts';
import { type Asked, carryOut } from './carry-out.ts';
import { hasYears, type KeptAnswer } from './kept.ts';
import { languageOf } from './read-line.ts';
import { SENTENCES } from './sentences.ts';

export interface Line extends Asked {
  readonly text: string;
  /** Where the subject is kept: the thread first, then the direct message that it stands in. */
  readonly subjectKeys: readonly [string, ...string[]];
  /** People may talk among themselves: what is not said to the bot is answered only where it is understood. */
  readonly isAddressed: boolean;
}

/** Answers a line in its thread, and keeps what the next one may follow up on. */
export async function answerLine(bot: Bot, line: Line): Promise<void> {
  const language = languageOf(line.text);
  const previous = subjectOf(bot, line.subjectKeys);
  const text = line.text === '' ? '帮助' : line.text;
  const turn = await converse(bot.program, text, previous);
  if (!turn.ok) {
    bot.log.error({ kind: turn.error.kind }, 'not answered');
    if (line.isAddressed) say(bot, line.key, line.place, sayPlainly(SENTENCES[language].storeFailed));
    return;
  }
  if (!line.isAddressed && !isMeant(turn.value, previous)) return;
  if (turn.value.kind === 'request') {
    keepThread(bot, line);
    return carryOut(bot, line, turn.value.request);
  }
  const view = viewTurn(bot, line, turn.value);
  if (view) say(bot, line.key, line.place, view);
}

/** What is said in reply, `null` where nothing is; an answer is kept for its buttons and for what follows. */
function viewTurn(bot: Bot, line: Line, turn: Exclude<Turn, { kind: 'request' }>): View | null {
  const language = languageOf(line.text);
  switch (turn.kind) {
    case 'nothing':
      return null;
    case 'leave':
      return sayPlainly(SENTENCES[language].leave);
    case 'text':
      keepThread(bot, line);
      return turn.isHelp ? viewHelp(turn.text, language) : sayPlainly(turn.text);
    case 'answer': {
      keepAnswer(bot, line, turn);
      const options = { language: turn.language, keptId: line.key, hasYears: hasYears(turn.subject) };
      return viewAnswer(turn.answer, options);
    }
  }
}

/** From now on the thread is one of ours; a subject that it has stays. */
function keepThread({ ledger, clock }: Bot, { subjectKeys }: Line): void {
  for (const thread of subjectKeys) {
    const known = ledger.conversations.subject(thread);
    if (known.ok && known.value === undefined) ledger.conversations.setSubject(thread, null, clock.now());
  }
}

function keepAnswer(
  { ledger, clock }: Bot,
  { key, text, subjectKeys }: Line,
  { subject, language, answer }: Extract<Turn, { kind: 'answer' }>,
): void {
  const kept: KeptAnswer = { kind: 'answer', asked: text, language, question: subject, answer };
  const now = clock.now();
  ledger.conversations.keep(key, JSON.stringify(kept), now);
  for (const thread of subjectKeys)
    ledger.conversations.setSubject(thread, subject === null ? null : JSON.stringify(subject), now);
}

/** Something new was understood, and something came of it. */
const isMeant = (turn: Turn, previous: Question | null): boolean =>
  turn.kind === 'request' ||
  (turn.kind === 'answer' &&
    turn.subject !== previous &&
    turn.subject !== null &&
    !turn.subject.isAboutWords);

function subjectOf({ ledger }: Bot, keys: readonly string[]): Question | null {
  for (const key of keys) {
    const kept = ledger.conversations.subject(key);
    if (kept.ok && kept.value !== undefined) return recall(questionSchema, kept.value);
  }
  return null;
}
