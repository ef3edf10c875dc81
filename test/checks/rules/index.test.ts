import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/checks/rules/index.ts';

const RULES_FOLDER = new URL('../../../src/checks/rules/', import.meta.url);
const namesIn = (folder: URL, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== `index${ending}`)
    .map((name) => name.slice(0, -ending.length))
    .toSorted();

describe('the rules', () => {
  it('are listed once each, under the name of their file, and each has a table', () => {
    const ids = RULES.map((r) => r.id).toSorted();
    expect(ids).toEqual(namesIn(RULES_FOLDER, '.ts'));
    expect(ids).toEqual(namesIn(new URL('./', import.meta.url), '.test.ts'));
  });

  it('stand in the page for users, with their level and what must hold', () => {
    const page = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');
    const rows = RULES.map((r) => `| \`${r.id}\` | ${r.severity} | ${r.summary} |`);
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });

  it('say different things in different messages', () => {
    const messages = RULES.flatMap((r) => Object.values(r.messages));
    const summaries = RULES.map((r) => r.summary);
    expect(new Set(messages).size).toBe(messages.length);
    expect(new Set(summaries).size).toBe(summaries.length);
  });
});
