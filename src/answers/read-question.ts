import type { Catalogue } from '../figures/catalogue.ts';
import { ADDING, CREATING } from '../figures/lexicon.ts';
import type { Aim } from '../figures/measure.ts';
import { readSentence } from '../figures/read-sentence.ts';
import { foldCharacters } from '../report/characters.ts';
import { findPlace } from './find-place.ts';
import type { Ask, AskedBody, Operation, Question, Years } from './question.ts';
import { readEnglishQuestion } from './read-english.ts';
import { readOperation } from './read-operation.ts';
import { readYears } from './read-years.ts';
import { termsOf } from './terms.ts';

export interface QuestionContext {
  readonly catalogue: Catalogue;
  readonly bodies: readonly AskedBody[];
  /** The body assumed when a question names none, `null` for none. */
  readonly homeBody: string | null;
  /** The calendar year in which the question is asked: 今年 and 去年 count from it. */
  readonly thisYear: number;
  /** The question before it in the conversation; what this one leaves out is taken from there. */
  readonly previous: Question | null;
}

/** Longest question that is read; what is longer is a pasted text. In UTF-16 code units. */
export const LONGEST_QUESTION = 500;

const FILLERS =
  /请问一下|请问|麻烦|帮我|帮忙|我想知道|想知道|想问一下|想问|告诉我|查一下|查查|查询|列一下|列出|看一下|说说|咱们|咱|我们|你们|您|一下|(?:呢|吗|呀|啊|吧|嘛|么|哦)(?=[？。，]|$)|根据报告|报告(?:里|中)|按这条消息|大概|到底|究竟|具体|情况(?=：)/g;

/** Reads a question, Chinese or English, into figures with a hole. Never fails: what it cannot read has no `asks`. */
export function readQuestion(text: string, context: QuestionContext): Question {
  const isChinese = /[\u4e00-\u9fa5]/.test(text.replace(/[（(][^）)]*[）)]/g, '').replace(/[\u4e00-\u9fa5]{2,}(?:[省市区县州])/g, ''));
  const own = isChinese ? readChineseQuestion(text, context) : readEnglishQuestion(text, context);
  return context.previous ? inherit(own, context.previous, context) : own;
}

const TARGET = /目标|计划|打算|拟|预期|想做到|要达到|力争|任务(?!书)/;
const MET = /(?:完成|达到|实现|达标|达成)(?:年初|预期|年度|计划)*(?:目标|任务|计划)?(?:了)?(?:没有|没|吗|了吗|与否|情况)|(?:目标|任务|计划)(?:有没有|是否)?(?:完成|达到|实现|达成)(?:了)?(?:没有|没|吗|$)|(?:是否|有没有)(?:完成|达到|实现)/;
const WORDS = /为什么|怎么|如何|哪些|哪所|哪家|哪个(?!年)|什么(?!比例)|原因|做了哪|谁|由谁|情况如何|有何|举措|做法|亮点|介绍|主题|怎样(?!变化)/;

function readChineseQuestion(text: string, context: QuestionContext): Question {
  const plain = normaliseQuestion(text);
  const { place, rest: placeless } = findPlace(plain, context.bodies);
  const isTarget = TARGET.test(placeless) && !/计划项目|科技计划|行动计划|火炬计划|研发计划/.test(placeless);
  const wantsResult = /实际|完成(?:了)?多少|结果/.test(placeless);
  const metTarget = isTarget && MET.test(`${placeless}${/[吗没]/.test(text) ? '吗' : ''}`);
  const { operation, rest } = readOperation(placeless, metTarget);
  const { years, period, rest: timeless } = readYears(rest, context.thisYear);
  const asks = readAsks(timeless, period, context, operation);
  const asksNumber = /多少|几|百分之|占比|比重|增速|增长率|增幅|总数|总量|数量|目标|金额|成交额|面积|强度|人数/.test(placeless) || operation.kind !== 'lookup';
  return {
    language: 'zh',
    text,
    place,
    asks: isTarget && wantsResult ? asks.slice(0, 1) : asks,
    years,
    operation: isTarget && wantsResult && operation.kind === 'lookup' ? { kind: 'met-target' } : operation,
    isTarget,
    infers: /推算|倒推|估算|推断|算下来|算出/.test(text),
    isAboutWords: WORDS.test(placeless) && !/多少|几[家个项名次场件条户]|百分之几|第几|哪(?:一)?年/.test(placeless) && !metTarget ? true : !asksNumber && asks.length === 0,
  };
}

