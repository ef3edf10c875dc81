import type { Answer } from '../../answers/answer.ts';
import type { Question } from '../../answers/question.ts';
import type { StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AskDependencies } from './ask-dependencies.ts';
import { askQuestion } from './ask-question.ts';

const EVERY_YEAR = { zh: '历年分别是多少', en: 'trend over all years' } as const;

/** What was asked about, in every year that the store has: the results, also where a target or a comparison was asked. */
export async function askYears(
  deps: AskDependencies,
  question: Question,
): Promise<Result<Answer, StoreError>> {
  const overYears: Question = {
    ...question,
    years: { kind: 'all' },
    operation: { kind: 'trend' },
    isTarget: false,
  };
  const asked = await askQuestion(deps, EVERY_YEAR[question.language], overYears);
  return asked.ok ? ok(asked.value.answer) : asked;
}
