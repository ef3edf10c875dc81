import { readNounBehind, tidyNoun } from '../clause/noun-phrase.ts';
import { readSubject } from '../clause/subject.ts';
import { ADDING, JOINING, LEAVING, TITLED } from '../lexicon.ts';
import { isCountUnit } from '../units.ts';
import { aside, type Clause, type NamingRule, named } from './clause.ts';

const LONGEST_MEMBER = 12;
const WON = new RegExp(`^(?:均|全部|新|成功|先后|已)*(?:${TITLED})([^，。；：、（\\d]{3,24})`);
const JOINS = new RegExp(`^(?:新|成功|已|完成|实现)*(${JOINING})(?![的率]|登记|备案|审核|管理)`);
const LEAVES = new RegExp(`^(?:已|被|因[^，。；]{1,8})*(${LEAVING})(?![的率])`);
const ADDS = new RegExp(`^(?:${ADDING})`);

/**
 * A number whose members are named behind it, with what became of them: 13个镇【获评省级科技强镇】 counts what they
 * became, 15家企业【升规】 and 3家【退库】 what they did, 5980户【新设】市场主体 what was added.
 */
export const nameDeedOf: NamingRule = (clause) => {
  const { context, subject, predicate } = clause;
  if (!isCountUnit(context.mention.unit) || predicate.direction !== null || clause.isBase) return null;
  if (subject.noun !== '' || subject.act !== null) return null;
  return nameAdded(clause) ?? nameLeft(clause) ?? nameWon(clause) ?? nameJoined(clause);
};

/** 5980户【新设市场主体】. */
function nameAdded(clause: Clause) {
  const { behind } = clause.context;
  const added = ADDS.exec(behind)?.[0];
  if (added === undefined) return null;
  const noun = readNounBehind(behind.slice(added.length));
  return noun.length < 2
    ? null
    : named(clause, noun, { verb: added, act: 'adding', consumed: added.length + noun.length });
}

/** 15家企业升规、3家【退库】: the members are those of the number before. */
function nameLeft(clause: Clause) {
  const { context, thread } = clause;
  const left = LEAVES.exec(context.behind)?.[1];
  if (left === undefined || thread.noun === '' || !context.behind.endsWith(left)) return null;
  return { ...aside(clause, `${left}${thread.noun}`), consumed: left.length };
}

function memberOf({ context }: Clause): { readonly member: string; readonly rest: string } | null {
  const member = readNounBehind(context.behind.replace(/^的/, ''));
  if (member.length < 1 || member.length > LONGEST_MEMBER) return null;
  const at = context.behind.indexOf(member) + member.length;
  return { member, rest: context.behind.slice(at) };
}

/** 13个镇【获评省级科技强镇】, 7个村【被认定为省级科技示范村】. */
function nameWon(clause: Clause) {
  const found = memberOf(clause);
  const won = found && WON.exec(found.rest);
  if (!found || !won) return null;
  const title = tidyNoun((won[1] ?? '').replace(/(?:称号|荣誉|名单|行列)$/, ''));
  // 12项成果获得专利授权: what is won is no kind that the members are of.
  const isKind = [...found.member].some((c) => title.slice(-2).includes(c));
  return isKind ? named(clause, title, { verb: '获评', act: 'creating' }) : null;
}

/** 15家企业【升规】, 2家公司【注销】, 186家餐饮单位【新接入】平台. */
function nameJoined(clause: Clause) {
  const found = memberOf(clause);
  if (!found) return null;
  const { member, rest } = found;
  const consumed = clause.context.behind.length - rest.length;
  const joined = JOINS.exec(rest)?.[1];
  const kind = readSubject(member).noun || member;
  if (joined !== undefined)
    return {
      ...named(clause, `${joined}${kind}`, {
        consumed: consumed + joined.length,
        verb: joined,
        act: 'adding' as const,
      }),
      carry: kind,
    };
  const left = LEAVES.exec(rest)?.[1];
  if (left !== undefined && rest.endsWith(left))
    return {
      ...named(clause, `${left}${kind}`, { consumed, verb: left, act: 'doing' as const }),
      carry: kind,
    };
  const added = ADDS.exec(rest)?.[0];
  return added === undefined ? null : named(clause, kind, { consumed, verb: added, act: 'adding' });
}
