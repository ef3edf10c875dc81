import { type Clock, type Frame, readTimes } from '../frame.ts';
import { FALLING, NATIONAL_TITLE, RISING } from '../lexicon.ts';
import type { Mention } from '../mentions/mention.ts';
import { isPoints } from '../units.ts';
import type { Context } from './context.ts';
import type { Thread } from './thread.ts';

/** Year, period and scope as the words since the last number leave them. */
export function readFrame(text: string, context: Context, thread: Thread, clock: Clock, from: number): Frame {
  const words = text.slice(from, context.mention.from);
  const timed = readTimes(words.replace(/《[^》]*》|“[^”]*(?:19|20)\d{2}[^”]*”/g, ' '), thread.frame, clock);
  const scope = readScope(words, clock);
  return scope === undefined ? timed : { ...timed, scope };
}

const SCOPES: Readonly<Record<string, string>> = {
  国: '国',
  省: '省',
  市: '市',
  区: '区',
  县: '县',
  州: '州',
  镇: '镇',
};

const SCOPE_WORD = new RegExp(
  `(?:^|[，；、：。\\d年月末底])(?:全年|共)?([全我])(国(?!${NATIONAL_TITLE})|[省市区县州镇])(?![内外情级标考]|平均|首个|第一|唯一|率先|领先|前列|试点|示范|先进|$)`,
  'g',
);

/** 全市 in a district's report switches the scope; the body's own level takes it back. `undefined`: nothing said. */
function readScope(words: string, clock: Clock): string | null | undefined {
  const matches = [...words.matchAll(SCOPE_WORD)];
  const last = matches.at(-1);
  if (/(?:^|[，；：。])(?:我|本|全)[省市区县州]$/.test(words)) {
    const own = words.at(-1) ?? '';
    return own === clock.body.level || clock.body.level === null ? null : `全${own}`;
  }
  if (!last) return undefined;
  const level = SCOPES[last[2] ?? ''] ?? null;
  return level === clock.body.level || clock.body.level === null ? null : `全${level}`;
}

const MOVES = new RegExp(
  `^[^，。；、\\d]{0,8}?(?:${RISING}|${FALLING}|升|跃|转为|调整|压|缩|扩|优化|整合|精简|归并|合并|撤并|核减|核定|发展|拓展|扩展|延伸|前移|进位)`,
);

/** What a later number of the clause is counted from. */
interface Base {
  /** The words before the clause that names it. */
  readonly before: string;
  /** The year that it is of, where its own words name one. */
  readonly year: number | null;
  /** 比…的, not 从 or 由: it measures what the number before it measures. */
  readonly isCompared: boolean;
}

/** 比上年末的58家净增14家: a base said of a time. */
const COMPARED =
  /(比|较)((?:上一?年|去年|前年|(?:19|20)\d{2}年|年初|上年末)(?:年?末|年?底|同期|初)?的[\u4e00-\u9fa5]{0,6})$/;

/** 从A增加到B, 比上年的A净增B: what stands before 从 or 比, when this number is such an A. */
export function baseOf(context: Context, text: string): Base | null {
  const compared = COMPARED.exec(context.before);
  const match =
    compared ??
    /(?:^|[^自])(从|由)((?:上一?年|去年|前年|20\d{2}年|年初|上年末|“[^”]+”末)?(?:末|底|初)?(?:的|全国|全省|全市|全区)?[\u4e00-\u9fa5]{0,6})$/.exec(
      context.before,
    );
  if (!match || !MOVES.test(text.slice(context.mention.to))) return null;
  const at = context.before.lastIndexOf(match[1] as string);
  const isCompared = compared !== null;
  const named = isCompared ? /^(?:19|20)\d{2}(?=年)/.exec(match[2] ?? '')?.[0] : undefined;
  const year = named === undefined ? null : Number(named);
  if (context.mention.kind === 'rank')
    return { before: context.before.slice(0, at) + (match[2] ?? ''), year, isCompared };
  const tail = (match[2] ?? '').replace(
    /^(?:上一?年|去年|前年|年初|上年末)?(?:末|底|初)?的?(?:全[国省市区县])?/,
    '',
  );
  const lead = context.before.slice(0, at);
  return {
    year,
    isCompared,
    before:
      lead === '' && tail.length >= 2 && !new RegExp(`(?:${RISING}|${FALLING})$`).test(tail)
        ? tail
        : lead + (new RegExp(`(?:${FALLING}|${RISING})$`).exec(tail)?.[0] ?? ''),
  };
}

/** 与全市1.97%的平均水平相比: a scope that holds for this number alone; `null` when the number has none of its own. */
export function nearScope(context: Context, mention: Mention, clock: Clock): string | null {
  const near = /(?:^|[与比较和])(全[国省市区县州])(?:平均)?$/.exec(context.before)?.[1];
  if (near === undefined || near.slice(1) === clock.body.level) return null;
  return mention.kind === 'rank' || isPoints(mention.unit) ? null : near;
}
