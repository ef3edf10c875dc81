import Big from 'big.js';
import { type Numeral, readBareMagnitude, readNumeral } from './numeral.ts';
import { baseUnit, isMoney, isTimeUnit, readUnit } from './units.ts';

/** A number in a sentence that may be a figure, with its unit and the words that bound it. Offsets are the sentence's. */
export interface Mention {
  /** `hole` is the 多少 of a question. */
  readonly kind: 'number' | 'rank' | 'hole';
  /** The number as written: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where the words before the number (its qualifier left out) end, and where those behind it begin. */
  readonly from: number;
  readonly to: number;
  readonly value: string | null;
  readonly unit: string;
  readonly qualifier: string | null;
  readonly masked: string | null;
  /** 翻番: the value is the multiple that it stands for. */
  readonly isDoubling: boolean;
}

const BEFORE =
  /(?:大约|约为|将近|接近|超过|突破|不少于|不低于|不超过|不高于|高达|至少|逾|约|近|超|破|仅|跨上|迈上|跃上)$/;
const AFTER = /(?:及以上|以上|以下|以内|之内|左右|上下|余|多)/y;
const INNER = /[多余几来]/y;
const CANDIDATE = /[\d*xX×□＿零〇一二两三四五六七八九十百千万亿首多几翻]/g;
const LATIN = /[A-Za-z]/;
const HAN = /[\u4e00-\u9fa5“]/;

/** Every number of a sentence that is no name, date, ordinal, threshold or document number, in reading order. */
export function findMentions(sentence: string, options: { readonly withHoles?: boolean } = {}): Mention[] {
  const names = nameSpans(sentence);
  const found: Mention[] = [];
  CANDIDATE.lastIndex = 0;
  let at = 0;
  for (;;) {
    CANDIDATE.lastIndex = at;
    const hit = CANDIDATE.exec(sentence);
    if (!hit) break;
    at = hit.index;
    const name = names.find(([a, b]) => at >= a && at < b);
    if (name) {
      at = name[1];
      continue;
    }
    const read = readMention(sentence, at, options.withHoles ?? false);
    found.push(...read.mentions);
    at = Math.max(read.next, at + 1);
  }
  return found;
}

interface Reading {
  readonly mentions: readonly Mention[];
  /** Where to go on looking. */
  readonly next: number;
}

function readMention(text: string, at: number, withHoles: boolean): Reading {
  const special =
    readHole(text, at, withHoles) ??
    readSpelledPercent(text, at) ??
    readDoubling(text, at) ??
    readFirstPlace(text, at);
  if (special) return special;
  const numeral = readNumeral(text, at) ?? (followsPredicate(text, at) ? readBareMagnitude(text, at) : null);
  if (!numeral) return { mentions: [], next: at + 1 };
  const skipTo = at + Math.max(numeral.fullLength, 1);
  if (isPartOfName(text, at, numeral)) return { mentions: [], next: skipTo };
  if (text[at - 1] === '第')
    return (
      readRank(text, at, numeral) ?? {
        mentions: [],
        next: skipTo + (/^[—–~-]\d+/.exec(text.slice(skipTo))?.[0].length ?? 0),
      }
    );
  return readRange(text, at, numeral) ?? readPlain(text, at, numeral) ?? { mentions: [], next: skipTo };
}

// --- what is no figure ---------------------------------------------------------------------------------------

const NAMES =
  /《[^》《。]{0,100}》|“[^”]{1,20}”|‘[^’]{1,20}’|「[^」]{1,20}」|〔[^〕]*〕\d*号?|[（(]?(?:19|20)\d{2}[）)]?年?第?\d+号/g;

/** Stretches whose digits belong to a name: titles of documents, quoted names, document numbers. */
function nameSpans(text: string): [number, number][] {
  return [...text.matchAll(NAMES)].map((m) => [m.index, m.index + m[0].length]);
}

function isPartOfName(text: string, at: number, numeral: Numeral): boolean {
  const before = text[at - 1] ?? '';
  const after = text.slice(at + numeral.fullLength, at + numeral.fullLength + 6);
  if (LATIN.test(before) && numeral.form !== 'masked') return true;
  if (/[+＋]/.test(before) || /^[+＋]/.test(after)) return true;
  if (/[-_./]/.test(before) && /[\dA-Za-z]/.test(text[at - 2] ?? '') && numeral.form === 'arabic')
    return !/[%\d]/.test(text[at - 2] ?? '');
  if (/^[A-Za-z]/.test(after) && !readUnit(text, at + numeral.fullLength)) return true;
  if (numeral.form === 'masked' && /^\d/.test(after)) return true;
  return /(?:每[^，。；、]{0,3}|就有)$/.test(text.slice(0, at)) && numeral.form !== 'masked';
}

