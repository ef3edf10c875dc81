import { type Beside, besideOf } from './clause/beside.ts';
import { baseOf, nearScope, readFrame } from './clause/clause-frame.ts';
import {
  contextOf,
  distributedGroup,
  nameBeforeBracket,
  NO_THREAD,
  type SentenceFigure,
  type Thread,
  yearsInClause,
} from './clause/context.ts';
import { distribute } from './clause/distribute.ts';
import { handDown, isListItem } from './clause/handed-down.ts';
import { peelPredicate } from './clause/predicate.ts';
import { readSubject, type Subject } from './clause/subject.ts';
import type { Clock, Frame } from './frame.ts';
import { type Aim, decideAim, type Evidence, measureIn, signOf } from './measure.ts';
import { findMentions } from './mentions/find-mentions.ts';
import type { Mention } from './mentions/mention.ts';
import type { Clause, Named } from './naming/clause.ts';
import { nameIndicator } from './naming/index.ts';
import { topicOf } from './naming/topic.ts';

/** The figures of one sentence, in reading order; `frame` is what the paragraph and section give it. */
export function readSentence(text: string, frame: Frame, clock: Clock): SentenceFigure[] {
  return readAfter(text, frame, clock, null).figures;
}

/** Reads a sentence behind another: 其中，… and 从…看，… go on with the parts of what that one counted. */
export function readAfter(
  text: string,
  frame: Frame,
  clock: Clock,
  last: Thread | null,
): { figures: SentenceFigure[]; thread: Thread } {
  const mentions = findMentions(text);
  const figures: SentenceFigure[] = [];
  let thread: Thread = threadInto(text, frame, last);
  /** The thread that a bracket has interrupted. */
  let outside: Thread | null = null;
  for (let i = 0; i < mentions.length; ) {
    const size = distributedGroup(text, mentions, i);
    const isInside = isInBrackets(text, mentions[i]?.from ?? 0);
    if (isInside) {
      if (outside === null) {
        outside = thread;
        thread = insideOf(text, mentions, i, thread);
      }
    } else if (outside) {
      thread = { ...outside, upTo: thread.upTo, beside: thread.beside };
      outside = null;
    }
    const read = readGroup(text, mentions, i, size, thread, clock);
    figures.push(...read.figures);
    thread = read.thread;
    i += size;
  }
  const left = outside ?? thread;
  return { figures, thread: mentions.length > 0 ? left : { ...left, topic: topicOf(text) } };
}

/** 众创空间（含区级6家）9家: a bracket right behind a name speaks of that. */
function insideOf(text: string, mentions: readonly Mention[], index: number, thread: Thread): Thread {
  const open = text.lastIndexOf('（', mentions[index]?.from ?? 0);
  const words = nameBeforeBracket(text, mentions, open);
  // 高于全省平均水平（6.4张）, 占全省总数（…）: the bracket goes on with the subject.
  const isCompared =
    words !== null && /[高低快慢优好大小多少]于|平均|总体|目标|计划|任务|占|总数/.test(words);
  const noun = words === null || isCompared ? '' : readSubject(peelPredicate(words).rest).noun;
  return noun === '' ? thread : { ...thread, noun, aim: null, subjects: [...thread.subjects, noun] };
}

/** 其中，幼儿园111所; 从职称结构看，高级1.66万人: parts of what the sentence before counted. */
const PARTS =
  /^[\s\u3000]*(?:其中[，：]|(?:从|按|分)[^，。；\d]{1,10}(?:看|分|来看|来分|划分)[，：]|(?:分类|分项|分区域|分行业)[^，。；\d]{0,4}[，：])/;

function threadInto(text: string, frame: Frame, last: Thread | null): Thread {
  if (last === null) return { ...NO_THREAD, frame };
  if (last.noun === '' || !PARTS.test(text)) return { ...NO_THREAD, frame, topic: last.topic };
  const aim = last.stockOf === last.noun ? 'cumulative' : last.aim;
  const parts = aim === null ? null : { aim, unit: last.unit };
  return {
    ...NO_THREAD,
    frame,
    noun: last.noun,
    verb: last.verb,
    aim,
    unit: last.unit,
    whole: last.noun,
    parts,
  };
}