/** Full-width digits, 二〇二一年, '21年 and 21年 become 2021年; fillers and closing marks go. */
function normaliseQuestion(text: string): string {
  return foldCharacters(text)
    .replace(/\s+/g, '')
    .replace(/[二][零〇]([零〇一二三四五六七八九])([零〇一二三四五六七八九])年/g, (_, a: string, b: string) => `20${digit(a)}${digit(b)}年`)
    .replace(/['’‘](\d{2})年/g, '20$1年')
    .replace(/(?<!\d)([12]\d)年(?![来间内])/g, '20$1年')
    .replace(FILLERS, '')
    .replace(/[？。！?!]+$/, '');
}

const digit = (c: string): number => Math.max(0, '〇一二三四五六七八九'.indexOf(c === '零' ? '〇' : c));

const CLOCK_OF_QUESTIONS = { year: null, planYear: null, givenYear: null, period: null, body: { level: null } } as const;
const NO_FRAME = { year: null, period: null, scope: null, isPlan: false, baseYear: null } as const;
const HOLE = /多少|几(?=[家个项名次场件条户位份篇亩成倍人届所台支期批]|$|[，。？])/;

function readAsks(text: string, period: string | null, context: QuestionContext, operation: Operation): Ask[] {
  const spoken = text
    .replace(/(?:分别|各自|各)(?:是|有|为)?(?=多少|几)/g, '')
    .replace(/百分之(?:多少|几)/g, '多少%')
    .replace(/^[，、的]+|[，、]+$/g, '');
  if (spoken === '') return [];
  const parts = spoken.split(/[，；：]/).filter((p) => p !== '');
  const holed = parts.some((p) => HOLE.test(p)) ? parts : [`${parts.join('')}多少`];
  const asks: Ask[] = [];
  const joined = holed.join('，');
  for (const figure of readSentence(joined, NO_FRAME, CLOCK_OF_QUESTIONS, { withHoles: true })) {
    if (figure.kind !== 'hole') continue;
    const before = joined.slice(0, figure.start);
    const clause = `${before.split(/[，；]/).at(-1) ?? ''}${joined.slice(figure.start)}`;
    asks.push(...toAsks(figure.indicator, figure.verb, figure.unit, clause, period, asks, context, operation));
  }
  return asks;
}

const NOMINAL_AIM: readonly (readonly [RegExp, Aim])[] = [
  [/(?:增长率|增速|增幅|涨幅|增长速度|同比增长|增长)$/, 'growth_rate'],
  [/(?:下降率|降幅|同比下降)$/, 'growth_rate'],
  [/(?:总数|总量|累计数|累计量|累计|保有量|存量|合计数|总数量)$/, 'cumulative'],
  [/(?:新增数|新增量|新增)$/, 'new'],
];

function toAsks(indicator: string, verb: string | null, unit: string, clause: string, period: string | null, earlier: readonly Ask[], context: QuestionContext, operation: Operation): Ask[] {
  let noun = indicator
    .replace(/(?:的)?(?:年度|年初|预期|全年)?(?:目标|任务|计划)(?:数|值)?(?:任务)?$/, '')
    .replace(/^(?:年初|年度)?(?:计划|打算|拟|预期|力争|目标)(?:新增)?/, '')
    .replace(/(?:变化趋势|变化|趋势|走势|情况|发展)$/, '')
    .replace(/的$/, '');
  let aim = aimOf(clause);
  for (const [pattern, named] of NOMINAL_AIM) {
    if (!pattern.test(noun)) continue;
    noun = noun.replace(pattern, '').replace(/的$/, '');
    aim ??= named;
    break;
  }
  const rank = /(?:在|居|列|排)?(全[国省市区县]|世界|省内|市内)?(?:的)?(?:排名|排|位次|名次|居|列)?$/.exec(noun);
  const field = aim === 'rank' ? (/(全[国省市区县]|世界)/.exec(clause)?.[1] ?? null) : null;
  if (aim === 'rank' && rank) noun = noun.slice(0, rank.index);
  const scope = readScope(clause, field);
  noun = noun.replace(/^(?:全[国省市区县州]|[我本][省市区县州国]|全市平均|平均)+/, '');
  const both = /新增(?:数)?[和与、]累计|累计(?:数)?[和与、]新增|新[^，]{0,8}多少[^，]*累计/.test(clause) || /新增和累计$/.test(noun);
  const terms = termsOf(noun.replace(/新增[和与、]累计|累计[和与、]新增/, ''), context.catalogue);
  const ask: Ask = {
    terms: terms.length > 0 ? terms : (earlier.at(-1)?.terms ?? []),
    aim: operation.kind === 'growth' ? null : aim,
    unit: unit === '' ? null : unit,
    period,
    scope,
    verb,
    field,
  };
  return both ? [{ ...ask, aim: 'new' }, { ...ask, aim: 'cumulative' }] : [ask];
}

const ADDING_WORDS = new RegExp(`(?:${ADDING}|新认证|新增数|新拿到|新放|新办)`);
const CREATING_WORDS = new RegExp(`(?:${CREATING})`);

function aimOf(clause: string): Aim | null {
  if (/第几|排名|位次|名次|排第/.test(clause)) return 'rank';
  if (/增长率|增速|增幅|涨幅|降幅|同比(?:增长|下降|增加)|增长(?:了)?(?:多少|几)(?:%|$|，|（)|增长多少|下降(?:了)?多少(?:%|$)/.test(clause)) return 'growth_rate';
  if (/增长(?:了)?(?:几|多少)倍/.test(clause)) return 'growth_multiple';
  if (/占[^，]*(?:比重|比例|多少|几)|占比|比重|比例/.test(clause)) return 'share';
  if (ADDING_WORDS.test(clause)) return 'new';
  if (/总数|总量|累计|保有量|一共有|总共有|共有|现有|存量|拥有|(?:[年月]末|[年月]底|截至)|到了(?:多少|几)|余额/.test(clause)) return 'cumulative';
  if (/(?<![没所])有(?:多少|几)[家户个所名]/.test(clause) && !CREATING_WORDS.test(clause)) return 'cumulative';
  return null;
}

const ZONE = /([\u4e00-\u9fa5]{0,4}(?:自创区|高新区|经开区|开发区|示范区|新区|科技城))/;

function readScope(clause: string, field: string | null): string | null {
  const zone = ZONE.exec(clause)?.[1];
  if (zone && !/占[^，]*$/.test(clause.slice(0, clause.indexOf(zone)))) return zone.replace(/^.*(?=自创区)/, '');
  const whole = /^[^占]{0,14}?(全[国省市区县州])(?!平均|内)/.exec(clause)?.[1];
  return whole && whole !== field ? whole : /^[^占]{0,14}?(全[国省市区县州])平均/.exec(clause)?.[1] ?? null;
}

/** A follow-up takes from the question before what it leaves out, as a clause takes it from its sentence. */
function inherit(own: Question, previous: Question, context: QuestionContext): Question {
  const leavesSubject = own.asks.every((a) => a.terms.length === 0);
  const isFollowUp = leavesSubject || own.asks.length === 0;
  if (!isFollowUp || own.isAboutWords && own.asks.length === 0 && !FOLLOW_UP.test(own.text)) {
    const unsaidYears = own.years.kind === 'unsaid' && own.asks.length > 0 && !/哪|历年|每年/.test(own.text);
    return { ...own, place: own.place.kind === 'unsaid' ? previous.place : own.place, years: unsaidYears ? previous.years : own.years };
  }
  const asked = own.asks.length > 0 ? own.asks : [null];
  const saysOperation = own.operation.kind !== 'lookup';
  const asks = asked.flatMap((a) => previous.asks.map((p) => mergeAsk(a, p, saysOperation)));
  void context;
  return {
    ...own,
    place: own.place.kind === 'unsaid' ? previous.place : own.place,
    asks: asks.filter((a, i) => asks.findIndex((b) => JSON.stringify(a) === JSON.stringify(b)) === i),
    years: own.years.kind === 'unsaid' ? previous.years : own.years,
    operation: saysOperation || own.asks.length > 0 ? own.operation : previous.operation.kind === 'met-target' ? { kind: 'lookup' } : previous.operation.kind === 'lookup' ? own.operation : previous.operation,
    isTarget: own.isTarget || (previous.isTarget && own.asks.length === 0 && !/实际|结果/.test(own.text)),
    isAboutWords: false,
  };
}

const FOLLOW_UP = /^(?:那|那么|and|what about|how about|呢)|呢[？?]?$|(?:19|20)\d{2}/i;

function mergeAsk(own: Ask | null, previous: Ask, saysOperation: boolean): Ask {
  if (!own) return previous;
  return {
    terms: own.terms.length > 0 ? own.terms : previous.terms,
    aim: own.aim ?? (saysOperation && previous.aim === 'growth_rate' ? null : previous.aim),
    unit: own.unit ?? (own.aim === null || own.aim === previous.aim ? previous.unit : null),
    period: own.period ?? previous.period,
    scope: own.scope ?? previous.scope,
    verb: own.verb ?? previous.verb,
    field: own.field ?? previous.field,
  };
}

export type { Years };
