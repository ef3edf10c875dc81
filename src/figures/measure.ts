import type { Predicate } from './clause/predicate.ts';
import type { Subject } from './clause/subject.ts';
import type { Figure, Measure } from './figure.ts';
import { ATTRACTING } from './lexicon.ts';
import type { Mention } from './mentions/mention.ts';
import { baseUnit, isCountUnit, isMoney, isPercent, isPoints } from './units.ts';

/** All that decides what a number says of its indicator. */
export interface Evidence {
  readonly mention: Mention;
  readonly predicate: Predicate;
  readonly subject: Subject;
  /** The indicator as resolved: the clause's own noun, or the one it inherits. */
  readonly noun: string;
  /** The words between the last mark and the number. */
  readonly before: string;
  /** The words right behind the number, up to the next mark. */
  readonly behind: string;
  /** 从A增加到B: this is A. */
  readonly isBase: boolean;
  /** What the number measures that this one is compared with (比上年的A); `null` where it is no such base. */
  readonly comparedAim: Aim | null;
  /** 力争, 确保, 目标是 stand in the clause: a target wherever it is written. */
  readonly isAimed: boolean;
  /** What the neighbour it is enumerated with says (新增甲3家、乙5家), else `null`. */
  readonly inherited: Aim | null;
  /** The measure that the name brings with it, whatever the clause's words say; `null` where they decide. */
  readonly forced: Aim | null;
}

export type Aim = Exclude<Measure, 'target'>;

const STOCK_NOUN =
  /(?:总数|总量|保有量|存量|拥有量|在库|注册数|库存|余额|储备|里程|总长度|总面积|装机|装机容量|资产总额|资产|存栏|人口|床位|容量|参保人数|覆盖人数|孵化面积|覆盖)$|^(?:在孵|在册|在库|在保|在用|有效期内|有效(?:期|发明|专利|注册|商标|高))|(?:在册|在保|在孵)(?!率)/;
/** Amounts of a period even where the text says 达到: they start anew each year. */
const FLOW_NOUN =
  /(?:能力|申请量|授权量|登记量|登记数|产量|销量|成交量|交易量|吞吐量|办件量|接待量|发送量|成交额|交易额|次数|授权数|申请数)$/;
const AVERAGE_NOUN = /^(?:每|人均|户均|亩均|平均|日均|月均|年均)/;
/** Additions written inside the noun: 城镇新增就业, 日均新设企业. */
const ADDING_NOUN = /(?:新增|日均新[设增登]|每天新[设增登])/;
/** Percentages of no whole: rates of interest or tax, index values. */
const NO_SHARE = /(?:关税|(?:关税总?|利率|价格|物价|税费|薪酬)水平|利率|税率|指数|浓度|价格|标准)$/;
/** Counted as they happen, they add to no stock. */
const EVENTS = /^(?:场|场次|次|批|批次|期|人次|户次|件次|校次|项次|剂次|轮|起|例|标箱|TEU)$/;
/** Counted as they are made or passed; a stock only where their number rises to something. */
const ITEMS = /^(?:项|条|篇|份)$/;
/** What lies or stands there once it is made. */
const EXTENTS = /^(?:公里|千米|平方米|平方公里|公顷|千瓦|兆瓦|吉瓦|千伏安)$/;
/** Lengths and areas of a year's work. */
const MADE_EXTENT =
  /(?:销售|开工|竣工|施工|改造|播种|种植|建设|整治|成交|供地|出让|用地|造林|流转)[^，]{0,4}$/;
const ATTRACTED = new RegExp(`^(?:${ATTRACTING})$`);
const GROWTH_TAIL = /(?:增长率|增速|增幅|涨幅|增长)$/;
const FALL_TAIL = /(?:降幅|降低率|下降率)$/;

/** What the number says: its measure as if nothing were planned. */
export function decideAim(evidence: Evidence): Aim {
  const { mention, predicate, subject, noun } = evidence;
  if (evidence.forced !== null) return evidence.forced;
  if (mention.kind === 'rank') return 'rank';
  if (mention.isDoubling) return 'multiple';
  if (mention.unit === '倍') return multipleAim(evidence);
  if (isPoints(mention.unit)) return 'change';
  if (isPercent(mention.unit)) return percentAim(evidence);
  if (predicate.added !== null || subject.act === 'adding') return 'new';
  if (predicate.isNew && !subject.isAccumulated) return 'new';
  if (ADDING_NOUN.test(noun)) return 'new';
  if (movesBy(predicate)) return 'change';
  return amountAim(evidence);
}

