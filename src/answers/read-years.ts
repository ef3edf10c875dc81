import { planYears } from '../figures/frame.ts';
import { pattern } from '../lexicon/pattern.ts';
import { CHINESE_DIGITS } from '../shared/chinese-digits.ts';
import { OPEN_END, type Years } from './question.ts';

/** The years and the stretch that a Chinese question asks for, and the question without them. */
export function readYears(
  text: string,
  thisYear: number,
): { years: Years; period: string | null; isAtEnd: boolean; rest: string } {
  const relative = text
    .replaceAll('今年', `${thisYear}年`)
    .replace(/(?<![比较])去年/g, `${thisYear - 1}年`)
    .replace(/(?<![比较])前年/g, `${thisYear - 2}年`)
    .replace(/明年(?:（(\d{4})年）)?/g, (_, said: string | undefined) => `${said ?? thisYear + 1}年`);
  const { period, rest: whole } = readPeriod(relative);
  const years = yearsOf(whole);
  const rest = whole
    .replace(
      pattern(
        '{timeLead}?{yearWord}(?:、{yearWord})*(?:{betweenYears}{yearWord})?{spanTail}?{yearPoint}?{attributive}?',
        'g',
      ),
      '',
    )
    .replace(pattern('{stretchOfYears}|{yearIdle}', 'g'), '')
    .replace(/^[，、的中里：]+/, '');
  const isAtEnd = pattern('{cutOff}|{year}{yearClose}').test(whole);
  return { years, period, isAtEnd, rest };
}

function readPeriod(text: string): { period: string | null; rest: string } {
  const months = pattern('{monthsOfYear}|{partYear}|{quarter}').exec(text);
  const plan = pattern('“?{planName}”?{planTerm}?').exec(text);
  const found = months ?? plan;
  if (!found) return { period: null, rest: text };
  const rest = text.replace(found[0], '').replace(/（）|\(\)/g, '');
  if (plan && !months) {
    const years = planYears(plan[0]);
    return { period: plan[0], rest: years ? `${years.to}年${rest}` : rest };
  }
  return { period: found[0], rest };
}

const YEAR = pattern('{year}(?=\\D|$)', 'g');

function yearsOf(text: string): Years {
  const range = pattern('{yearEnd}{upTo}{yearEnd}').exec(text);
  if (range) return { kind: 'range', from: Number(range[1]), to: Number(range[2]) };
  const since = pattern('{statedYear}{since}').exec(text);
  if (since) return { kind: 'range', from: Number(since[1]), to: OPEN_END };
  const listed = [...new Set([...text.matchAll(YEAR)].map((m) => Number(m[0])))];
  if (listed.length > 0) return { kind: 'listed', years: listed };
  const recent = pattern('{recentCount}').exec(text)?.[1];
  if (recent) return { kind: 'recent', count: CHINESE_DIGITS[recent] ?? Number(recent) };
  if (pattern('{everyYear}|{theseYears}|{whichYear}').test(text)) return { kind: 'all' };
  return { kind: 'unsaid' };
}
