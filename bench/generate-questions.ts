import { pinyin } from 'pinyin-pro';
import { FIRST_YEAR, type GeneratedReport, YEARS } from './generate-reports.ts';
import type { Key, Part } from './indicators.ts';
import { createRandom } from './random.ts';

export interface AskedQuestion {
  readonly text: string;
  /** The number as printed in the report; `null` where the answer is computed or in words. */
  readonly expected: string | null;
}

type Form = (
  report: GeneratedReport,
  place: string,
  year: string,
) => readonly [text: string, key?: Key, part?: Part];

const CHINESE: readonly Form[] = [
  (_, p, y) => [`${p}${y}年新增高新技术企业多少家？`, 'highTech', 'new'],
  (_, p, y) => [`${y}年底${p}高企累计多少家`, 'highTech', 'total'],
  (_, p, y) => [`${y}年${p}技术合同成交额是多少亿元？`, 'contractValue', 'value'],
  (_, p, y) => [`${p}${y}年市级以上研发平台一共有多少个？`, 'platforms', 'total'],
  (_, p, y) => [`请问${p}${y}年选派科技特派员多少名？`, 'envoys', 'value'],
  (_, p, y) => [`${p}${y}年科普受众有多少万人次`, 'audience', 'value'],
  (_, p, y) => [`${y}年${p}财政科技支出多少万元？`, 'fiscal', 'value'],
  (_, p, y) => [`${p}${y}年发明专利授权量多少件？`, 'patents', 'value'],
  (_, p, y) => [`${p}${y}年知识价值信用贷款累计多少万元？`, 'loans', 'total'],
  ({ body }, p, y) => [`${p}${y}年${body.industry}产业产值多少亿元？`, 'industryOutput', 'value'],
  ({ body }, p, y) => [`${p}${y}年${body.product}销售收入是多少？`, 'productSales', 'value'],
  (_, p) => [`${p}哪一年登记技术合同最多？`],
  (_, p) => [`${p}近三年新增高新技术企业多少家？`],
  (_, p, y) => [`${p}${y}年技术合同成交额比上年增长多少？`],
  (_, p) => [`${p}历年发明专利授权量的变化趋势`],
];

const ENGLISH: readonly Form[] = [
  (_, p, y) => [`How many high-tech enterprises were added${p} in ${y}?`, 'highTech', 'new'],
  (_, p, y) => [`What was the technology contract value${p} in ${y}?`, 'contractValue', 'value'],
  (_, p, y) => [`How many invention patents were granted${p} in ${y}?`, 'patents', 'value'],
  (_, p, y) => [`How much was government science spending${p} in ${y}?`, 'fiscal', 'value'],
  (_, p) => [`In which year was the number of science commissioners${p} highest?`],
];

const WORDS: readonly ((place: string, year: number) => string)[] = [
  (p, y) => `${p}${y}年党建做了哪些工作？`,
  (p, y) => `${y}年${p}是怎么推动成果转化的？`,
  (p, y) => `${p}${y}年在科技金融方面有哪些举措？`,
  (p, y) => `${p}${y}年如何培育创新主体？`,
  (p) => `${p}工作中存在哪些不足？`,
];

/** How the questions of a hundred are told apart: most name their body, the others leave it to the home body. */
const MIX = [
  { upTo: 60, forms: CHINESE, name: (r: GeneratedReport) => r.body.place },
  { upTo: 80, forms: CHINESE, name: () => '' },
  { upTo: 90, forms: ENGLISH, name: (r: GeneratedReport) => ` in ${romanise(r.body.place)}` },
  { upTo: 100, forms: ENGLISH, name: () => '' },
] as const;

/** `count` different questions after figures, of bodies and years all over the store. `home` answers when no place is named. */
export function generateQuestions(
  reports: readonly GeneratedReport[],
  home: readonly GeneratedReport[],
  count: number,
): AskedQuestion[] {
  const random = createRandom(7);
  const asked = new Map<string, AskedQuestion>();
  for (let tries = 0; asked.size < count && tries < count * 50; tries++) {
    const roll = tries % 100;
    const kind = MIX.find((m) => roll < m.upTo) ?? MIX[0];
    const report = random.pick(kind.name === MIX[1].name || kind.name === MIX[3].name ? home : reports);
    const [text, key, part] = random.pick(kind.forms)(report, kind.name(report), String(report.year));
    if (!asked.has(text)) asked.set(text, { text, expected: key && part ? report.printed(key, part) : null });
  }
  return [...asked.values()];
}

export function generateWordQuestions(reports: readonly GeneratedReport[], count: number): string[] {
  const random = createRandom(11);
  const asked = new Set<string>();
  while (asked.size < count)
    asked.add(random.pick(WORDS)(random.pick(reports).body.place, FIRST_YEAR + random.whole(0, YEARS - 1)));
  return [...asked];
}

function romanise(place: string): string {
  const joined = pinyin(place.slice(0, -1), { toneType: 'none', type: 'array' }).join('');
  return joined.slice(0, 1).toUpperCase() + joined.slice(1);
}
