import type { Answer } from '../../src/answers/answer.ts';
import type { Ask, Question, Term } from '../../src/answers/question.ts';
import type { Candidate } from '../../src/answers/select-figures.ts';
import type { AnswerContext, Work } from '../../src/answers/work.ts';
import { type Figure, MEASURES } from '../../src/figures/figure.ts';
import { catalogue } from '../answers/office-catalogue.ts';

/** The body whose reports the rows stand in when they name none. */
export const HOME = 'qinghe';

const measureOf = (written: string | undefined): Figure['measure'] => {
  const measure = MEASURES.find((m) => m === written);
  if (!measure) throw new Error(`no measure: ${written}`);
  return measure;
};

const aimOf = (written: string | undefined): Figure['aim'] => {
  const aim = measureOf(written);
  return aim === 'target' ? 'value' : aim;
};

/**
 * `高新技术企业 new 26 家 2022`, with `target:new` for a target's aim, `-` for no unit, `?` for a hidden value or year, and behind it
 * `period= scope= qualifier= verb= sentence=` of the figure, `at=` where it starts, `report=` the year of its report, `body=`.
 */
export function candidateOf(row: string): Candidate {
  const cells = row.split(' ');
  const [indicator = '', measures = '', value = '', unit = '', year = ''] = cells;
  const said = new Map(cells.slice(5).map((c) => c.split('=') as [string, string]));
  const [measure, aim] = measures.split(':');
  const at = Number(said.get('at') ?? 0);
  const spoken = year === '?' ? null : Number(year);
  const reportYear = Number(said.get('report') ?? spoken ?? 2022);
  const raw = value === '?' ? '**' : value;
  const sentence = said.get('sentence') ?? `${indicator}${raw}${unit}。`;
  const body = said.get('body') ?? HOME;
  return {
    figure: {
      indicator,
      measure: measureOf(measure),
      aim: aimOf(aim ?? measure),
      verb: said.get('verb') ?? null,
      value: value === '?' ? null : value,
      unit: unit === '-' ? '' : unit,
      year: spoken,
      period: said.get('period') ?? null,
      scope: said.get('scope') ?? null,
      qualifier: said.get('qualifier') ?? null,
      masked: value === '?' ? raw : null,
      raw,
      start: at + Math.max(0, sentence.indexOf(raw)),
      end: at + Math.max(0, sentence.indexOf(raw)) + raw.length,
      sentence,
      sentenceStart: at,
      sentenceEnd: at + sentence.length,
      section: '一、工作总结',
    },
    reportId: `${body} ${reportYear}`,
    reportYear,
    body,
  };
}

export const termOf = (name: string): Term => ({ names: [name] });

export const askOf = (ask: Partial<Ask> = {}): Ask => ({
  terms: [termOf('高新技术企业')],
  aim: null,
  leaning: null,
  unit: null,
  period: null,
  scope: null,
  verb: null,
  field: null,
  stretch: null,
  ...ask,
});

export const questionOf = (question: Partial<Question> = {}): Question => ({
  language: 'zh',
  text: '',
  place: { kind: 'unsaid' },
  asks: [askOf()],
  years: { kind: 'unsaid' },
  operation: { kind: 'lookup' },
  isTarget: false,
  infers: false,
  isAboutWords: false,
  ...question,
});

export const contextOf = (context: Partial<AnswerContext> = {}): AnswerContext => ({
  catalogue,
  titles: new Map(),
  bodyNames: new Map(),
  homeBody: null,
  hasSeveralBodies: false,
  ...context,
});

/** What a small work is made of: rows of figures, and what of the question is not the usual. */
export interface SmallWork {
  readonly same?: readonly string[];
  readonly near?: readonly string[];
  readonly ask?: Partial<Ask>;
  readonly question?: Partial<Question>;
  readonly context?: Partial<AnswerContext>;
}

export function workOf({ same = [], near = [], ask = {}, question = {}, context = {} }: SmallWork): Work {
  const asked = askOf(ask);
  return {
    question: questionOf({ asks: [asked], ...question }),
    ask: asked,
    found: { same: same.map(candidateOf), near: near.map(candidateOf) },
    context: contextOf(context),
  };
}

export const inYear = (...years: number[]): Question['years'] => ({ kind: 'listed', years });

/** `status number unit`, and the text behind it: what a table of answers compares. */
export const gist = ({ status, value, text }: Answer): string =>
  `${status}${value ? ` ${value.number}${value.unit}` : ''}: ${text}`;
