import { RESOLVING, STAGES } from '../lexicon.ts';
import { isCountUnit, isMoney, isPercent, sameDimension } from '../units.ts';
import { type Clause, type NamingRule, named } from './clause.ts';
import { topicOf, withoutLevel } from './topic.ts';

/** 累计达到【112家】: a clause that names nothing speaks of what was named before. */
export const nameInherited: NamingRule = (clause) => {
  const { context, subject, thread, handedDown } = clause;
  if (subject.noun !== '') return null;
  const whole = wholeOf(clause) ?? wholeOfParts(clause);
  if (whole !== null) return named(clause, whole, { inherited: handedDown, verb: thread.verb });
  const isAttended = /^参[与加]$/.test(subject.verb ?? '') && context.mention.unit.endsWith('人次');
  if (isAttended && thread.noun !== '') return named(clause, `${subject.verb}${thread.noun}人次`);
  if (isOwnDeed(clause)) return named(clause, subject.verb ?? '', { carry: thread.noun });
  const last = thread.noun || topicOf(thread.before);
  if (STAGE.test(subject.verb ?? '') && last !== '') {
    // 棚户区改造开工12.6万套，基本建成9.8万套: the same work at another stage.
    const work = last.replace(STAGE_TAIL, '') || last;
    return named(clause, `${work}${subject.verb}`, { carry: last, inherited: handedDown });
  }
  if (resolves(clause))
    return named(clause, `${subject.verb}${thread.noun}`, { carry: thread.noun, inherited: handedDown });
  if (renames(clause)) {
    const noun = `${subject.verb}${thread.noun.slice(thread.verb?.length ?? 0)}`;
    return named(clause, noun, { carry: thread.noun, inherited: handedDown });
  }
  return named(clause, inheritNoun(clause), {
    carry: thread.noun || topical(clause),
    inherited: handedDown,
    ...(subject.act ? {} : { verb: subject.verb ?? thread.verb, act: null }),
  });
};

/** 排查隐患340处，整改【332处】: how many of them were dealt with. */
function resolves({ context, subject, thread }: Clause): boolean {
  const isOther = thread.verb !== null && subject.verb !== thread.verb;
  return (
    RESOLVING_VERB.test(subject.verb ?? '') &&
    isOther &&
    thread.noun !== '' &&
    !thread.noun.startsWith(thread.verb ?? '') &&
    sameDimension(context.mention.unit, thread.unit) &&
    !isMoney(context.mention.unit)
  );
}

const RESOLVING_VERB = new RegExp(`^(?:${RESOLVING})$`);
const STAGE = new RegExp(`^(?:${STAGES})$`);
const STAGE_TAIL = new RegExp(`(?:${STAGES})$`);

/** 收集问题95个、解决【88个】: another verb makes another figure of the same noun. */
function renames({ context, subject, thread }: Clause): boolean {
  const { verb } = thread;
  return (
    subject.act === 'doing' && verb !== null && thread.noun.startsWith(verb) && !isMoney(context.mention.unit)
  );
}

/** 排查问题95个，宣讲【12场】: a deed counted in another unit is none of the last subject. */
function isOwnDeed({ context, subject, thread }: Clause): boolean {
  const { unit } = context.mention;
  const isCount = unit !== '' && isCountUnit(unit) && isCountUnit(thread.unit);
  return subject.act === 'doing' && isCount && thread.unit !== '' && !sameDimension(unit, thread.unit);
}

/** 选派市级特派员18名、区级特派员28名，共【46名】: the parts' common name is that of the whole. */
function wholeOf(clause: Clause): string | null {
  const { context, thread } = clause;
  if (!/^(?:共|共计|合计|总计|一共|总数|总量)(?:为|达|达到)?$/.test(context.before)) return null;
  const [last, before] = [thread.subjects.at(-1) ?? '', thread.subjects.at(-2) ?? ''];
  const whole = withoutLevel(last);
  if (whole !== '' && last !== before && whole === withoutLevel(before)) return whole;
  return togetherOf(clause);
}

/** 孵化器、众创空间分别为5家、11家，合计【16家】: the total of unlike things is none of theirs. */
function togetherOf({ context, thread, text }: Clause): string | null {
  const { unit } = context.mention;
  const said = text.slice(0, context.mention.from - context.before.length);
  const list = /[^，；。：（]*[，（]$/.exec(said)?.[0] ?? '';
  const pieces = list.split(new RegExp(`\\d${unit}`));
  const size = pieces.length - 1;
  // 剔除到期失效的73家后净增175家，总数…: what only follows one another is no list.
  if (!pieces.slice(1, -1).every((piece) => /^(?:、|和|与|及|以及)/.test(piece))) return null;
  const names = thread.subjects.slice(-size);
  const isList =
    size > 1 &&
    names.length === size &&
    new Set(names).size === size &&
    // 规上企业新入库3家、退库1家: those that left are no part of a total.
    !names.some((name) => names.some((other) => other !== name && name.startsWith(other)));
  return isList ? names.join('、') : null;
}

/** 新增科普基地2家，其中国家级1家，累计【16家】: the stock behind the parts is that of their whole. */
function wholeOfParts({ context, subject, predicate, thread, text }: Clause): string | null {
  const isStock = predicate.isStock || subject.isAccumulated;
  // 其中省级60名、县级157名，较上年增加13名: behind a list it is the whole that grew.
  const isListed = /其中[^；。]*、[^；。]*，[^，；。]*$/.test(text.slice(0, context.mention.from));
  const goesOn = context.link === 'comma' || context.link === 'stop';
  // 立案386件，其中食品类153件、广告类66件；办结371件: a deed behind the list is done to the whole.
  const isDeed = subject.act === 'doing' && context.link === 'stop';
  return goesOn && (isStock || isDeed || (isListed && predicate.compares)) && thread.whole !== ''
    ? thread.whole
    : null;
}

/** 二是新型研发机构加快培育。新备案【5家】: the short sentence before names what is counted, unless a deed does. */
function topical({ context, subject, thread }: Clause): string {
  if (!isCountUnit(context.mention.unit) && !isPercent(context.mention.unit)) return '';
  const topic = topicOf(thread.before);
  const isDeed = subject.act === 'doing' && !topic.endsWith(subject.verb ?? '');
  return isDeed ? '' : topic;
}

/** An amount behind 发放 takes up the money last spoken of rather than the enterprises that got it. */
function inheritNoun(clause: Clause): string {
  const { context, subject, thread } = clause;
  const fallback = thread.noun || topical(clause) || (subject.verb ?? '');
  if (!isMoney(context.mention.unit)) return countedBefore(clause) ?? fallback;
  if (subject.verb === null) return fallback;
  return lastMoney(thread.subjects) ?? fallback;
}

/** 签约项目38个，总投资126亿元，已开工【22个】: a count goes on with what was counted, not with its money. */
function countedBefore({ context, thread }: Clause): string | undefined {
  const { unit } = context.mention;
  if (unit === '' || !isCountUnit(unit) || !isMoney(thread.unit)) return undefined;
  return thread.said.findLast((s) => isCountUnit(s.unit) && sameDimension(s.unit, unit))?.noun;
}

/** The money last spoken of: 贷款, 资金, … but not the enterprises that got it. */
export function lastMoney(subjects: readonly string[]): string | undefined {
  return [...subjects].reverse().find((s) => /贷款|资金|补助|奖补|投资|经费/.test(s) && !/企业$/.test(s));
}
