import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureToJson } from '../../src/cli/figure-json.ts';
import type { Program } from '../../src/cli/program.ts';
import { CORPUS_FOLDER } from '../../src/compose.ts';
import { printDraft } from '../../src/drafting/print-draft.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { askQuestion } from '../../src/workflows/ask/ask-question.ts';
import { checkReport } from '../../src/workflows/check/check-report.ts';
import { readLastYear } from '../../src/workflows/data/read-last-year.ts';
import { writeDraft } from '../../src/workflows/draft/write-draft.ts';
import { openCorpusProgram } from '../support/corpus-program.ts';

/**
 * What the program says over the sample corpus, as files: whatever changes behaviour shows here. `vitest run -u
 * test/golden` writes them anew; the difference is then read line by line.
 */

let program: Program;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
});
afterAll(() => close());

const here = (name: string): string => fileURLToPath(new URL(`outputs/${name}`, import.meta.url));
const lines = (values: readonly unknown[]): string => `${values.map((v) => JSON.stringify(v)).join('\n')}\n`;
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const REPORTS = (await readdir(CORPUS_FOLDER)).filter((f) => f.endsWith('.txt')).sort();
/** Every so many of the questions: enough that each operation stands among them. */
const EVERY = 3;

describe('figures', () => {
  it.each(REPORTS)('%s', async (name) => {
    const { text, tables } = value(await program.readDocument(join(CORPUS_FOLDER, name)));
    const figures = readFigures(readReport(text, name, tables), text).map((f) => {
      const { sentence: _, ...rest } = figureToJson(f);
      return rest;
    });
    await expect(lines(figures)).toMatchFileSnapshot(here(`figures-${name.replace('.txt', '')}.jsonl`));
  });
});

it('ask', async () => {
  const file = fileURLToPath(new URL('../fixtures/corpus/questions.jsonl', import.meta.url));
  const questions = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line, i) => line !== '' && i % EVERY === 0)
    .map((line) => (JSON.parse(line) as { q: string }).q);
  const said: unknown[] = [];
  for (const question of questions) {
    const { answer } = value(await askQuestion(program, question));
    const { status, text, value: number, working, citations } = answer;
    const quotes = citations.map((c) => `${c.year} ${c.start}—${c.end} ${c.quote.slice(0, 20)}`);
    said.push({ question, status, text, value: number, working, quotes });
  }
  await expect(lines(said)).toMatchFileSnapshot(here('ask.jsonl'));
});

it('check', async () => {
  const said: unknown[] = [];
  for (const file of [...REPORTS.map((r) => join(CORPUS_FOLDER, r)), 'docs/sample/稿子.txt']) {
    const { findings, result, draft } = value(await checkReport(program, file, { year: null }));
    said.push({
      title: draft.report.title,
      year: draft.year,
      figures: draft.facts.length,
      checked: result.checked,
    });
    for (const { rule, severity, message, quote, start, expected, working } of findings)
      said.push({ rule, severity, message, quote, start, expected, working });
  }
  await expect(lines(said)).toMatchFileSnapshot(here('check.jsonl'));
});

it('draft', async () => {
  const { draft } = value(
    await writeDraft(program, {
      year: 2023,
      dataFile: join(CORPUS_FOLDER, 'data', '2023.xlsx'),
      section: null,
      phrasingOf: null,
    }),
  );
  const derived = draft.sections.flatMap((s) =>
    s.paragraphs.flatMap((p) =>
      p.figures.filter((f) => f.origin === 'derived').map((f) => `${f.raw} ${f.working}`),
    ),
  );
  await expect(`${printDraft(draft).text}\n\n${derived.join('\n')}\n`).toMatchFileSnapshot(
    here('draft-2023.txt'),
  );
});

it('data template', async () => {
  const { expected } = value(await readLastYear(program, 2023));
  const rows = [...expected.figures, ...expected.plans].map(({ last: _, ...row }) => row);
  await expect(lines(rows)).toMatchFileSnapshot(here('template-2023.jsonl'));
});
