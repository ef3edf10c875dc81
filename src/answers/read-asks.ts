import type { Catalogue } from '../figures/catalogue.ts';
import { ADDING, CREATING, RELATIONAL } from '../figures/lexicon.ts';
import type { Aim } from '../figures/measure.ts';
import { findMentions } from '../figures/mentions/find-mentions.ts';
import { relate } from '../figures/naming/relate.ts';
import { type Ask, OPEN_END, type Operation, type Term, type Years } from './question.ts';
import { termsOf } from './terms.ts';

/** What the whole question says for each of its holes. */
export interface AskFrame {
  readonly period: string | null;
  readonly years: Years;
  readonly operation: Operation;
  /** 截至…, …年底: of what the year added and what stood at its end, the latter. */
  readonly isAtEnd: boolean;
  /** 分别, 各: each of the subjects is asked for. */
  readonly isDistributed: boolean;
}

const SPOKEN_HOLE = /多少|几(?=[家个项名次场件条户位份篇亩成倍人届所台支期批]|$|[，。？])/;

/** A question is cut at its holes; a hole that names nothing takes its terms from the one before it. */
export function readAsks(text: string, frame: AskFrame, catalogue: Catalogue): Ask[] {
  const spoken = text
    .replace(/百分之(?:多少|几)/g, '多少%')
    .replace(/多大(?:的)?(?:比例|比重)/g, '多少%')
    .replace(/^[，、的]+|[，、]+$/g, '');
  if (spoken === '') return [];
  const holed = SPOKEN_HOLE.test(spoken) ? spoken : `${spoken}多少`;
  const holes = findMentions(holed, { withHoles: true }).filter((m) => m.kind === 'hole');
  const asks: Ask[] = [];
  let from = 0;
  for (const hole of holes) {
    const behind = /^[^，。；：、]*/.exec(holed.slice(hole.to))?.[0] ?? '';
    const next = holes.find((h) => h.start > hole.start);
    const own = next && next.start < hole.to + behind.length ? '' : behind;
    const clause = `${holed.slice(from, hole.to)}${own}`;
    asks.push(
      ...toAsks(
        { before: holed.slice(from, hole.from), behind: own, unit: hole.unit, clause },
        frame,
        asks.at(-1)?.terms ?? [],
        catalogue,
      ),
    );
    from = hole.to + own.length;
  }
  return asks;
}

const LEADING_ASIDE = /^(?:[，、；：的]|和|与|及|以及|还有|并且|分别|各)+/;

/** A measure without a subject: the subject is the one before. */
const MEASURE_ONLY = /^(?:那)?(?:的)?(?:占比|比重|比例|增速|增幅|增长率|排名|位次|差|相差)(?:呢)?$/;

interface Hole {
  readonly before: string;
  readonly behind: string;
  readonly unit: string;
  readonly clause: string;
}

const GROWTH_WORDS =
  /年均增长|环比增长|同比增长|同比下降|增长率|增长速度|增速|增幅|涨幅|降幅|同比|增长|下降|上升|提高|增加(?!值)|减少/g;
const CHANGE_WORDS = /增加(?!值)|减少|提高|上升|下降|变化|净增|前移/g;
const RANK_WORDS = /排第|排名|位次|名次|位居|居于|排在/g;
const SCOPE_WORDS = /(?:在|居|列)?全[国省市区县州](?:的)?(?:平均)?|[我本][省市区县州国局]/g;
const COURSE_WORDS = /变化趋势|趋势|走势|怎样变化|对得上/g;

