import Big from 'big.js';

/** Half away from zero, as spreadsheets round. */
const ROUND_HALF_UP = 1;
/** Digits that a spreadsheet keeps of a number; those behind are noise of the binary form. */
const DIGITS_KEPT = 15;

/**
 * A number as a spreadsheet shows it under a format code (ECMA-376 part 1, 18.8.31): 0.212 under `0.0%` → 21.2%,
 * 1234.5 under `#,##0.0"万元"` → 1,234.5万元. Codes with parts that are not known here show the number itself.
 */
export function formatNumber(value: number, code: string): string {
  if (!Number.isFinite(value)) return '';
  const exact = new Big(value.toPrecision(DIGITS_KEPT));
  const { section, hasOwnSign } = chooseSection(code, exact);
  const parts = section === null ? null : readSection(section);
  if (parts === null) return exact.toFixed();
  const { before, number, after } = parts;
  if (number === null) return before;
  const percents = (before + after).split('%').length - 1;
  const scaled = exact.abs().times(new Big(10).pow(percents * 2 - number.thousands * 3));
  // 20.7 % typed into a cell is shown as 20.70%, the program's own format: it says no more than what was typed.
  const written = writeDigits(
    scaled,
    percents > 0 ? { ...number, leastFraction: Math.min(1, number.leastFraction) } : number,
  );
  const sign = exact.lt(0) && !hasOwnSign && /[1-9]/.test(written) ? '-' : '';
  return `${sign}${before}${written}${after}`.trim();
}

function chooseSection(code: string, value: Big): { section: string | null; hasOwnSign: boolean } {
  const sections = code.match(/(?:"[^"]*"|\\.|[^;"])+/g) ?? [];
  if (code === '' || /^general$/i.test(code) || sections.length === 0)
    return { section: null, hasOwnSign: false };
  const [first = null, negative, zero] = sections;
  if (value.lt(0) && negative !== undefined) return { section: negative, hasOwnSign: true };
  return { section: value.eq(0) && zero !== undefined ? zero : first, hasOwnSign: false };
}

interface NumberPart {
  readonly leastWhole: number;
  readonly leastFraction: number;
  readonly mostFraction: number;
  readonly isGrouped: boolean;
  /** How many times a thousand it is shown in. */
  readonly thousands: number;
}

interface Section {
  readonly before: string;
  readonly after: string;
  /** `null` for a section of words alone. */
  readonly number: NumberPart | null;
}

const TOKEN =
  /"([^"]*)"|[\\!](.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.|([0#?][0#?,]*(?:\.[0#?]*)?,*|\.[0#?]+)|(.)/gsu;

/** `null` for what is not known: fractions, powers of ten, two numbers in one section. */
function readSection(section: string): Section | null {
  let before = '';
  let after = '';
  let number: NumberPart | null = null;
  for (const [, quoted, escaped, currency, digits, plain] of section.matchAll(TOKEN)) {
    if (digits !== undefined) {
      if (number !== null) return null;
      number = readDigits(digits);
      continue;
    }
    if (plain !== undefined && /[E/@a-z]/i.test(plain)) return null;
    const literal = quoted ?? escaped ?? currency ?? plain ?? '';
    if (number === null) before += literal;
    else after += literal;
  }
  return { before, after, number };
}

function readDigits(pattern: string): NumberPart {
  const [whole = '', fraction = ''] = pattern.replace(/,+$/, '').split('.');
  return {
    leastWhole: whole.split('0').length - 1,
    leastFraction: fraction.split('0').length - 1,
    mostFraction: fraction.length,
    isGrouped: whole.includes(','),
    thousands: /,+$/.exec(pattern)?.[0].length ?? 0,
  };
}

function writeDigits(value: Big, part: NumberPart): string {
  const [whole = '0', fraction = ''] = value.toFixed(part.mostFraction, ROUND_HALF_UP).split('.');
  const padded = (whole === '0' && part.leastWhole === 0 ? '' : whole).padStart(part.leastWhole, '0');
  const grouped = part.isGrouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  let shown = fraction;
  while (shown.length > part.leastFraction && shown.endsWith('0')) shown = shown.slice(0, -1);
  return shown === '' ? grouped || '0' : `${grouped}.${shown}`;
}
