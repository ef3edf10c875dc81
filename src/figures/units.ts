/** Measure words that count whole things: a figure in them is exact and has no fraction (unless in 万 or 亿). */
const COUNTS =
  '人次 户次 家次 台次 车次 班次 场次 批次 架次 件次 台套 名次 席位 床位 张床位 家 个 项 件 条 次 名 位 人 户 份 篇 所 台 套 辆 艘 架 座 栋 幢 间 处 只 支 场 期 批 类 种 门 组 对 片 块 张 部 册 本 首 起 例 宗 笔 单 列 班 席 层 站 点 头 羽 株 盏 根 杆 桶 盒 瓶 口 眼 道 节 段 枚 具 款 幅 集 封 堂 课时 学时 标箱 重量箱 箱 票 卷 字 页 句 团 队 员 孔 樘 尊 副 顶 扇 轮 颗 粒 级台阶 人年 尾 匹 床 厂次 套次 村次 镇次 项次 校次 剂次 店次 所次 处次 组次 艘次 船次 趟次 针次 剂 针 管 商户 国家级'.split(
    ' ',
  );
const AMOUNTS =
  '元人民币 美元 欧元 日元 英镑 港元 元/平方米 元/吨 元/月 元/年 元/人 元/亩 元/千瓦时 元 平方公里 平方千米 平方米 立方米/秒 微克/立方米 微克 毫克/升 立方米 公里/小时 公里 千米 米 厘米 毫米 纳米 微米 亩次 亩 公顷 吨标准煤 吨标煤 吨公里 人公里 吨 公斤 斤 克 千瓦时 兆瓦时 瓦时 千伏安 千瓦 兆瓦 吉瓦 千伏 度电 度 升 毫升 ㎡ TEU EFLOPS PFLOPS PB TB Mbps Gbps MW kW GW KW km MB'.split(
    ' ',
  );
const TIMES = '个月 小时 分钟 天 日 周 年 岁 秒 周岁 个工作日 工作日'.split(' ');
const RATES = '个百分点 百分点 个千分点 千分点 % ‰ /10万人 /10万 /十万 /千 倍 成 番 分'.split(' ');

const byLength = (a: string, b: string) => b.length - a.length;
const alternatives = (words: readonly string[]) => [...words].sort(byLength).join('|');
const UNIT = new RegExp(
  `(?!人[口才均民]|管[委理道网线护控辖]|针[对织])(?:${alternatives([...COUNTS, ...AMOUNTS, ...TIMES, ...RATES])})(?:/(?:人|户|亩|月|年|天|日|平方公里|立方米|吨|小时|万人|标台))?(?:（[套间台次户床平方]{1,3}）)?`,
  'y',
);
const COUNT_WORDS = new Set(COUNTS);
const TIME_WORDS = new Set(TIMES);

/** The unit that starts at `at`, as written (magnitude not included); `null` when no known unit does. */
export function readUnit(text: string, at: number): string | null {
  UNIT.lastIndex = at;
  return UNIT.exec(text)?.[0] ?? null;
}

/** The unit without its magnitude: 万人 → 人, 亿元 → 元. */
export function baseUnit(unit: string): string {
  return unit.replace(/^(?:万亿|亿|万)(?=.)/, '').replace(/（.*）$/, '');
}

/** 1 for 家, 10⁴ for 万元, 10⁸ for 亿元, 10¹² for 万亿元. */
export function unitScale(unit: string): number {
  const magnitude = /^(?:万亿|亿|万)/.exec(unit)?.[0];
  return magnitude === '万亿' ? 1e12 : magnitude === '亿' ? 1e8 : magnitude === '万' ? 1e4 : 1;
}

/** Whether the unit counts whole things (家, 人次, 万户). */
export function isCountUnit(unit: string): boolean {
  const base = baseUnit(unit);
  return base === '' || COUNT_WORDS.has(base);
}

export const isTimeUnit = (unit: string): boolean => TIME_WORDS.has(baseUnit(unit));
export const isMoney = (unit: string): boolean => /元|英镑/.test(unit);
export const isPercent = (unit: string): boolean => unit === '%' || unit === '成' || unit === '‰';
export const isPoints = (unit: string): boolean => /[百千]分点$/.test(unit);

const INTERCHANGEABLE = new Set(['家', '个', '户', '项', '件', '名', '人', '位', '所', '条', '份', '次', '']);

/** Whether two units can stand for the same thing: the same base, or two general measure words (家 / 个 / 户). */
export function sameDimension(a: string, b: string): boolean {
  const [x, y] = [baseUnit(a), baseUnit(b)];
  if (x === y) return true;
  if (INTERCHANGEABLE.has(x) && INTERCHANGEABLE.has(y)) return true;
  return /百分点$/.test(x) && /百分点$/.test(y);
}
