import type { SentenceFigure } from '../clause/thread.ts';
import type { Clock, Frame } from '../frame.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { readSentence } from '../read-sentence.ts';
import type { Axis, Subject } from './axis.ts';
import { isRateUnit } from './read-head.ts';
import { isUnit } from './unit-text.ts';

/** Any number: names do not depend on it. */
const SOME = '26';
const LONGEST_LABEL = 32;
const NO_INDICATOR = /电话|手机|传真|邮编|编号|代码|身份证|日期|文号|账号|姓名|年龄|出生|签字|签名|盖章/;
/** Without the thing that they are a side of, they name nothing. */
const TOO_GENERAL =
  /^(?:(?:资助|补助|奖补|支持|拨付|扶持|计划|实际)?总?(?:金额|资金|经费|投资|额度?)|数量|总量|总数|规模|人数|户数|家数|面积|质量|其他|其它|全部|情况|内容|项目|指标|企业|单位|目标|任务|.)$/;
const RANKED = /^(.{2,}?)(全[国省市区县州])?(?:位次|排名|名次|排位)$/;
const RATE = /率|比重|占|比例|强度|增速|增幅|增长|涨幅|度$/;

/** Whether words can be what a row or a column counts: a short name without a number or a full sentence in it. */
export const isLabel = (words: string): boolean =>
  words.length <= LONGEST_LABEL &&
  /[\u4e00-\u9fa5A-Za-z]/.test(words) &&
  !/[。；！？]/.test(words) &&
  !NO_INDICATOR.test(words) &&
  findMentions(words).length === 0;

/**
 * Names a number of a table as prose would: the heads are put before a number as a sentence (高新技术企业26家，
 * 增长26%), which the grammar reads. `null` when it finds no such figure in it.
 */
export type NameNumber = (
  subject: Subject,
  axis: Pick<Axis, 'kind' | 'field' | 'isYearEnd'>,
  unit: string,
  frame: Frame,
) => SentenceFigure | null;

/** Names numbers, and reads no sentence twice: the columns of a row, and the rows of a column, are named alike. */
export function rememberNames(clock: Clock): NameNumber {
  const known = new Map<string, SentenceFigure | null>();
  return (subject, axis, unit, frame) => {
    const said = sayNumber(subject, axis, unit, frame);
    if (said === null) return null;
    const key = JSON.stringify([said, frame]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const figure = readNamed(said, frame, clock);
    known.set(key, figure);
    return figure;
  };
}

function sayNumber(
  { lead, link, noun }: Subject,
  axis: Pick<Axis, 'kind' | 'field' | 'isYearEnd'>,
  unit: string,
  frame: Frame,
): string | null {
  if (!isLabel(noun) || (lead !== '' && !isLabel(lead))) return null;
  const isPlain = axis.kind === null || axis.kind === 'value';
  if (isPlain && RATE.test(noun) !== isRateUnit(unit) && (unit === '' || isRateUnit(unit))) return null;
  const ranked = RANKED.exec(noun);
  if (ranked && lead === '') return `${ranked[1]}居${ranked[2] ?? ''}第${SOME}位`;
  const counted = isRateUnit(unit) ? '个' : sayable(unit);
  const own = isPlain ? sayable(unit) : counted;
  const before = lead === '' ? '' : `${lead}${SOME}${counted}${link}`;
  const isStock = axis.isYearEnd && frame.year !== null && !isRateUnit(own);
  return `${before}${noun}${isStock ? `${frame.year}年末` : ''}${SOME}${own}${tailOf(axis)}`;
}

/** The last number's figure, when each number of the sentence is one and the name says something. */
function readNamed(said: string, frame: Frame, clock: Clock): SentenceFigure | null {
  const read = readSentence(said, frame, clock);
  const figure = read.at(-1);
  const isWhole =
    read.length === findMentions(said).length && figure?.end === said.lastIndexOf(SOME) + SOME.length;
  return figure && isWhole && figure.indicator !== '' && !TOO_GENERAL.test(figure.indicator) ? figure : null;
}

/** A unit that the grammar does not know is said as 个. */
const sayable = (unit: string): string => (isUnit(unit) ? unit : '个');

function tailOf({ kind, field }: Pick<Axis, 'kind' | 'field'>): string {
  switch (kind) {
    case 'growth':
      return `，增长${SOME}%`;
    case 'share':
      return field === '' ? `，占比${SOME}%` : `，占${field}的${SOME}%`;
    case 'rank':
      return `，居${field}第${SOME}位`;
    case 'completion':
      return `，完成目标的${SOME}%`;
    default:
      return '';
  }
}
