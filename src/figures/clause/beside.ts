import { isPercent, isPoints } from '../units.ts';
import type { Context } from './context.ts';

/**
 * What a number stands for beside the one that the sentence speaks of: the target it is held against (完成年度计划
 * 【6000套】的104%), the whole it is a part of (占全省总数【15100家】的7.9%), or the level of others (低于全省【5.6%】的
 * 平均水平). `name` is the whole as written (empty: the subject itself), `scope` the region that the words name.
 */
export interface Beside {
  readonly kind: 'target' | 'whole' | 'level';
  readonly name: string;
  readonly scope: string | null;
  /** 总数, 总量: the whole is a stock. */
  readonly isStock: boolean;
}

/** Without one of these words a number is the subject's own. */
const SPEAKS_OF = /目标|计划|任务|预算|要求|占|平均|总体|（|[比较与于][全我][国省市区县州]/;
const AIM_NOUN = '(?:目标|计划|任务|预算)(?:任务|目标|数|值|量)?';
/** 占年度计划, 低于预期目标, 距年初目标: what a result is held against. */
const HELD_AGAINST = new RegExp(
  `(?:完成|占|为|是|相当于|达到?|超过?|突破|低于|高于|优于|好于|比|较|距|不及|未达)了?[^，。；（\\d]{0,12}?${AIM_NOUN}(?:的|为|是)?（?$`,
);
/** 省下达我市的目标为, 年度净增目标: a target that is handed down or quoted. */
const HANDED_DOWN =
  /(?:下达|确定|提出|分解|既定|年度|全年|预期|净增|新增|控制)[^，。；（\d]{0,10}?(?:目标|任务)(?:任务|数|值|量)?(?:是|为|：|达到)?（?$/;
/** （国家要求到2025年达到90%）: asked for by a higher level. */
const ASKED = /(?:国家|省里?|市里?|上级)(?:明确)?要求[^，。；（]{0,14}$/;
const COMPARING =
  /(?:比|较|低于|高于|超过|超额?完成|超出?|距离?|优于|未达到|达到|未完成|完成|实现)[^，。；\d]{0,16}$/;
const AIMED_AT =
  /^(的?)(?:年度|年初|全年|预期|控制|约束性|规划|既定|考核|省定|市定)*的?(?:目标|任务)(?!清单|书|分解|体系|表|群|导向|责任|指标体系)/;
/** The number behind says which share of this one was reached. */
const SHARED = /^）?的(?:约|近|超)?[\d.*一二三四五六七八九]+[\d.]*(?:[%‰成]|个百分点)/;
const WHOLE = /占(?!比)了?([^，。；（\d]{0,16}?)(?:的)?（?$/;
const SCOPE = '全[国省市区县州]|我[省市区县州]';
const OTHERS = new RegExp(
  `(?:[比较与]|[高低快慢优好]于|超过|领先)(?:于)?(${SCOPE})?(?:的?(?:平均(?:水平|值|数)?|总体(?:水平)?))?（?$`,
);
const LEVEL_BEHIND = /^的?(?:平均水平|平均值|平均数|平均|总体水平)/;
/** （全省为5.2%）, （全市下降2.1%）: a bracket that says no more than whose number it is. */
const BRACKETED = new RegExp(
  `（(${SCOPE})(?:平均)?(?:水平)?(?:同期)?(?:为|是|达到?|增长|下降|提高|增速为?|降幅为?)?$`,
);

/** What the number at `from` (its qualifier left out) is beside the subject; `null` when it is the subject's own. */
export function besideOf(text: string, { mention, behind }: Context, hasSubject: boolean): Beside | null {
  if (mention.kind === 'rank' || mention.unit === '倍') return null;
  const lead = text.slice(Math.max(0, mention.from - 36), mention.from);
  const after = text.slice(mention.to, mention.to + 16);
  if (!SPEAKS_OF.test(lead) && !SPEAKS_OF.test(behind)) return null;
  if (isTarget(lead, after, behind)) return { kind: 'target', name: '', scope: null, isStock: false };
  if (isPoints(mention.unit)) return null;
  const whole = isPercent(mention.unit) || !SHARED.test(after) ? null : WHOLE.exec(lead);
  if (whole) return readWhole(whole[1] ?? '');
  if (!hasSubject) return null;
  const scope = BRACKETED.exec(lead)?.[1] ?? levelScope(lead, behind);
  return scope === undefined ? null : { kind: 'level', name: '', scope: scope || null, isStock: false };
}

function isTarget(lead: string, after: string, behind: string): boolean {
  const aimedAt = AIMED_AT.exec(behind);
  if (aimedAt) return aimedAt[1] !== '' || COMPARING.test(lead);
  if (ASKED.test(lead)) return true;
  const held = HELD_AGAINST.exec(lead);
  // 完成年度任务96项 counts tasks; 完成年度任务96项的80%, 超过年度目标3万人 and a bracket are held against.
  if (held)
    return SHARED.test(after) || held[0].endsWith('（') || /^(?:超过|低于|高于|优于|好于)/.test(held[0]);
  return HANDED_DOWN.test(lead);
}

function readWhole(words: string): Beside {
  const scope = new RegExp(`^(?:${SCOPE})`).exec(words)?.[0] ?? null;
  const named = words.slice(scope?.length ?? 0).replace(/^的/, '');
  const name = named.replace(/(?:总数量?|总量|数量)$/, '');
  return { kind: 'whole', name, scope, isStock: name !== named || /人口$/.test(name) };
}

/** The region whose level this is: empty where none is named, `undefined` where it is no such level. */
function levelScope(lead: string, behind: string): string | undefined {
  const others = OTHERS.exec(lead);
  if (!others) return undefined;
  const isLevel = LEVEL_BEHIND.test(behind) || (/平均|总体/.test(others[0]) && others[0].endsWith('（'));
  return isLevel ? (others[1] ?? '') : undefined;
}

/** Whether a share right behind the last number is one of it: 占年度计划6000套【的104%】, 占全省总数（…）【的7%】. */
export const isShareOfLast = ({ before, mention }: Context): boolean =>
  isPercent(mention.unit) && /^）?的$/.test(before);
