import type { Answer } from '../answers/answer.ts';
import type { Question } from '../answers/question.ts';
import type { StoreError } from '../retrieval/report-store.ts';
import { ok, type Result } from '../shared/result.ts';
import { type AskDependencies, askQuestion } from './ask-question.ts';
import { helpText } from './help.ts';

/** What a line of the conversation led to; `subject` is what the next line may follow up on. */
export type Turn =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      readonly language: Question['language'];
      readonly subject: Question | null;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'leave' };

const HELP = /^(?:帮助|help|\?|？|你会什么|能做什么)$/i;
const THANKS =
  /^(?:谢谢|多谢|感谢|辛苦了|好的|收到|明白了|知道了|ok|okay|thanks|thank you|great)[！!。.，, ]*(?:谢谢|了|啦)?[！!。.]*$/i;
const LEAVE = /^(?:再见|退出|exit|quit|bye)$/i;

/** One turn of the conversation, the same in the terminal and in the channel. */
export async function converse(
  deps: AskDependencies,
  line: string,
  previous: Question | null,
): Promise<Result<Turn, StoreError>> {
  const text = line.trim();
  if (text === '') return ok({ kind: 'nothing' });
  if (LEAVE.test(text)) return ok({ kind: 'leave' });
  if (THANKS.test(text))
    return ok({ kind: 'text', text: /^[a-z]/i.test(text) ? 'You are welcome.' : '不客气，有数随时问。' });
  if (HELP.test(text)) {
    const reports = await deps.store.reports();
    return reports.ok
      ? ok({ kind: 'text', text: helpText(reports.value, /^[a-z]+$/i.test(text) ? 'en' : 'zh') })
      : reports;
  }
  const asked = await askQuestion(deps, text, previous);
  if (!asked.ok) return asked;
  const { answer, question, isUnderstood } = asked.value;
  return ok({
    kind: 'answer',
    answer,
    language: question.language,
    subject: isUnderstood ? question : previous,
  });
}
