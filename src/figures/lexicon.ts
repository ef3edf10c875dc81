import { oneOf } from '../lexicon/kinds.ts';
import { pattern } from '../lexicon/pattern.ts';

/** The kinds of words that sentences are read by, as alternations; what each means stands in the lexicon. */
export const ADDING = oneOf('adding');
export const CREATING = oneOf('creating');
export const DOING = oneOf('doing');
export const STOCK = oneOf('stock');
export const HOLDING = oneOf('holding');
export const TOTAL = oneOf('total');
export const ATTRACTING = oneOf('attracting');
export const LEFT_OVER = oneOf('leftOver');
export const RISING = oneOf('rising');
export const FALLING = oneOf('falling');
export const GROWTH_NOUN = oneOf('growthNoun');
export const FALL_NOUN = oneOf('fallNoun');
export const COPULA = oneOf('copula');
export const ADVERB = oneOf('adverb');
export const AGENT = oneOf('agent');
export const RESOLVING = oneOf('resolving');
export const STAGES = oneOf('stages');
export const NATIONAL_TITLE = oneOf('nationalTitle');
export const LEAD = oneOf('lead');
export const TITLED = oneOf('titled');
export const JOINING = oneOf('joining');
export const LEAVING = oneOf('memberLeaving');
export const MANNER = oneOf('manner');
export const ATTRIBUTES = oneOf('attribute');
export const HALVES = oneOf('half');
export const SIDES = oneOf('side');
export const SIDES_OF_SIDES = oneOf('sideOfSide');

/** Comparison with a base: says which base, adds no year of its own. */
export const BASE =
  '(?:比|较|同比|与|同)?(?:20\\d{2}年|上一?年度?|去年|前年|前[一三五]年|上一?个?五年|年初|上年末|年初|“十[一二三四]五”(?:末|时期)?|上半年|前三季度|[一二三四]季度|\\d{1,2}月?[—–~-]\\d{1,2}月|上季度|上月)(?:同期|同比|相比|末|底|度)*';

/** A noun that only says which side of the last subject is meant. */
export const RELATIONAL = pattern('^{relational}$');
/** The part of a noun that another relational noun takes the place of. */
export const RELATIONAL_TAIL = pattern('{relationalTail}$');
/** 国家级, 市级以上, 省: a level that stands for the last subject at that level. */
export const LEVEL_ONLY = pattern('^{standingLevel}{orAbove}?$');

/** One word for two halves, and the halves that 分别 gives numbers to. */
export const BOTH: Readonly<Record<string, readonly [string, string]>> = {
  城乡: ['城镇', '农村'],
  内外资: ['内资', '外资'],
  存贷款: ['存款', '贷款'],
  职工居民: ['职工', '居民'],
};

const any = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Words that no name begins with: what is left of a clause whose subject was not found. */
export const FRAGMENT_HEADS = any(
  '比(?![例重赛]) 较(?!大) 距 按照 按(?!揭|时) 因为 因(?!素|子) 受(?![众益理训教助损援灾]) 由于 经(?![常济营费验办纪贸销]) 于 之 其中 其(?!他) 该 此 这 那 而 但 并(?![购网联表]) 且 或 及 与 和(?![谐平美田合解]) 后(?![续备备勤期]) 时(?![限长段间效]) 占(?![地用比]) 居(?![民家住]) 列(?!车) 为(?!民) 被(?!征|装) 把 将(?!军) 使(?!用|命) 让(?!利) 已 仍 均(?!价|衡) 达到 高于 低于 快于 慢于 优于 超过 超出 不足 不到 约(?!谈|束) 了 着(?!装) 的 地$ 得(?!分|票) 等(?!级) 用于 来自 包括 尤其 情况 目标$ 计划$ 任务$ 同期 当月 以来 含 最后',
);

/** Words that no name ends with. */
export const FRAGMENT_TAILS = any(
  '的 了 和 与 及 或 是 为 被 把 将 使 让 由 从 于 而 且 已 又 再 更 还 也 仍 因 不 未',
);
