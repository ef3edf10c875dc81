import type { Figure } from './figure.ts';
import { type Clock, type Frame, readTimes } from './frame.ts';
import { FALLING, LEVEL_ONLY, RELATIONAL, RISING } from './lexicon.ts';
import { type Aim, decideAim, type Evidence, measureIn, signOf } from './measure.ts';
import { findMentions, type Mention } from './mentions.ts';
import { type Predicate, peelPredicate } from './predicate.ts';
import { relate } from './relate.ts';
import { readNounBehind, readSubject, type Subject } from './subject.ts';
import { isCountUnit, isMoney, isPercent, isPoints } from './units.ts';

/** A figure whose offsets are those of the sentence it was read from. */
export type SentenceFigure = Omit<
  Figure,
  'raw' | 'sentence' | 'sentenceStart' | 'sentenceEnd' | 'section'
> & {
  readonly kind: Mention['kind'];
};

/** What a clause leaves to the ones behind it. */
interface Thread {
  readonly frame: Frame;
  readonly noun: string;
  readonly verb: string | null;
  readonly aim: Aim | null;
  readonly act: Subject['act'];
  readonly subjects: readonly string[];
  /** 拥有甲3家，乙5家: a list of what is there. */
  readonly isHolding: boolean;
  /** 累计选派…、服务…: 累计 governs the whole enumeration. */
  readonly isAccumulated: boolean;
  /** Among whom the last rank was (全省). */
  readonly field: string;
  /** How far the sentence has been read. */
  readonly upTo: number;
}

const BOUNDARY = /[，；。！？：（）—]/;
const ENUMERATION = /^(?:、|和|及|以及|与|、?其中)/;

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

interface Context {
  readonly mention: Mention;
  /** Words between the last mark (or the last number) and this number. */
  readonly before: string;
  /** Words behind it up to the next mark, and whether another number comes before that mark. */
  readonly behind: string;
  readonly runsIntoNumber: boolean;
  /** How it hangs on the number before it. */
  readonly link: 'first' | 'same' | 'enumeration' | 'comma' | 'stop';
}

function contextOf(text: string, mentions: readonly Mention[], index: number, upTo: number): Context {
  const mention = mentions[index] as Mention;
  const previous = mentions[index - 1];
  const floor = Math.max(previous?.to ?? 0, upTo);
  const gap = text.slice(floor, mention.from);
  const mark = lastBoundary(gap);
  const item = previous && floor === previous.to && mark === 0 ? gap.indexOf('、') + 1 : 0;
  const before = gap.slice(Math.max(mark, item));
  const next = mentions[index + 1];
  const rest = text.slice(mention.to, next ? next.from : text.length);
  const stop = rest.search(/[，；。！？：、（]/);
  const between = previous ? text.slice(floor, mention.from) : '';
  return {
    mention,
    before,
    behind: stop < 0 ? rest : rest.slice(0, stop),
    runsIntoNumber: stop < 0 && next !== undefined,
    link: !previous ? 'first' : linkOf(between),
  };
}

function lastBoundary(gap: string): number {
  for (let i = gap.length - 1; i >= 0; i--) {
    const c = gap[i] as string;
    if (!BOUNDARY.test(c)) continue;
    if (c === '）') {
      const open = gap.lastIndexOf('（', i);
      if (open >= 0) {
        i = open;
        continue;
      }
    }
    return i + 1;
  }
  return 0;
}

function linkOf(between: string): Context['link'] {
  if (/其中：?[^，；。]*$/.test(between)) return 'enumeration';
  if (/[；。！？]/.test(between)) return 'stop';
  if (/[，：—（）]/.test(between)) return 'comma';
  return ENUMERATION.test(between) || between.startsWith('、') ? 'enumeration' : 'same';
}

