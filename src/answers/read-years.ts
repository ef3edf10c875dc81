import { planYears } from '../figures/frame.ts';
import { CHINESE_DIGITS } from '../shared/chinese-digits.ts';
import { OPEN_END, type Years } from './question.ts';

/** The years and the stretch that a Chinese question asks for, and the question without them. */
export function readYears(
  text: string,
  thisYear: number,
): { years: Years; period: string | null; isAtEnd: boolean; rest: string } {
  const relative = text
    .replace(/今年/g, `${thisYear}年`)
    .replace(/(?<![比较])去年/g, `${thisYear - 1}年`)
    .replace(/(?<![比较])前年/g, `${thisYear - 2}年`)
    .replace(/明年(?:（(\d{4})年）)?/g, (_, said: string | undefined) => `${said ?? thisYear + 1}年`);
  const { period, rest: whole } = readPeriod(relative);
  const years = yearsOf(whole);
  const rest = whole
    .replace(
      /(?:截至|截止|到|至|自|从|在)?(?:(?:19|20)\d{2})年?(?:、(?:19|20)\d{2}年?)*(?:(?:到|至|—|–|-|~|和|与)(?:19|20)\d{2}年?)?(?:以来|期间|之间|年间)?(?:年?[底末初度])?(?:的)?/g,
      '',
    )
    .replace(
      /(?:近|最近|过去|这)?(?:几|[二两三四五六七八九十]|\d{1,2})年(?:来|里|间|中)?|上一年|前一年|那年|历年|各年|逐年|每年|年份?|连续|当年|全年|期末|年[末底](?:时)?/g,
      '',
    )
    .replace(/^[，、的中里：]+/, '');
  const isAtEnd = /截[至止]|(?:19|20)\d{2}年?[底末]/.test(whole);
  return { years, period, isAtEnd, rest };
}

function readPeriod(text: string): { period: string | null; rest: string } {
  const months = /\d{1,2}月?(?:—|–|-|~|至|到)\d{1,2}月(?:份)?|上半年|下半年|前三季度|第?[一二三四]季度/.exec(
    text,
  );
  const plan = /“?十[一二三四五六]五”?(?:时期|期间|规划期)?/.exec(text);
  const found = months ?? plan;
  if (!found) return { period: null, rest: text };
  const rest = text.replace(found[0], '').replace(/（）|\(\)/g, '');
  if (plan && !months) {
    const years = planYears(plan[0]);
    return { period: plan[0], rest: years ? `${years.to}年${rest}` : rest };
  }
  return { period: found[0], rest };
}

const YEAR = /(?:19|20)\d{2}(?=年|\D|$)/g;

function yearsOf(text: string): Years {
  const range = /((?:19|20)\d{2})年?(?:底|末)?(?:到|至|—|–|-|~)((?:19|20)\d{2})年?/.exec(text);
  if (range) return { kind: 'range', from: Number(range[1]), to: Number(range[2]) };
  const since = /((?:19|20)\d{2})年以来/.exec(text);
  if (since) return { kind: 'range', from: Number(since[1]), to: OPEN_END };
  const listed = [...new Set([...text.matchAll(YEAR)].map((m) => Number(m[0])))];
  if (listed.length > 0) return { kind: 'listed', years: listed };
  const recent = /(?:近|最近|过去)([二两三四五六七八九十]|\d{1,2})年/.exec(text)?.[1];
  if (recent) return { kind: 'recent', count: CHINESE_DIGITS[recent] ?? Number(recent) };
  if (/历年|各年|逐年|每年|近几年|这几年|哪(?:一)?年|什么时候/.test(text)) return { kind: 'all' };
  return { kind: 'unsaid' };
}