function toAsks(hole: Hole, frame: AskFrame, earlier: readonly Term[], catalogue: Catalogue): Ask[] {
  const { clause, unit } = hole;
  const aim = aimOf(clause);
  const field = aim === 'rank' ? (/(全[国省市区县州]|世界)/.exec(clause)?.[1] ?? null) : null;
  const scope = readScope(clause, field);
  const grows = aim === 'growth_rate' || aim === 'growth_multiple' || frame.operation.kind === 'growth';
  const moves = aim === 'change' || frame.operation.kind === 'difference';
  const spoken = [
    scope ?? /(?!)/,
    SCOPE_WORDS,
    RANK_WORDS,
    COURSE_WORDS,
    ...(grows ? [GROWTH_WORDS] : []),
    ...(moves ? [CHANGE_WORDS] : []),
  ];
  const noun = spoken.reduce<string>(
    (text, words) => text.replace(words, ' '),
    `${hole.before.replace(LEADING_ASIDE, '')} ${hole.behind}`,
  );
  const isBoth = /新增(?:数)?(?:和|与|、)累计|累计(?:数)?(?:和|与|、)新增/.test(clause);
  const subjects = coordinated(noun, frame.isDistributed || /各|分别/.test(clause));
  return subjects.flatMap((subject) => {
    const terms = MEASURE_ONLY.test(subject.trim()) ? [] : termsOf(subject, catalogue);
    const ownAim = subjects.length > 1 ? (aimOf(subject) ?? aim) : aim;
    const ask: Ask = {
      terms: terms.length > 0 ? terms : earlier,
      aim: frame.operation.kind === 'growth' && ownAim !== 'new' ? null : ownAim,
      leaning: frame.isAtEnd ? 'cumulative' : null,
      unit: unit === '' ? null : unit,
      period: frame.period,
      scope,
      verb: /净增/.test(subjects.length > 1 ? subject : clause) ? '净增' : null,
      field,
      stretch:
        frame.years.kind === 'range' && frame.years.to !== OPEN_END
          ? { from: frame.years.from, to: frame.years.to }
          : null,
    };
    return isBoth
      ? [
          { ...ask, aim: 'new' as const },
          { ...ask, aim: 'cumulative' as const },
        ]
      : [ask];
  });
}

/** 市级、区级科技特派员各多少名: two subjects; the parts share the head of the last. */
function coordinated(noun: string, isDistributed: boolean): string[] {
  const plain = noun.trim();
  const parts = plain.split(/、|和|与/);
  if (!isDistributed || parts.length < 2 || /新增|累计/.test(plain)) return [plain];
  const head = (parts.at(-1) ?? '').replace(/^(?:国家级|省级|市级|区级|县级)/, '');
  return parts.map((p, i) =>
    /^(?:国家级|省级|市级|区级|县级)$/.test(p.trim())
      ? `${p.trim()}${head}`
      : i > 0 && RELATIONAL.test(p.trim())
        ? relate((parts[0] ?? '').trim(), p.trim())
        : p,
  );
}

const ADDING_WORDS = new RegExp(`(?:${ADDING}|新认证|新增数|新拿到|新放|新办)`);
const CREATING_WORDS = new RegExp(`(?:${CREATING})`);

function aimOf(clause: string): Aim | null {
  if (/第几|排名|位次|名次|排第/.test(clause)) return 'rank';
  if (
    /增长率|增速|增幅|涨幅|降幅|增长的?(?:预期)?目标|同比(?:增长|下降|增加)|增长(?:了)?(?:多少|几)(?:%|$|，|（)|增长多少|下降(?:了)?多少(?:%|$)/.test(
      clause,
    )
  )
    return 'growth_rate';
  if (/增长(?:了)?(?:几|多少)倍/.test(clause)) return 'growth_multiple';
  if (/(?:减少|压减|增加|提高|下降)(?:了)?(?:多少|几)(?!%|百分之)/.test(clause)) return 'change';
  if (/占[^，]*(?:比重|比例|多少|几)|占比|比重|比例/.test(clause)) return 'share';
  if (ADDING_WORDS.test(clause)) return 'new';
  if (
    /总数|总量|累计|保有量|一共有|总共有|共有|现有|存量|拥有|(?:[年月]末|[年月]底|截至)|到了(?:多少|几)|余额/.test(
      clause,
    )
  )
    return 'cumulative';
  if (/(?<![没所])有(?:多少|几)[家户个所名]/.test(clause) && !CREATING_WORDS.test(clause))
    return 'cumulative';
  return null;
}

const ZONE = /([\u4e00-\u9fa5]{0,4}(?:自创区|高新区|经开区|开发区|示范区|新区|科技城))/;

function readScope(clause: string, field: string | null): string | null {
  const zone = ZONE.exec(clause)?.[1];
  if (zone && !/占[^，]*$/.test(clause.slice(0, clause.indexOf(zone))))
    return zone.replace(/^.*(?=自创区)/, '');
  const whole = /^[^占]{0,14}?(全[国省市区县州])(?!平均|内)/.exec(clause)?.[1];
  return whole && whole !== field ? whole : (/^[^占]{0,14}?(全[国省市区县州])平均/.exec(clause)?.[1] ?? null);
}
