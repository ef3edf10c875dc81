import {
  type Context,
  contextOf,
  distributedGroup,
  type SentenceFigure,
  type Thread,
  yearsInClause,
} from './clause-context.ts';
import { baseOf, readFrame } from './clause-frame.ts';
import { distribute } from './distribute.ts';
import type { Clock, Frame } from './frame.ts';
import { type Aim, decideAim, type Evidence, measureIn, signOf } from './measure.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mentions.ts';
import { nameSubject } from './name-indicator.ts';
import { peelPredicate } from './predicate.ts';
import { readSubject } from './subject.ts';
import { isPoints } from './units.ts';

/** The figures of one sentence, in reading order; `frame` is what the paragraph and section give it. */
export function readSentence(
  text: string,
  frame: Frame,
  clock: Clock,
  options: { readonly withHoles?: boolean } = {},
): SentenceFigure[] {
  const mentions = findMentions(text, options);
  if (mentions.length === 0) return [];
  const figures: SentenceFigure[] = [];
  let thread: Thread = {
    frame,
    noun: '',
    verb: null,
    aim: null,
    act: null,
    subjects: [],
    isHolding: false,
    isAccumulated: false,
    field: '',
    upTo: 0,
  };
  for (let i = 0; i < mentions.length; i++) {
    const group = distributedGroup(text, mentions, i);
    const read = readMention(text, mentions, i, thread, clock, group);
    figures.push(...read.figures);
    thread = read.thread;
    i += read.taken - 1;
  }
  return figures;
}

function readMention(
  text: string,
  mentions: readonly Mention[],
  index: number,
  thread: Thread,
  clock: Clock,
  groupSize: number,
) {
  const context = contextOf(text, mentions, index, thread.upTo);
  const group = mentions.slice(index, index + groupSize);
  const timed = readFrame(text, context, thread, clock, mentions[index - 1]?.to ?? 0);
  const base = baseOf(context, text);
  const own: Context = base ? { ...context, before: base.before } : context;
  const nearby = /(?:^|[与比较和])(全[国省市区县州])(?:平均)?$/.exec(context.before)?.[1] ?? null;
  const { rest, predicate } = peelPredicate(own.before);
  const read = readSubject(rest);
  const governs = thread.isAccumulated && context.link === 'enumeration' && read.act === 'doing';
  const told = predicate.added !== null && read.verb === null ? { ...read, verb: predicate.added } : read;
  const subject = governs ? { ...told, isAccumulated: true } : told;
  const frame = subject.zone === null ? timed : { ...timed, scope: subject.zone };
  const named = nameSubject(own, subject, predicate, thread, text, base !== null);
  const isRange = group[0]?.qualifier === '不低于' && group[1]?.qualifier === '不高于';
  const nouns =
    groupSize > 1 && !isRange ? distribute(named.noun, subject.noun, groupSize, thread) : [named.noun];
  const years = groupSize > 1 ? yearsInClause(text.slice(0, context.mention.from), groupSize) : null;
  const isField =
    /(?:^|[，；])(?:在)?全[国省市区县州]$/.test(own.before.replace(/^，/, '')) &&
    /^[^，。]{0,8}中/.test(context.behind) &&
    mentions[index + 1]?.kind === 'rank';
  const aimed = /力争|(?:目标|任务)(?:是|为|：)/.test(text.slice(0, context.mention.from));
  const figures = group.map((mention, k) => {
    const evidence: Evidence = {
      noun: nouns[k] ?? named.noun,
      mention,
      predicate: /(?:年[底末]|[年月]末)(?:为|有|达)?$/.test(own.before)
        ? { ...predicate, isLevel: true }
        : predicate,
      subject: { ...subject, noun: subject.noun || '', act: named.act, verb: named.verb },
      behind: context.behind,
      isBase: base !== null,
      isAimed: aimed,
      inherited: named.inherited,
    };
    const year = years?.[k];
    const scope =
      nearby !== null &&
      nearby.slice(1) !== clock.body.level &&
      mention.kind !== 'rank' &&
      !isPoints(mention.unit)
        ? nearby
        : frame.scope;
    return toFigure(
      mention,
      evidence,
      nouns[k] ?? named.noun,
      { ...frame, scope, year: year ?? frame.year },
      base !== null,
      named.verb,
    );
  });
  const last = figures[figures.length - 1] as SentenceFigure;
  return {
    figures: isField ? [] : figures,
    taken: figures.length,
    thread: {
      frame: base ? { ...frame } : frame,
      noun: groupSize > 1 ? (nouns[groupSize - 1] ?? named.carry) : named.carry,
      verb: named.verb,
      aim: last.aim === 'new' || last.aim === 'cumulative' || last.aim === 'value' ? last.aim : thread.aim,
      act: named.act,
      subjects:
        last.aim === 'growth_rate' || last.aim === 'rank'
          ? thread.subjects
          : [...thread.subjects, named.noun].slice(-6),
      isHolding:
        subject.act === 'holding' ||
        (thread.isHolding && subject.act === null && predicate.direction === null && !predicate.isLevel),
      isAccumulated: subject.isAccumulated,
      field: named.field ?? (context.link === 'stop' ? '' : thread.field),
      upTo: (group[group.length - 1] as Mention).to + named.consumed,
    } satisfies Thread,
  };
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
  mention: Mention,
  evidence: Evidence,
  noun: string,
  frame: Frame,
  isBase: boolean,
  verb: string | null,
): SentenceFigure {
  const aim = decideAim(evidence);
  const sign = signOf(aim, evidence);
  const aimsAt = /^的?(?:年度|年初|预期|全年)?的?(?:目标|任务)/.test(evidence.behind) || evidence.isAimed;
  const value = mention.value !== null && sign < 0 ? `-${mention.value}` : mention.value;
  return {
    kind: mention.kind,
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
