import { pattern } from '../../lexicon/pattern.ts';

/** What is to be done with the files of a message. */
export type FileTask = 'ingest' | 'check' | 'import';

const CHECK = pattern('{checkingWord}|\\b(?:check|proof-?read|verify)\\b', 'i');
/** Data are imported, reports are taken in. */
const IMPORT = pattern('{importing}|\\bimport\\b', 'i');
const INGEST = pattern('{ingestWord}|\\b(?:ingest|add|index|store)\\b', 'i');

/** The task that the words beside a file name, `null` when they name none. */
export function readFileTask(text: string): FileTask | null {
  if (CHECK.test(text)) return 'check';
  if (IMPORT.test(text)) return 'import';
  return INGEST.test(text) ? 'ingest' : null;
}

export const speaksOfFiles = (text: string): boolean => readFileTask(text) !== null;

/** The year that a draft is said to be of, `null` when none is said. */
export function readYear(text: string): number | null {
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * A message as its writer saw it: mentions of the bot taken out, links by their label, Slack's escapes undone
 * (https://docs.slack.dev/messaging/formatting-message-text).
 */
export function readLine(text: string, botUserId: string): string {
  return text
    .replaceAll(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`, 'g'), ' ')
    .replace(/<[@#!][^>|]*\|([^>]*)>/g, '$1')
    .replace(/<[@!][^>]*>/g, ' ')
    .replace(/<[^>|]+\|([^>]*)>/g, '$1')
    .replace(/<((?:https?|mailto|tel):[^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
}

/** The language to reply in where no answer decides it. */
export const languageOf = (text: string): 'zh' | 'en' =>
  /[\u3400-\u9fff]/.test(text) || !/[a-z]{2}/i.test(text) ? 'zh' : 'en';
