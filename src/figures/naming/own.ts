import { ATTRIBUTES, LEVEL_ONLY, RELATIONAL } from '../lexicon.ts';
import { isCountUnit, isMoney } from '../units.ts';
import { type Clause, continuedVerb, type Named, named } from './clause.ts';
import { relate } from './relate.ts';
import { withoutLevel } from './topic.ts';

/** Deeds that find fault: a rate of what passed is none of theirs. */
const FAULTS = /^(?:检出|发现|查处|查获)|不合格|问题|隐患|违法|违规/;
const AVERAGE = /^(?:户均|人均|家均|项均|亩均|平均)/;

/** Which of the subjects a side is of: 户均 of the money, 合格率 of what was tested, a side behind a list of the whole. */
function relatedTo({ context, subject, thread }: Clause): string {
  const { unit } = context.mention;
  if (AVERAGE.test(subject.noun) && isMoney(unit)) {
    const money = thread.said.findLast((s) => isMoney(s.unit));
    if (money) return money.noun;
  }
  if (
    /率$/.test(subject.noun) &&
    FAULTS.test(`${thread.verb ?? ''}${thread.noun}`) &&
    !/整改|化解|办结/.test(subject.noun)
  ) {
    const sound = thread.said.findLast((s) => s.noun !== thread.noun && !FAULTS.test(s.noun));
    if (sound) return sound.noun;
  }
  return context.link === 'stop' && thread.whole !== '' ? thread.whole : thread.noun;
}

/** One character, or 目标, 计划 alone, names nothing: the subject goes on. */
const NO_NAME = /^(?:.|(?:年度|全年|预期)?(?:目标|计划|任务)(?:任务)?|缺口|差距|情况|结果)$/;

const ATTRIBUTE = new RegExp(`^(?:\\d+(?:\\.\\d+)?亿?万?元以上|${ATTRIBUTES})$`);

/** 省外1.2亿元, 亿元以上21个, 已通过复审的12家: a word that only says which of the last subject. */
const leansOnLast = ({ context, subject }: Clause): boolean =>
  ATTRIBUTE.test(subject.noun) ||
  (/[^标务划]的$/.test(context.before) && /^(?:$|[已均]|全部)/.test(context.behind));

/** The clause names the number itself, in whole or by a word that leans on the last subject (省级, 成交额). */
export function nameOwn(clause: Clause): Named {
  const { context, subject, thread, handedDown } = clause;
  const continued = { ...continuedVerb(clause), inherited: handedDown };
  const { noun, verb } = subject;
  if (LEVEL_ONLY.test(noun)) return named(clause, noun + withoutLevel(thread.noun), continued);
  if (thread.noun !== '' && NO_NAME.test(noun)) return named(clause, thread.noun, continued);
  if (thread.noun !== '' && leansOnLast(clause)) {
    const { unit } = context.mention;
    const alike = thread.said.findLast((s) => isCountUnit(s.unit) === isCountUnit(unit));
    return named(clause, `${noun}${withoutLevel(alike?.noun ?? thread.noun).replace(/中$/, '')}`, {
      ...continued,
      inherited: alike?.aim ?? handedDown,
    });
  }
  if (RELATIONAL.test(noun) && verb !== null && verb !== '涉及') return named(clause, verb + noun, continued);
  if (RELATIONAL.test(noun) && thread.noun !== '' && context.link !== 'first')
    return named(clause, relate(relatedTo(clause), noun));
  return named(clause, noun, { ...continued, carry: verb === '登记' ? noun.replace(/登记$/, '') : noun });
}
