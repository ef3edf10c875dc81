import {
  ADDING,
  ADVERB,
  BASE,
  COPULA,
  FALL_NOUN,
  FALLING,
  GROWTH_NOUN,
  LEFT_OVER,
  RISING,
  STOCK,
  TOTAL,
} from '../lexicon.ts';

/** What the words right before a number say of it. */
export interface Predicate {
  /** +1 增长, −1 下降; `null` when no change is spoken of. */
  readonly direction: 1 | -1 | null;
  /** 增加到, 降至, 达到: the number is where it ended up, not by how much it moved. */
  readonly isLevel: boolean;
  readonly isGrowthNoun: boolean;
  /** Of a noun of growth (增速 1, 降幅 −1), else `null`. */
  readonly growthSign: 1 | -1 | null;
  readonly isStock: boolean;
  readonly isNew: boolean;
  /** 合计, 共计: the sum of a list. */
  readonly isTotal: boolean;
  /** The word of adding that stands right before the number (高新技术企业净增12家), else `null`. */
  readonly added: string | null;
  /** 完成: a share of a task when the unit is %. */
  readonly isCompletion: boolean;
  /** 分别: several values follow for several subjects. */
  readonly distributes: boolean;
  /** 比上年, 较去年: compared with the period before. */
  readonly compares: boolean;
  /** 年均: a yearly average over the period. */
  readonly isYearly: boolean;
}

const NONE: Predicate = {
  direction: null,
  isLevel: false,
  isGrowthNoun: false,
  growthSign: null,
  isStock: false,
  isNew: false,
  isTotal: false,
  added: null,
  isCompletion: false,
  distributes: false,
  compares: false,
  isYearly: false,
};

type Step = readonly [pattern: RegExp, effect: (word: string) => Partial<Predicate>];

const TO = '(?:到|至|为|成)';
const STEPS: readonly Step[] = [
  // 比上年多改28个, 较去年少办3场: more or less of what the verb does.
  [/(?<=[比较][^，；。]{2,12})多[\u4e00-\u9fa5]{1,2}$/, () => ({ direction: 1, compares: true })],
  [/(?<=[比较][^，；。]{2,12})少[\u4e00-\u9fa5]{1,2}$/, () => ({ direction: -1, compares: true })],
  // 距全年目标还有36.2亿元, 还差23家: short of it.
  [
    /(?:(?:的?目标|的?计划|的?任务)?(?:还|尚|仍|仅|相)差|(?<=距[^，；。]{2,12})(?:还有|尚有|仍有|还需))$/,
    () => ({ direction: -1, compares: true }),
  ],
  [/(?:超额完成|超额)$/, () => ({ direction: 1, compares: true })],
  [
    /(?:[比较与距](?:[^，；。、的\d]{0,8})(?:平均(?:水平|值|数)?|总体(?:水平)?|目标(?:任务)?|计划|进度|预期)(?:相比)?)$/,
    () => ({ compares: true }),
  ],
  [/(?:是|为|相当于|达到|达)?(?:上一?年|去年|20\d{2}年)(?:同期)?的$/, () => ({ compares: true })],
  [new RegExp(`(?:${BASE}|比计划|较计划|较年初|比年初|比去年预算|比上年预算)$`), () => ({ compares: true })],
  [
    new RegExp(`(?:${GROWTH_NOUN})(?:继续|稳定|保持|分别|均)?$`),
    () => ({ isGrowthNoun: true, direction: 1, growthSign: 1 }),
  ],
  [new RegExp(`(?:${FALL_NOUN})$`), () => ({ isGrowthNoun: true, direction: -1, growthSign: -1 })],
  [
    new RegExp(
      `(?:${RISING}|跃升|升|跃|上调|拓展|扩容|扩面|发展|壮大|扩展|延长|突破|扩|增扩|调增|优化)(?:了)?${TO}$`,
    ),
    () => ({ direction: 1, isLevel: true }),
  ],
  [
    new RegExp(`(?:${FALLING}|缩|下调|压缩|控制|调减|核减)(?:了)?${TO}$`),
    () => ({ direction: -1, isLevel: true }),
  ],
  [new RegExp(`(?:${FALLING})(?:了)?$`), () => ({ direction: -1 })],
  [new RegExp(`(?:${RISING})(?:了)?$`), () => ({ direction: 1 })],
  [new RegExp(`(?:${STOCK})$`), () => ({ isStock: true })],
  [new RegExp(`(?:${TOTAL})$`), () => ({ isTotal: true })],
  [/(?:完成)$/, () => ({ isCompletion: true })],
  [/(?:达到|达|突破|升至|跃上|跨上|迈上|站上|逼近)$/, () => ({ isLevel: true })],
  [/(?:分别)(?:达到|达|为)?$/, () => ({ distributes: true })],
  [/(?:年均|平均每年|每年)$/, () => ({ isYearly: true })],
  [/(?<!重新)(?:获得|通过|获)?(?<!重新)(?:认定|评定)$/, () => ({ isNew: true })],
  [/连续[\d二两三四五六七八九十]+[个]?(?:年|月|季度)$/, () => ({})],
  [/调整(?:了)?(?:到|至|为|成)$/, () => ({ isLevel: true })],
  [
    /(?:(?:(?:19|20)\d{2}年|去年|今年|\d{1,2}月|年)(?:底|末)|(?:19|20)\d{2}年|目前|现在|当前)的?$/,
    () => ({}),
  ],
  [new RegExp(`(?:${COPULA}|${ADVERB})$`), (word) => (word === '分别' ? { distributes: true } : {})],
];

