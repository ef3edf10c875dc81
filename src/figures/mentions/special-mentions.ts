import { readUnit } from '../units.ts';
import { type Mention, qualifierBefore, type Reading } from './mention.ts';
import { readNumeral } from './numeral.ts';
import { RANK_CONTEXT } from './rank-mention.ts';

export function readHole(text: string, at: number, withHoles: boolean): Reading | null {
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
export function readSpelledPercent(text: string, at: number): Reading | null {
  if (!text.startsWith('百分之', at)) return null;
  const numeral = readNumeral(text, at + 3);
  if (numeral?.magnitude !== '') return null;
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
export function readDoubling(text: string, at: number): Reading | null {
  const match = /^翻了?([一两二三四])?番/.exec(text.slice(at, at + 4));
  if (!match) return null;
  const times = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 }[match[1] ?? '一'] ?? 1;
  const to = at + match[0].length;
  const mention: Mention = {
    kind: 'number',
    start: match[1] ? to - 2 : at,
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

/** 师生比1:15.3: one figure, whose value is the second term. */
export function readRatio(text: string, at: number): Reading | null {
  if (text[at] !== '1' || !/[:：∶]/.test(text[at + 1] ?? '')) return null;
  const match = /^1[:：∶](\d+(?:\.\d+)?)(?![:：∶\d])/.exec(text.slice(at, at + 12));
  if (!match || !/比(?:例|值)?[^，。；比]{0,14}$/.test(text.slice(Math.max(0, at - 18), at))) return null;
  return single({
    start: at,
    end: at + match[0].length,
    to: at + match[0].length,
    value: match[1] ?? '',
    unit: '',
  });
}

/** 亡人事故为零. */
export function readZero(text: string, at: number): Reading | null {
  if (text[at] !== '零' || !/(?:为|保持|实现|降为|降至)$/.test(text.slice(0, at))) return null;
  if (!/^零(?:[，。；、）]|$)/.test(text.slice(at, at + 2))) return null;
  return single({ start: at, end: at + 1, to: at + 1, value: '0', unit: '' });
}

const MEDAL = /^\d+[金银铜]/;
const MEDALS: Readonly<Record<string, string>> = { 金: '金牌', 银: '银牌', 铜: '铜牌' };

/** 9金7银11铜: medals of three kinds. */
export function readMedals(text: string, at: number): Reading | null {
  const near = text.slice(at + 1, at + 5);
  if (!/[金银铜]/.test(near) || !MEDAL.test(text[at] + near)) return null;
  const match = /^(?:\d{1,4}[金银铜]){2,3}(?![\u4e00-\u9fa5])|^(?:\d{1,4}[金银铜]){3}/.exec(
    text.slice(at, at + 18),
  );
  if (!match) return null;
  const mentions = [...match[0].matchAll(/(\d+)([金银铜])/g)].map(
    ({ 1: value = '', 2: medal = '', index }) => ({
      ...PLAIN,
      start: at + index,
      end: at + index + value.length,
      from: at + index,
      to: at + index + value.length + 1,
      value,
      unit: '枚',
      counts: MEDALS[medal] ?? '',
    }),
  );
  return { mentions, next: at + match[0].length };
}

const PLAIN = { kind: 'number', qualifier: null, masked: null, isDoubling: false } as const;

const single = (m: Pick<Mention, 'start' | 'end' | 'to' | 'value' | 'unit'>): Reading => ({
  mentions: [{ ...PLAIN, ...m, from: m.start }],
  next: m.to,
});

/** 居全国首位: the first place. */
export function readFirstPlace(text: string, at: number): Reading | null {
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
