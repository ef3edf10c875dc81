import type { Answer } from '../../answers/answer.ts';
import { plain } from '../../answers/compose-answer.ts';
import type { Question } from '../../answers/question.ts';
import { LONGEST_QUESTION } from '../../answers/read-question.ts';
import type { StoredReport } from '../../retrieval/report-store.ts';

/** What can be said before any figure is looked at: an empty store, too long a question, a body that is not there, nothing asked. */
export function answerWithoutFigures(
  question: Question,
  text: string,
  reports: readonly StoredReport[],
): Answer | null {
  const say = (zh: string, en: string): Answer => plain('not_found', question.language === 'en' ? en : zh);
  if (reports.length === 0)
    return say(
      '库里还没有报告，请先用 npx zhubi ingest 收录。',
      'The store holds no reports yet; run npx zhubi ingest first.',
    );
  if (text.length > LONGEST_QUESTION)
    return say(
      `问题太长（${text.length}字），请控制在${LONGEST_QUESTION}字以内。`,
      `The question is too long (${text.length} characters); please keep it under ${LONGEST_QUESTION}.`,
    );
  if (question.place.kind === 'unknown') {
    const names = [...new Set(reports.map((r) => r.organisation))].slice(0, 6).join('、');
    return say(
      `库里没有${question.place.name}的报告，现有：${names}。`,
      `The store holds no reports of ${question.place.name}; it has: ${names}.`,
    );
  }
  if (question.asks.length === 0 && !question.isAboutWords)
    return say(
      '没有读出要问什么，可以这样问：“2022年新增高新技术企业多少家？”',
      'No question was found in this. Try: “how many high-tech enterprises were added in 2022?”',
    );
  return null;
}