/** 市级以上孵化载体【共有】55家, 学科类机构【还剩】38家: a stock that is there. */
const HELD = new RegExp(`(?:${LEFT_OVER})$`);

/** The longest stretch that one step looks at, words that it looks back for included. */
const LONGEST_TAIL = 28;

const BASE_END = new RegExp(`(?:${BASE})$`);

/** 新认定, but not the one in 重新认定. */
const ADDED = new RegExp(`(?<![重更创革翻高])(?:${ADDING})$`);

/** Words that a stripped word may not be cut out of: 增长 in 增长极, 为 in 行为. */
const INSIDE_WORD =
  /(?:自然增长率|建设提升|改造提升|新建提升|完善提升|更新|创新|翻新|革新|签约|预约|违约|集约|节约|制约|公约|契约|解约|行为|作为|认为|成为|发达|所有|国有|私有|自有|持有|有效|公共|不同|相同|共同|合同|协同|规模以上|多样|减少人口|党的建设|至少|甚至|乃至|以至|改名|著名|知名|经济总量|用水总量|消费总量|零售总额|拥有|现有|共有|已有|建有|设有|户均|人均|亩均|地均)$/;

/**
 * Peels the predicate off the end of the words before a number: 高新技术企业累计达到 → 高新技术企业, a stock.
 * `rest` is what it is said of, possibly empty (the subject is then inherited).
 */
export function peelPredicate(words: string): { readonly rest: string; readonly predicate: Predicate } {
  let rest = words;
  let predicate = NONE;
  for (let changed = true; changed && rest !== ''; ) {
    changed = false;
    const tail = rest.slice(-LONGEST_TAIL);
    const from = rest.length - tail.length;
    const held = HELD.exec(tail);
    if (held) {
      rest = rest.slice(0, from + held.index);
      predicate = merge(predicate, { isStock: true });
      changed = true;
      continue;
    }
    const added = ADDED.exec(tail);
    if (added)
      return {
        rest: rest.slice(0, from + added.index).replace(BASE_END, ''),
        predicate: { ...predicate, isNew: true, added: added[0] },
      };
    if (INSIDE_WORD.test(tail)) break;
    for (const [pattern, effect] of STEPS) {
      const match = pattern.exec(tail);
      if (!match || match[0] === '') continue;
      const left = rest.slice(0, from + match.index);
      if (match[0].length === 1 && isInsideNoun(left, match[0])) continue;
      const found = effect(match[0]);
      predicate = merge(predicate, found);
      rest = left;
      changed = true;
      break;
    }
  }
  return { rest, predicate };
}

/** The word nearest to the number wins where two disagree (增速达到 is a growth noun, 增长到 a level). */
function merge(near: Predicate, far: Partial<Predicate>): Predicate {
  return {
    ...near,
    ...far,
    direction: near.direction ?? far.direction ?? null,
    isLevel: near.isLevel || (far.isLevel ?? false),
    isGrowthNoun: near.isGrowthNoun || (far.isGrowthNoun ?? false),
    growthSign: near.growthSign ?? far.growthSign ?? null,
    isTotal: near.isTotal || (far.isTotal ?? false),
    isStock: near.isStock || (far.isStock ?? false),
    isCompletion: near.isCompletion || (far.isCompletion ?? false),
    distributes: near.distributes || (far.distributes ?? false),
    compares: near.compares || (far.compares ?? false),
    isYearly: near.isYearly || (far.isYearly ?? false),
  };
}

const BEFORE_MOVE = new RegExp(`(?:${BASE}|[比较].{2,8}|[均各共再又净同]|率|额|值|量|度)$`);

/** A one-character predicate counts only behind a word: 多 in 更多, 有 in 拥有 are caught by longer words. */
function isInsideNoun(left: string, word: string): boolean {
  if (word === '名') return true;
  if (word === '为' || word === '有' || word === '是' || word === '到' || word === '至') return false;
  if (
    word === '高' ||
    word === '低' ||
    word === '多' ||
    word === '少' ||
    word === '增' ||
    word === '减' ||
    word === '降' ||
    word === '涨'
  ) {
    return left !== '' && !BEFORE_MOVE.test(left);
  }
  return false;
}
