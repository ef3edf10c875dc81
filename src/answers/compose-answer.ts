import type { Figure } from '../figures/figure.ts';
import { type Derived, finestOf, inOneUnit, quantityOf } from '../relations/quantity.ts';
import type { Answer, Citation, TrendPoint } from './answer.ts';

import { sayFigure, sayYear } from './phrase.ts';
import type { Candidate } from './select-figures.ts';
import type { AnswerContext, Work } from './work.ts';

/** An answer of words alone. */
export const plain = (status: Answer['status'], text: string): Answer => ({
  status,
  text,
  value: null,
  working: null,
  citations: [],
  trend: [],
  choices: [],
});

/** What a computed answer is of, and the figures it was computed from. */
export interface Computation {
  readonly year: number | null;
  readonly figure: Figure;
  readonly measure: Figure['measure'];
  readonly from: readonly Candidate[];
}

/** An answer that no report states: its working stands in the text, its figures are cited. */
export function computed(
  work: Work,
  text: string,
  derived: Derived,
  { year, figure, measure, from }: Computation,
): Answer {
  const { working, unit } = derived;
  const indicator = work.context.catalogue.find(figure.indicator)?.name ?? figure.indicator;
  return {
    ...plain('answered', `${text}${work.question.language === 'en' ? ` (${working}).` : `（${working}）。`}`),
    value: { number: Number(derived.value.toFixed()), unit, year, indicator, measure },
    working,
    citations: cite(from, work.context),
  };
}

/** The sentences that the figures stand in, each once. */
export function cite(candidates: readonly Candidate[], { titles }: AnswerContext): Citation[] {
  const cited = new Map<string, Citation>();
  for (const { figure, reportId, reportYear } of candidates) {
    const { section, sentence: quote, sentenceStart: start, sentenceEnd: end } = figure;
    cited.set(`${reportId} ${start}`, {
      report: titles.get(reportId) ?? reportId,
      reportId,
      year: reportYear,
      section,
      quote,
      start,
      end,
    });
  }
  return [...cited.values()];
}

/** A candidate in a clause, with its body where the store holds several. */
export function say(work: Work, candidate: Candidate): string {
  const { language } = work.question;
  const who = work.context.hasSeveralBodies ? (work.context.bodyNames.get(candidate.body) ?? '') : '';
  return sayFigure(
    candidate.figure,
    nameOf(candidate.figure, work),
    language,
    sayYear(candidate.figure.year, language),
    who,
  );
}

/** The catalogue's name where it knows one; an English question gets the English name beside it. */
export function nameOf(figure: Figure, { context: c, question }: Work): string {
  const entry = c.catalogue.find(figure.indicator);
  const name = entry?.name ?? figure.indicator;
  const english = question.language === 'en' ? entry?.english[0] : undefined;
  return english ? `${english} (${name})` : name;
}

/** The figure as the contract's `value`; `null` when masked. */
export function toValue(figure: Figure, work: Work): Answer['value'] {
  if (figure.value === null) return null;
  return {
    number: Number(figure.value),
    unit: figure.unit,
    year: figure.year,
    indicator: work.context.catalogue.find(figure.indicator)?.name ?? figure.indicator,
    measure: figure.measure,
  };
}

/** Closes a sentence in its language. */
export const end = (text: string, { question }: Work): string =>
  `${text}${question.language === 'en' ? '.' : '。'}`;

const AIM_LABEL: Partial<Record<Figure['aim'], string>> = { new: '新增', cumulative: '累计' };

/** 新增, 累计 before the name of a course. */
export const aimLabel = (figure: Figure, { question }: Work): string =>
  question.language === 'zh' ? (figure.measure === 'target' ? '计划的' : (AIM_LABEL[figure.aim] ?? '')) : '';

/** The points of a table or chart, in one unit: the figures that have a year and a number; none where the units differ in kind. */
export function toTrend(figures: readonly Figure[]): TrendPoint[] {
  const points = figures.flatMap((f) => {
    const quantity = quantityOf(f);
    return f.year === null || !quantity ? [] : [{ year: f.year, quantity }];
  });
  const finest = finestOf(points.map((p) => p.quantity));
  if (!finest) return [];
  return points.map(({ year, quantity }) => {
    const aligned = inOneUnit(quantity, finest)?.[0] ?? quantity;
    return { year, number: Number(aligned.value.toFixed()), unit: finest.unit };
  });
}

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
