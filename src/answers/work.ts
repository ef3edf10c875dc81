import type { Catalogue } from '../figures/catalogue.ts';

import type { Ask, Question } from './question.ts';
import {
  type Candidate,
  fitsAim,
  fitsFrame,
  type Group,
  groupByValue,
  isTargetFigure,
  selectFigures,
} from './select-figures.ts';

/** What the store holds that may answer: for each ask, figures of the very same indicator, and of near ones. */
export interface Found {
  readonly same: readonly Candidate[];
  readonly near: readonly Candidate[];
}

/** What the answers need to know beside the figures. */
export interface AnswerContext {
  readonly catalogue: Catalogue;
  readonly titles: ReadonlyMap<string, string>;
  /** Names of the bodies, by key. */
  readonly bodyNames: ReadonlyMap<string, string>;
  readonly homeBody: string | null;
  readonly hasSeveralBodies: boolean;
}

/** One figure with a hole, and all there is to fill it. */
export interface Work {
  readonly question: Question;
  readonly ask: Ask;
  readonly found: Found;
  readonly context: AnswerContext;
}

/** What the figures say of one hole in one year. */
export type Finding =
  | ({ readonly kind: 'figure' } & Group)
  | { readonly kind: 'masked'; readonly candidate: Candidate }
  | { readonly kind: 'several'; readonly groups: readonly Group[] }
  | { readonly kind: 'nothing' };

/** Looks the hole up in one year; `null` looks in every year. */
export function find(
  { ask, found, question }: Work,
  year: number | null,
  isTarget = question.isTarget,
): Finding {
  return findIn(found.same, ask, year, isTarget);
}

/** Looks a hole up among given figures. */
export function findIn(
  same: readonly Candidate[],
  ask: Ask,
  year: number | null,
  isTarget: boolean,
): Finding {
  const chosen = selectFigures(same, ask, year, isTarget).filter(
    (c) => ask.field === null || c.figure.indicator.includes(ask.field),
  );
  const leaning = chosen.filter((c) => c.figure.aim === ask.leaning);
  const groups = groupByValue(ask.aim === null && leaning.length > 0 ? leaning : chosen);
  const [first] = groups;
  if (!first) return { kind: 'nothing' };
  const open = groups.filter((g) => g.head.figure.value !== null);
  const [only] = open;
  if (!only) return { kind: 'masked', candidate: first.head };
  return open.length > 1 ? { kind: 'several', groups: open } : { kind: 'figure', ...only };
}

/** The years that the question asks for and the figures have, ascending. */
export function yearsAsked({ question, found, ask }: Work): number[] {
  const { years } = question;
  const known = [
    ...new Set(
      found.same
        .filter(
          ({ figure }) =>
            fitsAim(figure, ask.aim) &&
            fitsFrame(figure, ask) &&
            isTargetFigure(figure) === question.isTarget,
        )
        .map((c) => c.figure.year),
    ),
  ]
    .filter((y): y is number => y !== null)
    .sort((a, b) => a - b);
  switch (years.kind) {
    case 'listed':
      return [...years.years].sort((a, b) => a - b);
    case 'range':
      return known.filter((y) => y >= years.from && y <= years.to);
    case 'recent':
      return known.slice(-years.count);
    default:
      return known;
  }
}

export function onlyYear(work: Work): number | null {
  const years = yearsAsked({ ...work, ask: { ...work.ask, aim: null } });
  return years.length === 1 ? (years[0] as number) : null;
}

export const rangeYears = (from: number, to: number): number[] =>
  to - from > 60 ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
