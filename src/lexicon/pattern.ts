import { oneOf, type WordKind } from './kinds.ts';

/** What prose writes by rule rather than by list, each in one place; names stand in patterns like word kinds do. */
const RECOGNISERS = {
  /** A year of this or the last century, without 年. */
  year: '(?:19|20)\\d{2}',
  /** 2023年. */
  inYear: '(?:19|20)\\d{2}年',
  /** 2023年, its digits captured. */
  statedYear: '((?:19|20)\\d{2})年',
  /** 2023, 2023年. */
  yearWord: '(?:19|20)\\d{2}年?',
  /** 2023年底, its digits captured. */
  yearEnd: '((?:19|20)\\d{2})年?[底末]?',
  /** Behind a year: its end. */
  yearClose: '年?[底末]',
  /** Behind a year: a point or the whole of it. */
  yearPoint: '年?[底末初度]',
  /** Between two years, of a stretch or of a list. */
  betweenYears: '到|至|—|–|-|~|、|和|与',
  /** 2019—2023. */
  yearSpan: '(?:19|20)\\d{2}年?(?:到|至|—|–|-|~)(?:19|20)\\d{2}',
  /** 2019年底和2023: several years. */
  yearPair: '(?:19|20)\\d{2}年?[底末]?(?:到|至|—|–|-|~|、|和|与)(?:19|20)\\d{2}',
  /** 近三年: years by their number. */
  stretchOfYears: '(?:近|最近|过去|这)?(?:几|[二两三四五六七八九十]|\\d{1,2})年[来里间中]?',
  /** The year that a question compares with: the digits captured, none for the year before. */
  baseYear: '(?:上年末|上年同期|去年同期|上一?年|去年|前一年|((?:19|20)\\d{2})年?[底末]?)',
  /** 百分之多少, 多少%. */
  howManyPercent: '百分之(?:多少|几)|多少（?(?:%|百分比)）?',
  /** 1—9月. */
  monthsOfYear: '\\d{1,2}月?(?:—|–|-|~|至|到)\\d{1,2}月份?',
  /** 11月底. */
  monthOfYear: '\\d{1,2}月[底末份]?',
  /** 三季度. */
  quarter: '第?[一二三四]季度',
  /** One Chinese digit from one to ten, as lists and names are numbered. */
  ordinalDigit: '[一二三四五六七八九十]',
  /** One to 99 in Chinese numerals. */
  ordinal: '[一二三四五六七八九十]+',
  /** One digit of a count: 两 and a dozen words. */
  countDigit: '[一二两三四五六七八九十]',
  /** One sign of any number written in Chinese. */
  numeralSign: '[零〇一二两三四五六七八九十百千万亿]',
  /** 万亿, 亿, 万 before a unit. */
  power: '万亿|亿|万',
  /** 1—9, 1至9: what stands between the ends of a stretch. */
  upTo: '—|–|-|~|至|到',
  /** 十四五: the name of a five-year plan. */
  planName: '十[一二三四五六]五',
  /** 一、 （一） 1． （1）: the mark of a heading or list item. */
  listMark:
    '第?[一二三四五六七八九十]+(?:部分)?[、.．：]|（[一二三四五六七八九十]+）、?|\\d{1,2}[、.．]|（\\d{1,2}）',
  /** 两类, 三种. */
  kindsCounted: '[二两三四五六七八九十][类项种支]',
  /** 级以上, 及以上: behind a tier, it and all above. */
  levelAbove: '级?及?以上',
  /** 万元, 家: enough of a unit to see that a number stands before it. */
  roughUnit: '[万亿]{0,2}[元家个项件名人户份次]{1,2}',
  /** 2023年12月1日. */
  date: '\\d{4}年\\d{1,2}月\\d{1,2}日',
  /** 2022年2月28日, 2月28日: year, month and day captured. */
  namedDay: '(?:((?:19|20)\\d{2})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日',
  /** 近三年, its number captured. */
  recentCount: '(?:近|最近|过去)([二两三四五六七八九十]|\\d{1,2})年',
  /** Among whom a rank is. */
  rankField: '全[国省市区县州]|世界|全球|同类[\\u4e00-\\u9fa5]*',
  /** 【待补：…】: a gap that a draft leaves. */
  gapMark: '【待补：[^】]*】',
  /** 一是. */
  pointMark: '[一二三四五六七八九十]是',
  /** 第三届, 第12次. */
  edition: '第(?:[一二三四五六七八九十百]+|\\d+)[届次]',
  /** 第三届. */
  session: '第[一二三四五六七八九十百\\d]+届',
  /** 二十大, its numeral captured. */
  congress: '(十[六七八九]|二十[一二三]?)大(?![学型城街])',
  /** Behind a verb of change: to the level or rank that follows. */
  toLevel: '[到至]第?',
} as const;

type Name = WordKind | keyof typeof RECOGNISERS;
type Bounds = `${number}` | `${number},` | `${number},${number}` | `Script=${string}` | 'N' | 'P' | 'L';
type Unknown<S extends string> = S extends `${string}{${infer K}}${infer Rest}`
  ? K extends Name | Bounds
    ? Unknown<Rest>
    : K
  : never;

/**
 * A regular expression over the lexicon: `{rising}` stands for any word of that kind, `{year}` for what a recogniser
 * knows; all else is as in a literal. A name that nobody knows is an error of types.
 */
export function pattern<const S extends string>(
  source: [Unknown<S>] extends [never] ? S : `unknown: ${Unknown<S>}`,
  flags = '',
): RegExp {
  const key = `${flags}/${source}`;
  const known = COMPILED.get(key) ?? new RegExp(expand(source), flags);
  if (!/[gy]/.test(flags)) COMPILED.set(key, known);
  return known;
}

/** Each is compiled once; those that remember a place (g, y) are their user's own. */
const COMPILED = new Map<string, RegExp>();

/** The source that `pattern` compiles, as a part of a larger one. */
export const expand = (source: string): string =>
  source.replace(/(?<!\\[pPk]|\(\?)\{([a-z][A-Za-z]*)\}/g, (_, name: Name) => `(?:${sourceOf(name)})`);

const isRecogniser = (name: Name): name is keyof typeof RECOGNISERS => name in RECOGNISERS;
const sourceOf = (name: Name): string => (isRecogniser(name) ? RECOGNISERS[name] : oneOf(name));
