import Big from 'big.js';
import { sameDimension, unitScale } from '../../figures/units.ts';
import type { Answer, Choice } from '../answer.ts';
import { cite, end, say, toValue } from '../compose-answer.ts';
import type { Question } from '../question.ts';
import { type Candidate, fitsUnit, isTargetFigure } from '../select-figures.ts';
import type { Work } from '../work.ts';

const MOST_CHOICES = 3;

/** Figures that come near, as choices: of the year asked, planned or reached as asked, in its unit, those of the measure asked first; each value once. */
export function offerChoices(work: Work, near: readonly Candidate[]): Choice[] {
  const { question, ask } = work;
  const fitting = near.filter(
    ({ figure }) =>
      figure.value !== null &&
      isOfYears(figure.year, question) &&
      isTargetFigure(figure) === question.isTarget &&
      fitsUnit(figure, ask.unit),
  );
  const ofAim = (c: Candidate) => Number(ask.aim !== null && c.figure.aim === ask.aim);
  const ranked = fitting.toSorted((a, b) => ofAim(b) - ofAim(a));
  const distinct = ranked.filter(
    ({ figure }, i) => !ranked.slice(0, i).some((c) => isSameValue(c.figure, figure)),
  );
  return distinct.slice(0, MOST_CHOICES).flatMap((candidate): Choice[] => {
    const value = toValue(candidate.figure, work);
    return value === null
      ? []
      : [{ text: end(say(work, candidate), work), value, citations: cite([candidate], work.context) }];
  });
}

/** Whether a figure's year is one of those asked for. */
export function isOfYears(year: number | null, { years }: Question): boolean {
  if (years.kind === 'listed') return year !== null && years.years.includes(year);
  if (years.kind === 'range') return year !== null && year >= years.from && year <= years.to;
  return true;
}

function isSameValue(a: Candidate['figure'], b: Candidate['figure']): boolean {
  if (a.value === null || b.value === null || !sameDimension(a.unit, b.unit)) return false;
  return new Big(a.value).times(unitScale(a.unit)).eq(new Big(b.value).times(unitScale(b.unit)));
}

const LEAD = { zh: '最接近的有：', en: 'Nearest: ' } as const;

/** A declined answer with what comes nearest, numbered as a person takes it up. */
export function withChoices(
  answer: Answer,
  choices: readonly Choice[],
  language: Question['language'],
): Answer {
  if (choices.length === 0 || answer.status === 'answered') return answer;
  const listed = choices.map((c, i) => `${i + 1}. ${c.text}`).join(language === 'en' ? ' ' : '');
  const isListed = choices.every((c) => answer.text.includes(c.text.slice(0, -1)));
  return { ...answer, text: isListed ? answer.text : `${answer.text}${LEAD[language]}${listed}`, choices };
}

/** What a choice that was taken up answers. */
export const answerOfChoice = ({ text, value, citations }: Choice, declined: Answer): Answer => ({
  ...declined,
  status: 'answered',
  text,
  value,
  working: null,
  citations,
  trend: [],
  choices: [],
});
