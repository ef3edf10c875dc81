import { isMoney, readUnit } from '../units.ts';
import type { Numeral } from './numeral.ts';

/** 2020-01-14: a date; 十一届十次、十一次全会: which sessions. */
const DATE = '(?<!\\d)(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}';
const ORDINAL = '[\\d一二三四五六七八九十]+';
const SESSION = `${ORDINAL}届${ORDINAL}次(?:[、和至]${ORDINAL}次)*(?=全会|全体|会议|党代会|人代会)`;
const NAMES = new RegExp(
  `《[^》《。]{0,100}》|“[^”]{1,20}”|‘[^’]{1,20}’|「[^」]{1,20}」|〔[^〕]*〕\\d*号?|[（(]?(?:19|20)\\d{2}[）)]?年?第?\\d+号|${DATE}|${SESSION}`,
  'g',
);

/** Stretches whose digits belong to a name: titles of documents, quoted names, document numbers. */
export function nameSpans(text: string): [number, number][] {
  return [...text.matchAll(NAMES)].map((m) => [m.index, m.index + m[0].length]);
}

const LATIN = /[A-Za-z]/;
/** 平均每项500万元, 每家支持24万元: an average, not one in so many (每3家). */
const AVERAGE =
  /(?:平均每[家户项人个名场亩次年]|每[百千万十]+(?:常住)?人口?|每年(?:平均)?(?=[增提递下])|每[家户项人场](?:支持|补助|奖励|投入|获得|获|达到|达|为))[\u4e00-\u9fa5]{0,4}$/;
const LONGEST_AVERAGE = 16;

export function isPartOfName(text: string, at: number, numeral: Numeral): boolean {
  const before = text[at - 1] ?? '';
  const after = text.slice(at + numeral.fullLength, at + numeral.fullLength + 6);
  if (LATIN.test(before) && numeral.form !== 'masked') return true;
  const isRate = /^[%‰]/.test(after) && HAN.test(text[at - 2] ?? '');
  if ((/[+＋]/.test(before) && !isRate) || /^[+＋]/.test(after)) return true;
  if (/[-_./]/.test(before) && /[\dA-Za-z]/.test(text[at - 2] ?? '') && numeral.form === 'arabic')
    return !/[%\d]/.test(text[at - 2] ?? '');
  if (/^[A-Za-z]/.test(after) && !readUnit(text, at + numeral.fullLength)) return true;
  if (numeral.form === 'masked' && /^\d/.test(after)) return true;
  const words = text.slice(Math.max(0, at - LONGEST_AVERAGE), at);
  if (AVERAGE.test(words)) return false;
  return /(?:每[^，。；、]{0,3}|就有)$/.test(words) && numeral.form !== 'masked';
}

export const HAN = /[\u4e00-\u9fa5“]/;

const THRESHOLD_HEAD = /^(?:（含）)?(?:及以上|以上|以下|以内|左右|级)(?:的)?[\u4e00-\u9fa5“\d]/;
/** 营业收入超【50亿元】的高新技术企业7家: the size that its members exceed. */
const EXCEEDED = /(?:超过?|逾|高于|大于|不低于|不足)[\d.]+[万亿]*(?:元|亩|吨|美元)$/;
const MEMBERS =
  /^的?(?!增长|下降|同比|占|居|较|比|其中|完成|实现|提高|用于)[\u4e00-\u9fa5“”]{1,14}?(?:达到?|共?有|只有|仅有?|为|共)?\d+[家个户项]/;

/** 10亿元以上制造业项目248个, 2000万元以上企业, 60岁以上老人, 超亿元企业: the size that a name is about. */
export function isThreshold(text: string, to: number, unit: string, numeral: Numeral): boolean {
  const after = text.slice(to);
  const sized = isMoney(unit) || /亩|平方米|吨|千瓦|岁|床|人$/.test(unit);
  if (numeral.form === 'bare-magnitude')
    return HAN.test(after[0] ?? '') && !/^(?:台阶|大关|关口|元?左右|以上(?=[，。；、]))/.test(after);
  if (sized && MEMBERS.test(after) && EXCEEDED.test(text.slice(Math.max(0, to - 16), to))) return true;
  if (!sized || !THRESHOLD_HEAD.test(after)) return false;
  if (/人$/.test(unit)) return /^以[上下](?:的)?(?:企业|单位|团队|学校|工业|事故)/.test(after);
  return !/^(?:以上|左右)(?:台阶|规模|水平|增长|增速)/.test(after);
}

export const followsPredicate = (text: string, at: number): boolean =>
  /(?:突破|超过|超|达到|达|过|跨上|跨越|迈上|跃上|迈入|逾|破|首次上|近)(?:了)?$/.test(
    text.slice(Math.max(0, at - 4), at),
  );