/** A、B分别增长a%、b%: the numbers that share one predicate, or just the one at `index`. */
function distributedGroup(text: string, mentions: readonly Mention[], index: number): number {
  const first = mentions[index] as Mention;
  const second = mentions[index + 1];
  if (first.qualifier === '不低于' && second?.qualifier === '不高于' && second.from <= first.to) return 2;
  const clause = text.slice(Math.max(0, first.from - 60), first.from);
  if (!/分别[^，。；]{0,24}$/.test(clause)) return 1;
  let size = 1;
  while (index + size < mentions.length) {
    const [a, b] = [mentions[index + size - 1] as Mention, mentions[index + size] as Mention];
    if (!/^(?:、|和|及|以及|，)$/.test(text.slice(a.to, b.from)) || a.kind !== b.kind) break;
    size++;
  }
  return size;
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

/** 2020年、2021年、2022年分别新增…: the years that the numbers of 分别 belong to, `null` when it distributes no years. */
function yearsInClause(before: string, size: number): number[] | null {
  const list = /((?:(?:19|20)\d{2}年?[、和与]){1,9}(?:19|20)\d{2}年)[^，；。]*$/.exec(before)?.[1];
  const years = [...(list ?? '').matchAll(/(?:19|20)\d{2}/g)].map((m) => Number(m[0]));
  return years.length === size ? years : null;
}

/** Year, period and scope as the words since the last number leave them. */
function readFrame(text: string, context: Context, thread: Thread, clock: Clock, from: number): Frame {
  const words = text.slice(from, context.mention.from);
  const timed = readTimes(words, thread.frame, clock);
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

/** 全市 in a district's report switches the scope; the body's own level takes it back. `undefined`: nothing said. */
function readScope(words: string, clock: Clock): string | null | undefined {
  const matches = [
    ...words.matchAll(
      /(?:^|[，；、：。\d年月末底])(?:全年|共)?([全我])([国省市区县州镇])(?![内外情级标考]|平均|首个|第一|唯一|率先|领先|前列|试点|示范|先进|$)/g,
    ),
  ];
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
  `^[^，。；、\\d]{0,8}?(?:${RISING}|${FALLING}|升|跃|转为|调整|压|缩|发展|拓展|扩展|延伸|前移|进位)`,
);

/** 从A增加到B: what stands before 从, when this number is such an A. */
function baseOf(context: Context, text: string): { before: string } | null {
  const match =
    /(?:^|[^自])(从|由)((?:上一?年|去年|前年|20\d{2}年|年初|上年末|“[^”]+”末)?(?:末|底|初)?(?:的|全国|全省|全市|全区)?[\u4e00-\u9fa5]{0,6})$/.exec(
      context.before,
    );
  if (!match || !MOVES.test(text.slice(context.mention.to))) return null;
  const at = context.before.lastIndexOf(match[1] as string);
  if (context.mention.kind === 'rank') return { before: context.before.slice(0, at) + (match[2] ?? '') };
  const tail = (match[2] ?? '').replace(
    /^(?:上一?年|去年|前年|年初|上年末)?(?:末|底|初)?的?(?:全[国省市区县])?/,
    '',
  );
  const lead = context.before.slice(0, at);
  return {
    before:
      lead === '' && tail.length >= 2 && !new RegExp(`(?:${RISING}|${FALLING})$`).test(tail)
        ? tail
        : lead + (new RegExp(`(?:${FALLING}|${RISING})$`).exec(tail)?.[0] ?? ''),
  };
}

interface Named {
  readonly noun: string;
  /** What later clauses inherit when they name nothing. */
  readonly carry: string;
  readonly verb: string | null;
  readonly act: Subject['act'];
  readonly inherited: Aim | null;
  /** Characters behind the number that belong to this figure's noun. */
  readonly consumed: number;
  readonly field?: string;
}

function nameSubject(
  context: Context,
  subject: Subject,
  predicate: Predicate,
  thread: Thread,
  text: string,
  isBase: boolean,
): Named {
  const enumerated =
    context.link === 'enumeration' || context.link === 'stop' || /^，?其中/.test(context.before);
  const inherited = inheritedAim(context, subject, thread, enumerated);
  const keep = { verb: subject.verb, act: subject.act };
  const continued = enumerated && subject.act === null ? { verb: thread.verb, act: null } : keep;

  if (context.mention.kind === 'rank')
    return { ...rankNoun(context, thread), ...keep, inherited: null, consumed: 0 };
  if (
    /^的?(?:年度|年初|预期|全年)?的?(?:目标|任务)/.test(context.behind) &&
    thread.noun !== '' &&
    thread.noun !== subject.noun
  ) {
    return { noun: thread.noun, carry: thread.noun, verb: null, act: null, inherited: 'value', consumed: 0 };
  }
  if (context.mention.unit === '位' && thread.field !== '' && subject.noun === '') {
    return {
      noun: `${thread.noun}${thread.field}位次`,
      carry: thread.noun,
      ...keep,
      inherited: null,
      consumed: 0,
    };
  }
  if (
    /(?:超|超过|超出)(?:年度|年初|预期|全年)?(?:目标|任务|计划)$/.test(context.before) &&
    thread.noun !== ''
  ) {
    return {
      noun: `${thread.noun}超出目标`,
      carry: thread.noun,
      verb: null,
      act: null,
      inherited: 'value',
      consumed: 0,
    };
  }
  const compared = comparedNoun(context, subject, thread);
  if (compared)
    return { noun: compared, carry: thread.noun || compared, ...keep, inherited: null, consumed: 0 };
  const share = shareNoun(context, subject, thread);
  if (share) return { noun: share.noun, carry: share.carry, ...keep, inherited: null, consumed: 0 };

  const served = servedNoun(context, thread, text);
  if (served)
    return {
      ...served,
      verb: served.deed,
      act: served.deed.startsWith('新') ? 'adding' : (subject.act ?? (predicate.isNew ? 'adding' : null)),
      inherited: null,
    };
  const behind = nounBehind(context, subject, predicate, isBase);
  if (behind) {
    if (/等$/.test(context.before))
      return { noun: behind.noun, carry: behind.noun, ...keep, inherited: null, consumed: behind.consumed };
    const noun =
      isPercent(context.mention.unit) && context.before !== ''
        ? `${subject.verb ?? ''}${subject.noun}${behind.noun}`
        : joinModifier(subject.noun, behind.noun);
    return {
      noun,
      carry: noun,
      ...keep,
      inherited: subject.act === null && subject.noun === '' && enumerated ? thread.aim : null,
      consumed: behind.consumed,
    };
  }
  if (
    isPercent(context.mention.unit) &&
    (predicate.isCompletion || /^(?:分别|均|超额|提前|已)*完成/.test(context.before))
  ) {
    const of = `${thread.noun}完成${subject.noun.replace(/^完成/, '')}`;
    return thread.noun
      ? { noun: of, carry: thread.noun, verb: null, act: null, inherited: 'share', consumed: 0 }
      : { noun: subject.noun, carry: subject.noun, ...keep, inherited: null, consumed: 0 };
  }
  if (
    /^(?:扣除|剔除|减去|不含|另有|还有)/.test(context.before) &&
    thread.noun !== '' &&
    subject.noun !== '' &&
    !RELATIONAL.test(subject.noun)
  ) {
    const aside = `${thread.noun}${subject.noun.replace(/^(?:扣除|剔除|减去|不含)/, '')}`;
    return { noun: aside, carry: thread.noun, verb: null, act: null, inherited: 'value', consumed: 0 };
  }
  const deed =
    subject.noun === '' && thread.noun !== '' && predicate.direction === null
      ? DEED_BEHIND.exec(context.behind)?.[0]
      : undefined;
  if (deed !== undefined)
    return {
      noun: `${thread.noun}${deed}`,
      carry: thread.noun,
      verb: null,
      act: null,
      inherited: 'value',
      consumed: 0,
    };
  if (
    subject.noun === '' &&
    /^参[与加]$/.test(subject.verb ?? '') &&
    context.mention.unit.endsWith('人次') &&
    thread.noun !== ''
  ) {
    const attended = `${subject.verb}${thread.noun}人次`;
    return { noun: attended, carry: attended, ...keep, inherited: null, consumed: 0 };
  }
  const told =
    subject.noun === '' || LEVEL_ONLY.test(subject.noun) ? clauseNoun(text, context, thread) : null;
  if (told) {
    const noun = LEVEL_ONLY.test(subject.noun) ? subject.noun + withoutLevel(told) : told;
    return { noun, carry: noun, ...continued, inherited, consumed: 0 };
  }
  if (
    subject.noun === '' &&
    subject.act === 'doing' &&
    thread.verb !== null &&
    thread.noun.startsWith(thread.verb) &&
    !isMoney(context.mention.unit)
  ) {
    return {
      noun: `${subject.verb}${thread.noun.slice(thread.verb.length)}`,
      carry: thread.noun,
      ...keep,
      inherited,
      consumed: 0,
    };
  }
  if (subject.noun === '')
    return {
      noun: inheritNoun(context, subject, thread),
      carry: thread.noun,
      ...(subject.act ? keep : { verb: thread.verb, act: null }),
      inherited,
      consumed: 0,
    };
  if (LEVEL_ONLY.test(subject.noun)) {
    const noun = subject.noun + withoutLevel(thread.noun);
    return { noun, carry: noun, ...continued, inherited, consumed: 0 };
  }
  if (RELATIONAL.test(subject.noun) && subject.verb !== null && subject.verb !== '涉及') {
    return {
      noun: `${subject.verb}${subject.noun}`,
      carry: `${subject.verb}${subject.noun}`,
      ...continued,
      inherited,
      consumed: 0,
    };
  }
  if (RELATIONAL.test(subject.noun) && thread.noun !== '' && context.link !== 'first') {
    const noun = relate(thread.noun, subject.noun);
    return { noun, carry: noun, ...keep, inherited: null, consumed: 0 };
  }
  const carry = subject.verb === '登记' ? subject.noun.replace(/登记$/, '') : subject.noun;
  return { noun: subject.noun, carry, ...continued, inherited, consumed: 0 };
}

/** 新增甲3家、乙5家: the neighbour's measure; 累计为N家企业发放M亿元: the stock that the clause speaks of. */
function inheritedAim(context: Context, subject: Subject, thread: Thread, enumerated: boolean): Aim | null {
  if (context.link === 'same')
    return thread.aim === 'cumulative' && subject.act !== 'adding' ? 'cumulative' : null;
  if (subject.act !== null) return null;
  if (context.link === 'comma' && !enumerated)
    return thread.isHolding && isCountUnit(context.mention.unit) ? 'cumulative' : null;
  if (!enumerated) return null;
  if (context.link === 'stop' && subject.noun !== '' && !/^(?:国家|省|市|区|县)级?/.test(subject.noun))
    return null;
  return isMoney(context.mention.unit) && thread.aim === 'new' ? null : thread.aim;
}

/** 另有4家【到期未通过重新认定】, 其中5家【通过验收】: part of the last subject, told by what became of it. */
const DEED_BEHIND =
  /^(?:到期|未|因|通过|入选|晋级|退出|注销|被|获评|获批|获得|荣获|完成|进入|成功)[^，。；、]{0,16}/;

const CLAUSE_TOPIC =
  /^(.{2,24}?)(?:实现(?:了)?零的突破|实现|取得|稳步|不断|持续|加快|快速|蓬勃|再创|再上|保持|明显|显著|成功|首次|获批|加速)/;

/** 国家科技型中小企业实现零的突破，达到12家: the noun of the clause before, when it holds no number and nothing nearer is said. */
function clauseNoun(text: string, context: Context, thread: Thread): string | null {
  const start = context.mention.from - context.before.length;
  const gap = text.slice(thread.upTo, Math.max(thread.upTo, start));
  const clauses = gap.split(/[，；：]/).filter((c) => c.trim() !== '' && c !== '其中');
  const last = clauses.at(-1);
  if (last === undefined) return null;
  const topic = CLAUSE_TOPIC.exec(last)?.[1];
  if (topic === undefined && thread.noun !== '') return null;
  const noun = readSubject(topic ?? last).noun;
  return noun.length >= 2 && noun.length <= 20 ? noun : null;
}

const withoutLevel = (noun: string): string =>
  noun.replace(/^(?:国家级|省部级|省级|市级|区级|县级|国家|省|市|区)(?:及?以上)?/, '');

/** An amount behind 发放 takes up the money last spoken of rather than the enterprises that got it. */
function inheritNoun(context: Context, subject: Subject, thread: Thread): string {
  if (isMoney(context.mention.unit) && subject.verb !== null) {
    const money = [...thread.subjects]
      .reverse()
      .find((s) => /贷款|资金|补助|奖补|投资|经费/.test(s) && !/企业$/.test(s));
    return money ?? (thread.noun || subject.verb);
  }
  return thread.noun || (subject.verb ?? '');
}

/** 为34家企业新发放贷款5800万元: the enterprises are told apart by what they got. */
function servedNoun(
  context: Context,
  thread: Thread,
  text: string,
): { noun: string; carry: string; consumed: number; deed: string } | null {
  if (!isCountUnit(context.mention.unit)) return null;
  const noun = readNounBehind(context.behind);
  if (noun.length < 2) return null;
  const isGiven = /(?:^|[累计共已年，])(?:累计|共|已)?[为向给]$/.test(context.before);
  if (!isGiven) return gainedNoun(noun, text.slice(context.mention.to + noun.length));
  const deed =
    /^(?:累计|共)?((?:新)?(?:发放|提供|兑现|拨付|落实|减免|争取|办理|解决|授信|投放))(?:了)?([^，。；\d*]*?)(?=[\d*近超约]|$)/.exec(
      text.slice(context.mention.to + noun.length),
    );
  if (!deed) return null;
  const money = [...thread.subjects].reverse().find((s) => /贷款|资金|补助|奖补/.test(s) && !/企业$/.test(s));
  const object = deed[2] || money || '';
  const told = `${deed[1]}${object}的${noun}`;
  return { noun: told, carry: told, consumed: noun.length, deed: deed[1] ?? '' };
}

/** 46家企业获得知识价值信用贷款: a general noun is told by what it gained. */
function gainedNoun(
  noun: string,
  behind: string,
): { noun: string; carry: string; consumed: number; deed: string } | null {
  if (!/^(?:企业|单位|项目|机构|个人|学校|团队|人员)$/.test(noun)) return null;
  const gained = /^(获得|获|享受|取得|拿到)([^，。；\d*]{2,20}?)(?=[\d*近超约，。；]|$)/.exec(behind);
  if (!gained) return null;
  const told = `${gained[1]}${gained[2]}的${noun}`;
  return { noun: told, carry: told, consumed: noun.length, deed: '' };
}

function joinModifier(modifier: string, noun: string): string {
  if (modifier === '' || noun.startsWith(modifier)) return noun;
  return /(?:的|中|内|市|区|县|省|支部|地区|局|级)$/.test(modifier) && modifier.length <= 10
    ? modifier + noun
    : noun;
}

/** 高于全国12.4个百分点, 超出目标105个百分点: the subject, and what it is compared with. */
function comparedNoun(context: Context, subject: Subject, thread: Thread): string | null {
  if (!isPoints(context.mention.unit)) return null;
  const match = /(高于|低于|快于|慢于|高出|超出|超过|超|领先|优于|好于)(.{2,})$/.exec(context.before);
  if (!match)
    return thread.noun !== '' && /^(?:，|、)?比[^，]{2,10}[高低多少快慢]$/.test(context.before)
      ? thread.noun
      : null;
  const own = readSubject(context.before.slice(0, match.index)).noun || thread.noun || subject.noun;
  return `${own}${match[1]}${match[2]}`;
}

const SHARE = /^(.*?)占(?!比(?!重|例)|地)((?:到|据)?.*?)(?:的)?(比重|比例|比)?$/;

const RANK_VERB =
  /(?:继续|连续|首次|历史性|稳|均|双双|一举)*(?:位居|稳居|居于|居|位列|列|排名|排位|排|名列|跃居|跃升至|跃升到|跃升|跃至|晋升至|升至|升到|上升到|上升至|提升至|提升到|前移至|前移到|降至|保持在|保持|位次|并列|进至|挺进|排到)/;

/** 规上工业增加值增速居全省第3位: what is ranked, among whom, and 位次. */
function rankNoun(context: Context, thread: Thread): { noun: string; carry: string; field: string } {
  const words = context.before;
  const match = RANK_VERB.exec(words);
  const said = (
    match
      ? words.slice(match.index + match[0].length)
      : (/[全同][国省市区县州球类].*$|[\u4e00-\u9fa5]部[\u4e00-\u9fa5]*$/.exec(words)?.[0] ?? words)
  ).replace(/^(?:在|到|至|了)/, '');
  const field = said === '' ? thread.field : said;
  const own = readSubject(
    match ? words.slice(0, match.index) : words.slice(0, words.length - said.length),
  ).noun.replace(/(?:分别|均|已|首次|又)+$/, '');
  const ranked =
    own === '' ? thread.noun : RELATIONAL.test(own) && thread.noun !== '' ? relate(thread.noun, own) : own;
  return { noun: `${ranked}${field}位次`, carry: ranked, field };
}

/** 占X的N%, 占X比重N%, 占比: the part, the whole, and 比重. */
function shareNoun(
  context: Context,
  subject: Subject,
  thread: Thread,
): { noun: string; carry: string } | null {
  if (!isPercent(context.mention.unit) && !isPoints(context.mention.unit)) return null;
  const { rest } = peelPredicate(context.before);
  if (/占比$/.test(rest)) {
    const own = readSubject(rest.slice(0, -2)).noun;
    const part = own && !LEVEL_ONLY.test(own) ? own : thread.noun;
    return { noun: `${part}占比`, carry: `${part}占比` };
  }
  if (/占$/.test(rest)) {
    const part = readSubject(rest.slice(0, -1)).noun || thread.noun;
    return { noun: `${part}占比`, carry: `${part}占比` };
  }
  const match = SHARE.exec(rest);
  if (match?.[2]) {
    const own = readSubject(match[1] ?? '').noun;
    const part = own || thread.noun;
    return {
      noun: `${part}占${match[2].replace(/的$/, '')}比重`,
      carry: isPoints(context.mention.unit) ? part : `${part}占${match[2].replace(/的$/, '')}比重`,
    };
  }
  const of = /^(.*在.+中的?)(比重|比例)$/.exec(rest);
  return of ? { noun: subject.noun, carry: subject.noun } : null;
}

/** The noun behind the number, when what stands before it names nothing (选派34名科技特派员). */
function nounBehind(
  context: Context,
  subject: Subject,
  predicate: Predicate,
  isBase: boolean,
): { noun: string; consumed: number } | null {
  const { mention, behind } = context;
  if (/^(?:大关|关口|台阶|门槛|整数关)/.test(behind)) return null;
  if (isBase || mention.kind === 'rank' || isPoints(mention.unit) || mention.unit === '倍') return null;
  if (predicate.isGrowthNoun || (predicate.direction !== null && isPercent(mention.unit))) return null;
  const attached = behind.replace(/^的/, '');
  if (
    attached === '' ||
    /^(?:以上)?的?(?:增长|增速|增幅|速度)/.test(attached) ||
    /^(?:和|及|与|或|，|升|增|提|降|扩|到|至|安排|的$)/.test(attached)
  )
    return null;
  const noun = readNounBehind(behind);
  if (noun.length < 2) return null;
  const leftover = attached.length - noun.length;
  const isUnknownVerb =
    context.link === 'same' &&
    subject.noun.length <= 3 &&
    !context.runsIntoNumber &&
    context.before.length <= 4;
  const names =
    subject.noun !== '' &&
    !isUnknownVerb &&
    !RELATIONAL.test(subject.noun) &&
    !/(?:等|第一个|首个|中的?|内的?)$/.test(context.before);
  const consumed = behind.startsWith('的') ? noun.length + 1 : noun.length;
  if (!names) return { noun, consumed };
  if (isPercent(mention.unit)) return predicate.isLevel || predicate.isStock ? null : { noun, consumed };
  if (context.runsIntoNumber && leftover === 0) return null;
  const isAgent = /(?:支部|地区|我省|全区|集团|公司|局|中心|学院|大学|街道|社区)$/.test(subject.noun);
  return isAgent && isCountUnit(mention.unit) ? { noun, consumed } : null;
}

/** One noun for each of the `size` numbers of 分别: the parts of the coordination, or the last subjects said. */
function distribute(noun: string, own: string, size: number, thread: Thread): string[] {
  const parts = own
    .split(/、|和|与|以及|及/)
    .map((p) => p.replace(/(?:分别|均|各)$/, ''))
    .filter((p) => p !== '');
  if (parts.length === size) {
    const tail = noun.startsWith(own) ? noun.slice(own.length) : '';
    const tailPart = parts[size - 1] ?? '';
    const last = withoutLevel(LEVEL_ONLY.test(tailPart) ? thread.noun : tailPart);
    return parts.map(
      (p, i) =>
        (LEVEL_ONLY.test(p) ? p + last : i > 0 && RELATIONAL.test(p) ? relate(parts[0] ?? '', p) : p) + tail,
    );
  }
  const distinct = thread.subjects.filter((s, i) => s !== thread.subjects[i - 1]);
  const recent = distinct.slice(-size);
  if (recent.length === size && (own === '' || noun !== own)) {
    const suffix = noun.startsWith(thread.noun) ? noun.slice(thread.noun.length) : '';
    return recent.map((s) => s + suffix);
  }
  return Array.from({ length: size }, () => noun);
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
