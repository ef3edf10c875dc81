import Big from 'big.js';
import type { Answer } from './answer.ts';

import { cite, end, plain, say, toValue } from './compose-answer.ts';
import { sayNotFound } from './say-not-found.ts';
import { fitsFrame } from './select-figures.ts';
import type { Work } from './work.ts';

export function answerWhichYear(work: Work, value: string): Answer {
  const matches = work.found.same.filter(
    ({ figure }) =>
      figure.value !== null &&
      new Big(figure.value).abs().eq(new Big(value)) &&
      fitsFrame(figure, { ...work.ask, period: figure.period }),
  );
  const [first] = matches;
  if (!first) return sayNotFound(work, []);
  if (first.figure.year === null) {
    const text =
      work.question.language === 'en'
        ? `The report gives this figure (${value}${first.figure.unit}) but hides its year.`
        : `报告写了这个数（${value}${first.figure.unit}），但年份被隐去了。`;
    return { ...plain('masked', text), citations: cite([first], work.context) };
  }
  const years = [...new Set(matches.map((m) => m.figure.year))];
  return {
    status: 'answered',
    text: end(years.length === 1 ? say(work, first) : matches.map((m) => say(work, m)).join('；'), work),
    value: years.length === 1 ? toValue(first.figure, work) : null,
    working: null,
    citations: cite(matches.slice(0, 3), work.context),
    trend: [],
  };
}
