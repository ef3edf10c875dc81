import { describe, expect, it } from 'vitest';
import { readEnglishPeriod } from '../../src/answers/read-english-period.ts';

describe('the part of a year that an English question asks for', () => {
  it.each([
    ['how many beds were added in the first half of 2022', '上半年'],
    ['output in the second quarter of 2022', '二季度'],
    ['output in january-november 2022', '1—11月'],
    ['how many beds were there at the end of june 2022', '6月末'],
    ['output in may 2022', '5月'],
    ['how many beds were there at the end of december 2022', null],
    ['how many beds may be added in 2022', null],
    ['how many beds were there in 2022', null],
  ])('%s → %s', (text, period) => expect(readEnglishPeriod(text)).toBe(period));
});
