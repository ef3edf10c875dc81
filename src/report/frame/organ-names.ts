/**
 * Organs under the names that titles and colleagues give them: the official name first (as the reform plans of Party and
 * state organs since 2018 name them), then the short ones. One row is one organ.
 */
const ROWS = [
  '人民政府 政府',
  '人民政府办公室 政府办公室 政府办 府办',
  '科学技术局 科技局',
  '科学技术厅 科技厅',
  '科学技术委员会 科委 科技委',
  '科学技术和工业信息化局 科工信局 科技和工业信息化局',
  '教育局 教委',
  '教育体育局 教体局 教育和体育局',
  '教育委员会 教委',
  '卫生健康委员会 卫健委 卫生健康委',
  '卫生健康局 卫健局',
  '发展和改革委员会 发改委 发展改革委',
  '发展和改革局 发改局 发展改革局',
  '工业和信息化局 工信局',
  '工业和信息化厅 工信厅',
  '经济和信息化局 经信局',
  '经济和信息化委员会 经信委',
  '人力资源和社会保障局 人社局 人力社保局 人力资源社会保障局',
  '人力资源和社会保障厅 人社厅',
  '市场监督管理局 市场监管局 市监局',
  '住房和城乡建设局 住建局 住房城乡建设局',
  '住房和城乡建设委员会 住建委 住房城乡建设委',
  '自然资源局 资源局',
  '自然资源和规划局 资规局 自然资源规划局',
  '规划和自然资源局 规资局',
  '生态环境局 环保局',
  '交通运输局 交通局',
  '水利局 水务局',
  '农业农村局 农业局',
  '农业农村委员会 农业农村委 农委',
  '商务局',
  '文化和旅游局 文旅局 文化旅游局',
  '文化广电和旅游局 文广旅局 文化广电旅游局',
  '文化广电旅游体育局 文广旅体局',
  '应急管理局 应急局',
  '退役军人事务局 退役军人局',
  '医疗保障局 医保局',
  '审计局',
  '统计局',
  '司法局',
  '公安局',
  '民政局',
  '财政局',
  '林业局',
  '林业和草原局 林草局',
  '城市管理局 城管局',
  '城市管理和综合执法局 城管执法局 综合执法局 城市管理综合执法局',
  '行政审批服务局 行政审批局 审批局',
  '政务服务和数据管理局 政数局',
  '政务服务管理局 政务局',
  '大数据管理局 大数据局',
  '数据局 数据管理局',
  '机关事务管理局 机关事务局',
  '国有资产监督管理委员会 国资委',
  '民族宗教事务局 民宗局',
  '地方金融监督管理局 金融局 金融监管局',
  '金融工作办公室 金融办',
  '投资促进局 投促局',
  '招商局 招商合作局',
  '乡村振兴局',
  '信访局',
  '体育局',
  '税务局',
  '气象局',
  '档案局',
  '粮食和物资储备局 粮食局 粮储局',
  '疾病预防控制中心 疾控中心',
  '政务服务中心 政务中心',
  '公共资源交易中心',
  '消防救援支队 消防支队',
  '消防救援大队 消防大队',
  '残疾人联合会 残联',
  '妇女联合会 妇联',
  '总工会',
  '科学技术协会 科协',
  '工商业联合会 工商联',
  '供销合作社联合社 供销社 供销联社',
  '人民法院 法院',
  '人民检察院 检察院',
  '管理委员会 管委会',
  '办事处 街道办事处 街道办 办',
] as const;

const OFFICIAL: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => {
    const [official = '', ...short] = row.split(' ');
    return [official, ...short].map((name) => [name, official] as const);
  }),
);
const SHORT: ReadonlyMap<string, readonly string[]> = new Map(
  ROWS.map((row) => {
    const [official = '', ...short] = row.split(' ');
    return [official, short];
  }),
);

/** 科技局 → 科学技术局; a name that the table does not know stands for itself. */
export const officialOrgan = (written: string): string => OFFICIAL.get(written) ?? written;

export const isKnownOrgan = (written: string): boolean => OFFICIAL.has(written);

/** All the names of an organ, the official one first. */
export const namesOfOrgan = (official: string): readonly string[] => [
  official,
  ...(SHORT.get(official) ?? []),
];

/** Zones under their official and their usual names: 汐港经济技术开发区, 汐港经开区, 汐港开发区. */
const ZONES = [
  '经济技术开发区 经开区 开发区',
  '高新技术产业开发区 高新技术产业园区 高新区',
  '经济开发区 经开区 开发区',
  '自由贸易试验区 自贸试验区 自贸区',
  '综合保税区 综保区',
  '国家自主创新示范区 自创区',
  '工业园区 园区',
  '旅游度假区 度假区',
  '风景名胜区 风景区 景区',
  '新区',
  '示范区',
] as const;

/** The official ending of a zone's name and its usual ones; `null` for a place that is none. */
export function zoneEndings(
  place: string,
): { readonly official: string; readonly usual: readonly string[] } | null {
  for (const row of ZONES) {
    const [official = '', ...usual] = row.split(' ');
    const ending = [official, ...usual].find((name) => place.endsWith(name) && place.length > name.length);
    if (ending !== undefined)
      return { official: ending, usual: [official, ...usual].filter((n) => n !== ending) };
  }
  return null;
}
