import type { Catalogue } from '../figures/catalogue.ts';
import { ADDING, CREATING, RELATIONAL } from '../figures/lexicon.ts';
import type { Aim } from '../figures/measure.ts';
import { findMentions } from '../figures/mentions.ts';
import { relate } from '../figures/relate.ts';
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
  /请问一下|请问|麻烦|帮我|帮忙|我想知道|想知道|想问一下|想问|告诉我|查一下|查查|查询|列一下|列出|看一下|说说|咱们|咱|我们|你们|您|一下|(?:呢|吗|呀|啊|吧|嘛|么|哦)(?=[？。，]|$)|根据报告|报告(?:里|中)|按(?:照)?[^，]{1,16}?(?:推算|测算|倒推|计算)，?|按这条消息|大概|到底|究竟|具体|情况(?=：)/g;

/** Reads a question, Chinese or English, into figures with a hole. Never fails: what it cannot read has no `asks`. */
export function readQuestion(text: string, context: QuestionContext): Question {
  const latinWords = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  const isChinese = latinWords < 4 && /[\u4e00-\u9fa5]/.test(text);
  const own = isChinese ? readChineseQuestion(text, context) : readEnglishQuestion(text, context);
  return context.previous ? inherit(own, context.previous, context) : own;
}

const TARGET = /目标|计划|打算|拟|预期|想做到|要达到|力争|任务(?!书)/;
const MET = /(?:完成|达到|实现|达标|达成)(?:年初|预期|年度|计划)*(?:目标|任务|计划)?(?:了)?(?:没有|没|吗|了吗|与否|情况)|(?:目标|任务|计划)(?:有没有|是否)?(?:完成|达到|实现|达成)(?:了)?(?:没有|没|吗|$)|(?:是否|有没有)(?:完成|达到|实现)/;
const REASONS = /为什么|为何|原因|怎么解释|谁|哪所|哪家企业|什么(?!比例|目标)|主题/;
const WORDS = /为什么|怎么|如何|哪些|哪所|哪家|哪个(?!年)|什么(?!比例)|原因|做了哪|谁|由谁|情况如何|有何|举措|做法|亮点|介绍|主题|怎样(?!变化)/;

