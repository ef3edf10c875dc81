import { readNounBehind } from '../clause/noun-phrase.ts';
import { actOf, endsInVerb, isBareVerb } from '../clause/subject.ts';
import { RELATIONAL } from '../lexicon.ts';
import { isCountUnit, isPercent, isPoints } from '../units.ts';
import { type Clause, type Named, type NamingRule, named } from './clause.ts';

/** 选派【34名】科技特派员, 规模化供水覆盖【94%】的农村人口: the noun stands behind the number. */
export const nameBehind: NamingRule = (clause) => {
  const { context, subject, thread } = clause;
  const { counts } = context.mention;
  if (counts) return named(clause, counts);
  const behind =
    LEFT.test(context.behind) && subject.noun === '' && thread.noun !== '' ? null : nounBehind(clause);
  if (!behind) return null;
  const { noun, consumed } = behind;
  if (/等$/.test(context.before)) return named(clause, noun, { consumed });
  const isShare = isPercent(context.mention.unit) && context.before !== '';
  const isLoneVerb = isBareVerb(subject.noun);
  if (isLoneVerb) return named(clause, noun, { consumed, verb: subject.noun, act: actOf(subject.noun) });
  const full = isShare ? `${subject.verb ?? ''}${subject.noun}${noun}` : joinModifier(subject.noun, noun);
  const inherits = subject.act === null && subject.noun === '' && clause.isItem;
  return named(clause, full, { consumed, inherited: inherits ? thread.aim : null });
};

const NO_NOUN =
  /^(?:的?(?:缺口|差距|水平)|大关|关口|台阶|门槛|整数关|(?:以上)?的?(?:增长|增速|增幅|速度)|和|及|与|或|，|升|增|提|降|扩|到|至|安排|的?基础上|的$)/;
/** 【3家】资格到期退出: what became of them, not what they are. */
const LEFT = /^(?:资格|有效期|期满|到期|退出|退库|注销|未(?:通过|重新|获))/;
/** Whose doing it is, not what is counted: 支部22名党员. */
const AGENT = /(?:支部|机关|部门|系统|地区|我省|全区|集团|公司|局|中心|学院|大学|街道|社区)$/;

function nounBehind(clause: Clause): Pick<Named, 'noun' | 'consumed'> | null {
  const { context, predicate } = clause;
  const { mention, behind } = context;
  if (clause.isBase || mention.kind === 'rank' || isPoints(mention.unit) || mention.unit === '倍')
    return null;
  if (predicate.isGrowthNoun || (predicate.direction !== null && isPercent(mention.unit))) return null;
  const attached = behind.replace(/^的/, '');
  if (attached === '' || NO_NOUN.test(behind) || NO_NOUN.test(attached)) return null;
  const noun = readNounBehind(behind);
  // 统筹20亿元【实施】6个专项: a verb is no noun.
  if (!/^[\u4e00-\u9fa5A-Za-z“《]./.test(noun) || isBareVerb(noun)) return null;
  const found = { noun, consumed: noun.length + (behind.startsWith('的') ? 1 : 0) };
  if (!namesItself(clause)) return found;
  if (isPercent(mention.unit)) return predicate.isLevel || predicate.isStock ? null : found;
  if (context.runsIntoNumber && attached.length === noun.length) return null;
  return AGENT.test(clause.subject.noun) && isCountUnit(mention.unit) ? found : null;
}

/** Whether the words before the number say what is counted. */
function namesItself({ context, subject }: Clause): boolean {
  // 占全部112家规上工业企业的51.8%: the whole is named behind its number.
  if (
    subject.noun === '' ||
    subject.noun === '占' ||
    isBareVerb(subject.noun) ||
    RELATIONAL.test(subject.noun)
  )
    return false;
  // 区定【的】26项考核指标, 科技服务站【和】5个科技小院: what is before only leads up to the noun behind.
  if (LEADS_ON.test(context.before) || (isCountUnit(context.mention.unit) && endsInVerb(context.before)))
    return false;
  if (/(?:等|第一个|首个|中的?|内的?|[^标务划的]的|[和与及])$/.test(context.before)) return false;
  const isUnknownVerb =
    context.link === 'same' &&
    !context.runsIntoNumber &&
    subject.noun.length <= 3 &&
    context.before.length <= 4;
  return !isUnknownVerb;
}

/** 平台【为】30万群众提供服务, 工程【使】69万农民受益. */
const LEADS_ON = /(?<=.)[为向给使让对]$/;

function joinModifier(modifier: string, noun: string): string {
  if (modifier === '' || noun.startsWith(modifier)) return noun;
  const isModifier = /(?:的|中|内|市|区|县|省|支部|地区|局|级)$/.test(modifier) && modifier.length <= 10;
  return isModifier ? modifier + noun : noun;
}
