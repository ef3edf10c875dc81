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
    (NOT_TENTHS.test(after) || !/^成(?:以上|左右|多|[，。；、的]|归|用于|来自)/.test(after))
  )
    return false;
  if (isTimeUnit(unit)) return isDuration(text, at, unit, numeral, after);
  if (unit === '番' || unit === '分' || unit === '级台阶') return false;
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

/** 连续3年 counts; 3年, 24小时, 7天 do so only where the sentence measures time by them. */
function isDuration(text: string, at: number, unit: string, numeral: Numeral, after: string): boolean {
  if (unit === '岁')
    return /(?:寿命|年龄)[^，。]{0,6}$/.test(text.slice(0, at)) && !/^岁(?:以|及|的)/.test(after);
  if (
    /(?:由|从)[^，。]{0,4}$/.test(text.slice(0, at)) &&
    /^[^，。]{0,4}(?:缩短|压缩|压减|减少|延长|增加)/.test(after.slice(unit.length))
  )
    return true;
  if (numeral.form === 'masked' && numeral.length >= 2 && unit === '年')
    return /连续$/.test(text.slice(0, at));
  if (unit === '年' && numeral.length === 4 && numeral.form === 'arabic') return false;
  return /(?:连续|缩短|压缩|提前|减少|增加|用时|耗时|控制在|压减|缩短至|压缩至|压缩到|缩短到|提高)(?:了|为|至|到|约)?$/.test(
    text.slice(Math.max(0, at - 5), at),
  );
}

function acceptsChinese(before: string, unit: string, numeral: Numeral, after: string): boolean {
  if (unit === '倍') return !/^[增速]/.test(after);
  if (unit === '%' || unit === '成' || /百分点$/.test(unit)) return true;
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
