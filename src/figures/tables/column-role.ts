import { isEmptyCell, isYearText, readCellNumber } from './read-cell.ts';
import { readHead } from './read-head.ts';
import { isUnit } from './unit-text.ts';

/** What a column is for: naming its rows, their unit, their number in the list, figures, or nothing that we read. */
export type ColumnRole = 'label' | 'unit' | 'serial' | 'number' | 'other';

const SERIAL = /^(?:序号|编号|序|行次|No\.?|NO\.?|项次)$/;
/** Columns whose numbers are no amounts, and whose words name no row. */
const UNREAD =
  /代码|编码|编号|备注|说明|责任|牵头|配合|联系|电话|手机|传真|邮编|邮箱|地址|身份证|姓名|负责人|填报|审核|签字|签名|日期|时间|时限|期限|年龄|性别|出生|职务|职称|学历|文号|账号|批次|页码|网址|得分|评分|分值|权重|年限|起止|本月|当月|本季|上月|(?:申请|获奖|主持|完成|参与|经办)人|专家|环比|变化情况|排名变化|位次变化/;
const YEAR_HEAD = /^(?:年份?|年度|时间|时期|指标(?:名称)?|项目|类别|)$/;
/** Words beside numbers that name none of them: 完成情况, 责任科室. */
const ASIDE = /情况|进展|措施|举措|单位|部门|科室|处室|来源|依据|方式|结果|状态|是否|评价|内容|要求/;
const MOSTLY = 0.6;

export const isSerialHead = (head: string): boolean => SERIAL.test(head);

/** 甲 乙 1 2 3 below the heads: the columns are numbered. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  const own = texts.filter((text) => text !== '');
  const digits = own.filter((text) => !/^[甲乙丙丁戊]$/.test(text));
  return own.length >= 3 && digits.length >= 2 && digits.every((text, i) => text === String(i + 1));
}

/** Tells what a column is for from its head and its cells; `isFirst` when nothing but serial numbers is left of it. */
export function roleOf(head: string, cells: readonly string[], isFirst: boolean): ColumnRole {
  const texts = cells.filter((text) => text !== '');
  if (SERIAL.test(head)) return 'serial';
  if (texts.length > 0 && texts.every(isYearText) && (isFirst || YEAR_HEAD.test(head))) return 'label';
  if (UNREAD.test(head)) return 'other';
  if (/^(?:计量|数量)?单位$/.test(head) && texts.filter(isUnit).length * 2 >= texts.length) return 'unit';
  const filled = texts.filter((text) => !isEmptyCell(text));
  const numbers = filled.filter((text) => readCellNumber(text) !== null);
  if (numbers.length > 0 && numbers.length >= filled.length * MOSTLY) return head === '' ? 'other' : 'number';
  return filled.length === 0 || saysNumbers(head) || (!isFirst && ASIDE.test(head)) ? 'other' : 'label';
}

/** 2023年目标 over 增长10% and other words: meant for numbers, and no name of a row. */
function saysNumbers(head: string): boolean {
  const { times, kind } = readHead(head);
  return head !== '' && (times !== '' || kind !== null);
}
