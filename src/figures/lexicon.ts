/** The function words of report prose: what they mean for the figure, not what they are about. */

const any = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Adding to a stock: always `new`. */
export const ADDING = any(
  '新增加 新增 净增 新建成 新建 新培育 新认定 新引进 新获批 新设立 新登记注册 新登记 新注册 新入库 新入选 新备案 新组建 新成立 新布局 新开工 新开通 新创建 新改建 新发放 新签约 新签 新招 新聘 新挂牌 新上 新上市 新通过 新选派 新发展 新评 新纳入 新投产 新启动 新投入 新申报 新申请 新授权 新受理 新招引 新招录 新添 新晋 新列入 发展新 新获 新改扩建 新转移 增补 新建改造 新升规 升规纳统 新纳统 新上规 新设(?![立备施计想置]) 新办(?![法公学]) 新开办 新开设 新开辟 新接入 新放款 新购置 新购 新打造 新布设 新命名 新授牌 新加装 加装 新投放 新招收 新聘任 新选聘 新参保 新落户 新落地 新增设 增设 增配 新推出 新发行 新增发 新评定 新当选 新吸纳 新发展 新创(?![新造意业]) 新（改）建 新（扩）建 新（改、扩）建 新改（扩）建',
);

/** Making or winning something that stays: `new` for things that are counted, a plain amount for money. */
export const CREATING = any(
  '打造 建设 建成投用 建成 建立 设立 成立 组建 创建 共建 认定通过 认定 引进培育 引进 引育 引培 引聚 招引落地 招引 落地 落户 培育壮大 培育形成 培育 获批建设 获批 获评 获认定 评定 备案 入库 纳入 授牌 挂牌 筹建 布局建设 布局 集聚 招聘 引入 晋升 入选 上市 培养',
);

/** What was done, without adding to a stock. */
export const DOING = any(
  '做优做强 做大做强 做强 做优 做大 壮大 形成 提档升级 改造提升 建设提升 新建提升 完善提升 基本建成 主体完工 完工 竣工 交付使用 交付 交房 组织开展 联合开展 开展 组织实施 实施 举办 承办 召开 组织召开 组织 参加 参与 签订 签署 签定 签约 达成 促成 兑现 兑付 放款 投放 发放 拨付 下达 安排 投入 落实 争取到 争取 申报 推荐 推介 发布 征集 收集 梳理 收录 凝炼 凝练 撰写 印发 制定出台 制定修订 制定 出台 修订 更新 录入 走访慰问 走访 慰问 帮扶 帮助筹集 帮助解决 帮助 筹集 募集 筹措 选派 派出 选聘 聘任 聘请 遴选 评选 表彰 授课 惠及 带动 吸引 撬动 解决 攻克 攻关 突破 推广 转化 转移转化 办理 办结 受理 调解 化解 处置 查处 检查 排查 整改 清理 取消 下放 淘汰 治理 改造 修复 修缮 新改建 改扩建 改建 扩建 维修 编制 审议 提请 通报 提醒 约谈 观看 支持 资助 扶持 立项 验收 结题 完成 推进 推动 推出 启动 开工 投产 投放 销售 出口 生产 运营 开行 发运 接待 惠企 减免 减轻 降低 退税 缴纳 征收 孵化 对接 走访企业 收到 报送 刊发 发表 获得 荣获 承担 补助 奖补 登记 开发 销号 打通 淘汰落后 关停 压减 压缩 发展 下辖 辖 改善 盘活 应对 处理 消除 巩固 提供 提升 优化 转移 安置 救助 救治 接种 供应 收储 收购 回收 储备 种植 栽植 栽种 绿化 复垦 清除 清运 拆除 取缔 捣毁 侦破 抓获 打击 破获 查获 查扣 查封 没收 责令 约束 曝光 抽检 抽查 检测 监测 检验 检出 发现 巡查 巡检 巡护 督办 督导 督查 指导 辅导 培训 轮训 宣讲 宣传 讲解 播放 展出 展示 演出 放映 创作 捐赠 捐献 认领 认购 采购 购置 购买 配备 配置 配发 安装 更换 铺设 敷设 疏浚 疏通 整治 整合 归集 汇集 汇总 上报 上传 上线 登载 刊登 转发 转办 交办 答复 回复 回访 处罚 罚没 追缴 追回 挽回 清退 清欠 清缴 核查 核销 核减 核定 审批 审核 审查 审结 执结 起诉 批捕 移送 提起 代办 帮办 领办 代购 保障 保护 养护 管护 供养 赡养 照料 护送 转运 输送 输出 引导 指派 抽调 下沉 派驻 交流 轮岗 考察 观摩 参观 游览 接访 接听 接诊 诊疗 救援 扑救 疏散 撤离 转产 搬迁 腾退 腾出 让利 贴息 担保 授信 增信 投保 赔付 理赔 返还 缓缴 免征 留抵 抵扣 稳定 保持 维持 确定 明确 涵盖 包含 用好 用足 打好 承接 承保 承运 揭牌 亮相 亮证 续建 续签',
);

