import {
  ADDING,
  AGENT,
  CREATING,
  DOING,
  HOLDING,
  LEAD,
  MANNER,
  NATIONAL_TITLE,
  RELATIONAL,
} from '../lexicon.ts';
import { isNominal } from './nominal.ts';
import { tidyNoun } from './noun-phrase.ts';

/** What a verb does to the stock of what is counted. */
export type Act = 'adding' | 'creating' | 'doing' | 'holding' | null;

/** The noun phrase of a clause, with what was done to it. */
export interface Subject {
  /** What is counted; empty when the clause leaves it to its neighbours. */
  readonly noun: string;
  readonly verb: string | null;
  readonly act: Act;
  /** 累计 stands before or inside it: what it counts has been added up over the years. */
  readonly isAccumulated: boolean;
  /** The zone that the clause opens with (自创区实现…), else `null`. */
  readonly zone: string | null;
}

const PUNCTUATION =
  /^(?:\d{1,2}[.、．](?!\d)|（?[\d一二三四五六七八九十]{1,2}）|[，、；：。—\s）（●★■◆○▲△◇☆※•·①-⑳⑴-⒇]+)/;
const TIME_LEAD =
  /^(?:(?:截至|截止|到|至|在|自|从)?(?:(?:19|20)\d{2}年?(?:—|–|-|~|至))?(?:(?:19|20)\d{2}|\*{2,4}|20\d[xX*])年?度?(?:底|末|初|以来|期间)?|(?:截至|到|较|比|从|由)?(?:目前|现在|年底|年末|(?:上年|去年)(?:[末底]|同期(?:数|值)?)|[\d—–~-]+月[底末份]?(?:当月|单月)?)|[\d]{1,2}[—–~-][\d]{1,2}月份?|当月|当季|上半年|下半年|前三季度|上一?季度|第?[一二三四1-4]季度|“十[一二三四五六]五”(?:时期|期间|以来|末)?|(?:过去|近|这|今后)?[一二三四五]年(?:来|间)?|\d{1,2}年(?:来|间|内)?|今年以来|连续[\d二两三四五六七八九十]+年|自?(?:设立|成立|开办|启动|实施|运行)以来|以来(?=累计)|去年|上年|当年|至?年[末底]|[与同](?:19|20)\d{2}年相比)/;
/** 粮食总产量连续6年稳定在…: for how long is no part of the name. */
const LASTING = /连续[\d二两三四五六七八九十]+年$/;
/** 因部分居民转入而减少1.4万人: why it moved. */
const REASON = /^(?:因为?|由于|受)[^，。；\d]{2,28}?(?:而|影响)/;
/** 省统计局【将】2022年产值核减为…: who deals with it. */
const ASSIGNED =
  /^[\u4e00-\u9fa5]{2,8}[^即必终][将把](?=(?:(?:19|20)\d{2}年度?)?[\u4e00-\u9fa5]{2})|^按照?(?=(?:全[省市区县])?[^，；。]{0,4}(?:人口|户数))/;
/** By which method a number was computed: 按可比价格计算增长5%. */
const BASIS = /^按[^，；。\d]{1,14}?(?:计算|口径|测算|统计|核算)(?:的?口径)?/;
/** 全国新增企业 speaks of the country, 全国重点实验室 of a title. */
const LEAD_WORD = new RegExp(`^(?:${LEAD}|全国(?!${NATIONAL_TITLE}))`);
const AGENT_WORD = new RegExp(`^(?:${AGENT})(?!会|书记|成员|中心组|理论)`);
/** 新增就业 adds; 新开工量, 新增率 are names. */
const ADDING_WORD = new RegExp(`^(?:${ADDING})(?![量额率](?!化)|数(?![据字十百千万]))`);
/** 有效应对, 妥善处置: how it was done. */
const MANNER_WORD = new RegExp(`^(?:${MANNER})`);
const CREATING_WORDS = new Set(CREATING.split('|'));
const DOING_WORDS = new Set(DOING.split('|'));
const HOLDING_WORD = new RegExp(`^(?:${HOLDING})`);
const ZONE =
  /^([\u4e00-\u9fa5]{0,6}(?:自创区|高新区|经开区|开发区|示范区|新区|综保区|科技城|科学城|大学城))(?=实现|完成|新|累计|共|达|集聚|引进|全年|入驻|拥有|高新技术产业|技术交易|[0-9])/;
