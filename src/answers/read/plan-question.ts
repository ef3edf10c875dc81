import type { Aim } from '../../figures/measure.ts';
import type { BaseYear, Operation } from '../question.ts';
import type { Span } from './span.ts';

/** What the operators, measures and holes of a question come to, and which of its spans they took up. */
export interface Plan {
  readonly operation: Operation;
  readonly isTarget: boolean;
  readonly aim: Aim | null;
  /** The unit that the hole asks for; `null` when it does not say. */
  readonly unit: string | null;
  readonly claimed: ReadonlySet<Span>;
}

/** The years that a question asks for: one, several, or a range with its first. */
export interface Extent {
  readonly isMany: boolean;
  readonly from: number | null;
}

/** The spans of a question by what they mean. */
interface Spoken {
  of(...senses: readonly string[]): readonly Span[];
  has(sense: string): boolean;
  readonly hole: Span | null;
  readonly unit: string;
  readonly aim: Aim | null;
  readonly measures: readonly Span[];
  /** The year compared with, as said. */
  readonly base: BaseYear | null;
  /** Words of more and less, whatever their direction. */
  readonly moves: readonly Span[];
  readonly extent: Extent;
  /** Chinese says 增加了 right before 多少家; in English the verb may stand anywhere. */
  readonly order: 'fixed' | 'free';
  /** How many bodies are named. */
  readonly rivals: number;
}

type Planned = {
  readonly operation: Operation;
  readonly claims: readonly Span[];
} & Partial<Pick<Plan, 'isTarget' | 'aim' | 'unit'>>;

const PERCENT = /^%$/;
const POINTS = /百分点|个点/;
const MOVES = ['grow', 'rise', 'fall', 'differ'] as const;

/**
 * Decides what is to be done. An operator that nothing takes up is left unclaimed: its words are content then, and have
 * to be said by the figure. `null` where the operators do not add up to one thing, or several figures are asked for.
 */
export function planQuestion(
  spans: readonly Span[],
  extent: Extent,
  order: 'fixed' | 'free' = 'fixed',
): Plan | null {
  const holes = spans.filter((s) => s.role === 'hole');
  if (holes.length > 1) return null;
  const spoken = listen(spans, holes[0] ?? null, extent, order);
  if (asksSeveral(spoken)) return null;
  for (const rule of RULES) {
    const planned = rule(spoken);
    if (planned === 'unclear') return null;
    if (planned) return toPlan(planned, spoken);
  }
  return null;
}

function listen(spans: readonly Span[], hole: Span | null, extent: Extent, order: Spoken['order']): Spoken {
  const of = (...senses: readonly string[]) =>
    spans.filter((s) => s.role === 'operator' && senses.includes(s.sense));
  const measures = spans.filter((s) => s.role === 'measure');
  const compared = spans.find((s) => s.role === 'time' && s.sense.startsWith('base '))?.sense.slice(5);
  const isRank = hole?.sense === 'rank';
  return {
    of,
    has: (sense) => of(sense).length > 0,
    hole,
    unit: isRank ? '' : (hole?.sense ?? ''),
    aim: isRank ? 'rank' : aimOf(measures, extent),
    measures,
    base: compared === undefined ? null : compared === 'previous' ? 'previous' : Number(compared),
    moves: of(...MOVES),
    extent,
    order,
    rivals: new Set(spans.filter((s) => s.role === 'place').map((s) => s.sense)).size,
  };
}

function aimOf(measures: readonly Span[], { isMany }: Extent): Aim | null {
  const senses = new Set(measures.map((m) => m.sense));
  if (senses.has('rank')) return 'rank';
  if (senses.has('share')) return 'share';
  // 五年累计新增 is what was added over the years; 累计新增 in one year may be either.
  if (senses.has('new') && senses.has('cumulative')) return isMany ? 'new' : null;
  if (senses.has('new')) return 'new';
  return senses.has('cumulative') ? 'cumulative' : null;
}

/** 分别 in one year, 目标是多少，完成了吗: several figures in one breath are the grammar's. */
function asksSeveral({ has, of, hole, extent, measures, order }: Spoken): boolean {
  const isBoth = ['new', 'cumulative'].every((sense) => measures.some((m) => m.sense === sense));
  if (isBoth && order === 'free') return true;
  if (has('each') && !extent.isMany) return true;
  return has('goal') && hole !== null && of('whether', 'reach').some((s) => s.from >= hole.to);
}

function toPlan({ operation, claims, ...more }: Planned, { unit, aim, measures, hole }: Spoken): Plan {
  return {
    operation,
    isTarget: false,
    aim,
    unit: unit === '' ? null : unit,
    claimed: new Set([...claims, ...measures, ...(hole ? [hole] : [])]),
    ...more,
  };
}

/** Whether a movement is asked for as a rate: in per cent, or with no unit behind 增长. */
function isRate({ unit, moves, measures, has }: Spoken): boolean {
  if (POINTS.test(unit)) return false;
  if (PERCENT.test(unit)) return !measures.some((m) => m.sense === 'share');
  // 涨了几倍 asks how many times as much was added.
  if (unit === '倍') return moves.length > 0;
  return unit === '' && (has('rate') || moves.some((m) => m.sense === 'grow'));
}

const asRate = ({ aim }: Spoken) => ({ unit: null, aim: aim === 'new' ? aim : null });

