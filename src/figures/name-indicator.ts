import type { Context, Thread } from './clause-context.ts';
import { clauseNoun, withoutLevel } from './clause-noun.ts';
import { LEVEL_ONLY, RELATIONAL } from './lexicon.ts';
import type { Aim } from './measure.ts';
import { nounBehind } from './noun-behind.ts';
import type { Predicate } from './predicate.ts';
import { rankNoun } from './rank-noun.ts';
import { relate } from './relate.ts';
import { servedNoun } from './served-noun.ts';
import { comparedNoun, shareNoun } from './share-noun.ts';
import type { Subject } from './subject.ts';
import { isCountUnit, isMoney, isPercent } from './units.ts';

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

export function nameSubject(
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

function joinModifier(modifier: string, noun: string): string {
  if (modifier === '' || noun.startsWith(modifier)) return noun;
  return /(?:的|中|内|市|区|县|省|支部|地区|局|级)$/.test(modifier) && modifier.length <= 10
    ? modifier + noun
    : noun;
}