const followsPredicate = (text: string, at: number): boolean =>
  /(?:突破|超过|超|达到|达|过|跨上|跨越|迈上|跃上|迈入|逾|破|首次上|近)(?:了)?$/.test(
    text.slice(Math.max(0, at - 4), at),
  );

const THRESHOLD_HEAD = /^(?:及以上|以上|以下|以内|左右|级)(?:的)?[\u4e00-\u9fa5“]/;

/** 10亿元以上制造业项目248个, 2000万元以上企业, 60岁以上老人, 超亿元企业: the size that a name is about. */
function isThreshold(text: string, to: number, unit: string, numeral: Numeral): boolean {
  const after = text.slice(to);
  const sized = isMoney(unit) || /亩|平方米|吨|千瓦|岁|床|人$/.test(unit);
  if (numeral.form === 'bare-magnitude')
    return HAN.test(after[0] ?? '') && !/^(?:台阶|大关|关口|元?左右|以上(?=[，。；、]))/.test(after);
  if (!sized || !THRESHOLD_HEAD.test(after)) return false;
  if (/人$/.test(unit)) return /^以[上下](?:的)?(?:企业|单位|团队|学校|工业|事故)/.test(after);
  return !/^(?:以上|左右)(?:台阶|规模|水平|增长|增速)/.test(after);
}

// --- special forms -------------------------------------------------------------------------------------------

function readHole(text: string, at: number, withHoles: boolean): Reading | null {
  if (!withHoles) return null;
  const match = /^(?:第几|多少|几)/.exec(
    text.slice(text[at] === '几' && text[at - 1] === '第' ? at - 1 : at),
  );
  if (!match || (text[at] !== '多' && text[at] !== '几')) return null;
  const end = at + (text[at] === '多' ? 2 : 1);
  if (text[at] === '多' && text[at + 1] !== '少') return null;
  const isRank = text[at - 1] === '第';
  const magnitude = /^(?:万亿|亿|万)/.exec(text.slice(end))?.[0] ?? '';
  const unit = readUnit(text, end + magnitude.length) ?? '';
  const to = end + magnitude.length + unit.length;
  const mention: Mention = {
    kind: 'hole',
    start: at,
    end,
    from: isRank ? at - 1 : at,
    to,
    value: null,
    qualifier: null,
    masked: null,
    isDoubling: false,
    unit: isRank ? '位' : magnitude + unit,
  };
  return { mentions: [mention], next: to };
}

/** 百分之十二 is 12 %. */
function readSpelledPercent(text: string, at: number): Reading | null {
  if (!text.startsWith('百分之', at)) return null;
  const numeral = readNumeral(text, at + 3);
  if (!numeral || numeral.magnitude !== '') return null;
  const end = at + 3 + numeral.length;
  const { qualifier, from } = qualifierBefore(text, at);
  return {
    mentions: [
      {
        kind: 'number',
        start: at + 3,
        end,
        from,
        to: end,
        value: numeral.value,
        unit: '%',
        qualifier,
        masked: numeral.value === null ? text.slice(at + 3, end) : null,
        isDoubling: false,
      },
    ],
    next: end,
  };
}

/** 翻番, 翻一番, 翻两番: × 2ⁿ. */
function readDoubling(text: string, at: number): Reading | null {
  const match = /^翻([一两二三四])?番/.exec(text.slice(at, at + 3));
  if (!match) return null;
  const times = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 }[match[1] ?? '一'] ?? 1;
  const to = at + match[0].length;
  const mention: Mention = {
    kind: 'number',
    start: at + (match[1] ? 1 : 0),
    end: to,
    from: at,
    to,
    value: String(2 ** times),
    unit: '倍',
    qualifier: null,
    masked: null,
    isDoubling: true,
  };
  return { mentions: [mention], next: to };
}

/** 居全国首位: the first place. */
function readFirstPlace(text: string, at: number): Reading | null {
  if (!/^首位(?!度)/.test(text.slice(at, at + 3)) || !RANK_CONTEXT.test(text.slice(0, at))) return null;
  const mention: Mention = {
    kind: 'rank',
    start: at,
    end: at + 1,
    from: at,
    to: at + 2,
    value: '1',
    unit: '位',
    qualifier: null,
    masked: null,
    isDoubling: false,
  };
  return { mentions: [mention], next: at + 2 };
}