/** 比目标多多少, 超目标几个点. */
const overTarget = ({ has, of, hole, moves }: Spoken): Planned | null =>
  hole && (has('over-goal') || (has('goal') && has('excess')))
    ? {
        operation: { kind: 'over-target' },
        claims: [...of('over-goal', 'goal', 'excess', 'reach', 'rate'), ...moves],
        isTarget: true,
        ...(has('rate') ? { aim: 'growth_rate' as const, unit: null } : {}),
      }
    : null;

const metTarget = ({ has, of, hole, moves }: Spoken): Planned | null =>
  has('goal') && ((has('reach') && (!hole || has('whether'))) || has('result'))
    ? {
        operation: { kind: 'met-target' },
        claims: of('goal', 'reach', 'whether', 'result'),
        isTarget: true,
        ...(has('rate') || moves.length > 0 ? { aim: 'growth_rate' as const } : {}),
      }
    : null;

const extreme = ({ has, of }: Spoken): Planned | 'unclear' | null => {
  if (!has('which-year')) return null;
  const direction = has('highest') ? 'highest' : has('lowest') ? 'lowest' : null;
  return direction === null
    ? 'unclear'
    : { operation: { kind: 'extreme', direction }, claims: of('which-year', direction, 'course') };
};

/** 江苏比浙江多多少, 四川和重庆差多少: the same figure of two bodies. */
const versus = ({ has, of, moves, rivals }: Spoken): Planned | null =>
  rivals === 2 && has('than') && moves.length > 0
    ? {
        operation: { kind: 'versus' },
        claims: [...of('than', 'rate'), ...moves],
        ...(has('rate') ? { aim: 'growth_rate' as const, unit: null } : {}),
      }
    : null;

const multiple = ({ base, unit, moves }: Spoken): Planned | null =>
  base !== null && unit === '倍' && moves.length === 0
    ? { operation: { kind: 'multiple', base }, claims: [], unit: null }
    : null;

const overYears = ({ extent, has, of, moves }: Spoken): Planned | null => {
  if (!extent.isMany) return null;
  if (has('course')) return { operation: { kind: 'trend' }, claims: of('course', 'each') };
  if (has('mean')) return { operation: { kind: 'average' }, claims: of('mean') };
  return has('sum') && moves.length === 0 ? { operation: { kind: 'sum' }, claims: of('sum') } : null;
};

/** 比2020年多, 从2020年到2022年增加: a base, and a word of more or less. */
const comparison = (spoken: Spoken): Planned | 'unclear' | null => {
  const { moves, of, has, extent } = spoken;
  const base = spoken.base ?? (moves.length > 0 ? extent.from : null);
  if (base === null) return null;
  if (moves.length === 0 && !has('rate')) return 'unclear';
  const claims = [...moves, ...of('rate')];
  return isRate(spoken)
    ? { operation: { kind: 'growth', base }, claims, ...asRate(spoken) }
    : {
        operation: { kind: 'difference', base },
        claims,
        ...(has('rate') ? { aim: 'growth_rate' as const } : {}),
      };
};

/** 完成年度计划的百分之几: how far it got, as the report says it. */
const completion = ({ has, moves, unit }: Spoken): Planned | null =>
  has('goal') && has('reach') && PERCENT.test(unit) && moves.length === 0 && !has('rate')
    ? { operation: { kind: 'lookup' }, claims: [], aim: 'share' }
    : null;

const target = ({ has, of, moves, unit }: Spoken): Planned | null =>
  has('goal')
    ? {
        operation: { kind: 'lookup' },
        claims: [...of('goal', 'sum', 'rate', 'reach', 'whether'), ...moves],
        isTarget: true,
        ...(has('rate') || (moves.length > 0 && PERCENT.test(unit)) ? { aim: 'growth_rate' as const } : {}),
      }
    : null;

const growth = (spoken: Spoken): Planned | null =>
  spoken.has('rate')
    ? {
        operation: { kind: 'growth', base: 'previous' },
        claims: [...spoken.of('rate', 'sum'), ...spoken.moves],
        ...asRate(spoken),
      }
    : null;

/** 增加了多少家: the word of movement right before its hole. */
const movement = (spoken: Spoken): Planned | null => {
  const { hole, moves, order } = spoken;
  const [move] = moves;
  if (!move || !hole) return null;
  if (order === 'fixed' && (hole.from < move.to || hole.from - move.to > 1)) return null;
  return isRate(spoken)
    ? { operation: { kind: 'growth', base: 'previous' }, claims: moves, ...asRate(spoken) }
    : { operation: { kind: 'difference', base: 'previous' }, claims: moves };
};

/** What was added over a range of years is one number, unless its course is asked for. */
const lookup = ({ extent, of, aim }: Spoken): Planned =>
  extent.from !== null && aim === 'new'
    ? { operation: { kind: 'sum' }, claims: of('sum') }
    : extent.isMany
      ? { operation: { kind: 'trend' }, claims: of('course', 'sum', 'each') }
      : { operation: { kind: 'lookup' }, claims: of('sum', 'reach', 'result') };

/** The particular before the general. */
const RULES: readonly ((spoken: Spoken) => Planned | 'unclear' | null)[] = [
  overTarget,
  metTarget,
  extreme,
  versus,
  multiple,
  overYears,
  comparison,
  completion,
  target,
  growth,
  movement,
  lookup,
];
