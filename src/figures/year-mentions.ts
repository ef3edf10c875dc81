import { clauseAt, clausesOf } from './clauses.ts';

/** A year as a sentence names it, with the words around it. */
export interface YearMention {
  readonly year: number;
  /** Where its digits and 年 stand in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The text before it up to the last mark, and behind it up to the next; of names only blanks are left. */
  readonly before: string;
  readonly behind: string;
}

const YEAR = /(?<![\d.])([12]\d{3}|20\d{3})年/g;
const NAMES = /《[^》]{0,100}》|“[^”]{1,60}”|〔[^〕]{0,12}〕|（[^）]{0,40}）/g;

/** The years that a text names, in reading order; those in titles, quotes and brackets are parts of names. */
export function readYears(text: string): YearMention[] {
  if (!text.includes('年')) return [];
  const plain = text.replace(NAMES, (name) => ' '.repeat(name.length));
  return [...plain.matchAll(YEAR)].map((match) => {
    const clause = clauseAt(plain, match.index);
    const end = match.index + match[0].length;
    return {
      year: Number(match[1]),
      start: match.index,
      end,
      before: plain.slice(clause.start, match.index),
      behind: plain.slice(end, clause.end),
    };
  });
}

/** 截至2022年11月: the words before the year. */
export const CUT_OFF = /截[至止]到?$/;

const FROM =
  /(?:[自从由较比与和同以超含距继于至到]|高于|低于|优于|好于|不低于|对比|相比|早在|追溯|恢复|、|\d{4}年?(?:—|–|-|~))$/;
const SINCE =
  /^(?:度)?(?:底|初|末|\d{1,2}月(?:\d{1,2}日)?)?(?:以来|起|来|以后|之后|以前|之前|前(?!三)|后|同期|相比|水平|基数|的(?:基础|水平|[\d零一二三四五六七八九十*])|版|（?第?\d+号|—|–|-|~|至|到|、)/;
/** 2019年认定的高新技术企业: the year belongs to those counted. */
const ATTRIBUTE = /^[^，。；]{0,10}[成立设用办工定批项建入]的/;
const NAMED_PLAN =
  /^[^，。；、]{0,10}(?:远景目标|规划|纲要|行动计划|行动方案|三年行动)|^[^，。；]{0,12}(?:修订|修正)/;
const ALWAYS =
  /历史|验收|结题|清算|结转|审计|决算|以来|相比|周年|金融危机|往年|历年|跨年|遗留|陈欠|追溯|对标|年报|统计年鉴/;
const STORY =
  /成立|始建|建于|创建于|创办|诞生|曾|早|时隔|连续|先后|原有|最初|首次|启动|开始|起步|列入|纳入|立项/;
const MOVES_TO =
  /(?:增长|增加|增|提高|提升|上升|扩大|发展|拓展|壮大|下降|减少|降低|升|攀升|跃升|前移|缩短)(?:到|至)/;

/**
 * Whether a year that is past is only looked back at: a base of comparison, the start of a stretch, a named plan, the
 * history of a thing. `counts`: a figure of that very year stands with it, so that a mere story does not explain it.
 */
export function looksBack(text: string, mention: YearMention, counts: boolean): boolean {
  const { before, behind, end } = mention;
  if (
    (FROM.test(before) && !CUT_OFF.test(before)) ||
    ATTRIBUTE.test(behind) ||
    SINCE.test(behind) ||
    NAMED_PLAN.test(behind)
  )
    return true;
  const clause = before + behind;
  if (ALWAYS.test(clause) || MOVES_TO.test(clause)) return true;
  if (!counts && STORY.test(clause)) return true;
  const next = clausesOf(text.slice(end + behind.length, end + behind.length + 40))[0]?.text ?? '';
  return MOVES_TO.test(next) || /以来|相比/.test(next);
}

/** A stretch of years that a heading or sentence reviews: years within it are its own. */
export const REVIEWED_STRETCH =
  /[三四五]年来|(?:过去|这|近|前)[二两三四五]年|“?十[一二三四五]五”?(?:时期|期间|以来)|本届政府|五年(?:工作)?回顾/;
