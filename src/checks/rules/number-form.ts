import { pattern } from '../../lexicon/pattern.ts';
import { sourceSpan } from '../../report/characters.ts';
import { broken, holds } from '../outcome.ts';
import { defineRule } from '../rule.ts';

/** How a number is written: no letters for digits, no date that no calendar has, no two words for one looseness. */
export const numberFormRule = defineRule({
  id: 'number-form',
  severity: 'error',
  summary: '数字中不夹字母，日期真实存在，约数只说一次，升降不与正负号并用。',
  messages: {
    letter: '“{found}”中夹有字母，应为“{expected}”。',
    date: '“{found}”这一天不存在，请核对日期。',
    twice: '“{found}”重复表示约数，请留下一个。',
    sign: '“{found}”：写了升降就不再写负号，请核对。',
  },
  *evaluate({ draft: { report } }) {
    for (const { reading } of report.paragraphs) {
      const faults = [...findFaults(reading.text)];
      if (faults.length === 0) yield holds();
      for (const { messageId, start, found, expected } of faults)
        yield broken(
          messageId,
          sourceSpan(reading, start, start + found.length),
          { found, expected: expected ?? '' },
          { expected: expected ?? null, severity: messageId === 'twice' ? 'warning' : null },
        );
    }
  },
});

interface Fault {
  readonly messageId: 'letter' | 'date' | 'twice' | 'sign';
  readonly start: number;
  readonly found: string;
  readonly expected?: string;
}

/** O and l between digits, or in a year: 2O22年, 1O5家. */
const LETTER = pattern(
  '(?<![A-Za-z\\d])(?=[\\dOoIl.]*\\d)(?=[\\dOoIl.]*[OoIl])[\\d.][\\dOoIl.]*(?={yearSign}|{power}|{roughUnit}|%)',
  'g',
);
const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1' };
const DATE = pattern('{namedDay}', 'g');
/** 约5000万元左右, 近300余家, 不少于50家以上. */
const TWICE = pattern(
  '(?:(?:{about}|{nearly})\\d[\\d.]*(?:{power})?(?:{someMore}(?:{power})?{roughUnit}|{roughUnit}{aboutBehind})|{atLeastWord}[^，。；：\\d]{0,6}\\d[\\d.]*(?:{power})?{roughUnit}{leastBehind})',
  'g',
);
const SIGN = pattern('(?:{falls}|{falling})-\\d[\\d.]*(?:%|{roughUnit})', 'g');

function* findFaults(text: string): Iterable<Fault> {
  for (const { index, 0: found } of text.matchAll(LETTER))
    yield {
      messageId: 'letter',
      start: index,
      found,
      expected: found.replace(/[OoIl]/g, (letter) => DIGITS[letter] ?? letter),
    };
  for (const match of text.matchAll(DATE)) {
    const [, year, month = '', day = ''] = match;
    const isReal =
      Number(day) >= 1 && Number(day) <= daysIn(Number(month), year === undefined ? null : Number(year));
    if (!isReal) yield { messageId: 'date', start: match.index, found: match[0] };
  }
  for (const { index, 0: found } of text.matchAll(TWICE)) yield { messageId: 'twice', start: index, found };
  for (const { index, 0: found } of text.matchAll(SIGN)) yield { messageId: 'sign', start: index, found };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month; February has 29 where no year is told, or a leap year is. 0 for no month of the calendar. */
function daysIn(month: number, year: number | null): number {
  const isShort = month === 2 && year !== null && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0));
  return isShort ? 28 : (DAYS[month - 1] ?? 0);
}
