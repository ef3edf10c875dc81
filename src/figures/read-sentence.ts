import { besideOf } from './clause/beside.ts';
import { baseOf, nearScope, readFrame } from './clause/clause-frame.ts';
import { contextOf, distributedGroup, yearsInClause } from './clause/context.ts';
import { distribute } from './clause/distribute.ts';
import { handDown, isListItem } from './clause/handed-down.ts';
import { insideOf, threadInto } from './clause/open-thread.ts';
import { peelPredicate } from './clause/predicate.ts';
import { GROUND, isInBrackets, spinThread } from './clause/spin-thread.ts';
import { readSubject, type Subject } from './clause/subject.ts';
import type { SentenceFigure, Thread } from './clause/thread.ts';
import type { Clock, Frame } from './frame.ts';
import type { Aim, Evidence } from './measure.ts';
import { findMentions } from './mentions/find-mentions.ts';
import type { Mention } from './mentions/mention.ts';
import type { Clause, Named } from './naming/clause.ts';
import { nameIndicator } from './naming/index.ts';
import { toFigure } from './to-figure.ts';

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
  return { figures, thread: mentions.length > 0 ? left : { ...left, before: text } };
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
  return { figures: isField ? [] : figures, thread: spinThread(clause, name, frame, figures, nouns, group) };
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
