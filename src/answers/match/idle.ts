/**
 * Words of a question that restrict nothing: with or without them it asks for the same figure. The table is closed and
 * short on purpose; every first error of a matcher is a restricting word that was taken for one of these.
 */
const IDLE_IN_QUESTION =
  '靠 想在 想 把 两年 三年 四年 五年 几年 五年间 两年间 三年间 这几年 这些年 用了 一下子 将近 一半 突然 明显 大幅 还剩 剩下 变多 变少 变 手里 手上 也就是 之前 那边 里头 这边 当中 幅度 多大 里面 名单 的 了 是 有 为 在 里 中 内 上 它 其 个 共 总 都 就 也 还 又 一 那 这 把 被 给 向 对 从 由 到 至 去 来 得 着 过 呢 吗 和 与 及 各 家 数 量 数量 数目 个数 套数 辆数 起数 张数 场数 场次数 人次数 批次数 部数 件数 户数 人数 家数 总数 总量 总额 规模 有多少 一共 总共 合计 完成 实现 达到 达 到了 取得 情况 工作 做 搞 办 全年 全年里 年度 本年 当年 期间 目前 现在 实际 水平 能 会 要 想 出 下 当中 方面 结果 记录 报 说 写 当时 相关 这一项 这项 该项 指标 这个指标 数字 数据 又是 有关 上面 里面 每';

/** Words of a figure's name that restrict nothing: a question need not say them. */
const IDLE_IN_NAME =
  '的 了 数 量 数量 总数 总量 总额 额 总 共 工作 情况 次数 人数 家数 户数 个数 项目数 实现 完成 达到 开展 组织 举办 举行 召开 实施 推进 全 各 各类 等 新 已 均 和 与 及 、 我 本 年 全年 年度 累计 合计 总计 共计 其中 者 度 是 为 有 在 全街 全镇 全乡 全域 辖区 辖区内 全社会 总水平 实际 级 如期 按期 圆满 顺利 全面 已经 内 中 上 里 保有量 存量 拥有量 总数量';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const QUESTION = wordsOf(IDLE_IN_QUESTION);
const NAME = wordsOf(IDLE_IN_NAME);
const LONGEST = 5;

/** The length of the longest idle word of a question that begins at `at`; 0 for none. */
export const idleAt = (text: string, at: number): number => longestOf(QUESTION, text, at);

/** Whether a stretch of a name is made of words that restrict nothing; `nouns` are those that its unit says already. */
export function isIdleName(text: string, nouns: readonly string[]): boolean {
  let at = 0;
  while (at < text.length) {
    const noun = Math.max(0, ...nouns.filter((n) => text.startsWith(n, at)).map((n) => n.length));
    const length = Math.max(noun, longestOf(NAME, text, at));
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function longestOf(words: ReadonlySet<string>, text: string, at: number): number {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--)
    if (words.has(text.slice(at, at + length))) return length;
  return 0;
}
