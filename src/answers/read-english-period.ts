const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
/** `may` is a month only where a year or a preposition of time stands beside it. */
const MONTH = `(?:${MONTHS.filter((m) => m !== 'may').join('|')}|(?<=\\b(?:in|of|to|by|-) ?)may(?= (?:19|20)\\d{2}))`;
const STRETCH = new RegExp(`\\b(${MONTH})\\s*(?:-|–|—|to|through|until)\\s*(${MONTH})\\b`);
const END = new RegExp(`\\bend of (${MONTH})\\b`);
const ONE = new RegExp(`\\b(${MONTH})\\b`);
const QUARTERS: Readonly<Record<string, string>> = { first: '一', second: '二', third: '三', fourth: '四' };

const numberOf = (month: string): number => (MONTHS as readonly string[]).indexOf(month) + 1;

/** The part of a year that an English question (lower case) asks for, as reports write it; `null` for a whole year. */
export function readEnglishPeriod(text: string): string | null {
  const half = /\b(first|second) half\b/.exec(text)?.[1];
  if (half !== undefined) return half === 'first' ? '上半年' : '下半年';
  const quarter = /\b(first|second|third|fourth)[ -]quarter\b/.exec(text)?.[1];
  if (quarter !== undefined) return `${QUARTERS[quarter] ?? ''}季度`;
  const stretch = STRETCH.exec(text);
  if (stretch) return `${numberOf(stretch[1] ?? '')}—${numberOf(stretch[2] ?? '')}月`;
  const end = END.exec(text)?.[1];
  if (end !== undefined) return end === 'december' ? null : `${numberOf(end)}月末`;
  const one = ONE.exec(text)?.[1];
  return one === undefined ? null : `${numberOf(one)}月`;
}
