import { peelPredicate } from '../clause/predicate.ts';
import { readSubject } from '../clause/subject.ts';
import { LEVEL_ONLY } from '../lexicon.ts';
import { isPercent, isPoints } from '../units.ts';
import { type NamingRule, named } from './clause.ts';

const PART_OF = /^(.*?)占(?!比(?!重|例)|地)((?:到|据)?.*?)(?:的)?(比重|比例|比)?$/;

/** 占X的【N%】, 占X比重N%, 占比: the part, the whole, and 比重. */
export const nameShare: NamingRule = (clause) => {
  const { context, subject, thread } = clause;
  const { unit } = context.mention;
  if (!isPercent(unit) && !isPoints(unit)) return null;
  const { rest } = peelPredicate(context.before);
  const bare = /^(.*)占比?$/.exec(rest);
  if (bare) {
    const own = readSubject(bare[1] ?? '').noun;
    return named(clause, `${own && !LEVEL_ONLY.test(own) ? own : thread.noun}占比`);
  }
  const match = PART_OF.exec(rest);
  if (match?.[2]) {
    const part = readSubject(match[1] ?? '').noun || thread.noun;
    const noun = `${part}占${match[2].replace(/的$/, '')}比重`;
    return named(clause, noun, { carry: isPoints(unit) ? part : noun });
  }
  return /在.+中的?(?:比重|比例)$/.test(rest) ? named(clause, subject.noun) : null;
};
