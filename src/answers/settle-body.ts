import type { Figure } from '../figures/figure.ts';
import type { Answer } from './answer.ts';

import { plain } from './compose-answer.ts';
import type { Question } from './question.ts';
import type { AnswerContext, Found } from './work.ts';

/** The findings of the one body that the question is about, or the question which of several it means. */
export function settleBody(
  question: Question,
  found: readonly Found[],
  context: AnswerContext,
): Answer | readonly Found[] {
  const { place } = question;
  if (place.kind === 'known') {
    const own = found.map((f) => ofBodies(f, place.bodies));
    const named = new Set(own.flatMap((f) => f.same.map((c) => c.body)));
    const isPooled =
      named.size > 1 && question.operation.kind !== 'lookup' && question.operation.kind !== 'versus';
    return isPooled ? askBody(question, [...named], context) : own;
  }
  const bodies = new Set(
    found.flatMap((f) => f.same.filter((c) => fitsYears(c.figure, question)).map((c) => c.body)),
  );
  const home = context.homeBody;
  if (home !== null) return found.map((f) => ofBodies(f, [home]));
  if (bodies.size > 1) return askBody(question, [...bodies], context);
  return bodies.size === 0 ? found : found.map((f) => ofBodies(f, [...bodies]));
}

const ofBodies = ({ same, near }: Found, bodies: readonly string[]): Found => ({
  same: same.filter((c) => bodies.includes(c.body)),
  near: near.filter((c) => bodies.includes(c.body)),
});

/** Names that a reply lists before it says that there are more. */
const NAMES_SHOWN = 6;

function askBody(question: Question, bodies: readonly string[], context: AnswerContext): Answer {
  const names = bodies.slice(0, NAMES_SHOWN).map((b) => context.bodyNames.get(b) ?? b);
  const more = bodies.length > NAMES_SHOWN;
  const text =
    question.language === 'en'
      ? `Several bodies report this: ${names.join(', ')}${more ? ` and others, ${bodies.length} in all` : ''}. Which one do you mean?`
      : `库里有几家单位的报告都有这个数：${names.join('、')}${more ? `等${bodies.length}家` : ''}。请问您问的是哪一家？`;
  return plain('ambiguous', text);
}

function fitsYears(figure: Figure, question: Question): boolean {
  const { years } = question;
  if (years.kind === 'listed') return figure.year !== null && years.years.includes(figure.year);
  if (years.kind === 'range')
    return figure.year !== null && figure.year >= years.from && figure.year <= years.to;
  return true;
}