/** Reads the `size` numbers from `index` on that share one predicate (one number, where nothing is distributed). */
function readGroup(
  text: string,
  mentions: readonly Mention[],
  index: number,
  size: number,
  thread: Thread,
  clock: Clock,
) {
  const group = mentions.slice(index, index + size);
  const written = contextOf(text, mentions, index, thread.upTo);
  const base = baseOf(written, text);
  const context = base ? { ...written, before: base.before } : written;
  const { rest, predicate } = peelPredicate(context.before);
  const subject = governed(readSubject(rest), predicate.added, context.link, thread);
  const timed = readFrame(text, written, thread, clock, mentions[index - 1]?.to ?? 0);
  const placed = subject.zone === null ? timed : { ...timed, scope: subject.zone };
  const isGround = GROUND.test(context.behind);
  // 在现有76家高新技术企业的基础上，新增20家: what is there already is no aim.
  const frame = isGround && placed.isPlan ? { ...placed, year: clock.year, isPlan: false } : placed;
  const clause: Clause = {
    context,
    subject,
    predicate,
    thread,
    text,
    isBase: base !== null,
    isItem: isListItem(context),
    handedDown: handDown(context, subject, thread),
    beside: besideOf(text, written, thread.noun !== ''),
  };
  const name = nameIndicator(clause);
  const nouns = size === 1 || isRange(group) ? [] : distribute(name.noun, ownOf(clause, name), size, thread);
  const years = size === 1 ? null : yearsInClause(text.slice(0, written.mention.from), size);
  const isAimed = /力争|(?:目标|任务)(?:是|为|：)/.test(text.slice(0, written.mention.from));
  const isYearEnd =
    isAtYearEnd(text.slice(mentions[index - 1]?.to ?? 0, written.mention.from), subject) ||
    /(?:年[底末]|[年月]末)(?:为|有|达)?$/.test(context.before) ||
    (subject.act === null && /^(?:截至)?(?:\d{4}年|本年|全年|当年)?年?[底末](?!以来)/.test(context.before));
  // 在2021年新培育63家科技型企业、13家高新技术企业的基础上: said of what was added, and of the list behind it.
  const isStock = isGround && name.act === null && name.inherited !== 'new';
  const figures = group.map((mention, k) => {
    const noun = nouns[k] ?? name.noun;
    const evidence: Evidence = {
      noun,
      mention,
      isAimed,
      before: context.before,
      behind: context.behind,
      isBase: clause.isBase,
      comparedAim: base?.isCompared ? thread.aim : null,
      inherited: name.inherited,
      forced: name.aim ?? movedAim(clause),
      predicate: isYearEnd || isStock ? { ...predicate, isLevel: true } : predicate,
      subject: { ...subject, act: name.act, verb: name.verb },
    };
    const scope = besideScope(clause, clock) ?? nearScope(written, mention, clock) ?? frame.scope;
    return toFigure(evidence, clause.beside, name.verb, {
      ...frame,
      scope,
      year: years?.[k] ?? frame.year,
      baseYear: base?.year ?? frame.baseYear,
    });
  });
  const isField = isFieldOfRank(clause, mentions[index + size]);
  return { figures: isField ? [] : figures, thread: spin(clause, name, frame, figures, nouns, group) };
}

/** 累计结余由58.2亿元增加到64.5亿元: where it moved to measures what it moved from. */
function movedAim({ thread, subject, context, predicate }: Clause): Aim | null {
  const goesOn = thread.isBase && predicate.isLevel && subject.noun === '' && subject.act === null;
  return goesOn && context.mention.unit === thread.unit ? thread.aim : null;
}

/** 占全省总数15100家的7.9%, 低于全省5.6%的平均水平: the region of the number beside the subject. */
const besideScope = ({ beside }: Clause, clock: Clock): string | null =>
  beside?.scope && beside.scope.slice(1) !== clock.body.level ? beside.scope : null;

const isRange = ([low, high]: readonly Mention[]): boolean =>
  low?.qualifier === '不低于' && high?.qualifier === '不高于';

/** What money does for those who get it: 累计发放3.12亿元，惠及企业158家 counts them from the beginning too. */
const SERVING = /^(?:惠及|支持|覆盖|受益)(?:企业)?$/;

/** The coordination that 分别 distributes: what is ranked where ranks are given, else the clause's own noun. */
const ownOf = ({ context, subject }: Clause, name: Named): string =>
  context.mention.kind === 'rank' ? name.carry : subject.noun;

/** 截至年底，全区有学校184所: what is there at the end of the year. */
const isAtYearEnd = (words: string, { act }: Subject): boolean =>
  (act === null || act === 'holding') &&
  /[末底]/.test(words) &&
  /(?:^|[，。；：])(?:截至|到|至)?(?:20\d{2}年|今年|本年|当年)?(?:年|\d+月)[底末]，?[^，。；]*$/.test(words);

/** 累计选派…、服务…: 累计 governs the list; 高新技术企业净增12家: the word of adding is the verb. */
function governed(
  subject: Subject,
  added: string | null,
  link: Clause['context']['link'],
  thread: Thread,
): Subject {
  const isListed = link === 'enumeration' && subject.act === 'doing';
  const isServed = link === 'comma' && SERVING.test(subject.verb ?? subject.noun);
  const isGoverned = thread.isAccumulated && (isListed || isServed);
  return { ...subject, verb: subject.verb ?? added, isAccumulated: subject.isAccumulated || isGoverned };
}

/** 在全省【45个】县区中，综合指数排名第6位: the number counts the field of a rank. */
function isFieldOfRank({ context }: Clause, next: Mention | undefined): boolean {
  return (
    next?.kind === 'rank' &&
    /(?:^|，)(?:在)?全[国省市区县州]$/.test(context.before) &&
    /^[^，。]{0,8}中/.test(context.behind)
  );
}

const SUBJECTS_KEPT = 6;

