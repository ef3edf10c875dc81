import type { Random } from './random.ts';

/** A fictional body: a district's bureau, and the names that only its own reports use. */
export interface BodyNames {
  readonly place: string;
  readonly city: string;
  readonly brand: string;
  readonly park: string;
  readonly industry: string;
  readonly second: string;
  readonly crop: string;
  readonly town: string;
  readonly product: string;
  readonly contest: string;
}

const FIRST = [
  ...'澜汀沅沐沔涪渌滏漳潇澄濮灞岚岫峪崤嵘栖栎棠楠榆槿樵檀玟珙珞琅琥瑄璞砚硕祺禾稷筠箬翊芷苓茗荻',
];
const LAST = [
  ...'屿岭渡湾桥塘坪峡浦垣墅堰陂畈坞冈峦埠圩汀潭洲渚溪泉涧沟源津港麓岩岗坝陵台亭阁庄店铺寨堡屯营驿',
];
const CITIES = [
  '澹州',
  '沂阳',
  '临砀',
  '渭陵',
  '绥宁',
  '郴安',
  '汶昌',
  '滁平',
  '洮南',
  '雒城',
  '郧川',
  '汾水',
  '淄东',
  '皖岳',
  '珲阳',
  '泸原',
  '瓯宁',
  '邕安',
  '甬川',
  '鄱湖',
];
const BRAND = [...'云青星智慧启晨晓翰锦瑞凌越腾擎跃拓凯睿嘉'];
const BRAND_END = ['创汇', '创谷', '科坊', '科港', '智库', '云仓', '工坊', '创港'];
const PARK = [
  '东岳',
  '西湖',
  '南屏',
  '北辰',
  '金桥',
  '银河',
  '凤鸣',
  '龙腾',
  '锦绣',
  '长虹',
  '白云',
  '紫金',
  '翠屏',
  '丹霞',
  '碧水',
];
const INDUSTRIES =
  '生物医药 智能装备 新型材料 电子信息 节能环保 精密仪器 现代种业 绿色食品 轨道装备 汽车零部件 光电显示 智能家居 医疗器械 数控机床 储能电池 工业机器人 特种陶瓷 石墨材料 航空部件 海洋装备 纺织新材 精细化工 集成电路 低空装备 卫星应用 中药制剂 智能传感 氢能装备 光伏组件 高端铸造'.split(
    ' ',
  );
const TOWN = [...'双石柳竹松杏桃枫榕槐荷莲鹿鹤雁鹭鹊云霞雪月泉'];
const PRODUCTS =
  '伺服电机 特种玻璃 压铸模具 工业阀门 传感芯片 缓释胶囊 有机肥料 检测仪器 储能模块 碳纤维板 无纺布料 精制茶油'.split(
    ' ',
  );
const CROPS =
  '再生稻 黑木耳 高山茶 脆红李 白芨 油茶 猕猴桃 羊肚菌 蓝莓 花椒 黄精 柑橘 草莓 食用百合 魔芋 紫薯 火龙果 枇杷 莲藕 香菇'.split(
    ' ',
  );

/** Places before the names run out. */
export const MOST_BODIES = FIRST.length * LAST.length;

export function nameBody(index: number, random: Random): BodyNames {
  const first = FIRST[index % FIRST.length] ?? '';
  const last = LAST[(Math.floor(index / FIRST.length) + (index % FIRST.length)) % LAST.length] ?? '';
  const [industry, second] = random.sample(INDUSTRIES, 2);
  return {
    place: `${first}${last}${random.pick(['区', '区', '区', '县'])}`,
    city: `${random.pick(CITIES)}市`,
    brand: `${random.pick(BRAND)}${random.pick(BRAND)}${random.pick(BRAND_END)}`,
    park: `${first}${last}${random.pick(PARK)}`,
    industry: industry ?? '',
    second: second ?? '',
    crop: random.pick(CROPS),
    town: `${random.pick(TOWN)}${random.pick(LAST)}镇`,
    product: `${random.pick(BRAND)}${random.pick(TOWN)}牌${random.pick(PRODUCTS)}`,
    contest: `${random.pick(BRAND)}${random.pick(TOWN)}杯`,
  };
}

/** The name of one year's campaign, told by no other year and hardly another body. */
export const nameCampaign = (random: Random): string =>
  `${random.pick(BRAND)}${random.pick(TOWN)}${random.pick(BRAND)}${random.pick(TOWN)}`;