function readChineseQuestion(text: string, context: QuestionContext): Question {
  const plain = normaliseQuestion(text);
  const { place, rest: placeless } = findPlace(plain, context.bodies);
  const isTarget = TARGET.test(placeless) && !/计划项目|科技计划|行动计划|火炬计划|研发计划/.test(placeless);
  const wantsResult = /实际|完成(?:了)?多少|结果/.test(placeless);
  const metTarget = isTarget && MET.test(`${placeless}${/[吗没]/.test(text) ? '吗' : ''}`);
  const { operation, rest: operated } = readOperation(placeless, metTarget);
  const moved = /(?:由|从)(?:多少|几)[^，]{0,6}?(?:增|提|升|降|减|扩)[^，]{0,2}?[到至](?:多少|几)/.exec(operated);
  const read = readYears(moved ? operated.replace(moved[0], '多少') : operated, context.thisYear);
  const { period, rest: timeless } = read;
  const years = moved && read.years.kind === 'listed' && read.years.years.length === 1 ? { kind: 'listed' as const, years: [(read.years.years[0] ?? 0) - 1, read.years.years[0] ?? 0] } : read.years;
  const asks = readAsks(timeless, period, years, context, operation);
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
    isAboutWords: operation.kind !== 'lookup' && !REASONS.test(placeless) ? false : REASONS.test(placeless) && !/多少|哪(?:一)?年/.test(placeless) ? true : WORDS.test(placeless) && !/多少|几[家个项名次场件条户]|百分之几|第几|哪(?:一)?年/.test(placeless) && !metTarget ? true : !asksNumber && asks.length === 0,
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

const SPOKEN_HOLE = /多少|几(?=[家个项名次场件条户位份篇亩成倍人届所台支期批]|$|[，。？])/;

/** A question is cut at its holes; a hole that names nothing takes its terms from the one before it. */
function readAsks(text: string, period: string | null, years: Years, context: QuestionContext, operation: Operation): Ask[] {
  const spoken = text
    .replace(/百分之(?:多少|几)/g, '多少%')
    .replace(/多大(?:的)?(?:比例|比重)/g, '多少%')
    .replace(/^[，、的]+|[，、]+$/g, '');
  if (spoken === '') return [];
  const holed = SPOKEN_HOLE.test(spoken) ? spoken : `${spoken}多少`;
  const holes = findMentions(holed, { withHoles: true }).filter((m) => m.kind === 'hole');
  const asks: Ask[] = [];
  let from = 0;
  for (const hole of holes) {
    const behind = /^[^，。；：、]*/.exec(holed.slice(hole.to))?.[0] ?? '';
    const next = holes.find((h) => h.start > hole.start);
    const own = next && next.start < hole.to + behind.length ? '' : behind;
    const clause = `${holed.slice(from, hole.to)}${own}`;
    asks.push(...toAsks(holed.slice(from, hole.from), own, hole.unit, clause, period, years, asks, context, operation));
    from = hole.to + own.length;
  }
  return asks;
}

const LEADING_ASIDE = /^[，、；：和与及以还有并且分别各的]+/;

function toAsks(before: string, behind: string, unit: string, clause: string, period: string | null, years: Years, earlier: readonly Ask[], context: QuestionContext, operation: Operation): Ask[] {
  const aim = aimOf(clause);
  const field = aim === 'rank' ? (/(全[国省市区县州]|世界)/.exec(clause)?.[1] ?? null) : null;
  const scope = readScope(clause, field);
  const noun = `${before.replace(LEADING_ASIDE, '')} ${behind}`
    .replace(scope ?? '', '')
    .replace(/(?:在|居|列)?全[国省市区县州](?:的)?(?:平均)?|[我本][省市区县州国局]/g, ' ')
    .replace(/排第|排名|位次|名次|位居|居于|排在/g, ' ')
    .replace(aim === 'growth_rate' || aim === 'growth_multiple' || operation.kind === 'growth' ? /年均增长|环比增长|同比增长|同比下降|增长率|增长速度|增速|增幅|涨幅|降幅|同比|增长|下降|上升|提高|增加|减少/g : / /g, ' ')
    .replace(aim === 'change' || operation.kind === 'difference' ? /增加|减少|提高|上升|下降|变化|净增|前移/g : / /g, ' ')
    .replace(/变化趋势|趋势|走势|怎样变化|对得上/g, ' ');
  const isBoth = /新增(?:数)?(?:和|与|、)累计|累计(?:数)?(?:和|与|、)新增/.test(clause);
  const subjects = coordinated(noun, /各|分别/.test(clause));
  return subjects.flatMap((subject) => {
    const terms = termsOf(subject, context.catalogue);
    const ask: Ask = { terms: terms.length > 0 ? terms : (earlier.at(-1)?.terms ?? []), aim: operation.kind === 'growth' ? null : aim, unit: unit === '' ? null : unit, period, scope, verb: /净增/.test(clause) ? '净增' : null, field, stretch: years.kind === 'range' && years.to !== 9999 ? { from: years.from, to: years.to } : null };
    return isBoth ? [{ ...ask, aim: 'new' as const }, { ...ask, aim: 'cumulative' as const }] : [ask];
  });
}

/** 市级、区级科技特派员各多少名: two subjects; the parts share the head of the last. */
function coordinated(noun: string, isDistributed: boolean): string[] {
  const plain = noun.trim();
  const parts = plain.split(/、|和|与/);
  if (!isDistributed || parts.length < 2 || /新增|累计/.test(plain)) return [plain];
  const head = (parts.at(-1) ?? '').replace(/^(?:国家级|省级|市级|区级|县级)/, '');
  return parts.map((p, i) => (/^(?:国家级|省级|市级|区级|县级)$/.test(p.trim()) ? `${p.trim()}${head}` : i > 0 && RELATIONAL.test(p.trim()) ? relate((parts[0] ?? '').trim(), p.trim()) : p));
}

const ADDING_WORDS = new RegExp(`(?:${ADDING}|新认证|新增数|新拿到|新放|新办)`);
const CREATING_WORDS = new RegExp(`(?:${CREATING})`);

function aimOf(clause: string): Aim | null {
  if (/第几|排名|位次|名次|排第/.test(clause)) return 'rank';
  if (/增长率|增速|增幅|涨幅|降幅|增长的?(?:预期)?目标|同比(?:增长|下降|增加)|增长(?:了)?(?:多少|几)(?:%|$|，|（)|增长多少|下降(?:了)?多少(?:%|$)/.test(clause)) return 'growth_rate';
  if (/增长(?:了)?(?:几|多少)倍/.test(clause)) return 'growth_multiple';
  if (/(?:减少|压减|增加|提高|下降)(?:了)?(?:多少|几)(?!%|百分之)/.test(clause)) return 'change';
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
    stretch: own.stretch ?? previous.stretch,
  };
}

