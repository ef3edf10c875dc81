import { pattern } from '../lexicon/pattern.ts';

/** A unit without a number, with the word before it: `[start, end)` of the text. */
export interface LoneUnit {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
}

const END = '(?=(?:以上|左右)?(?:[，。；、）]|$))';
const STOP = '(?=[，。；、）]|$)';
const COUNT = '(?:余?(?:家|个|项|户|名|件|篇|场次|场|份|人次|次|条|位|台套|台|套|亩|公里|平方米))';
const AMOUNT = '(?:万亿元|亿元|万元|万人次|万人|万户|万件|万份|万平方米|万亩)';
const REACHING =
  '达到|达|增至|增加到|增加至|增长到|扩大到|扩大至|拓展至|提升至|突破|超过|分别为|合计|人均|不少于|不低于|至少';
const GIVING = '新增|净增|新认定|新培育|新建|新获批|总数|总量|共计|累计|共有|现有|前移|后移';
const HAN = '[\\u4e00-\\u9fa5]';

/** Forms in which a unit follows a word that makes no other word with it. */
const UNIT_ALONE: readonly RegExp[] = [
  `(?<word>${HAN}{1,4}|[、，—~至和])(?<unit>%)`,
  '(?<word>增长|下降|提高|提升|上升|回落|增加|减少|降低|收窄|扩大|上涨|下跌|高于|低于|达到|为|了)(?<unit>个百分点|百分点(?=[，。；、]|$))',
  `(?<word>(?:${REACHING}|${GIVING}))(?<unit>${COUNT}${END})`,
  `(?<word>[比较](?:上年|去年|上一年|年初)末?(?:同期)?(?:多|少|增加|减少|增多|前移))(?<unit>${COUNT}${END})`,
  `(?<word>同比(?:增加|减少|多|少))(?<unit>${COUNT}${END})`,
  `(?<word>${HAN}{2,4})(?<unit>${AMOUNT}${STOP})`,
  `(?<word>(?:[^附最邻临靠亲将]近|超过|大约))(?<unit>(?:[家项户]|${AMOUNT})${STOP})`,
  `(?<word>${HAN}(?![其剩之富])${HAN})(?<unit>余(?:家|名|项|人次|人|次|亩|场|个|万元|万人|万份)${END})`,
  `(?<word>(?:居|列|位居|位列|排名|排)${HAN}{0,4}第)(?<unit>[位名])`,
  `(?<word>(?![零〇一二两三四五六七八九十百千万几数多余来各每整这那哪某单逐半前后首批头])${HAN})(?<unit>个(?=[，。；、]))`,
  `(?<word>\\d[—~-])(?<unit>(?:家|项|个|场|次)${END})`,
  '(?<word>由|从|(?:上年|去年|年初)的)(?<unit>家|个|名|项|件|次|亿元|万元|%)(?=增加到|增至|增加至|增长到|提高到|扩大到|提升到|下降到|减少到)',
  '(?<word>与|为|向|等|全区|全市|全部|由|惠及|支持|在|；|。|，|^)(?<unit>家(?=企业(?!家)|高校|规上|高新技术|科技型|院所)|名(?=选手|学员|干部|党员|专家|人才|职工|师生|志愿者|科技))',
  '(?<word>另有)(?<unit>[家名])(?![庭长属人单额])',
  '(?<word>(?:国家|省|市|区|县)级)(?<unit>[家名项](?=[、，。；]))',
  '(?<word>增长|提高|上年的|去年的)(?<unit>倍(?=[，。；、]|$))',
].map((source) => new RegExp(source, 'g'));

/** What may stand before an amount without being its number: 数亿元, 突破亿元, 每万元, 单位万元. */
const IS_MAGNITUDE = pattern('(?:{numeralSign}|{beforeMagnitude})$');
const NO_PERCENT = pattern('{noPercent}|[%‰]$');

const HAN_NUMBER = pattern('(?:{numeralSign}|{someMore})$');

/** 达到家， 成交额达亿元， 增长%: units that follow a word which leaves no doubt that a number is lost. */
export const findLoneUnits = (text: string): LoneUnit[] =>
  UNIT_ALONE.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): LoneUnit[] => {
      const { word = '', unit = '' } = match.groups ?? {};
      if (unit === '%' && (NO_PERCENT.test(word) || HAN_NUMBER.test(word))) return [];
      if (unit.startsWith('余') && HAN_NUMBER.test(word)) return [];
      if (pattern('^{power}').test(unit) && IS_MAGNITUDE.test(word)) return [];
      return [{ start: match.index, end: match.index + match[0].length, unit }];
    }),
  );

/** The end of a name and a unit together are a word: 产业链条, 项目事项, 报名. */
const IS_WORD = pattern('{unitWithin}$');

/** Whether the last character of a name and the unit behind it read as a word of their own. */
export const makesWord = (text: string): boolean => IS_WORD.test(text);
