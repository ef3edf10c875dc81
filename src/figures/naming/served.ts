import { readNounBehind } from '../clause/noun-phrase.ts';
import { isCountUnit } from '../units.ts';
import { type NamingRule, named } from './clause.ts';
import { lastMoney } from './inherited.ts';

const GIVEN =
  /^(?:累计|共)?((?:新)?(?:发放|提供|兑现|拨付|落实|减免|争取|办理|解决|授信|投放))(?:了)?([^，。；\d*]*?)(?=[\d*近超约]|$)/;
const GAINED = /^(获得|获|享受|取得|拿到)([^，。；\d*]{2,20}?)(?=[\d*近超约，。；]|$)/;
const GENERAL = /^(?:企业|单位|项目|机构|个人|学校|团队|人员)$/;

/** 为【34家】企业新发放贷款5800万元, 【46家】企业获得贷款: those served are told apart by what they got. */
export const nameServed: NamingRule = (clause) => {
  const { context, subject, predicate, thread, text } = clause;
  if (!isCountUnit(context.mention.unit)) return null;
  const noun = readNounBehind(context.behind);
  if (noun.length < 2) return null;
  const rest = text.slice(context.mention.to + noun.length);
  const isGiven = /(?:^|[累计共已年，])(?:累计|共|已)?[为向给]$/.test(context.before);
  const deed = isGiven ? GIVEN.exec(rest) : GENERAL.test(noun) ? GAINED.exec(rest) : null;
  if (!deed) return null;
  const verb = deed[1] ?? '';
  const object = deed[2] || (isGiven ? (lastMoney(thread.subjects) ?? '') : '');
  const adds = verb.startsWith('新') || (subject.act === null && predicate.isNew);
  return named(clause, `${verb}${object}的${noun}`, {
    consumed: noun.length,
    verb: isGiven ? verb : '',
    act: adds ? 'adding' : subject.act,
  });
};
