import type { Answer } from '../../answers/answer.ts';
import { answerOfChoice } from '../../answers/match/choose-figures.ts';
import type { Question } from '../../answers/question.ts';
import { pattern } from '../../lexicon/pattern.ts';
import type { StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AskDependencies } from '../ask/ask-dependencies.ts';
import { askQuestion } from '../ask/ask-question.ts';
import type { AnsweredBy } from '../errors/model-outcome.ts';
import { helpText } from './help.ts';
import { type Request, readRequest } from './read-request.ts';
import { yearToReport } from './year-to-report.ts';

/** What a line of the conversation led to; `subject` is what the next line may follow up on. */
export type Turn =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      readonly language: Question['language'];
      readonly subject: Question | null;
      readonly by: AnsweredBy;
    }
  | { readonly kind: 'text'; readonly text: string; readonly isHelp: boolean }
  /** Something to be done, each surface in its own way; the year is the one said, else the one to be reported on. */
  | { readonly kind: 'request'; readonly request: Request & { readonly year: number } }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'leave' };

const HELP = pattern('^{help}$', 'i');
const LEAVE = pattern('^{leavingTalk}$', 'i');
const GREETING = pattern('^{greeting}$', 'i');
const THANKS = pattern('^(?:{thanksLead}?{thanksMuch}?{thanking}{thanksTail}?|{acknowledging}|嗯+)$', 'i');

/** A line without its closing marks and idle signs: /help。 → help. */
const bareLine = (line: string): string =>
  line.replace(/^[/\s]+|[\s！!。.，,？?~～]+$/g, '').replace(/[，,]\s*/g, '');

/**
 * One turn of the conversation, the same in the terminal and in the channel. A number alone takes up a choice of the
 * answer before it, where that was `declined`.
 */
export async function converse(
  deps: AskDependencies,
  line: string,
  previous: Question | null,
  declined: Answer | null = null,
): Promise<Result<Turn, StoreError>> {
  const bare = bareLine(line);
  const isEnglish = /^[a-z]/i.test(bare);
  const say = (zh: string, en: string): Result<Turn, StoreError> =>
    ok({ kind: 'text', text: isEnglish ? en : zh, isHelp: false });
  if (line.trim() === '') return ok({ kind: 'nothing' });
  if (LEAVE.test(bare)) return ok({ kind: 'leave' });
  if (THANKS.test(bare)) return say('不客气，有数随时问。', 'You are welcome.');
  if (GREETING.test(bare))
    return say(
      '您好！想查哪个数，直接问就行；输入“帮助”看能问什么。',
      'Hello! Just ask for a figure; type “help” to see what can be asked.',
    );
  if (HELP.test(bare) || /^[?？]$/.test(line.trim())) {
    const reports = await deps.store.reports();
    return reports.ok
      ? ok({ kind: 'text', text: helpText(reports.value, isEnglish ? 'en' : 'zh'), isHelp: true })
      : reports;
  }
  const choice = /^[1-9]$/.test(bare) ? declined?.choices[Number(bare) - 1] : undefined;
  if (declined && choice)
    return ok({
      kind: 'answer',
      answer: answerOfChoice(choice, declined),
      language: previous?.language ?? 'zh',
      subject: previous,
      by: 'rules',
    });
  const request = readRequest(line);
  if (request !== null) {
    const year = request.year === null ? await yearToReport(deps) : ok(request.year);
    return year.ok ? ok({ kind: 'request', request: { ...request, year: year.value } }) : year;
  }
  const asked = await askQuestion(deps, line.trim(), previous);
  if (!asked.ok) return asked;
  const { answer, question, isUnderstood, by } = asked.value;
  return ok({
    kind: 'answer',
    answer,
    language: question.language,
    subject: isUnderstood ? question : previous,
    by,
  });
}