/** Verbs that end a lead-in in mid-clause: what is counted is their object (围绕重点产业开展技术攻关12项). */
const OBJECT_OF = new RegExp(
  `^(?!(?:城镇|城乡|农村|日均|月均|年均|每天)(?:${ADDING})).*(?<!重新?)(${ADDING}|共建|组织开展|组织实施|组织(?=[^的和与及、]{2,}(?:项目|活动|培训|招聘会|演练))|开展|举办|召开|签订|签署|签定|引进|引育|引培|招引|兑现|发放|选派|选聘|争取|撰写|录入|建成|认定|获批|凝炼|收录|筹集|拨付|惠及|带动|吸纳|吸引|集聚|聚集|入驻|化解|攻克|解决|淘汰|推出|推介|发布|组建|设立|成立|打造|授予|遴选|安排|申报|推荐|梳理|收集|排查|整改|减免|覆盖|涉及|完成|获得|荣获|实现|达成)(?=[^的和与及、者率额量数]{2})(?!强度|水平|能力|机制|体系|力度|经费|总量|总额|面积|机构)`,
);

/** The words of a clause as they are peeled from the left. */
interface Peeled {
  readonly rest: string;
  readonly verb: string | null;
  readonly act: Act;
  readonly zone: string | null;
  readonly isAccumulated: boolean;
  /** 全年 stands before: 累计 then only adds up the year. */
  readonly isThisYear: boolean;
}

/** Reads the words of a clause (its predicate already peeled) into the noun phrase that is counted. */
export function readSubject(words: string): Subject {
  let peeled: Peeled = {
    rest: words.replace(ASSIGNED, '').replace(LASTING, ''),
    verb: null,
    act: null,
    zone: null,
    isAccumulated: false,
    isThisYear: false,
  };
  for (let next = peelOnce(peeled); next; next = peelOnce(peeled)) peeled = next;
  return readObject(peeled) ?? readNoun(peeled);
}

/** Takes one word off the left: a mark, a time, who did it, a zone, or a verb; `null` when the noun has begun. */
function peelOnce(now: Peeled): Peeled | null {
  const { rest } = now;
  if (rest === '') return null;
  const first = (pattern: RegExp) => pattern.exec(rest)?.[0] || null;
  const after = (word: string, more: Partial<Peeled> = {}): Peeled => ({
    ...now,
    rest: rest.slice(word.length),
    ...more,
  });
  const idle = first(PUNCTUATION) ?? first(AGENT_WORD) ?? first(BASIS) ?? first(REASON) ?? mannerOf(rest);
  if (idle) return after(idle);
  const time = first(TIME_LEAD);
  if (time) return after(time, { isThisYear: now.isThisYear || /今年|当年/.test(time) });
  const held = first(HOLDING_WORD);
  if (held) return after(held, { verb: held, act: 'holding' });
  const zone = now.zone === null ? first(ZONE) : null;
  if (zone) return after(zone, { zone });
  const added = first(ADDING_WORD);
  if (added) return after(added, { verb: added, act: 'adding' });
  return peelWord(now, {
    lead: first(LEAD_WORD) ?? '',
    created: longestOf(CREATING_WORDS, rest),
    done: longestOf(DOING_WORDS, rest),
  });
}

function peelWord(
  now: Peeled,
  words: { readonly lead: string; readonly created: string; readonly done: string },
): Peeled | null {
  const { lead, created, done } = words;
  const word = [lead, created, done].reduce((a, b) => (b.length > a.length ? b : a), '');
  const rest = now.rest.slice(word.length);
  if (word === '' || isNominal(word, rest)) return null;
  // The last word of a clause behind another verb is what is counted: 促成【对接】34项.
  if (rest === '' && now.verb !== null && word !== lead) return null;
  const isThisYear = now.isThisYear || /^(?:全年|年内|今年|本年)$/.test(word);
  const isAccumulated = now.isAccumulated || (word === '累计' && !isThisYear);
  const next = { ...now, rest, isThisYear, isAccumulated };
  if (word === created) return { ...next, verb: created, act: now.act === 'adding' ? 'adding' : 'creating' };
  return word === lead ? next : { ...next, verb: done, act: now.act ?? 'doing' };
}

/** 围绕重点产业开展技术攻关: the object of the last verb, when one stands in mid-clause. */
function readObject({ rest, zone, isAccumulated }: Peeled): Subject | null {
  const object = OBJECT_OF.exec(rest);
  const verb = object?.[1];
  if (!object || verb === undefined || object[0].length === verb.length) return null;
  if (isNominal(verb, rest.slice(object[0].length))) return null;
  const read = readSubject(rest.slice(object[0].length));
  // 深入园区开展【宣讲】9场: behind another verb a verb is what is counted.
  const isDeed = read.noun === '' && read.verb === rest.slice(object[0].length);
  const inner = isDeed ? { ...read, noun: read.verb ?? '', verb: null, act: null } : read;
  if (inner.noun.length < 2) return null;
  // 第一产业实现增加值, 交通分别完成投资: a side of what stands before the verb.
  const head = RELATIONAL.test(inner.noun) ? headOf(object[0].slice(0, -verb.length)) : '';
  if (head !== '') return { noun: head + inner.noun, verb, act: 'doing', zone, isAccumulated };
  return {
    noun: GENERAL.test(inner.noun) ? tellGeneral(rest, object[0], verb, inner.noun) : inner.noun,
    verb: inner.verb ?? verb,
    act: inner.act ?? actOf(verb),
    zone,
    isAccumulated: isAccumulated || inner.isAccumulated || /累计/.test(object[0]),
  };
}

