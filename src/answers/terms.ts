import { type Catalogue, normaliseName } from '../figures/catalogue.ts';
import { ADDING, CREATING, DOING } from '../figures/lexicon.ts';
import type { Term } from './question.ts';

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** What was done: it need not stand in the indicator, but then it must in the sentence (争取 projects are not 完成 ones). */
const VERBS = new Set(
  [ADDING, CREATING, DOING].flatMap((words) => words.split('|')).filter((w) => w.length > 1),
);

/** Words that tell nothing apart: an indicator with or without them is the same. */
const IDLE = new Set(
  [
    '的 了 着 过 得 地 是 为 在 于 和 与 及 以及 等 其 里 中 内 上 下 到 出 给 把 被 让 对 从 向 由 以 跟 还 也 都 就 又 再 能 会 要 想 应 没 不 那 这 该 此 些 个 家 项 名 次 条 人 户 场 份 篇 所 几 多少 多',
    '累计 减少 增加 提高 上升 增长 下降 压减 线上线下 居 排 搞 保有量 存量 平均 均 首次 提出 净 度 共有 还有 总共有 一共有 分别 专场 系列 主题 线上 线下 大型 数 数量 情况 工作 活动 总 总数 总量 总额 规模 额 量 数目 个数 家数 人数 次数 件数 项目数 场次 全 共 一共 总共 各 各类 年 年度 全年 累计 达 达到 有 全社会 本 我 我们 局 党组 区 市 省 县 处',
    '开展 组织 举办 举行 召开 实施 完成 实现 推进 推动 进行 部署 集中 全体 加强 新 新增 新增加 净增 新建 培育 新培育 认定 新认定 引进 选派 派 派出 选聘 签订 签定 签署 发放 发 放 兑现 建成 建设 获得 获 拿 拿到 拿了 专题 共计 合计',
    '目前 现有 拥有 拥 期末 年末 年底 底 末 初 水平 值 参加 参与 参赛 撰写 写 观看 看 走访 征集 推介 制作 印发 出台 落实 投入 实际 当年 上级 全区 全市 全省 全县 全国 办 做 搞 讲 收录 收 解决 攻克 争取 到位 来 去 打算 计划 目标 预期 拟 任务 力争 每 年份 时 期间 同 比 较 相比 情形 具体 新办 比例 咱 区里 市里 通过 推出 惠及 支持 服务 提供 达成 登台 下沉 使用 入库 入驻 新入库 受理 举行 名单 以来 累计数 合计数 变化 分别 实绩 规模化 总体',
  ]
    .join(' ')
    .split(' '),
);

const IDLE_CHARACTERS = new Set([...IDLE].filter((w) => w.length === 1));

/**
 * Words made of idle characters that tell things apart all the same: 人均GDP is not GDP, 上市企业 are not 企业,
 * 省级以上 is not 省级. They are never torn.
 */
const TELLING =
  '以上|以下|人均|户均|亩均|拟上市|上市|新(?:能源|材料|产品|业态|经济)|净(?:利润|资产|收入|出口)|增加值|服务业|(?:国家|省|市|区|县|校)级';
const TELLING_WORD = new RegExp(`^(?:${TELLING})$`);

export const isTelling = (word: string): boolean => TELLING_WORD.test(word);

/** Idle as a whole, or made of nothing but idle characters (到了, 放了, 共有). */

export function isIdle(word: string): boolean {
  if (isTelling(word)) return false;
  return IDLE.has(word) || /^[\s\p{P}]*$/u.test(word) || [...word].every((c) => IDLE_CHARACTERS.has(c));
}

/** The words of a canonical name; a name of the catalogue inside it stays whole. */
export function wordsOf(canonical: string, catalogue: Catalogue): string[] {
  return catalogue.split(canonical).flatMap(({ text, isKnown }) => (isKnown ? [text] : segment(text)));
}

/** The segmenter leaves words it does not know in single characters (有|效|期|内): a run of them is one word. */
function joinSingles(segments: readonly string[]): string[] {
  const words: string[] = [];
  let run = '';
  for (const s of [...segments, '']) {
    if (s.length === 1 && /[\u4e00-\u9fa5]/.test(s)) run += s;
    else {
      if (run !== '') words.push(run);
      if (s !== '') words.push(s);
      run = '';
    }
  }
  return words;
}

/** Words of number and stock that the segmenter would tear. */
const UNTORN =
  /线上线下|线上|线下|保有量|存量|总数量|总数|总量|合计数|累计数|累计量|一共有|总共有|一共|总共|共有|还有|没能|划转了?|拿到|上了/g;

const UNBROKEN = new RegExp(`(占|比重|${TELLING})|\\s+|的`);

function segment(text: string): string[] {
  return text
    .replace(UNTORN, ' ')
    .split(UNBROKEN)
    .filter((p) => p !== undefined)
    .flatMap((piece) =>
      piece === '占' || piece === '比重' || isTelling(piece)
        ? [piece]
        : joinSingles([...SEGMENTER.segment(piece)].map((s) => s.segment)),
    );
}

/** 科普受众 → 科普, 受众: the words of a name, which may stand apart in a sentence; none for a name of one word. */
function partsOf(name: string): string[] {
  const parts = segment(name).filter((p) => !isIdle(p));
  return parts.length >= 2 && parts.every((p) => p.length >= 2) ? parts : [];
}

/** Whether nothing but idle words is left of a text. */
export function isAllIdle(text: string): boolean {
  return text === '' || [...SEGMENTER.segment(text.replace(UNTORN, ''))].every((s) => isIdle(s.segment));
}

/** The terms of a Chinese noun phrase: catalogue names whole, the rest word by word, idle words left out. */
export function termsOf(noun: string, catalogue: Catalogue): Term[] {
  const words = noun
    .split(/\s+/)
    .flatMap((n) => wordsOf(catalogue.canonicalise(n), catalogue))
    .filter((w) => !isIdle(w));
  const whole = catalogue.find(words.join(''));
  if (whole && words.length > 1)
    return [{ names: [normaliseName(whole.name)], parts: partsOf(normaliseName(whole.name)) }];
  return [...new Set(words)].map((word) =>
    VERBS.has(word) && !isTelling(word)
      ? { names: [word], isVerb: true }
      : { names: [word], parts: partsOf(word) },
  );
}

/** What a question about words is about: its words of two characters and more that are neither idle nor ask. */
export function contentWordsOf(text: string): string[] {
  const plain = text.replace(
    /(?:19|20)\d{2}年?|哪些|哪家|哪所|哪个|什么|怎么样?|如何|为什么|为何|原因|由谁|[？?]/g,
    ' ',
  );
  return [...new Set(plain.split(/\s+/).flatMap((p) => segment(p)))].filter(
    (w) => w.length >= 2 && !isIdle(w),
  );
}
