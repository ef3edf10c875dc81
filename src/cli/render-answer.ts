import type { Answer } from '../answers/answer.ts';
import type { AnsweredBy } from '../workflows/errors/model-outcome.ts';

const BAR_WIDTH = 24;
const LONGEST_QUOTE = 160;
const SOURCES_SHOWN = 3;

/** Whose the answer is; said only where a model could have had a part in it. */
export function sayAnsweredBy(by: AnsweredBy, language: 'zh' | 'en'): string {
  const said: Readonly<Record<AnsweredBy, readonly [zh: string, en: string]>> = {
    rules: ['（由规则给出）', '(by rules)'],
    understood: ['（问题经模型理解，答案由规则给出）', '(question read by the model, answered by rules)'],
    worded: ['（经模型润色，引文出自报告）', '(worded by the model, quoted from the reports)'],
  };
  return said[by][language === 'en' ? 1 : 0];
}

/** An answer for the terminal: the sentence, the table of a trend, and where it stands. */
export function renderAnswer(answer: Answer, language: 'zh' | 'en'): string {
  return [answer.text, ...renderTrend(answer), ...renderSources(answer, language)].join('\n');
}

function renderTrend({ trend }: Answer): string[] {
  const units = new Set(trend.map((p) => p.unit));
  if (trend.length < 2 || units.size > 1) return [];
  const largest = Math.max(...trend.map((p) => Math.abs(p.number)));
  if (largest === 0) return [];
  return [
    '',
    ...trend.map(
      (p) =>
        `  ${p.year}  ${'█'.repeat(Math.max(1, Math.round((Math.abs(p.number) / largest) * BAR_WIDTH)))} ${p.number}${p.unit}`,
    ),
  ];
}

function renderSources({ citations, text }: Answer, language: 'zh' | 'en'): string[] {
  const shown = citations.slice(0, SOURCES_SHOWN);
  const lines = shown.flatMap((c) => [
    ...(text.includes(c.quote) ? [] : [`  “${clip(c.quote.trim())}”`]),
    `  —— 《${c.report}》${c.section ? ` ${c.section}` : ''}`,
  ]);
  const more = citations.length - shown.length;
  const rest =
    more <= 0 ? [] : [language === 'en' ? `  (and ${more} more sources)` : `  （另有${more}处出处）`];
  return lines.length === 0 ? [] : ['', ...lines, ...rest];
}

const clip = (quote: string): string =>
  quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;