/** What the clause leaves to the ones behind it. */
function spin(
  clause: Clause,
  name: Named,
  frame: Frame,
  figures: readonly SentenceFigure[],
  nouns: readonly string[],
  group: readonly Mention[],
): Thread {
  const { thread, subject, predicate, context } = clause;
  const aim = figures.at(-1)?.aim ?? null;
  const isAmount = aim === 'new' || aim === 'cumulative' || aim === 'value';
  // 撤并4所, 占年度计划6000套: an aside leaves the subject's own measure as it was.
  const isOwn = name.carry === name.noun || name.noun.startsWith(name.carry);
  const isSaid = aim !== 'growth_rate' && aim !== 'rank';
  const goesOnHolding =
    thread.isHolding && subject.act === null && predicate.direction === null && !predicate.isLevel;
  return {
    frame:
      isInBrackets(clause.text, context.mention.from) || GROUND.test(context.behind) ? thread.frame : frame,
    noun: withoutAverage(nouns.at(-1) ?? name.carry),
    topic: thread.topic,
    verb: name.verb,
    aim: isAmount && (isOwn || thread.aim === null) ? aim : thread.aim,
    unit: isAmount && (isOwn || thread.unit === '') ? context.mention.unit : thread.unit,
    said: isAmount
      ? [...thread.said, { noun: name.noun, unit: context.mention.unit, aim }].slice(-SUBJECTS_KEPT)
      : thread.said,
    stockOf: aim === 'cumulative' ? name.carry : thread.stockOf,
    subjects: isSaid
      ? [...thread.subjects, ...(nouns.length > 0 ? nouns : [withoutAverage(name.noun)])].slice(
          -SUBJECTS_KEPT,
        )
      : thread.subjects,
    isGrowth: aim === 'growth_rate',
    isHolding: subject.act === 'holding' || goesOnHolding,
    isAccumulated: subject.isAccumulated,
    whole: wholeOf(clause),
    parts: thread.parts,
    isBase: clause.isBase,
    beside: clause.beside,
    field: name.field ?? (context.link === 'stop' ? '' : thread.field),
    upTo: (group.at(-1)?.to ?? 0) + name.consumed,
  };
}

/** 知识价值信用贷款户均193.3万元；累计发放1.10亿元: what goes on is the loan, not its average. */
const withoutAverage = (noun: string): string =>
  noun.replace(/(?<=..)(?:户均|人均|家均|项均|亩均|平均)$/, '');

const GROUND = /^[^，。；]{0,20}基础上/;

/** 毕业企业12家（上年为11家），在孵企业318家: what brackets say of the time holds in them alone. */
const isInBrackets = (text: string, at: number): boolean =>
  text.lastIndexOf('（', at) > text.lastIndexOf('）', at);

/** 新增平台6个，包括甲3个、乙2个: the list opens with the whole as the last subject, and ends with the next own subject. */
function wholeOf({ context, subject, thread, text }: Clause): string {
  if (/其中|包括|（[^）]*$/.test(text.slice(thread.upTo, context.mention.from))) return thread.noun;
  const isListed = context.link === 'enumeration' || context.link === 'same' || subject.noun === '';
  return isListed && context.link !== 'stop' ? thread.whole : '';
}

const isStretchOfYears = (period: string | null): boolean =>
  period !== null && /年|时期|期间|以来|政府/.test(period) && !/上半年|下半年/.test(period);

/** What holds at the end of a stretch of years is a matter of its last year alone: a stock, a rank, a level reached. */
function isStateAt(aim: Aim, { predicate, subject }: Evidence): boolean {
  if (subject.isAccumulated && !predicate.isLevel) return false;
  return (
    aim === 'cumulative' || aim === 'rank' || (predicate.isLevel && (aim === 'share' || aim === 'value'))
  );
}

function toFigure(
  evidence: Evidence,
  beside: Beside | null,
  verb: string | null,
  frame: Frame,
): SentenceFigure {
  const { mention, noun, isBase } = evidence;
  const aim = decideAim(evidence);
  // 低于全省5.6%的平均水平: the word of comparing says nothing of the number itself.
  const sign = beside !== null && /[高低快慢优好]于|[比较]/.test(evidence.before) ? 1 : signOf(aim, evidence);
  const aimsAt = beside?.kind === 'target' || evidence.isAimed;
  const value = mention.value !== null && sign < 0 ? `-${mention.value}` : mention.value;
  return {
    indicator: noun === '' ? (verb ?? '') : noun,
    measure: isBase ? aim : measureIn(aim, frame.isPlan || aimsAt, evidence.predicate.compares),
    aim,
    verb,
    value,
    unit: /^(?:万亿|亿|万)$/.test(mention.unit)
      ? mention.unit + (/(人次|户次)$/.exec(noun)?.[1] ?? '')
      : mention.unit,
    year: isBase ? frame.baseYear : frame.year,
    period: isBase || (isStretchOfYears(frame.period) && isStateAt(aim, evidence)) ? null : frame.period,
    scope: frame.scope,
    qualifier: mention.qualifier,
    masked: mention.masked,
    start: mention.start,
    end: mention.end,
  };
}
