import type { Heading, SectionKind } from '../report.ts';

/** The years that headings are read against. */
export interface ReportYears {
  readonly year: number | null;
  readonly planYear: number | null;
  /** The year in which a government reported: 今年 is then the planned year, else the one reported on. */
  readonly givenYear: number | null;
}

/** What a heading says of its part, and whether its words leave no doubt. */
export interface HeadingVerdict {
  readonly kind: SectionKind;
  readonly isFirm: boolean;
}

const PLAN =
  /打算|计划|思路|安排|目标|要求|展望|举措|谋划|重点工作|今后|下一?步|下一?阶段|努力方向|主要任务|重点任务|建议|部署|主要考虑/;
const RESULT =
  /总结|回顾|完成情况|执行情况|进展|成效|成绩|成就|成果(?!转化|转移|推广|应用|落地|登记|鉴定|奖)|情况|亮点|存在|问题|不足|做法|经验/;
const GLOSSARY = /名词解释|名词注释|有关用语说明|注释|附注/;
const AHEAD = /明年|来年|下一?年|下半年|下一?步|下一?阶段|今后|未来/;

/** First and last year of a five-year plan: 十二五 is 2011–2015 (numbered since 1953). */
function planSpan(text: string): { from: number; to: number } | null {
  const digit = /十([一二三四五六])五/.exec(text)?.[1];
  if (digit === undefined) return null;
  const from = 2006 + '一二三四五六'.indexOf(digit) * 5;
  return { from, to: from + 4 };
}

/**
 * What a heading says its part speaks of; `null` when it does not say. A lone plan year decides before its words do
 * (2023年工作 under a report of 2022 is a plan), the year reported on before words of planning (2022年重点工作).
 */
export function kindOfHeading({ text, level }: Heading, years: ReportYears): HeadingVerdict | null {
  const { year, planYear, givenYear } = years;
  const firm = (kind: SectionKind): HeadingVerdict => ({ kind, isFirm: true });
  if (GLOSSARY.test(text)) return firm('glossary');
  const named = [...text.matchAll(/(\d{4})年/g)].map((m) => Number(m[1]));
  const namesPlan = planYear !== null && planYear !== year && named.includes(planYear);
  if (namesPlan && named.length === 1 && !/回顾|总结|成效|成绩/.test(text)) return firm('plan');
  if (level <= 2 && RESULT.test(text)) return firm('result');
  if (namesPlan) return firm('plan');
  if (level > 1) return null;
  if (year !== null && named.includes(year)) return firm('result');
  if (/今年/.test(text))
    return givenYear !== null ? firm('plan') : { kind: PLAN.test(text) ? 'plan' : 'result', isFirm: false };
  if (AHEAD.test(text)) return firm('plan');
  const span = planSpan(text);
  if (span && year !== null && span.from > year) return firm('plan');
  if (PLAN.test(text)) return { kind: 'plan', isFirm: span !== null };
  return null;
}

const PLANNED =
  /预期目标|力争|今年要|要(?!求|素|点|闻|塞|害|务|领|职|件|道)|将(?!军|士)|确保|争取|努力实现|新的一年|做好今年|明年|下一步|必须/g;
const DONE =
  /一年来|过去一年|过去五年|五年来|取得|完成了|荣获|获批|获评|圆满|首次|比上年|同比|增长\d|下降\d|[^为除]了/g;
/** One side must speak this much more often than the other. */
const DECISIVE = 1.5;

/** What the sentences of a part say it is: the tense of most of them; `null` when they do not say. */
export function kindOfContent(text: string): SectionKind | null {
  const planned = text.match(PLANNED)?.length ?? 0;
  const done = text.match(DONE)?.length ?? 0;
  if (planned >= 2 && planned > done * DECISIVE) return 'plan';
  return done >= 2 && done > planned * DECISIVE ? 'result' : null;
}

/**
 * What the part under these headings speaks of; `null` when no heading says (it goes on as before). The topmost heading
 * that says so decides.
 */
export function sectionKind(path: readonly Heading[], years: ReportYears): SectionKind | null {
  for (const heading of path) {
    const verdict = kindOfHeading(heading, years);
    if (verdict) return verdict.kind;
  }
  return null;
}
