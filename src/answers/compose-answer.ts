import type { Figure } from '../figures/figure.ts';
import type { Derived } from '../relations/quantity.ts';
import type { Answer, Citation, TrendPoint } from './answer.ts';

import { sayFigure, sayYear } from './phrase.ts';
import type { Candidate } from './select-figures.ts';
import type { AnswerContext, Work } from './work.ts';

export const plain = (status: Answer['status'], text: string): Answer => ({
  status,
  text,
  value: null,
  working: null,
  citations: [],
  trend: [],
});

export function computed(
  work: Work,
  text: string,
  derived: Derived,
  year: number | null,
  figure: Figure,
  measure: Figure['measure'],
  from: readonly Candidate[],
): Answer {
  const indicator = work.context.catalogue.find(figure.indicator)?.name ?? figure.indicator;
  const working = derived.working;
  return {
    status: 'answered',
    text: `${text}${work.question.language === 'en' ? ` (${working}).` : `（${working}）。`}`,
    value: { number: Number(derived.value.toFixed()), unit: derived.unit, year, indicator, measure },
    working,
    citations: cite(from, work.context),
    trend: [],
  };
}

export function cite(candidates: readonly Candidate[], { titles }: AnswerContext): Citation[] {
  return candidates.map(({ figure, reportId, reportYear }) => ({
    report: titles.get(reportId) ?? reportId,
    reportId,
    year: reportYear,
    section: figure.section,
    quote: figure.sentence,
    start: figure.sentenceStart,
    end: figure.sentenceEnd,
  }));
}

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

export const end = (text: string, { question }: Work): string =>
  `${text}${question.language === 'en' ? '.' : '。'}`;

const AIM_LABEL: Partial<Record<Figure['aim'], string>> = { new: '新增', cumulative: '累计' };

export const aimLabel = (figure: Figure, { question }: Work): string =>
  question.language === 'zh' ? (figure.measure === 'target' ? '计划的' : (AIM_LABEL[figure.aim] ?? '')) : '';

export function toPoint(figure: Figure): TrendPoint | null {
  return figure.year === null || figure.value === null
    ? null
    : { year: figure.year, number: Number(figure.value), unit: figure.unit };
}

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
