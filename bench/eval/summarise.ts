import type { ModelOutcome } from '../../src/workflows/errors/model-outcome.ts';
import type { Verdict } from '../../test/support/score-answer.ts';
import type { Replayed } from './replay.ts';

/** One run of a set of questions, in numbers. */
export interface Summary {
  readonly run: string;
  readonly asked: number;
  readonly right: number;
  readonly wrong: number;
  readonly declined: number;
  /** Requests: those that reached the model, and what came of them. */
  readonly requests: number;
  readonly used: number;
  readonly blocked: number;
  readonly fallback: number;
  /** Mean tokens of a prompt, and all tokens of the run. */
  readonly promptTokens: number;
  readonly tokens: number;
  /** Of one question, in milliseconds. */
  readonly meanMs: number;
  readonly worstMs: number;
}

export function summarise(run: string, replayed: readonly Replayed[], verdicts: readonly Verdict[]): Summary {
  const outcomes = replayed.flatMap((r) => r.outcomes);
  const usages = outcomes.flatMap((o) => ('usage' in o ? [o.usage] : []));
  const count = (kind: ModelOutcome['kind']) => outcomes.filter((o) => o.kind === kind).length;
  const judged = (...those: Verdict[]) => verdicts.filter((v) => those.includes(v)).length;
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const prompts = sum(usages.map((u) => u.promptTokens));
  return {
    run,
    asked: replayed.length,
    right: judged('right'),
    wrong: judged('wrong', 'invented'),
    declined: judged('declined'),
    requests: outcomes.length,
    used: count('used'),
    blocked: count('blocked'),
    fallback: count('failed') + count('blocked') + count('declined'),
    promptTokens: usages.length > 0 ? Math.round(prompts / usages.length) : 0,
    tokens: prompts + sum(usages.map((u) => u.replyTokens)),
    meanMs: Math.round(sum(replayed.map((r) => r.elapsedMs)) / Math.max(1, replayed.length)),
    worstMs: Math.round(Math.max(0, ...replayed.map((r) => r.elapsedMs))),
  };
}

const COLUMNS = [
  'run',
  'asked',
  'right',
  'wrong',
  'declined',
  'requests',
  'used',
  'blocked',
  'fallback',
  'promptTokens',
  'tokens',
  'meanMs',
  'worstMs',
] as const satisfies readonly (keyof Summary)[];

/** The runs as a table of text, a line each. */
export function printSummaries(summaries: readonly Summary[]): string {
  const rows = [COLUMNS.map(String), ...summaries.map((s) => COLUMNS.map((c) => String(s[c])))];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((r) => (r[i] ?? '').length)));
  return rows
    .map((r) =>
      r.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}
