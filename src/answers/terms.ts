import { type Catalogue, normaliseName } from '../figures/catalogue.ts';
import type { Term } from './question.ts';

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that tell nothing apart: an indicator with or without them is the same. */
const IDLE = new Set(
  '的 了 是 为 在 于 和 与 及 以及 等 个 家 项 名 次 条 人 数 数量 情况 工作 活动 总 总数 总量 总额 规模 金额 额 量 数目 个数 家数 人数 次数 件数 项目数 全 共 各 各类 年 年度 全年 累计 达 达到 有 全社会 本 我 开展 组织 举办 举行 召开 实施 完成 实现 推进 推动 进行 部署 集中 党组 局 全体 加强 建设 新 新增 培育 认定 引进 选派 选聘 签订 签定 签署 发放 兑现 建成 获得 登记 专题 共计 合计 目前 现有 拥有 期末 年末 年底 底 末 水平 值 得 多少 几 参加 参与 撰写 观看 走访 征集 推介 收录 解决 攻克 争取 到位 举行 制作 印发 出台 落实 投入 实际 当年 上级 全区 全市 全省 全县 全国'.split(
    ' ',
  ),
);

export const isIdle = (word: string): boolean => IDLE.has(word) || /^[\s\p{P}]*$/u.test(word);

/** The words of a canonical name; a name of the catalogue inside it stays whole. */
export function wordsOf(text: string, catalogue: Catalogue): string[] {
  const words: string[] = [];
  for (const piece of text.split(/(占|比重)/)) {
    if (piece === '' || piece === '占' || piece === '比重') {
      if (piece !== '') words.push(piece);
      continue;
    }
    const known = catalogue.find(piece);
    if (known) words.push(normaliseName(known.name));
    else for (const { segment } of SEGMENTER.segment(piece)) words.push(segment);
  }
  return words;
}

/** The terms of a Chinese noun phrase: catalogue names whole, the rest word by word, idle words left out. */
export function termsOf(noun: string, catalogue: Catalogue): Term[] {
  const canonical = catalogue.canonicalise(noun);
  const words = wordsOf(canonical, catalogue).filter((w) => !isIdle(w));
  const kept = words.length > 0 ? words : canonical === '' ? [] : [canonical];
  return kept.map((word) => ({ names: [word] }));
}
