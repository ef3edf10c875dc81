import { CHINESE_DIGITS } from '../shared/chinese-digits.ts';

/** A number of items as prose writes it: 三, 两, 6, 10. Source of a regular expression. */
export const COUNT_WORD = '[二两三四五六七八九十]|[2-9]|10';

export const readCount = (word: string): number => CHINESE_DIGITS[word] ?? Number(word);
