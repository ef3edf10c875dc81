import type { Role } from './span.ts';

/** Words of Chinese questions that are no part of an indicator, each row with its role and what it means. */
export interface WordRow {
  readonly role: Role;
  readonly sense: string;
  readonly words: string;
}

/** `edge` courtesies are such only at an end of the question: 检查, 应急 and 老师 may be what is counted. */
export const CHINESE_QUESTION_WORDS: readonly WordRow[] = [
  {
    role: 'courtesy',
    sense: '',
    words:
      '请问一下 请问 麻烦问一下 麻烦您 麻烦你 麻烦 劳驾 您好 你好 大家好 早上好 下午好 帮我查一下 帮我查查 帮我看看 帮我看一下 帮我 帮忙查一下 帮忙 我想知道 想知道 我想问一下 想问一下 我想问 想问 想了解 了解一下 告诉我 告诉一下 查一下 查查 查询 看一下 看看 问一下 列一下 列出 说说 说一下 报一下 给我 给出 谢谢您 谢谢你 谢谢 多谢 辛苦了 辛苦 在线等 领导问起 领导问 领导要 局长问 主任问 大概 到底 究竟 具体 根据报告 按报告 报告里怎么说的 报告里怎么说 报告怎么说 报告里写的 报告里 报告中 报告上 怎么说的 怎么说 总结里 总结中 总结上 写的是 来着 知不知道',
  },
  {
    role: 'courtesy',
    sense: 'edge',
    words: '呢 吗 呀 啊 吧 嘛 哦 哈 急 查 老师 同志 一下 知道 数字 数据 情况 那 那么 请',
  },
  {
    role: 'measure',
    sense: 'cumulative',
    words: '累计总数 累计数 累计 总数量 总数 总量 总共有 一共有 现有 共有 保有量 存量 存量数 总计有 总保有量',
  },
  {
    role: 'hole',
    sense: 'rank',
    words:
      '排在第几位 排在第几 排到第几位 排到第几 排到了第几 排第几位 排第几 居第几位 居第几 列第几位 列第几 位列第几 位居第几 第几位 第几名 第几 排名 位次 名次 排老几 排在老几 排多少名 排多少位 排名第几 位次是多少',
  },
  { role: 'measure', sense: 'share', words: '占比 所占比重 所占比例 比重 比例 百分比 占' },
  {
    role: 'operator',
    sense: 'rate',
    words:
      '同比增长率 同比增速 同比增幅 同比增长 同比增加 同比下降 同比减少 同比上升 同比降低 同比 增长率 增长速度 增速 增幅 涨幅 降幅 环比增长 环比增速 环比下降 环比 年均增长 年均增速 是升是降 是涨是跌 是增是减 升了还是降了 涨了还是跌了',
  },
  {
    role: 'operator',
    sense: 'rise',
    words:
      '增加了 增加 上升了 上升 提高了 提高 提升了 提升 猛增了 猛增 激增了 激增 大增 增了 多了 高了 扩大了 扩大 前移了 前移 快了 多出来 多出 多增',
  },
  {
    role: 'operator',
    sense: 'fall',
    words: '减少了 减少 降低了 降低 回落了 回落 掉了 降了 少了 低了 缩小了 缩小 压减了 后移了',
  },
  { role: 'operator', sense: 'grow', words: '增长了 增长 上涨了 上涨 涨了 涨 下降了 下降 下跌了 下跌 跌了' },
  { role: 'operator', sense: 'differ', words: '相差 差距 差了 差多少 差 变化了 变动了 变了' },
  { role: 'operator', sense: 'sum', words: '一共 总共 合计 共计 加起来 加在一起 总和 合起来' },
  { role: 'operator', sense: 'mean', words: '平均每年 每年平均 年均' },
  {
    role: 'operator',
    sense: 'course',
    words:
      '逐年变化 变化趋势 变化情况 发展趋势 趋势 走势 历年 各年 逐年 每年 每一年 年年 怎么变的 怎么变化的 怎么走的 怎么涨的 怎么增长的 怎么涨上来的 怎么一步步涨上来的 怎么一步步增长的 是怎么涨的 是怎么变的 是怎么涨上来的 是怎么一步步涨上来的 是怎么降下来的 怎么降下来的 一步步 怎么变化 如何变化 怎样变化 有什么变化 有何变化 变化如何',
  },
  { role: 'operator', sense: 'each', words: '分别是 分别为 分别 各是 各有 各为 各' },
  {
    role: 'operator',
    sense: 'which-year',
    words: '是在哪一年 是哪一年 哪一年 是在哪年 是哪年 哪年 哪个年份 什么时候',
  },
  { role: 'operator', sense: 'highest', words: '最高 最多 最大 最快 最好 更多 更高 更大 更快' },
  { role: 'operator', sense: 'lowest', words: '最低 最少 最小 最慢 更少 更低 更小 更慢' },
  {
    role: 'operator',
    sense: 'goal',
    words:
      '目标区间 要控制在 应控制在 须控制在 控制在 不得高于 不得超过 不得低于 预期目标 年度目标 目标任务 目标值 目标数 目标 年度计划 计划数 计划 打算 任务数 任务 预期 力争 拟 定了 定的 定在 要达到 要实现 要完成 想达到 提出',
  },
  {
    role: 'operator',
    sense: 'reach',
    words:
      '完成得怎么样 完成得如何 完成情况 完成了 完成 达到了 达到 实现了 实现 够到了 够到 达成了 达成 达标了 达标 兑现了 兑现 超额完成',
  },
  {
    role: 'operator',
    sense: 'whether',
    words: '有没有 是否 是不是 了没有 没有 了没 没 了吗 吗 怎么样 如何 够不够 能不能',
  },
  { role: 'operator', sense: 'excess', words: '超了 超过了 超出 超' },
  { role: 'operator', sense: 'result', words: '实际 实绩 结果' },
];
