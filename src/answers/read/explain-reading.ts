import type { FigureMatch } from '../match/match-figure.ts';
import type { Candidate } from '../select-figures.ts';
import type { ReadQuestion } from './read-chinese.ts';
import type { Role } from './span.ts';

/** A figure that was compared with a question. */
export interface JudgedFigure extends FigureMatch {
  readonly candidate: Candidate;
}

/** How a question was read into spans, and how near the nearest figures came. */
export interface Trace {
  readonly read: ReadQuestion;
  /** The nearest first. */
  readonly judged: readonly JudgedFigure[];
}

const ROLES: Readonly<Record<Role, readonly [zh: string, en: string]>> = {
  time: ['时间', 'time'],
  place: ['单位', 'body'],
  report: ['报告', 'report'],
  scope: ['范围', 'scope'],
  hole: ['所问', 'hole'],
  measure: ['口径', 'measure'],
  operator: ['运算', 'operation'],
  courtesy: ['客套', 'courtesy'],
  mark: ['标点', 'mark'],
  content: ['指标', 'content'],
};

/** The reading of a question for a person: every stretch with its role, then the nearest figures and what keeps each from being the answer. */
export function explainReading({ read, judged }: Trace): string[] {
  const isEnglish = read.question.language === 'en';
  const { text } = read.question;
  const spans = read.spans
    .filter((s) => s.role !== 'mark')
    .map((s) => {
      const sense = s.sense === '' || s.role === 'place' ? '' : ` ${s.sense}`;
      return `  [${ROLES[s.role][isEnglish ? 1 : 0]}${sense}] ${text.slice(s.from, s.to)}`;
    });
  const words =
    spans.length > 0
      ? spans
      : read.pieces.map(
          (p) =>
            `  [${ROLES.content[isEnglish ? 1 : 0]}] ${p.text} ${p.others.flatMap((o) => o.ways).join('|')}`,
        );
  return [
    isEnglish ? 'The question:' : '问题：',
    ...words,
    isEnglish ? 'The nearest figures:' : '最接近的数：',
    ...judged.map((j) => `  ${sayFigure(j)} ${sayFit(j, isEnglish)}`),
  ];
}

function sayFigure({ candidate: { figure } }: JudgedFigure): string {
  const { indicator, year, period, scope, measure, aim, value, masked, unit } = figure;
  const kind = measure === 'target' ? `target ${aim}` : measure;
  return `${year ?? ''}${period ? ` ${period}` : ''}${scope ? ` ${scope}` : ''} ${indicator} ${kind} ${value ?? masked ?? ''}${unit}`;
}

function sayFit({ accepts, unsaid, extra, score }: JudgedFigure, isEnglish: boolean): string {
  const grade = score.toFixed(2);
  if (accepts) return isEnglish ? `fits (${grade})` : `吻合（${grade}）`;
  const lacks = unsaid === '' ? '' : isEnglish ? `does not say “${unsaid}”` : `没有说“${unsaid}”`;
  const adds = extra === '' ? '' : isEnglish ? `says “${extra}” besides` : `多说了“${extra}”`;
  const why = [lacks, adds].filter((w) => w !== '').join(isEnglish ? ', ' : '，');
  return isEnglish ? `${why} (${grade})` : `${why}（${grade}）`;
}
