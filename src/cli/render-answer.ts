import type { Answer } from '../answers/answer.ts';

const BAR_WIDTH = 24;
const LONGEST_QUOTE = 160;
const SOURCES_SHOWN = 3;

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
