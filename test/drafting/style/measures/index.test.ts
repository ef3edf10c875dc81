import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEASURES_OF_STYLE } from '../../../../src/drafting/style/measures/index.ts';

const MEASURES_FOLDER = new URL('../../../../src/drafting/style/measures/', import.meta.url);
const namesIn = (folder: URL, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== `index${ending}`)
    .map((name) => name.slice(0, -ending.length))
    .toSorted();

describe('the measures of style', () => {
  it('are twelve, listed under the name of their file, and each has a table', () => {
    const ids = MEASURES_OF_STYLE.map((m) => m.id).toSorted();
    expect(ids).toHaveLength(12);
    expect(ids).toEqual(namesIn(MEASURES_FOLDER, '.ts'));
    expect(ids).toEqual(namesIn(new URL('./', import.meta.url), '.test.ts'));
  });

  it('stand in the page for users', () => {
    const page = readFileSync(new URL('../../../../docs/style.md', import.meta.url), 'utf8');
    const rows = MEASURES_OF_STYLE.map((m) => `| \`${m.id}\` | ${m.name} | ${m.unit} | ${m.summary} |`);
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });

  it('have names and summaries that differ', () => {
    expect(new Set(MEASURES_OF_STYLE.map((m) => m.name)).size).toBe(12);
    expect(new Set(MEASURES_OF_STYLE.map((m) => m.summary)).size).toBe(12);
  });
});
