/** The words that may bound a number, as `intervalOf` reads them. */
const QUALIFIERS: ReadonlySet<string> = new Set(
  '余 多 来 几 近 接近 将近 约 大约 约为 左右 上下 超 超过 逾 破 突破 以上 及以上 不少于 不低于 至少 跨上 迈上 跃上 以下 以内 之内 不超过 不高于'.split(
    ' ',
  ),
);

export const isQualifier = (word: string): boolean => QUALIFIERS.has(word);
