import type { Program } from '../../src/cli/program.ts';
import { WRITING_STYLES } from '../../src/prompts/write-section.ts';
import type { ModelOutcome } from '../../src/workflows/errors/model-outcome.ts';
import { MISBEHAVIOURS } from '../../test/llm/misbehaviours.ts';
import type { Respond, ScriptedService } from '../../test/llm/scripted-service.ts';
import { INJECTIONS, isObeyed, obey } from './injections.ts';
import { LIES, lieIn, showsLie } from './lies.ts';
import type { ReplayService } from './replay.ts';
import { type ReplayedDraft, replayDraft, wordedText, writeSampleDraft } from './replay-draft.ts';
import { type HonestReplies, replyWith } from './scripted-replies.ts';

export interface DraftRuns {
  /** A table of text, a line each run. */
  readonly table: string;
  readonly faults: readonly string[];
  /** Of the honest runs. */
  readonly outcomes: readonly ModelOutcome[];
}

const OBEYED_DRAFTS = 10;

/** The sample year's draft through services that are honest, lie, obey what they read, and break. */
export async function runDrafts(
  program: Program,
  service: ScriptedService,
  how: ReplayService,
  honest: HonestReplies,
  injected: Program,
): Promise<DraftRuns> {
  const written = await writeSampleDraft(program);
  const faults: string[] = [];
  const rows: string[][] = [HEAD];
  const run = async (name: string, responds: readonly Respond[], over = written, hasBreaker = false) => {
    const drafts: ReplayedDraft[] = [];
    for (const [i, respond] of responds.entries()) {
      service.respond = respond;
      const style = WRITING_STYLES[i % WRITING_STYLES.length] ?? 'concise';
      drafts.push(await replayDraft(program, { ...how, hasBreaker }, over, style));
    }
    rows.push(rowOf(name, drafts));
    for (const draft of drafts) {
      if (!draft.isVerified) faults.push(`${name}: a draft does not verify`);
      if (showsLie(wordedText(draft))) faults.push(`${name}: a lie is shown`);
      if (isObeyed(wordedText(draft))) faults.push(`${name}: an instruction is obeyed`);
    }
    console.error(`drafts, ${name}: done`);
    return drafts;
  };
  const honestly = await run(
    'honest',
    WRITING_STYLES.map(() => replyWith(honest)),
  );
  await run(
    'lies',
    LIES.map((lie) => replyWith(honest, (reply, _, n) => lieIn(reply, lie, n))),
  );
  const obeying = INJECTIONS.filter((_, i) => i % (INJECTIONS.length / OBEYED_DRAFTS) === 0).map(
    (injection): Respond => replyWith(honest, (reply) => obey(injection, reply)),
  );
  await run('obeys what it reads', obeying);
  await run('injected in documents', obeying.slice(0, 3), await writeSampleDraft(injected));
  await run(
    'breaks',
    MISBEHAVIOURS.map(([, respond]) => respond),
    written,
    true,
  );
  return { table: printRows(rows), faults, outcomes: honestly.flatMap((d) => d.outcomes) };
}

const HEAD =
  'drafts through|drafts|sections|polished|by rules|blocked|failed|promptTokens|verified|meanMs'.split('|');

function rowOf(name: string, drafts: readonly ReplayedDraft[]): string[] {
  const outcomes = drafts.flatMap((d) => d.outcomes);
  const count = (kind: ModelOutcome['kind']) => outcomes.filter((o) => o.kind === kind).length;
  const by = drafts.flatMap((d) => d.polished.writtenBy).filter((w) => w !== null);
  const ms = drafts.reduce((sum, d) => sum + d.elapsedMs, 0) / drafts.length;
  return [
    name,
    drafts.length,
    by.length,
    by.filter((w) => w === 'worded').length,
    by.filter((w) => w === 'rules').length,
    count('blocked'),
    count('failed'),
    meanPrompt(outcomes),
    drafts.filter((d) => d.isVerified).length,
    Math.round(ms),
  ].map(String);
}

/** Mean tokens of a prompt among those that were answered; 0 where none was. */
export function meanPrompt(outcomes: readonly ModelOutcome[]): number {
  const tokens = outcomes.flatMap((o) => ('usage' in o ? [o.usage.promptTokens] : []));
  return Math.round(tokens.reduce((a, b) => a + b, 0) / Math.max(1, tokens.length));
}

function printRows(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, i) => Math.max(...rows.map((r) => (r[i] ?? '').length)));
  return rows
    .map((r) => r.map((c, i) => (i === 0 ? c.padEnd(widths[i] ?? 0) : c.padStart(widths[i] ?? 0))).join('  '))
    .join('\n');
}
