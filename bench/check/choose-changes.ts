import { createRandom, type Random } from '../random.ts';
import type { Change, ChangeKind } from './break.ts';
import type { CleanReport } from './clean-report.ts';
import { createOracle, type Oracle } from './oracle.ts';

/** A change that is measured, with the relations that can tell it: none for a rewording. */
export interface Kept {
  readonly change: Change;
  readonly relations: readonly string[];
}

/** Changes of one kind that are measured. */
export interface Chosen<Kind extends ChangeKind = ChangeKind> {
  readonly kind: Kind;
  readonly kept: readonly Kept[];
  /** How many the oracle turned down: breaks that nobody could see, rewordings that are not harmless. */
  readonly dropped: number;
}

export interface ChangePlan {
  readonly reports: readonly CleanReport[];
  readonly seed: number;
  /** Most changes of a kind that are kept from one report. */
  readonly perReport: number;
}

/** The relations that can tell the change; `null` when it is not to be measured. */
type Accept = (oracle: Oracle, change: Change) => readonly string[] | null;

const acceptSeen: Accept = (oracle, { evidence }) => {
  const relations = oracle.judge(evidence);
  return relations.length > 0 ? relations : null;
};

const acceptHarmless: Accept = (oracle, { evidence }) => {
  if (evidence.by === 'construction') return [];
  const isHarmless = evidence.by === 'figures' && oracle.isHarmless(evidence.changes);
  return isHarmless || oracle.judge(evidence).length === 0 ? [] : null;
};

/** Its own stream for each kind and report, so that a new kind leaves the others as they were. */
function randomFor(seed: number, { id }: ChangeKind, { year }: CleanReport): Random {
  const hash = [...id].reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) | 0, year);
  return createRandom(hash ^ Math.imul(seed, 0x9e3779b1));
}

function choose<Kind extends ChangeKind>(
  kinds: readonly Kind[],
  plan: ChangePlan,
  accept: Accept,
): Chosen<Kind>[] {
  const oracles = new Map(plan.reports.map((report) => [report, createOracle(report)]));
  return kinds.map((kind) => {
    const kept: Kept[] = [];
    let dropped = 0;
    for (const [report, oracle] of oracles) {
      const random = randomFor(plan.seed, kind, report);
      const enough = kept.length + plan.perReport;
      for (const change of random.shuffle(kind.make(report, random))) {
        if (kept.length === enough) break;
        const relations = accept(oracle, change);
        if (relations) kept.push({ change, relations });
        else dropped++;
      }
    }
    return { kind, kept, dropped };
  });
}

/** Breaks that some relation can tell from the truth. */
export const chooseBreaks = <Kind extends ChangeKind>(
  kinds: readonly Kind[],
  plan: ChangePlan,
): Chosen<Kind>[] => choose(kinds, plan, acceptSeen);

/** Rewordings that say nothing new. */
export const chooseRewordings = (kinds: readonly ChangeKind[], plan: ChangePlan): Chosen[] =>
  choose(kinds, plan, acceptHarmless);
