import type { ReportStore } from '../../src/retrieval/report-store.ts';
import { makeReport } from './make-report.ts';

const TWO = (
  '企业 人才 平台 研发 专利 科普 贷款 疫情 乡村 园区 孵化 转化 成果 技术 项目 资金 政策 党建 廉政 培训 ' +
  '调研 督查 审计 统计 环保 能源 交通 农业 医疗 教育 文化 旅游 金融 保险 税收 出口 投资 消费 就业 住房'
).split(' ');
const FOUR = (
  '高新技术 科技创新 知识产权 技术合同 科学普及 脱贫攻坚 乡村振兴 疫情防控 中小企业 营商环境 ' +
  '人工智能 生物医药 装备制造 新型材料 节能环保 数字经济 工业互联 公共服务 社会保障 安全生产'
).split(' ');
const TERMS = [...TWO, ...FOUR];
const TERMS_IN_A_PASSAGE = 5;
const REPORTS = 40;
const PASSAGES = 10;

/** 400 passages of five words each, every word in about 33 of them; the step keeps neighbours apart. */
export const VOCABULARY_REPORTS = Array.from({ length: REPORTS }, (_, report) =>
  makeReport(`v${report}`, {
    passages: Array.from({ length: PASSAGES }, (_, passage) => {
      const first = (report * PASSAGES + passage) * 7;
      const words = Array.from(
        { length: TERMS_IN_A_PASSAGE },
        (_, i) => TERMS[(first + i * 13 + i * i) % TERMS.length],
      );
      return { text: `第${report}期第${passage}段，继续抓好${words.join('、')}等工作。`, start: first };
    }),
  }),
);

/** The share of passages with a word that a search for the word finds, over all words. */
export async function measureRecall(store: ReportStore, reports: typeof VOCABULARY_REPORTS): Promise<number> {
  const texts = reports.flatMap((r) => r.passages.map((p) => p.text));
  let wanted = 0;
  let found = 0;
  for (const term of TERMS) {
    const holding = texts.filter((text) => text.includes(term));
    const searched = await store.searchPassages(term, Math.ceil(holding.length * 1.5));
    const got = new Set(searched.ok ? searched.value.map((p) => p.text) : []);
    wanted += holding.length;
    found += holding.filter((text) => got.has(text)).length;
  }
  return found / wanted;
}
