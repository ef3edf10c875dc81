import type { Figure } from '../figures/figure.ts';
import { inOneUnit, type Quantity, quantityOf } from '../relations/quantity.ts';
import type { Answer } from './answer.ts';
import { cite, end, plain, say, toValue } from './compose-answer.ts';
import type { Operation } from './question.ts';
import { sayNotFound } from './say-not-found.ts';
import { type Candidate, fitsAim, fitsFrame, isTargetFigure } from './select-figures.ts';
import type { Work } from './work.ts';

type WhichYear = Extract<Operation, { kind: 'which-year' }>;

/** The year of a given number, or with `atLeast` the first year that reached it. */
export function answerWhichYear(work: Work, operation: WhichYear): Answer {
  const matches = work.found.same.filter(
    ({ figure }) =>
      isTargetFigure(figure) === work.question.isTarget &&
      fitsFrame(figure, { ...work.ask, period: figure.period }) &&
      hasNumber(figure, operation, work),
  );
  const years = [...new Set(matches.map((m) => m.figure.year))].toSorted((a, b) => (a ?? 0) - (b ?? 0));
  const chosen = operation.atLeast ? matches.filter((m) => m.figure.year === years[0]) : matches;
  const [first] = chosen;
  if (!first) return sayNotFound(work, []);
  return first.figure.year === null ? answerHidden(work, first) : answerFound(work, chosen);
}

function hasNumber(figure: Figure, { value, unit, atLeast }: WhichYear, { ask }: Work): boolean {
  const quantity = quantityOf(figure);
  const asked = toQuantity(value, unit, figure);
  const pair = quantity && asked && inOneUnit(quantity, asked);
  if (!pair) return false;
  const gap = pair[0].value.abs().minus(pair[1].value);
  if (!atLeast) return gap.eq(0);
  return gap.gte(0) && (figure.aim === ask.aim || fitsAim(figure, ask.aim));
}

/** The number asked for, in the unit asked for; a question that says none means the figure's own. */
const toQuantity = (value: string, unit: string, figure: Figure): Quantity | null =>
  quantityOf({ value, unit: unit === '' ? figure.unit : unit });

function answerHidden(work: Work, candidate: Candidate): Answer {
  const said = `${candidate.figure.value}${candidate.figure.unit}`;
  const text =
    work.question.language === 'en'
      ? `The report gives this figure (${said}) but hides its year.`
      : `报告写了这个数（${said}），但年份被隐去了。`;
  return { ...plain('masked', text), citations: cite([candidate], work.context) };
}

function answerFound(work: Work, matches: readonly Candidate[]): Answer {
  const [first] = matches as readonly [Candidate, ...Candidate[]];
  const isOneYear = matches.every((m) => m.figure.year === first.figure.year);
  const words = isOneYear ? say(work, first) : matches.map((m) => say(work, m)).join('；');
  return {
    ...plain('answered', end(words, work)),
    value: isOneYear ? toValue(first.figure, work) : null,
    citations: cite(matches.slice(0, 3), work.context),
  };
}
