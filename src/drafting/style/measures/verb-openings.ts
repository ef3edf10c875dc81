import type { Clause } from '../../../figures/clauses.ts';
import { ADDING, CREATING, DOING } from '../../../figures/lexicon.ts';
import { defineMeasure } from '../measure.ts';
import { clausesIn } from '../sentences.ts';
import { shareOf } from '../share-of.ts';
import type { StyledParagraph } from '../styled-text.ts';

/** What reports do besides the verbs that take figures. */
const REPORTING =
  '坚持 坚决 牢固树立 树立 把握 把牢 围绕 聚焦 紧盯 紧扣 突出 强化 深化 优化 完善 健全 巩固 拓展 拓宽 加强 加快 加大 推行 推进 促进 引导 鼓励 指导 督促 贯彻 落实 学习 宣传 提升 提高 增强 激发 发挥 探索 形成 构建 搭建 做好 做强 做优 抓好 抓实 抓牢 用好 办好 建好 讲好 选好 夯实 筑牢 压实 锻造 弘扬 厚植 营造 凝聚 汇聚 整合 统筹 协调 配合 会同 依托 立足 着眼 着力 针对 面向 面对 克服 破解 缓解 防范 守住 严格 严把 规范 明确 确保 保障 助力 赋予 破除 释放 走进 深入 开设 开辟 开通 维护 庆祝 看望 采取 参评 力争 争创 实现 达到';

const any = (words: string): string =>
  words
    .split(/[ |]/)
    .sort((a, b) => b.length - a.length)
    .join('|');

const LIST_MARK = '(?:——|[一二三四五六七八九十]是|首先|其次)?';
const TIME = '(?:全年|年内|当年|一年来|同时|此外)?';
const MANNER =
  '(?:积极|大力|认真|扎实|深入|持续|全面|主动|先后|坚决|努力|充分|有效|切实|稳步|有序|不断|进一步|继续|首次|联合|及时|精心|广泛|定期|常态化|第一时间)?地?';
const OPENING = new RegExp(
  `^[“‘《（]?${LIST_MARK}${TIME}${MANNER}(${any([ADDING, CREATING, DOING, REPORTING].join(' '))})`,
);

export const verbOpenings = defineMeasure({
  id: 'verb-openings',
  name: '动词开头',
  unit: '%',
  summary: '以动词开头（前面可有时间词或方式词）的分句所占的比例。',
  measure(section) {
    const clauses = clausesIn(section);
    const opened = clauses.filter(({ clause, paragraph }) => opensWithVerb(clause, paragraph));
    return shareOf(opened.length, clauses.length);
  },
});

/** What makes a noun of the verb before it, as a word of its own: 支持|率, 参与|者, 开展|的|活动; not 支持|部门. */
const NOUN_MAKER = new Set('的 率 者 员 班 库 额 业 器 区 商 部 性 度 感 量'.split(' '));

/** A verb is a word of its own (接待, not 接待室). */
function opensWithVerb(clause: Clause, { words }: StyledParagraph): boolean {
  const opening = OPENING.exec(clause.text);
  if (opening === null) return false;
  const end = clause.start + opening[0].length;
  const isCut = words.some((w) => w.start < end && end < w.start + w.text.length);
  const next = words.find((w) => w.start === end);
  return !isCut && !(next && NOUN_MAKER.has(next.text));
}
