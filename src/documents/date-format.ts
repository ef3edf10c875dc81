/** Codes that follow the settings of the machine; and what a date is shown as when its own code is not known. */
const SYSTEM_CODES = /^(?:mm-dd-yy|m\/d\/yy|\[\$-F800\].*)$/i;
const DEFAULT_CODE = 'yyyy年m月d日';

const TOKEN = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|(yyyy|yy|mm?|dd?|hh?|ss?|AM\/PM|上午\/下午)|(.)/gisu;
/** Names of months and weekdays, the years of an era, tenths of a second. */
const NOT_KNOWN = /m{3}|d{3}|a{3}|[egb]|s\.0/i;

/**
 * A date as a spreadsheet shows it under a format code: `yyyy/m/d` → 2022/3/5; without a code of its own, or under
 * one that is not known here, 2022年3月5日. The date's UTC fields count.
 */
export function formatDate(date: Date, code: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const own = code.split(';')[0] ?? '';
  const unquoted = own.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|AM\/PM/gi, '');
  const isKnown = /[ymdhs]/i.test(unquoted) && !NOT_KNOWN.test(unquoted) && !SYSTEM_CODES.test(own);
  return writeDate(date, isKnown ? own : DEFAULT_CODE);
}

function writeDate(date: Date, code: string): string {
  const tokens = [...code.matchAll(TOKEN)];
  const isHalfDay = /AM\/PM|上午\/下午/i.test(code);
  /** The last field written: minutes are told from months by the hours before or the seconds behind them. */
  let last = '';
  const written = tokens.map(([, quoted, escaped, field, plain], i) => {
    if (field === undefined) return quoted ?? escaped ?? plain ?? '';
    const name = field.toLowerCase();
    const next =
      tokens
        .slice(i + 1)
        .find((token) => token[3] !== undefined)?.[3]
        ?.toLowerCase() ?? '';
    const isMinutes = name.startsWith('m') && (last.startsWith('h') || next.startsWith('s'));
    last = name;
    return writeField(date, isMinutes ? name.replaceAll('m', 'n') : name, isHalfDay);
  });
  return written.join('').trim();
}

function writeField(date: Date, field: string, isHalfDay: boolean): string {
  const hours = date.getUTCHours();
  const values: Readonly<Record<string, number>> = {
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    h: isHalfDay ? hours % 12 || 12 : hours,
    n: date.getUTCMinutes(),
    s: date.getUTCSeconds(),
  };
  const year = String(date.getUTCFullYear());
  if (field === 'yyyy') return year;
  if (field === 'yy') return year.slice(-2);
  if (field === 'am/pm') return hours < 12 ? 'AM' : 'PM';
  if (field === '上午/下午') return hours < 12 ? '上午' : '下午';
  return String(values[field.charAt(0)] ?? '').padStart(field.length, '0');
}
