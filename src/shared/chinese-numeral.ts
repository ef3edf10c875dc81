const DIGITS = '零一二三四五六七八九';

/** A whole number from 1 to 99 as written in names: 8 → 八, 12 → 十二, 20 → 二十; above that in Arabic digits. */
export function writeChinese(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]);
}
