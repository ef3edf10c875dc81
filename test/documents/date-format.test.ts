import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/documents/date-format.ts';

const AFTERNOON = new Date(Date.UTC(2022, 2, 5, 14, 7, 9));

describe('formatDate', () => {
  it.each([
    ['mm-dd-yy', '2022年3月5日'],
    ['[$-F800]dddd, mmmm dd, yyyy', '2022年3月5日'],
    ['d-mmm-yy', '2022年3月5日'],
    ['General', '2022年3月5日'],
    ['', '2022年3月5日'],
    ['yyyy"年"m"月"d"日"', '2022年3月5日'],
    ['[$-804]yyyy"年"m"月"d"日";@', '2022年3月5日'],
    ['yyyy"年"m"月"', '2022年3月'],
    ['yyyy年m月', '2022年3月'],
    ['yyyy/m/d', '2022/3/5'],
    ['yyyy\\-mm\\-dd', '2022-03-05'],
    ['yy.mm', '22.03'],
    ['yyyy/m/d h:mm', '2022/3/5 14:07'],
    ['h:mm:ss', '14:07:09'],
    ['mm:ss', '07:09'],
    ['h:mm AM/PM', '2:07 PM'],
    ['上午/下午h"时"mm"分"', '下午2时07分'],
  ])('%j → %s', (code, shown) => expect(formatDate(AFTERNOON, code)).toBe(shown));

  it('shows nothing for no date', () => expect(formatDate(new Date(Number.NaN), 'yyyy')).toBe(''));
});
