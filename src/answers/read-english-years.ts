import { OPEN_END, type Years } from './question.ts';

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 };

/** The years that an English question asks for. */
export function readEnglishYears(text: string, thisYear: number): Years {
  const range =
    /((?:19|20)\d{2})\s*(?:-|–|—|to|through|until)\s*((?:19|20)\d{2})/.exec(text) ??
    /\b(?:between|from)\s+((?:19|20)\d{2})\s+and\s+((?:19|20)\d{2})/.exec(text);
  if (range && !/\bvs\b/.test(text)) {
    return { kind: 'range', from: Number(range[1]), to: Number(range[2]) };
  }
  const since = /since ((?:19|20)\d{2})/.exec(text);
  if (since) return { kind: 'range', from: Number(since[1]), to: OPEN_END };
  const listed = [...new Set([...text.matchAll(/(?:19|20)\d{2}/g)].map((m) => Number(m[0])))];
  if (listed.length > 0) return { kind: 'listed', years: listed };
  if (/\blast year\b/.test(text)) return { kind: 'listed', years: [thisYear - 1] };
  if (/\bthis year\b/.test(text)) return { kind: 'listed', years: [thisYear] };
  const recent = /\b(?:last|past|recent) (two|three|four|five|six|\d) years\b/.exec(text)?.[1];
  if (recent) return { kind: 'recent', count: NUMBERS[recent] ?? Number(recent) };
  const isEvery = /\b(?:each|every|which) year\b|\byear by year\b|\bover the years\b|\btrend\b/.test(text);
  return isEvery ? { kind: 'all' } : { kind: 'unsaid' };
}
