import type { Answer } from './answer.ts';
import { answerComparison } from './answer-comparison.ts';
import { answerExtreme } from './answer-extreme.ts';

import { answerSum } from './answer-sum.ts';
import { answerTarget } from './answer-target.ts';
import { answerVersus } from './answer-versus.ts';
import { answerWhichYear } from './answer-which-year.ts';
import { answerYear } from './answer-year.ts';
import { answerYears } from './answer-years.ts';
import { plain } from './compose-answer.ts';
import type { Ask, Question } from './question.ts';
import { settleBody } from './settle-body.ts';
import type { AnswerContext, Found, Work } from './work.ts';

/** Answers a question from figures alone: each number is one of them or computed from them, and each is cited. */
export function answerQuestion(question: Question, found: readonly Found[], context: AnswerContext): Answer {
  const settled = settleBody(question, found, context);
  if ('status' in settled) return settled;
  if (question.operation.kind === 'versus' && question.asks.length === 2)
    return answerVersus(question, settled, context);
  const answers = question.asks.map((ask, i) =>
    answerAsk(question, ask, settled[i] ?? { same: [], near: [] }, context),
  );
  return answers.length === 1 ? (answers[0] as Answer) : joinAnswers(answers, question);
}

function answerAsk(question: Question, ask: Ask, found: Found, context: AnswerContext): Answer {
  const work = { question, ask, found, context } satisfies Work;
  const { operation } = question;
  switch (operation.kind) {
    case 'met-target':
    case 'over-target':
      return answerTarget(work, operation.kind);
    case 'difference':
    case 'growth':
    case 'multiple':
      return answerComparison(work, operation);
    case 'sum':
    case 'average':
      return answerSum(work, operation.kind);
    case 'extreme':
      return answerExtreme(work, operation.direction);
    case 'which-year':
      return answerWhichYear(work, operation);
    case 'lookup':
    case 'trend':
    case 'versus':
      return question.years.kind === 'listed' && question.years.years.length === 1
        ? answerYear(work, question.years.years[0] as number)
        : answerYears(work);
  }
}

/** Choices that a declined question is given. */
const MOST_CHOICES = 3;

/** Several figures asked in one breath: the worst status counts, every text stands. */
function joinAnswers(answers: readonly Answer[], question: Question): Answer {
  if (answers.length === 0)
    return plain('not_found', question.language === 'en' ? 'No figure was asked for.' : '没有读出要问的数。');
  const worst =
    (['ambiguous', 'not_found', 'masked'] as const).find((s) => answers.some((a) => a.status === s)) ??
    'answered';
  return {
    status: worst,
    text: answers.map((a) => a.text).join(question.language === 'en' ? ' ' : ''),
    value: null,
    working:
      answers
        .map((a) => a.working)
        .filter((w) => w !== null)
        .join('；') || null,
    citations: answers.flatMap((a) => a.citations),
    trend: [],
    choices: answers.flatMap((a) => a.choices).slice(0, MOST_CHOICES),
  };
}