const LONGEST_HEAD = 16;

/** The noun phrase before a verb in mid-clause; empty where it is none (围绕重点产业). */
function headOf(words: string): string {
  const { noun, verb } = readSubject(words.replace(/(?:分别|共|累计|均|各|已|全年)+$/, ''));
  return verb === null &&
    noun.length >= 2 &&
    noun.length <= LONGEST_HEAD &&
    !/^(?:[到在对为向]|围绕|通过)|的/.test(noun)
    ? noun
    : '';
}

/** Whether a noun is but a verb that nothing was left behind: 启动【建设】30个综合体. */
export const isBareVerb = (noun: string): boolean => CREATING_WORDS.has(noun) || DOING_WORDS.has(noun);

/** Whether words end with a verb that governs what stands behind the number: 试点【形成】80项成果. */
export const endsInVerb = (words: string): boolean =>
  words.length > 2 && (CREATING_WORDS.has(words.slice(-2)) || DOING_WORDS.has(words.slice(-2)));

function readNoun({ rest, verb, act, zone, isAccumulated }: Peeled): Subject {
  const middle = /^(.{2,})累计(.*)$/.exec(rest);
  if (middle) return { noun: tidyNoun(`${middle[1]}${middle[2]}`), verb, act, zone, isAccumulated: true };
  // “科创贷”全年放款: what was done with it in the year is no part of its name.
  const dated = /^(.{2,}?)(?:全年|年内|当年|本年)([\u4e00-\u9fa5]{0,4})$/.exec(rest);
  if (dated)
    return {
      noun: tidyNoun(dated[1] ?? ''),
      verb: verb ?? (dated[2] || null),
      act: act ?? 'doing',
      zone,
      isAccumulated,
    };
  const noun = tidyNoun(rest);
  const isGeneral = verb !== null && act === 'doing' && GENERAL.test(noun);
  const registers = verb === '登记' && noun !== '';
  return { noun: isGeneral ? verb + noun : registers ? noun + verb : noun, verb, act, zone, isAccumulated };
}

/** A noun too general to be told from its neighbours without its verb: 入驻企业, 发放贷款, 受益群众. */
const GENERAL =
  /^(?:企业|项目|活动|资金|单位|人员|干部|党员|群众|服务|平台|机构|产品|人次|贷款|金额|学生|教师|农户|居民|岗位|案件|问题|信息|建议|培训|会议|任务|意见|文件|协议|合同|不合格)$/;

/** 服务 is told by who gives it (“科技贷”发放贷款) when that is short, else by what is done (开展服务). */
function tellGeneral(words: string, upToVerb: string, verb: string, noun: string): string {
  const giver = upToVerb.slice(0, -verb.length).replace(/累计|共$/g, '');
  return giver.length <= 8 && !/[到在对为向围绕通过的]/.test(giver)
    ? tidyNoun(words.replace(/累计/, ''))
    : `${verb}${noun}`;
}

const LONGEST_VERB = 5;

/** The longest word of a list that a text begins with; empty where none does. */
function longestOf(words: ReadonlySet<string>, text: string): string {
  for (let length = Math.min(LONGEST_VERB, text.length); length > 0; length--)
    if (words.has(text.slice(0, length))) return text.slice(0, length);
  return '';
}

/** An adverb with its verb behind it: 【有效】应对, but no 有效发明专利. */
function mannerOf(text: string): string | null {
  const manner = MANNER_WORD.exec(text)?.[0];
  if (manner === undefined) return null;
  const rest = text.slice(manner.length);
  const isVerb =
    longestOf(DOING_WORDS, rest) !== '' || longestOf(CREATING_WORDS, rest) !== '' || ADDING_WORD.test(rest);
  return isVerb ? manner : null;
}

/** What a verb of the lists does. */
export function actOf(verb: string): Act {
  if (ADDING_WORD.exec(verb)?.[0] === verb) return 'adding';
  return CREATING_WORDS.has(verb) ? 'creating' : 'doing';
}
