import type { Answer } from '../../answers/answer.ts';

/** Slack sees a `*` as the beginning of bold only beside a space or a line's edge; Chinese has none. */
function setBold(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  const gapBefore = before === '' || /\s$/.test(before) ? '' : ' ';
  // A full stop that would stand alone behind the gap is left out.
  const rest = /^[。.]?$/.test(behind) ? '' : /^\s/.test(behind) ? behind : ` ${behind}`;
  return `${before}${gapBefore}*${text.slice(start, end)}*${rest}`;
}

/** The answer's sentence, escaped already, with the number that was asked for in bold. */
export function emphasise(escaped: string, { value, trend }: Answer): string {
  const wanted = value
    ? [`${Math.abs(value.number)}${value.unit}`, String(Math.abs(value.number))]
    : trend.map((p) => `${Math.abs(p.number)}${p.unit}`);
  if (value) {
    const found = wanted.map((number) => findNumber(escaped, number)).find((at) => at !== null);
    return found ? setBold(escaped, found.start, found.end) : escaped;
  }
  return wanted.reduceRight((text, number) => {
    const found = findNumber(text, number);
    return found ? setBold(text, found.start, found.end) : text;
  }, escaped);
}

/** Where a number stands that is no part of a longer one; its unit may follow a space or 余, 多. */
function findNumber(text: string, number: string): { start: number; end: number } | null {
  const [, digits = '', unit = ''] = /^([\d.]+)(.*)$/s.exec(number) ?? [];
  if (digits === '') return null;
  const literal = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(
    `(?<![\\d.*∗])${literal(digits)}(?:\\.0+)?(?![\\d]|\\.\\d)[余多几]? ?${literal(unit)}`,
    'u',
  ).exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
