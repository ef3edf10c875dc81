/** The words that the grammar of reports reads beside a number; most of them bound it (`intervalOf`). */
const QUALIFIERS: ReadonlySet<string> = new Set(
  '余 多 来 几 近 接近 将近 约 大约 约为 左右 上下 超 超过 逾 破 突破 以上 及以上 不少于 不低于 至少 跨上 迈上 跃上 高达 仅 以下 以内 之内 不超过 不高于'.split(
    ' ',
  ),
);
/** Says nothing of the number that it stands before. */
const PLAIN = /^(?:达到?|为)?$/;

/** The qualifier that a field says: `null` when it says none, `undefined` for a word that is none. */
export function readQualifier(written: string): string | null | undefined {
  if (PLAIN.test(written)) return null;
  return QUALIFIERS.has(written) ? written : undefined;
}
