import { baseUnit, isTimeUnit } from '../units.ts';
import { HAN } from './name-spans.ts';
import type { Numeral } from './numeral.ts';

const SLOGAN_UNITS = /^(?:个|项|种|类|次|条)$/;

const MAKING =
  /(?:新增|新建|新设|新获批|新认定|新培育|净增|建成|获批|建设|培育|创建|引进|引育|设立|成立|认定|选派|选聘|举办|组建|共建|打造|新)$/;

const LOOSE_UNITS =
  /^(?:个|项|类|种|批|次|期|条|点|道|层|堂|门|面|片|本|字|轮|例|团|句|起|组|处|对|场|人|名|位|张|节|块|列)$/;

const COUNTING =
  /(?:新增|新建|新设|新获批|新认定|新培育|净增|增加|减少|建成|获批|建设|培育|创建|引进|引育|设立|成立|认定|选派|选聘|举办|组建|共建|打造|共有|共|达|达到|增至|有|由|从|到|至|占|多|仅|获|新)$/;

const NOT_TENTHS = /^成[立为果效本员功长绩交熟都型分套品体因就人全]/;

export function acceptsUnit(
  text: string,
  at: number,
  unitAt: number,
  unit: string,
  numeral: Numeral,
): boolean {
  const after = text.slice(unitAt);
  if (
    unit === '成' &&
    (NOT_TENTHS.test(after) ||
      !/^成(?:以上|左右|多|[，。；、的]|归|用于|来自|[提降升下上调增减]|至|到|$)/.test(after))
  )
    return false;
  if (isTimeUnit(unit)) return isDuration(text, at, unit, numeral, after);
  if (unit === '分') return isScore(text.slice(0, at), after);
  if (unit === '番' || unit === '级台阶') return false;
  if (
    /^(?:分之|点钟|月|号|日|届|版|级|强|级别|线城|[A-Za-z])/.test(
      after.slice(unit ? unit.length : 0, (unit?.length ?? 0) + 2),
    ) &&
    unit === ''
  )
    return false;
  if (unit === '') {
    return (
      numeral.magnitude !== '' &&
      numeral.form !== 'chinese' &&
      (HAN.test(after[0] ?? '') || /^[，。；、]/.test(after) || after === '') &&
      !/^(?:级|强|像素|里|众一心)/.test(after)
    );
  }
  if (numeral.form === 'chinese')
    return acceptsChinese(text.slice(0, at), unit, numeral, after.slice(unit.length));
  if (numeral.form === 'masked') return numeral.length > 0 && !/^[A-Za-z]/.test(unit);
  return !isOrdinalContext(text, at, unit, after);
}

/** 满意度98.65分, 得分…提高2.3分: a mark, where the sentence speaks of one. */
const isScore = (before: string, after: string): boolean =>
  /(?:满意度|满意率|安全感|得分|评分|总分|均分|分值|成绩|测评|考核|评价|评议)[^。；]{0,24}$/.test(before) &&
  !/^分(?:[钟之数点别公支享为级层步期批]|以[上下]的)/.test(after);

/** What is measured in time: 平均住院日8.6天, 审批时间90个工作日, 人均预期寿命78.9岁. */
const TIMED =
  /(?:时间|时长|用时|耗时|时限|期限|周期|工期|年限|寿命|年龄|天数|住院日|间隔|时延)(?:[由从降缩压减升增提延]|平均|平均为|[^，。；\d]{0,6}?(?:为|是|达|到|至|仅|约|的))?[\u4e00-\u9fa5]{0,3}$/;
/** 较上年缩短0.3天, 提高0.2岁: how much it moved, where the sentence measures time. */
const MOVED = /(?:缩短|压缩|压减|延长|减少|增加|提高|降低|下降)(?:了)?(?:约|近)?$/;
const TIMED_EARLIER = /(?:时间|时长|用时|周期|工期|年限|寿命|天数|住院日)[^。；]{0,30}$/;

/** 3年, 24小时, 7天 are figures only where the sentence measures time by them; 连续3年 says how long something went on. */
function isDuration(text: string, at: number, unit: string, numeral: Numeral, after: string): boolean {
  const before = text.slice(0, at);
  if (unit === '年' && numeral.length === 4 && numeral.form === 'arabic') return false;
  if (/连续$/.test(before) && !(numeral.form === 'masked')) return false;
  if (/^岁(?:以|及以)/.test(after)) return false;
  if (TIMED.test(before) || (MOVED.test(before) && TIMED_EARLIER.test(before))) return true;
  if (/(?:到|至|为|从|由|的)$/.test(before) && TIMED_EARLIER.test(before)) return true;
  if (unit === '岁') return /(?:寿命|年龄)[^，。]{0,10}$/.test(before) && !/^岁的/.test(after);
  if (
    /(?:由|从)[^，。]{0,4}$/.test(text.slice(0, at)) &&
    /^[^，。]{0,4}(?:缩短|压缩|压减|减少|延长|增加)/.test(after.slice(unit.length))
  )
    return true;
  if (numeral.form === 'masked' && numeral.length >= 2 && unit === '年')
    return /连续$/.test(text.slice(0, at));
  return /(?:缩短|压缩|减少|增加|延长|用时|耗时|控制在|压减|缩短至|压缩至|压缩到|缩短到|提高|降至|降到|降为|缩至|缩到)(?:了|为|至|到|约)?$/.test(
    text.slice(Math.max(0, at - 5), at),
  );
}

function acceptsChinese(before: string, unit: string, numeral: Numeral, after: string): boolean {
  if (unit === '倍') return !/^[增速]/.test(after);
  if (unit === '%' || unit === '成' || /[百千]分点$/.test(unit)) return true;
  const value = Number(numeral.value);
  if (numeral.magnitude !== '') return value > 0;
  if (/(?:第|之|“|星期|周|十)$/.test(before)) return false;
  if (value === 1 && !/(?:新增|净增|增加|减少|多|少)$/.test(before)) return false;
  if (
    value >= 10 &&
    /[一二三四五六七八九][十百]|百/.test(String(numeral.value)) === false &&
    value % 10 === 0 &&
    LOOSE_UNITS.test(baseUnit(unit))
  )
    return COUNTING.test(before);
  if (numeral.inner !== null) return true;
  if (value < 10 && SLOGAN_UNITS.test(unit)) return MAKING.test(before);
  return value >= 10 ? !/^[大]/.test(after) : COUNTING.test(before);
}

function isOrdinalContext(text: string, at: number, unit: string, after: string): boolean {
  const before = text.slice(0, at);
  if (/(?:第|电话|邮编|编号|案号|传真)[：]?$/.test(before)) return true;
  if (unit === '位' && /前$/.test(before)) return true;
  return unit === '个' && /^个月/.test(after);
}