/** Words that say the figure is the stock at the end of the period. */
export const STOCK = any('累计 总数 总量 总数量 现有 已有 实有 在库 在册 在保');
/** Verbs of a stock that is there: the figure is its size. */
export const HOLDING = any(
  '拥有 现有 现拥有 共有 已有 建有 设有 累计拥有 累计建有 共拥有 已拥有 已建有 现存 实有 现共有 共设有 存有',
);

/** The sum of what was listed: it measures what its parts do. */
export const TOTAL = any('合计 共计 总计 总共 一共');

/** Bringing in people and projects: a count of the period, new only where it founds something (引进机构4家). */
export const ATTRACTING = any('引进 招引 引聚 引入 招聘 招募 招录 集聚');

/** Right before a number: how much of it there is, or is left. */
export const LEFT_OVER = any('共有 现有 实有 已有 拥有 存有 建有 设有 还剩 尚剩 仅剩 剩余 余下 尚余 还剩下');

export const RISING = any(
  '增长 延长 前进 前移 上升 提高 提升 增加 上涨 攀升 扩大 扩充 增 高于 高出 快于 超出 领先 多 增多 好于 增收 增产 涨价 提价 提速 涨 拓展 高',
);
export const FALLING = any(
  '下降 后退 后移 下滑 减少 降低 回落 下跌 下滑 降 缩小 缩短 压减 压缩 精简 少 低于 减 削减 核减 缩减 收窄 慢于 低 减产 降价 落后 滞后',
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
  '(?:比|较|同比|与|同)?(?:20\\d{2}年|上一?年度?|去年|前年|前[一三五]年|上一?个?五年|年初|上年末|年初|“十[一二三四]五”(?:末|时期)?|上半年|上季度|上月)(?:同期|同比|相比|末|底|度)*';

/** Who or where, at the left edge, that is not what is counted. */
export const AGENT = any(
  '我们 我局 区科技局 市科技局 县科技局 局机关 全局 我省 我市 我区 我县 我州 我国 本市 本区 各地 各级',
);

/** Dealing with what was found or received: another number of the same things. */
export const RESOLVING = any('整改 解决 化解 办结 处置 销号 审结 执结 采纳 答复 回复 整治 清退 整改完成');

/** The stages of a work: each has its own number of the same thing. */
export const STAGES = any(
  '新开工 开工建设 开工 基本建成 主体完工 完工 竣工验收 竣工 交付使用 交付 交房 续建 投产 投用',
);

/** Names that begin with 全国 and mean a rank of honour, not the country's figure: 全国重点实验室, 全国文明村. */
export const NATIONAL_TITLE = any(
  '重点 文明 百强 千强 优秀 五一 三八 劳动模范 劳模 特色 乡村 质量 卫生 双拥 民主法治 民族团结 工人先锋 巾帼 青年文明 先进 示范 试点 一流 统一 中小学 学校 儿童 县域 绿色 和美 休闲 种粮 法治 平安 最美 道德 爱国 红色 科普 数字 智慧',
);

export const LEAD = any(
  '其中 因此 据此测算 据此 照此进度 照此 受此影响 获 特别是 尤其是 包括 另有 还有 另 一是 二是 三是 四是 五是 六是 七是 八是 此外 同时 另外 并且 并 且 还 也 又 再 已 目前 现 当前 以及 和 及 与 通过 积极 大力 认真 扎实 深入 持续 加快 加速 加强 切实 着力 全力 有序 稳步 顺利 成功 全面 不断 进一步 联合 协助 推动 推进 促进 带动 引导 力争 确保 努力 实现 完成 要 将 争取 计划 预计 预期 拟 全年 年内 年度 一年来 五年来 累计 共计 共 总计 合计 平均 先后 分别 均 各 首批 首次 新 自主 各类 陆续 继续 提前 超额 全部 今年 去年 上年 本年 全省 全市 全区 全县 全州 全镇 全社会共 已经 率先 统筹 支撑 保障 组织 涉及 为 因 对 向 给 把 将 使 让 有 是 如 即 到 从 由 在 近 约',
);

/** A noun that only says which side of the last subject is meant. */
export const RELATIONAL =
  /^(?:总?金额|总额|资金|总?规模|数量|总量|总数|人数|户数|家数|产量|产值|销量|销售额|出口量|出口额|进口额|交易额|交易量|成交额|成交量|余额|营收|营业收入|收入|利润|税收|面积|增加值|增速|增幅|占比|比重|比例|总投资|投资额|贷款额|合同额|经费|质量|指数|合同总额|协议金额|投资|总吨位|降幅|涨幅|贡献率|覆盖率|完成率|合格率|兑现率|位次|排名|登记数|登记量|申请量|授权量|利润总额|登记额|户均|人均|亩均|户均额度|户均贷款|强度|总花费|花费|死亡人数|完成投资|总面积|总长度|总里程|资金量|资金总量|(?:资金|企业|项目|机构|人员)(?:数量|规模))$/;

/** The part of a noun that another relational noun takes the place of: 技术合同【成交额】 → 技术合同登记数. */
export const RELATIONAL_TAIL =
  /(?:产量|产值|销量|销售额|出口量|出口额|进口额|交易额|交易量|成交额|成交量|余额|营业收入|营收|收入|利润总额|登记数|登记量|申请量|授权量|面积|人数|人次|起数|家数|数量|利润|总花费|花费|支出|完成投资)$/;

/** 国家级, 市级以上, 省: a level that stands for the last subject at that level. */
export const LEVEL_ONLY =
  /^(?:国家级|省部级|省级|市级|区级|县级|国家|省|市|区|县|国际|世界级|院士级|自治区级|厅级)(?:及?以上|层面)?$/;

/** What raises a member into the kind that it then counts for: 13个镇【获评】省级科技强镇 counts 省级科技强镇. */
export const TITLED = any(
  '获评为 获评 评为 被评为 被评定为 被认定为 认定为 被确定为 确定为 被列为 列为 被列入 列入 被授予 被命名为 命名为 获批为 获批 获授 入选 入围 跻身 晋升为 晋升 创成 创建为 获得 荣获',
);

/** What members do that adds to a stock: 15家企业【升规】. */
export const JOINING = any('升规纳统 升规入统 升规 上规 纳统 入统 入库 上云 落户 入驻 投产 开业');

/** What ends membership, or goes on beside the new: it names its own number, and the subject goes on behind it. */
export const LEAVING = any(
  '退出 退库 清理 清退 出库 迁出 外迁 注销 吊销 报废 撤销 撤并 摘牌 淘汰 失效 取消资格 停业 歇业 破产 关停 关闭 续建 结转 流失 未通过 到期',
);

/** Adverbs before a verb that say how it was done; dropped with it. */
export const MANNER = any(
  '有效 高效 妥善 精准 规范 圆满 合理 及时 快速 严格 大力 高质量 高标准 高水平 高效率 从严 从快 依法 常态化 精心 主动 广泛 深度 再次 又 分类 分批 免费 优先 如期 按期 按时',
);

const ATTRIBUTE_WORDS =
  '省内 省外 市内 市外 区内 区外 县内 县外 境内 境外 国内 国外 国际 入境 出境 线上 线下 城镇 农村 城市 乡村 本地 外地 公办 民办 存量 增量 门诊 住院 复审 重新认定 首次认定 直播 录播 网络 现场 亿元以上 千万元以上 百万元以上';

/** Says which of the last subject, and is no name alone: 其中【省外】1.2亿元, （含【复审】12家）. */
export const ATTRIBUTES = any(ATTRIBUTE_WORDS);

/** Halves of one whole that are coordinated before its noun: 城镇、农村【居民人均可支配收入】. */
export const HALVES = any(
  `${ATTRIBUTE_WORDS} 男性 女性 城乡 职工 居民 中央 地方 进口 出口 小学 初中 学前 工伤 失业 养老 医疗 生育 第一产业 第二产业 第三产业`,
);

/** One word for two halves, and the halves that 分别 gives numbers to. */
export const BOTH: Readonly<Record<string, readonly [string, string]>> = {
  城乡: ['城镇', '农村'],
  内外资: ['内资', '外资'],
  存贷款: ['存款', '贷款'],
  职工居民: ['职工', '居民'],
};

/** The sides of a thing that are measured, as the last item of a coordination says them for all: 蔬菜、水果【产量】. */
export const SIDES = any(
  '人均可支配收入 可支配收入 增加值 总产值 产值 营业收入 主营业务收入 收入 利润总额 利润 税收 产量 销量 销售额 销售量 零售额 交易额 成交额 成交量 进出口额 出口额 进口额 投资额 投资 贷款余额 存款余额 余额 支出 用电量 用水量 授权量 申请量 拥有量 登记量 登记数 参保人数 人数 人次 次数 面积 总量 普及率 覆盖率 合格率 完成率 达标率 签约率 入学率 巩固率 处理率 报销比例',
);

/** What is said of a side in its turn: 工业投资、民间投资【占比】. */
export const SIDES_OF_SIDES = any('占比 比重 增速 增幅 增长率 位次 排名 比例');

/** Words that no name begins with: what is left of a clause whose subject was not found. */
export const FRAGMENT_HEADS = any(
  '比(?![例重赛]) 较(?!大) 距 按照 按(?!揭|时) 因为 因(?!素|子) 受(?![众益理训教助损援灾]) 由于 经(?![常济营费验办纪贸销]) 于 之 其中 其(?!他) 该 此 这 那 而 但 并(?![购网联表]) 且 或 及 与 和(?![谐平美田合解]) 后(?![续备备勤期]) 时(?![限长段间效]) 占(?![地用比]) 居(?![民家住]) 列(?!车) 为(?!民) 被(?!征|装) 把 将(?!军) 使(?!用|命) 让(?!利) 已 仍 均(?!价|衡) 达到 高于 低于 快于 慢于 优于 超过 超出 不足 不到 约(?!谈|束) 了 着(?!装) 的 地$ 得(?!分|票) 等(?!级) 用于 来自 包括 尤其 情况 目标$ 计划$ 任务$ 同期 当月 以来 含 最后',
);
/** Words that no name ends with. */
export const FRAGMENT_TAILS = any(
  '的 了 和 与 及 或 是 为 被 把 将 使 让 由 从 于 而 且 已 又 再 更 还 也 仍 因 不 未',
);
