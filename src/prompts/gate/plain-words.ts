/**
 * Words that say nothing of their own: they tie sentences, or are the verbs of any report. A model may add them;
 * everything else must stand in the sources. No name, no rank (首个, 领先), no amount (翻番, 过半), no judgement that
 * the figures would have to bear out (大幅, 显著).
 */
export const PLAIN_WORDS: readonly string[] = [
  '根据报告 报告显示 报告指出 报告提到 报告中 据报告 材料显示 材料提到 材料中 原文 其中 此外 同时 另外 并且 而且 以及 还有 因此 因为 由于 所以 但是 不过 然而 通过 围绕 聚焦 针对 对于 关于 为了 按照 依托 结合 坚持 在于 方面 主要 包括 具体 一是 二是 三是 四是 五是 首先 其次 最后 随后 期间 当年 全年 年内 年底 年末 目前 已经 仍然 尚未 没有 未能 不再 以来',
  '开展 推进 推动 加强 加快 持续 继续 深入 扎实 积极 全力 着力 全面 稳步 切实 有效 有序 不断 进一步 强化 深化 优化 完善 健全 提升 提高 促进 支持 服务 保障 落实 实施 组织 举办 召开 建设 构建 打造 培育 引导 鼓励 帮助 协调 统筹 抓好 抓实 做好 做实 做强 用好 发挥 形成 建立 完成 实现 取得 获得 达到 增至 升至 累计 新增 总数 共有 工作 情况 举措 措施 做法 内容 任务 目标 重点 成效 进展 作用 力度 水平 质量 方式 机制 力争 计划 预计 围绕着 聚力 发力 见效 走深走实 落地见效',
].flatMap((line) => line.split(' '));

/** Single characters that may stand between the words of the sources. */
export const PLAIN_CHARACTERS: ReadonlySet<string> = new Set(
  '的了在和与及等把将对为并也都已由其中至到是有于以从向被使让又还再更则而且或之所即共均各该此这那个项一上下内外前后时年月度新增达就可能会要应',
);
