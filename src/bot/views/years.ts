import type { types } from '@slack/bolt';
import type { Answer } from '../../answers/answer.ts';
import type { Chart } from '../answering/chart.ts';
import { escapeText } from '../slack/escape.ts';
import type { Language } from './answer.ts';
import { emphasise } from './emphasise.ts';
import { fallback, sections, type View } from './view.ts';

/** The years of what was asked about: in a sentence, and in a table where they can be compared. */
export function viewYears(answer: Answer, language: Language): View {
  return {
    text: fallback(answer.text),
    blocks: [...sections(emphasise(escapeText(answer.text), answer)), ...tableOf(answer, language)],
  };
}

const cell = (text: string): types.RawTextElement => ({ type: 'raw_text', text });

function tableOf({ trend }: Answer, language: Language): types.TableBlock[] {
  const [first] = trend;
  if (!first || trend.length < 2) return [];
  const head =
    language === 'en' ? ['Year', `Value (${first.unit})`] : ['年份', `数值（${escapeText(first.unit)}）`];
  return [
    {
      type: 'table',
      column_settings: [{ align: 'left' }, { align: 'right' }],
      rows: [
        head.map(cell),
        ...trend.map((p) => [cell(language === 'en' ? `${p.year}` : `${p.year}年`), cell(String(p.number))]),
      ],
    },
  ];
}

/** The chart of the years, `null` where there is nothing to compare. */
export function chartOf({ trend, text }: Answer): Chart | null {
  const [first] = trend;
  if (!first || trend.length < 2) return null;
  const name = /^([^：:]{1,40})[：:]/.exec(text)?.[1] ?? '';
  return {
    title: `${name}（${first.unit}）`,
    points: trend.map(({ year, number }) => ({ label: `${year}年`, value: number })),
  };
}
