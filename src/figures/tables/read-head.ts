import { isPercent, isPoints } from '../units.ts';
import { type HeadKind, readPureHead } from './head-words.ts';
import { isPlace } from './place.ts';
import { isUnit } from './unit-text.ts';

/** One cell of the heads, at the top or at the side. */
export interface Head {
  /** Time words, in the form that the grammar of frames reads: 2022年, 上半年. */
  readonly times: string;
  /** 上年同期: the year before the one spoken of. */
  readonly isYearBefore: boolean;
  /** 2022年末: a stock is meant. */
  readonly isYearEnd: boolean;
  readonly kind: HeadKind | null;
  readonly isTarget: boolean;
  /** 完成, 实际: what was reached, also in a plan. */
  readonly isResult: boolean;
  readonly unit: string | null;
  /** 青山区, 全市: whose numbers these are. */
  readonly place: string | null;
  /** Among whom a rank is, or of what whole a share: 全市. */
  readonly field: string;
  /** What is counted, in the words of prose; empty when the head says only the rest. */
  readonly noun: string;
  /** 其中：省级: a part of the row before. */
  readonly isPart: boolean;
}

const SERIAL =
  /^(?:\d{1,2}[.、．](?!\d)|[（(]?[一二三四五六七八九十]{1,3}[、.）)]|（\d{1,2}）|[①-⑳]|[-—·●★☆#]+)/;
const YEARS =
  /^(?:(?:19|20)\d{2}[—–~-](?:19|20)\d{2}年?|(?:截至|截止|至|到)?(?:19|20)\d{2}年?度?(?![\d号])(?:[末底初])?|“十[一二三四五六]五”(?:规划)?(?:期末|末|期间|时期)?|(?:上年|去年)同期(?:数|值|完成)?|今年|本年度?|去年|上一?年度?|明年|全年度?)/;
const MONTHS = /^(?:\d{1,2}月?[—–~-]\d{1,2}月(?:份)?|上半年|下半年|前三季度|[一二三四]季度)/;
/** 全区合计 is 全区. */
const TOTAL_OF = /^(全[国省市区县州])(?:合计|总计)$/;
const COUNTED =
  /(?<=企业|机构|平台|中心|基地|实验室|人才|团队|项目|合同|院所|孵化器|空间|专利|工作站|园区)(?:数量?|家数|个数|项数|件数)$/;

/** 本年累计, 1—10月累计: what the year adds up to, and no stock. */
const ADDED_UP = /本年|今年|全年|上年|去年|月|季度|半年/;

/** Reads the text of a head: the year, the measure and the unit that it says, and what is left as noun. */
export function readHead(text: string): Head {
  const { rest: bare, unit } = takeUnit(text.replace(/^\*+|\*+$/g, '').replace(SERIAL, ''));
  const part = /^其中[：，]?(.*)$/.exec(bare);
  const { times, rest } = takeTimes(part?.[1] ?? bare);
  const words = rest
    .replace(/^[：，、的]+|[：，、]+$/g, '')
    .replace(/±/g, '')
    .replace(TOTAL_OF, '$1');
  const said = readPureHead(words);
  const place = said === null && unit === null && isPlace(words) ? words : null;
  return {
    times: times.replace(/((?:19|20)\d{2})(?:年度|年|度)?(?=$|[末底初]|\d{1,2}月)/g, '$1年'),
    isYearBefore: /同期/.test(times),
    isYearEnd: /[末底]/.test(times) || /^年[末底]/.test(words),
    kind: said?.kind === 'cumulative' && ADDED_UP.test(times) ? 'value' : (said?.kind ?? null),
    isTarget: said?.isTarget ?? false,
    isResult: said?.isResult ?? false,
    unit: unit ?? said?.unit ?? null,
    place,
    field: said?.field ?? '',
    noun: said === null && place === null ? words.replace(COUNTED, '') : '',
    isPart: part !== null,
  };
}

/** The unit in brackets, behind a stroke or at the end; several (家/个) are none, and what stands beside one is said. */
function takeUnit(text: string): { rest: string; unit: string | null } {
  for (const match of text.matchAll(/（(?:计量)?(?:单位：?)?([^（）]{1,12})）/g)) {
    const inner = (match[1] ?? '').replace(/^[±+]+/, '');
    const parts = isUnit(inner) ? [inner] : inner.split(/[，、/]/);
    const units = parts.filter(isUnit);
    const said = parts.filter((part) => !isUnit(part));
    if (units.length === 0 || said.some((part) => readPureHead(part) === null)) continue;
    const rest = text.slice(0, match.index) + said.join('') + text.slice(match.index + match[0].length);
    return { rest, unit: units.length === 1 ? (units[0] ?? null) : null };
  }
  if (isUnit(text) && !/级$/.test(text)) return { rest: '', unit: text };
  const behind = /^(.+?)[/，：]?(%|个百分点|百分点)$/.exec(text);
  if (behind?.[1] && !/[\d*]$/.test(behind[1])) return { rest: behind[1], unit: behind[2] ?? null };
  const slashed = /^(.{2,})[/，]([^/，]{1,4})$/.exec(text);
  return slashed && isUnit(slashed[2] ?? '')
    ? { rest: slashed[1] ?? '', unit: slashed[2] ?? null }
    : { rest: text, unit: null };
}

const BRACKETED = /（((?:19|20)\d{2}年?[末底]?|\d{1,2}月?[—–~-]\d{1,2}月)）/g;

/** The time words at the beginning of a head, or in brackets in it. */
function takeTimes(text: string): { times: string; rest: string } {
  const bracketed = [...text.matchAll(BRACKETED)].map((match) => match[1]).join('');
  let times = '';
  let rest = text.replace(BRACKETED, '');
  const next = () => YEARS.exec(rest)?.[0] ?? MONTHS.exec(rest)?.[0] ?? '';
  for (let found = next(); found !== ''; found = next()) {
    times += found;
    rest = rest.slice(found.length);
  }
  return { times: times + bracketed, rest };
}

/** Whether a unit is that of a rate: %, ‰, 个百分点. */
export const isRateUnit = (unit: string): boolean => isPercent(unit) || isPoints(unit);
