import type { Answer } from '../../answers/answer.ts';
import type { Question } from '../../answers/question.ts';
import type { Trace } from '../../answers/read/explain-reading.ts';
import type { AnsweredBy } from '../errors/model-outcome.ts';

export interface Asked {
  /** What a follow-up inherits from. */
  readonly question: Question;
  readonly answer: Answer;
  /** Whether the store knows what was asked about; if not, the next follow-up is better read without this question. */
  readonly isUnderstood: boolean;
  readonly by: AnsweredBy;
  /** How the question was read into spans; absent where it was not. */
  readonly trace?: Trace;
}
