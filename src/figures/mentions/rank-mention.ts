import type { Reading } from './mention.ts';
import { HAN } from './name-spans.ts';
import type { Numeral } from './numeral.ts';

export const RANK_CONTEXT =
  /(?:居|列|排|排名|名列|升至|升到|跃升至|前移至|保持|上升到|晋升至|进至|降至|位次|榜单?|世界|全球|全国|全省|全市|全区|全县|全州|省|市|区|县|同类[\u4e00-\u9fa5]{0,6}|省内|市内|[东中西]部[\u4e00-\u9fa5]{0,4}|大省|城市|(?<!第)(?:从|由)[\u4e00-\u9fa5]{0,6})$/;

export function readRank(text: string, at: number, numeral: Numeral): Reading | null {
  const end = at + numeral.length;
  const unit = /^(?:名次|位次|位|名)/.exec(text.slice(end))?.[0] ?? '';
  const context = text.slice(0, at - 1);
  const after = text.slice(end + unit.length, end + unit.length + 1);
  const isPlace =
    unit !== ''
      ? !/^[的个]/.test(text.slice(end))
      : RANK_CONTEXT.test(context) && !HAN.test(after.replace(/[的和与及、升跃]/, ''));
  if (!isPlace || numeral.magnitude) return null;
  const to = end + unit.length;
  return {
    mentions: [
      {
        kind: 'rank',
        start: at,
        end,
        from: at - 1,
        to,
        value: numeral.value,
        unit: '位',
        qualifier: null,
        masked: numeral.value === null ? text.slice(at, end) : null,
        isDoubling: false,
      },
    ],
    next: to,
  };
}
