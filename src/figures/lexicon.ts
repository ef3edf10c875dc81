/** The function words of report prose: what they mean for the figure, not what they are about. */

const any = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Adding to a stock: always `new`. */
export const ADDING = any(
  '新增加 新增 净增 新建成 新建 新培育 新认定 新引进 新获批 新设立 新登记注册 新登记 新注册 新入库 新入选 新备案 新组建 新成立 新布局 新开工 新开通 新创建 新改建 新发放 新签约 新签 新招 新聘 新挂牌 新上 新上市 新通过 新选派 新发展 新评 新纳入 新投产 新启动 新投入 新申报 新申请 新授权 新受理 新招引 新招录 新添 新晋 新列入 发展新 新获 新改扩建 新转移 增补 新（改）建 新（扩）建 新（改、扩）建 新改（扩）建',
);

/** Making or winning something that stays: `new` for things that are counted, a plain amount for money. */
export const CREATING = any(
  '打造 建设 建成投用 建成 建立 设立 成立 组建 创建 共建 认定通过 认定 引进培育 引进 引育 引培 引聚 招引落地 招引 落地 落户 培育壮大 培育 获批建设 获批 获评 获认定 评定 备案 入库 纳入 授牌 挂牌 筹建 布局建设 布局 集聚 招聘 引入 晋升 入选 上市 培养',
);

/** What was done, without adding to a stock. */
export const DOING = any(
  '组织开展 联合开展 开展 组织实施 实施 举办 承办 召开 组织召开 组织 参加 参与 签订 签署 签定 签约 达成 促成 兑现 兑付 放款 投放 发放 拨付 下达 安排 投入 落实 争取到 争取 申报 推荐 推介 发布 征集 收集 梳理 收录 凝炼 凝练 撰写 印发 制定出台 制定修订 制定 出台 修订 更新 录入 走访慰问 走访 慰问 帮扶 帮助筹集 帮助解决 帮助 筹集 募集 筹措 选派 派出 选聘 聘任 聘请 遴选 评选 表彰 授课 惠及 带动 吸引 撬动 解决 攻克 攻关 突破 推广 转化 转移转化 办理 办结 受理 调解 化解 处置 查处 检查 排查 整改 清理 取消 下放 淘汰 治理 改造 修复 修缮 新改建 改扩建 改建 扩建 维修 编制 审议 提请 通报 提醒 约谈 观看 支持 资助 扶持 立项 验收 结题 完成 推进 推动 推出 启动 开工 投产 投放 销售 出口 生产 运营 开行 发运 接待 惠企 减免 减轻 降低 退税 缴纳 征收 孵化 对接 走访企业 收到 报送 刊发 发表 获得 荣获 承担 补助 奖补 登记 开发 销号 打通 淘汰落后 关停 压减 压缩',
);

/** Words that say the figure is the stock at the end of the period. */
export const STOCK = any('累计 总数 总量 总计 总数量 现有 已有 在库 在册 总共 合计');
/** Verbs of a stock that is there: the figure is its size. */
export const HOLDING = any(
  '拥有 现有 现拥有 共有 已有 建有 设有 累计拥有 累计建有 共拥有 已拥有 已建有 现存',
);

export const RISING = any(
  '增长 前进 前移 上升 提高 提升 增加 上涨 攀升 扩大 扩充 增 高于 高出 快于 超出 领先 多 增多 好于 增收 提速 涨 拓展 高',
);
export const FALLING = any(
  '下降 后退 后移 下滑 减少 降低 回落 下跌 下滑 降 缩小 缩短 压减 压缩 精简 少 低于 减 削减 核减 缩减 收窄 慢于 低',
);
/** Nouns that make a percentage a growth rate. */
export const GROWTH_NOUN = any('增速 增幅 增长率 增长速度 涨幅 增长');
export const FALL_NOUN = any('降幅 跌幅 下降率');

/** What stands between a subject and its number without being part of either. */
export const COPULA = any(
  '达到 达 为 是 有 共 共计 计 至 到 约为 平均为 平均达到 平均达 平均 稳定在 保持在 维持在 控制在 保持 实现 完成 分别为 分别达到 分别达 均达到 均达 就达 已达 已达到 均为 高达 可达 升为 了',
);

export const ADVERB = any(
  '分别 同比 环比 年均 平均 实际 名义 均 各 共 再 又 净 已 将 要 继续 首次 历史性 历史性地 大幅 进一步 总体 约 就 仍 也 还 都 率先 预计 力争 确保 累计 双双 合计 总计 相比 持续 每年 全部 一共 同步 同 预期 有望 可望 拟 拟按 按 新 净 连续 已经 同口径 按可比价格 按可比口径',
);

/** Comparison with a base: says which base, adds no year of its own. */
export const BASE =
  '(?:比|较|同比|与|同)?(?:20\\d{2}年|上一?年度?|去年|前年|年初|上年末|年初|“十[一二三四]五”(?:末|时期)?|上半年|上季度|上月)(?:同期|同比|相比|末|底|度)*';

/** Who or where, at the left edge, that is not what is counted. */
export const AGENT = any(
  '我们 我局 区科技局 市科技局 县科技局 局机关 全局 我省 我市 我区 我县 我州 我国 本市 本区 各地 各级',
);

export const LEAD = any(
  '其中 获 特别是 尤其是 包括 另有 还有 另 一是 二是 三是 四是 五是 六是 七是 八是 此外 同时 另外 并且 并 且 还 也 又 再 已 目前 现 当前 以及 和 及 与 通过 积极 大力 认真 扎实 深入 持续 加快 加速 加强 切实 着力 全力 有序 稳步 顺利 成功 全面 不断 进一步 联合 协助 推动 推进 促进 带动 引导 力争 确保 努力 实现 完成 要 将 争取 计划 预计 预期 拟 全年 年内 年度 一年来 五年来 累计 共计 共 总计 合计 平均 先后 分别 均 各 首批 首次 新 自主 各类 陆续 继续 提前 超额 全部 今年 去年 上年 本年 全国 全省 全市 全区 全县 全州 全镇 全社会共 已经 率先 统筹 支撑 保障 组织 涉及 为 对 向 给 把 将 使 让 有 是 如 即 到 从 由 在 近 约',
);

/** A noun that only says which side of the last subject is meant. */
export const RELATIONAL =
  /^(?:总?金额|总额|资金|总?规模|数量|总量|总数|人数|户数|家数|产量|产值|销量|销售额|出口量|出口额|进口额|交易额|交易量|成交额|成交量|余额|营收|营业收入|收入|利润|税收|面积|增加值|增速|增幅|占比|比重|比例|总投资|投资额|贷款额|合同额|经费|质量|指数|合同总额|协议金额|投资|总吨位|降幅|涨幅|贡献率|覆盖率|完成率|合格率|兑现率|位次|排名|登记数|登记量|申请量|授权量|利润总额|登记额|户均|人均|亩均|户均额度|户均贷款|强度)$/;

/** The part of a noun that another relational noun takes the place of: 技术合同【成交额】 → 技术合同登记数. */
export const RELATIONAL_TAIL =
  /(?:产量|产值|销量|销售额|出口量|出口额|进口额|交易额|交易量|成交额|成交量|余额|营业收入|营收|收入|利润总额|登记数|登记量|申请量|授权量|面积|人数|家数|数量)$/;

/** 国家级, 市级以上, 省: a level that stands for the last subject at that level. */
export const LEVEL_ONLY =
  /^(?:国家级|省部级|省级|市级|区级|县级|国家|省|市|区|县|国际|世界级|院士级|自治区级|厅级)(?:及?以上|层面)?$/;
