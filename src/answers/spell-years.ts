import { CHINESE_DIGITS } from '../shared/chinese-digits.ts';

const SPELLED = /二[零〇]([零〇一二三四五六七八九])([零〇一二三四五六七八九])(?=年)/g;
/** 22年 and '22年 are years; 22年来 and 22年内 are stretches. */
const SHORT = /['’‘]?(?<!\d)([12]\d)(?=年(?![来间内]))/g;
/** 去年（2022年）: the year in brackets says which. */
const EXPLAINED = /(?:今年|去年|前年|明年|上年)（((?:19|20)\d{2})年?）/g;

/** 二〇二二年, 22年 and 去年（2022年） as 2022年. */
export const spellYears = (text: string): string =>
  text
    .replace(SPELLED, (_, tens: string, ones: string) => `20${digit(tens)}${digit(ones)}`)
    .replace(SHORT, '20$1')
    .replace(EXPLAINED, '$1年');

const digit = (c: string): number => CHINESE_DIGITS[c] ?? 0;
