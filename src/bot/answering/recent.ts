import { z } from 'zod';
import { recall } from '../../workflows/converse/remember.ts';
import type { Bot } from '../start/bot.ts';

const draftSchema = z.object({
  year: z.number(),
  /** `null`: the whole report. */
  section: z.string().nullable(),
  who: z.string(),
  at: z.string(),
  gaps: z.array(z.object({ section: z.string(), needs: z.string() })),
});
const checkSchema = z.object({ title: z.string(), who: z.string(), at: z.string(), findings: z.number() });
const recentSchema = z.object({ drafts: z.array(draftSchema), checks: z.array(checkSchema) });

export type RecentDraft = z.infer<typeof draftSchema>;
export type RecentCheck = z.infer<typeof checkSchema>;
export type Recent = z.infer<typeof recentSchema>;

const KEPT_AS = 'recent';
const MOST = 10;

/** The last drafts and checks of the workspace, the latest first. */
export function recallRecent({ ledger }: Pick<Bot, 'ledger'>): Recent {
  const kept = ledger.conversations.kept(KEPT_AS);
  return (kept.ok ? recall(recentSchema, kept.value) : null) ?? { drafts: [], checks: [] };
}

export function rememberDraft(bot: Pick<Bot, 'ledger' | 'clock'>, draft: RecentDraft): void {
  const { drafts, checks } = recallRecent(bot);
  keep(bot, { drafts: [draft, ...drafts].slice(0, MOST), checks });
}

export function rememberCheck(bot: Pick<Bot, 'ledger' | 'clock'>, check: RecentCheck): void {
  const { drafts, checks } = recallRecent(bot);
  keep(bot, { drafts, checks: [check, ...checks].slice(0, MOST) });
}

const keep = ({ ledger, clock }: Pick<Bot, 'ledger' | 'clock'>, recent: Recent): void =>
  void ledger.conversations.keep(KEPT_AS, JSON.stringify(recent), clock.now());
