import type { types } from '@slack/bolt';
import { escapeText } from '../slack/escape.ts';
import { FALLBACK_TEXT, splitText } from '../slack/limits.ts';

/** A message as data: what notifications show, and what the channel shows. Both are escaped already. */
export interface View {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

export type Button = types.Button;

/** Sections of text that is marked up already; long text takes several. Nothing in it becomes a link by itself. */
export const sections = (markup: string): types.SectionBlock[] =>
  splitText(markup).map((text) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }));

export const contexts = (markup: string): types.ContextBlock[] =>
  splitText(markup).map((text) => ({
    type: 'context',
    elements: [{ type: 'mrkdwn', text, verbatim: true }],
  }));

/** What a notification shows of a text that is not escaped yet. */
export const fallback = (text: string): string =>
  escapeText(text.length > FALLBACK_TEXT ? `${text.slice(0, FALLBACK_TEXT)}…` : text);

/** A plain sentence or a few. */
export const sayPlainly = (text: string): View => ({
  text: fallback(text),
  blocks: sections(escapeText(text)),
});

export const button = (action: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: action,
  text: { type: 'plain_text', text: label, emoji: false },
  value,
});
