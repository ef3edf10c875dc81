/** 8848 in the ways that a number can be written. */
export const LIES = [
  '8848',
  '８８４８',
  '八千八百四十八',
  '8.8k',
  '88.48 %',
  '八八四八',
  '8,848',
  '捌仟捌佰肆拾捌',
  '⑧⑧④⑧',
  '8\u200b848',
  '𝟖𝟖𝟒𝟖',
  '{{figure:8848}}',
  '第8848届',
  '八千八百余',
  'eight thousand',
  '8848.00',
] as const;

/** Whether a text shows the lie in any writing. */
export const showsLie = (text: string): boolean =>
  /8\D?8\D?4\D?8|八\D?八\D?四\D?八|八千八百|8\.8k|捌仟|⑧|eight thousand|88\.48/i.test(text.normalize('NFKC'));

/** Puts the lie into every text of a reply: alone, inside, before and behind; `n` says where. */
export function lieIn(value: unknown, lie: string, n: number): unknown {
  if (typeof value === 'string') {
    const at = [0, value.length, Math.floor(value.length / 2)][n % 4];
    return at === undefined ? lie : value.slice(0, at) + lie + value.slice(at);
  }
  if (Array.isArray(value)) return value.length > 0 ? value.map((v) => lieIn(v, lie, n)) : [lie];
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, v]) => [key, key === 'kind' ? v : lieIn(v, lie, n)]);
  return Object.fromEntries(n % 5 === 4 ? [...entries, [lie, lie]] : entries);
}