function amountAim(evidence: Evidence): Aim {
  const { predicate, subject, noun, comparedAim, inherited } = evidence;
  if (comparedAim !== null) return comparedAim;
  if (AVERAGE_NOUN.test(noun) || (FLOW_NOUN.test(noun) && !subject.isAccumulated && !predicate.isStock))
    return 'value';
  if (predicate.isStock || subject.isAccumulated) return 'cumulative';
  // 转移农村人口8463万人, 新增学位…、护理型床位1.3万张: what is done to a stock is none.
  const isTouched = (subject.act === 'doing' && subject.noun === noun) || inherited === 'new';
  if (STOCK_NOUN.test(noun) && !isTouched) return 'cumulative';
  if (predicate.isTotal) return inherited ?? 'value';
  if (inherited === 'cumulative' && !predicate.isLevel && subject.act !== 'creating') return 'cumulative';
  if (isReached(evidence)) return isStockAt(evidence) ? 'cumulative' : 'value';
  if (subject.act === 'creating') return isFounded(evidence) ? 'new' : 'value';
  if (subject.act === 'doing') return 'value';
  return inherited ?? 'value';
}

/** 达到N, 由N增加到…, 突破N, 现有N; 高新技术企业超1.4万家: the number is where something stands. */
function isReached({ mention, predicate, subject, isBase, noun }: Evidence): boolean {
  const exceeds =
    /^(?:超过?|逾)$/.test(mention.qualifier ?? '') && subject.act === null && noun === subject.noun;
  return (
    isBase ||
    predicate.isLevel ||
    mention.qualifier === '突破' ||
    subject.act === 'holding' ||
    (exceeds && /^(?:万|亿)?[家人户名]$/.test(mention.unit))
  );
}

/** Whether what is reached is a stock: things counted, or lengths, areas and power that are there. */
function isStockAt({ mention, predicate, noun }: Evidence): boolean {
  const unit = baseUnit(mention.unit);
  if (EXTENTS.test(unit)) return !MADE_EXTENT.test(noun);
  if (unit === '' || !isCountUnit(unit)) return false;
  // 线路增至14条: what rises to a number of items stays; 完成达到14条 happened.
  return ITEMS.test(unit) ? predicate.direction === 1 : !EVENTS.test(unit);
}

function isFounded({ mention, subject }: Evidence): boolean {
  const unit = baseUnit(mention.unit);
  if (isMoney(unit) || EVENTS.test(unit) || ITEMS.test(unit)) return false;
  return !ATTRACTED.test(subject.verb ?? '') || unit === '家';
}

const movesBy = (p: Predicate): boolean => p.direction !== null && !p.isLevel && !p.isGrowthNoun;

function multipleAim({ predicate, behind, subject }: Evidence): Aim {
  if (predicate.isLevel || /^(?:于|以上于)/.test(behind)) return 'multiple';
  return predicate.direction !== null || GROWTH_TAIL.test(subject.noun) ? 'growth_multiple' : 'multiple';
}

function percentAim({ mention, predicate, subject, noun, before, behind }: Evidence): Aim {
  if (/占/.test(subject.noun) || predicate.isCompletion) return 'share';
  if (predicate.isGrowthNoun || GROWTH_TAIL.test(subject.noun) || FALL_TAIL.test(subject.noun))
    return 'growth_rate';
  if (predicate.direction !== null) return predicate.isLevel ? levelOf(noun) : 'growth_rate';
  // 同比-12.3%: a signed rate against the year before.
  if (mention.isSigned && /[同环]比$/.test(before)) return 'growth_rate';
  if (/^(?:以上|左右)?的?(?:增长|增速|增幅|速度)/.test(behind)) return 'growth_rate';
  return levelOf(noun);
}

const levelOf = (noun: string): Aim => (NO_SHARE.test(noun) ? 'value' : 'share');

/** A fall is negative: 下降27.5%, 减少3家; 高于 and 多 are not. */
export function signOf(aim: Aim, { mention, predicate, subject, noun }: Evidence): 1 | -1 {
  if (aim !== 'growth_rate' && aim !== 'change') return 1;
  if (mention.isSigned) return 1;
  if (/(?:低于|慢于|少于|落后|滞后)/.test(`${subject.noun}${noun}`)) return -1;
  // 涨幅回落到2.6%: the growth is still one.
  if (predicate.isLevel && predicate.growthSign !== null) return predicate.growthSign;
  if (predicate.direction === -1 || FALL_TAIL.test(subject.noun)) return -1;
  return 1;
}

/** A plan's figure is a target, unless it only compares or ranks what already is. */
export function measureIn(aim: Aim, isPlan: boolean, compares: boolean): Figure['measure'] {
  return isPlan && !(aim === 'change' && compares) ? 'target' : aim;
}
