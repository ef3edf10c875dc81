import type { Span } from './span.ts';

const MONTH = '\\d{1,2}';
const PERIODS: readonly RegExp[] = [
  new RegExp(`${MONTH}月?(?:份)?(?:—|–|-|~|至|到)${MONTH}月(?:份)?`, 'g'),
  /上半年|下半年|前三季度|前三个季度|第?[一二三四]季度/g,
  new RegExp(`(?<![\\d])${MONTH}月(?:份)?(?:[底末])?`, 'g'),
  /“?十[一二三四五六]五”?(?:时期|期间|规划期)?/g,
];
const YEAR = '(?:(?:19|20)\\d{2}|二[零〇](?:[零〇一二三四五六七八九]{2}))年?(?:度)?';
const SHORT_YEAR = '(?<!\\d)[12]\\d年(?![来间内])';
const TIMES: readonly { readonly pattern: RegExp; readonly sense: string }[] = [
  {
    pattern: new RegExp(
      `(?:从|自)?${YEAR}(?:[底末])?(?:到|至|—|–|-|~)${YEAR}(?:[底末])?(?:间|期间|之间)?`,
      'g',
    ),
    sense: 'range',
  },
  { pattern: new RegExp(`(?:从|自)?${YEAR}以来`, 'g'), sense: 'since' },
  { pattern: new RegExp(`(?:截至|截止到?|到|至)?${YEAR}(?:[底末])?`, 'g'), sense: 'year' },
  { pattern: new RegExp(SHORT_YEAR, 'g'), sense: 'year' },
  { pattern: /(?:今年|去年|前年|明年|本年度?)(?:[底末])?/g, sense: 'year' },
  {
    pattern: /(?:近|最近|过去|这)(?:几|[二两三四五六七八九十]|\d{1,2})年(?:来|里|间|中|以来)?/g,
    sense: 'recent',
  },
  { pattern: /全年|当年|年内|(?<!哪)一年(?:里|中)?/g, sense: 'whole' },
  { pattern: /(?<=[^\d])年[底末]|期末/g, sense: 'end' },
];

/** The stretches of a question that speak of time. What they mean is read by `readYears` of the whole question. */
export function proposeTimes(text: string): Span[] {
  const spans = TIMES.flatMap(({ pattern, sense }) =>
    [...text.matchAll(pattern)].map(
      (m): Span => ({ role: 'time', from: m.index, to: m.index + m[0].length, sense }),
    ),
  );
  const periods = PERIODS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      (m): Span => ({ role: 'time', from: m.index, to: m.index + m[0].length, sense: 'period' }),
    ),
  );
  return [...spans, ...periods];
}
