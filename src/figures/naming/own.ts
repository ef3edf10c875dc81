import { ATTRIBUTES, LEVEL_ONLY, RELATIONAL } from '../lexicon.ts';
import { type Clause, continuedVerb, type Named, named } from './clause.ts';
import { relate } from './relate.ts';
import { withoutLevel } from './topic.ts';

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
  if (thread.noun !== '' && leansOnLast(clause))
    return named(clause, `${noun}${withoutLevel(thread.noun)}`, continued);
  if (RELATIONAL.test(noun) && verb !== null && verb !== '涉及') return named(clause, verb + noun, continued);
  if (RELATIONAL.test(noun) && thread.noun !== '' && context.link !== 'first')
    return named(clause, relate(thread.noun, noun));
  return named(clause, noun, { ...continued, carry: verb === '登记' ? noun.replace(/登记$/, '') : noun });
}