const RANK_CONTEXT =
  /(?:居|列|排|排名|名列|升至|升到|跃升至|前移至|保持|上升到|晋升至|进至|降至|位次|世界|全球|全国|全省|全市|全区|全县|全州|省|市|区|县|同类[\u4e00-\u9fa5]{0,6}|省内|市内|[东中西]部[\u4e00-\u9fa5]{0,4}|大省|城市|(?<!第)(?:从|由)[\u4e00-\u9fa5]{0,6})$/;

function readRank(text: string, at: number, numeral: Numeral): Reading | null {
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

// --- plain numbers and ranges --------------------------------------------------------------------------------

const RANGE = /^(?:[—–~～-]{1,2}|至|到)/;

/** 6%—6.5%, 6—6.5%, 200至300家: two ends, the first in the unit of the second where it has none. */
function readRange(text: string, at: number, first: Numeral): Reading | null {
  if (first.form !== 'arabic') return null;
  const firstUnitAt = at + first.fullLength;
  const firstUnit = readUnit(text, firstUnitAt) ?? '';
  const linkAt = firstUnitAt + firstUnit.length;
  const link = RANGE.exec(text.slice(linkAt, linkAt + 2))?.[0];
  if (!link) return null;
  const secondAt = linkAt + link.length;
  const second = readNumeral(text, secondAt);
  if (second?.form !== 'arabic') return null;
  const tail = readPlain(text, secondAt, second)?.mentions[0];
  if (!tail || isTimeUnit(tail.unit)) return null;
  if (firstUnit && `${first.magnitude}${firstUnit}` !== tail.unit) return null;
  const { qualifier, from } = qualifierBefore(text, at);
  const head: Mention = {
    kind: 'number',
    start: at,
    end: at + first.length,
    from,
    to: secondAt,
    value: first.value,
    unit: tail.unit,
    qualifier: qualifier ?? '不低于',
    masked: null,
    isDoubling: false,
  };
  return {
    mentions: [head, { ...tail, from: secondAt, qualifier: tail.qualifier ?? '不高于' }],
    next: tail.to,
  };
}

function readPlain(text: string, at: number, numeral: Numeral): Reading | null {
  let cursor = at + numeral.fullLength;
  let qualifier = numeral.inner;
  const inner = matchSticky(INNER, text, cursor);
  if (inner && (readUnit(text, cursor + 1) || numeral.magnitude || /^[万亿]/.test(text.slice(cursor + 1)))) {
    qualifier = inner;
    cursor += 1;
  }
  const unit = readUnit(text, cursor) ?? '';
  if (!acceptsUnit(text, at, cursor, unit, numeral)) return null;
  cursor += unit.length;
  if (isThreshold(text, cursor, unit, numeral)) return { mentions: [], next: cursor };
  const after = matchSticky(AFTER, text, cursor);
  if (after) {
    qualifier ??= after;
    cursor += after.length;
  }
  const before = qualifierBefore(text, at);
  const scaled = scaleTenths(numeral.value, unit);
  const raw = text.slice(at, at + numeral.length);
  return {
    mentions: [
      {
        kind: 'number',
        start: at,
        end: at + numeral.length,
        from: before.from,
        to: cursor,
        value: scaled.value,
        unit: numeral.magnitude + scaled.unit,
        qualifier: before.qualifier ?? qualifier,
        masked: numeral.value === null ? raw : null,
        isDoubling: false,
      },
    ],
    next: cursor,
  };
}

/** 五成 is 50 %. */
function scaleTenths(value: string | null, unit: string): { value: string | null; unit: string } {
  if (unit !== '成' || value === null) return { value, unit };
  return { value: new Big(value).times(10).toFixed(), unit: '%' };
}

function qualifierBefore(text: string, at: number): { qualifier: string | null; from: number } {
  const match = BEFORE.exec(text.slice(Math.max(0, at - 4), at));
  const isInsideWord =
    match?.[0].length === 1 && /[附靠临新最签节条预履违公制集赶反打爆]$/.test(text.slice(0, at - 1));
  return match && !isInsideWord
    ? { qualifier: match[0], from: at - match[0].length }
    : { qualifier: null, from: at };
}

const SLOGAN_UNITS = /^(?:个|项|种|类|次|条)$/;
const MAKING =
  /(?:新增|新建|新设|新获批|新认定|新培育|净增|建成|获批|建设|培育|创建|引进|引育|设立|成立|认定|选派|选聘|举办|组建|共建|打造|新)$/;
const LOOSE_UNITS =
  /^(?:个|项|类|种|批|次|期|条|点|道|层|堂|门|面|片|本|字|轮|例|团|句|起|组|处|对|场|人|名|位|张|节|块|列)$/;
const COUNTING =
  /(?:新增|新建|新设|新获批|新认定|新培育|净增|增加|减少|建成|获批|建设|培育|创建|引进|引育|设立|成立|认定|选派|选聘|举办|组建|共建|打造|共有|共|达|达到|增至|有|由|从|到|至|占|多|仅|获|新)$/;
const NOT_TENTHS = /^成[立为果效本员功长绩交熟都型分套品体因就人全]/;

function acceptsUnit(text: string, at: number, unitAt: number, unit: string, numeral: Numeral): boolean {
  const after = text.slice(unitAt);
  if (
    unit === '成' &&
    (NOT_TENTHS.test(after) || !/^成(?:以上|左右|多|[，。；、的]|归|用于|来自)/.test(after))
  )
    return false;
  if (isTimeUnit(unit)) return isDuration(text, at, unit, numeral, after);
  if (unit === '番' || unit === '分' || unit === '级台阶') return false;
  if (
    /^(?:分之|点钟|月|号|日|届|版|级|强|级别|线城|[A-Za-z])/.test(
      after.slice(unit ? unit.length : 0, (unit?.length ?? 0) + 2),
    ) &&
    unit === ''
  )
    return false;
  if (unit === '') {
    return (
      numeral.magnitude !== '' &&
      numeral.form !== 'chinese' &&
      (HAN.test(after[0] ?? '') || /^[，。；、]/.test(after) || after === '') &&
      !/^(?:级|强|像素|里|众一心)/.test(after)
    );
  }
  if (numeral.form === 'chinese')
    return acceptsChinese(text.slice(0, at), unit, numeral, after.slice(unit.length));
  if (numeral.form === 'masked') return numeral.length > 0 && !/^[A-Za-z]/.test(unit);
  return !isOrdinalContext(text, at, unit, after);
}

/** 连续3年 counts; 3年, 24小时, 7天 do so only where the sentence measures time by them. */
function isDuration(text: string, at: number, unit: string, numeral: Numeral, after: string): boolean {
  if (unit === '岁')
    return /(?:寿命|年龄)[^，。]{0,6}$/.test(text.slice(0, at)) && !/^岁(?:以|及|的)/.test(after);
  if (
    /(?:由|从)[^，。]{0,4}$/.test(text.slice(0, at)) &&
    /^[^，。]{0,4}(?:缩短|压缩|压减|减少|延长|增加)/.test(after.slice(unit.length))
  )
    return true;
  if (numeral.form === 'masked' && numeral.length >= 2 && unit === '年')
    return /连续$/.test(text.slice(0, at));
  if (unit === '年' && numeral.length === 4 && numeral.form === 'arabic') return false;
  return /(?:连续|缩短|压缩|提前|减少|增加|用时|耗时|控制在|压减|缩短至|压缩至|压缩到|缩短到|提高)(?:了|为|至|到|约)?$/.test(
    text.slice(Math.max(0, at - 5), at),
  );
}

function acceptsChinese(before: string, unit: string, numeral: Numeral, after: string): boolean {
  if (unit === '倍') return !/^[增速]/.test(after);
  if (unit === '%' || unit === '成' || /百分点$/.test(unit)) return true;
  const value = Number(numeral.value);
  if (numeral.magnitude !== '') return value > 0;
  if (/(?:第|之|“|星期|周|十)$/.test(before)) return false;
  if (value === 1 && !/(?:新增|净增|增加|减少|多|少)$/.test(before)) return false;
  if (
    value >= 10 &&
    /[一二三四五六七八九][十百]|百/.test(String(numeral.value)) === false &&
    value % 10 === 0 &&
    LOOSE_UNITS.test(baseUnit(unit))
  )
    return COUNTING.test(before);
  if (numeral.inner !== null) return true;
  if (value < 10 && SLOGAN_UNITS.test(unit)) return MAKING.test(before);
  return value >= 10 ? !/^[大]/.test(after) : COUNTING.test(before);
}

function isOrdinalContext(text: string, at: number, unit: string, after: string): boolean {
  const before = text.slice(0, at);
  if (/(?:第|电话|邮编|编号|案号|传真)[：]?$/.test(before)) return true;
  if (unit === '位' && /前$/.test(before)) return true;
  return unit === '个' && /^个月/.test(after);
}

function matchSticky(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
