import type { Figure } from '../figures/figure.ts';
import type { Answer } from './answer.ts';

import { plain } from './compose-answer.ts';
import type { Question } from './question.ts';
import type { AnswerContext, Found } from './work.ts';

export function settleBody(
  question: Question,
  found: readonly Found[],
  context: AnswerContext,
): Answer | readonly Found[] {
  if (question.place.kind === 'known') {
    const { bodies } = question.place;
    return found.map((f) => ({
      same: f.same.filter((c) => bodies.includes(c.body)),
      near: f.near.filter((c) => bodies.includes(c.body)),
    }));
  }
  const bodies = new Set(
    found.flatMap((f) => f.same.filter((c) => fitsYears(c.figure, question)).map((c) => c.body)),
  );
  const home = context.homeBody;
  if (home !== null)
    return found.map((f) => ({
      same: f.same.filter((c) => c.body === home),
      near: f.near.filter((c) => c.body === home),
    }));
  if (bodies.size <= 1) {
    const only = [...bodies][0];
    return only === undefined
      ? found
      : found.map((f) => ({
          same: f.same.filter((c) => c.body === only),
          near: f.near.filter((c) => c.body === only),
        }));
  }
  const names = [...bodies].map((b) => context.bodyNames.get(b) ?? b);
  const text =
    question.language === 'en'
      ? `Several bodies report this: ${names.join(', ')}. Which one do you mean?`
      : `库里有几家单位的报告都有这个数：${names.join('、')}。请问您问的是哪一家？`;
  return plain('ambiguous', text);
}

function fitsYears(figure: Figure, question: Question): boolean {
  const { years } = question;
  if (years.kind === 'listed') return figure.year !== null && years.years.includes(figure.year);
  if (years.kind === 'range')
    return figure.year !== null && figure.year >= years.from && figure.year <= years.to;
  return true;
}
