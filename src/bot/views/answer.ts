import type { Answer, Citation } from '../../answers/answer.ts';
import type { Question } from '../../answers/question.ts';
import { escapeText, quoteText } from '../slack/escape.ts';
import { emphasise } from './emphasise.ts';
import { button, contexts, fallback, sections, type View } from './view.ts';

export type Language = Question['language'];

/** The buttons of an answer; each carries the id under which the answer is kept. */
export const ANSWER_ACTIONS = {
  sources: 'zhubi:sources',
  years: 'zhubi:years',
  wrong: 'zhubi:wrong',
} as const;

const LABELS = {
  zh: { sources: '依据', years: '各年', wrong: '有误', working: '算式：' },
  en: { sources: 'Sources', years: 'All years', wrong: 'Wrong?', working: 'Working: ' },
} as const;

export interface AnswerViewOptions {
  readonly language: Language;
  readonly keptId: string;
  /** Whether the years of what was asked about can be shown. */
  readonly hasYears: boolean;
}

/** The answer with its number in bold, the sentence it stands in, report and section, and what to do next. */
export function viewAnswer(answer: Answer, { language, keptId, hasYears }: AnswerViewOptions): View {
  const label = LABELS[language];
  const [source] = answer.citations;
  const isWorkingShown = answer.working === null || answer.text.includes(answer.working);
  const buttons = [
    ...(source ? [button(ANSWER_ACTIONS.sources, label.sources, keptId)] : []),
    ...(hasYears ? [button(ANSWER_ACTIONS.years, label.years, keptId)] : []),
    button(ANSWER_ACTIONS.wrong, label.wrong, keptId),
  ];
  return {
    text: fallback(answer.text),
    blocks: [
      ...sections(emphasise(escapeText(answer.text), answer)),
      ...(isWorkingShown ? [] : contexts(`${label.working}${escapeText(answer.working ?? '')}`)),
      ...(source && !answer.text.includes(source.quote) ? sections(quoteText(source.quote)) : []),
      ...(source ? contexts(sayPlace(source)) : []),
      { type: 'actions', elements: buttons },
    ],
  };
}

/** 《report》 section, escaped. */
export const sayPlace = ({ report, section }: Citation): string =>
  `《${escapeText(report)}》${section === '' ? '' : ` ${escapeText(section)}`}`;
