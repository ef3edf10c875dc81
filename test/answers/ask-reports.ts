import type { Answer } from '../../src/answers/answer.ts';
import type { AskDependencies } from '../../src/workflows/ask/ask-dependencies.ts';
import { askQuestion } from '../../src/workflows/ask/ask-question.ts';
import { readOne } from '../../src/workflows/ingest/ingest-reports.ts';
import { createInMemoryStore } from '../retrieval/in-memory-store.ts';
import { catalogue } from './office-catalogue.ts';

export interface Office {
  readonly homeOrganisation?: string;
}

/** A question put to reports that are read and kept in memory only; asked in 2023. */
export type Ask = (question: string) => Promise<Answer>;

/** Reads reports, each a text whose first line is its title, and answers from them. */
export function askOf(texts: readonly string[], { homeOrganisation }: Office = {}): Ask {
  const store = createInMemoryStore();
  const put = store.put(
    texts.map((text, i) => {
      const bytes = new TextEncoder().encode(text);
      return readOne({ file: `报告${i + 1}.txt`, text, tables: [], hash: String(i + 1), bytes }, `r${i + 1}`);
    }),
  );
  const deps: AskDependencies = {
    store,
    catalogue: () => catalogue,
    homeOrganisation: homeOrganisation ?? null,
    thisYear: () => 2023,
    romanise: async (chinese) => ROMANISED[chinese] ?? chinese,
  };
  return async (question) => {
    await put;
    const asked = await askQuestion(deps, question);
    if (!asked.ok) throw new Error(`${question}: ${asked.error.kind}`);
    return asked.value.answer;
  };
}

const ROMANISED: Readonly<Record<string, string>> = { 青禾: 'qinghe', 云河: 'yunhe', 澜州: 'lanzhou' };

/** `status number unit`, short enough for a table. */
export function headOf({ status, value }: Answer): string {
  return value ? `${status} ${value.number}${value.unit}` : status;
}

/** A district bureau's report on a year, with the sentences of its results and of its plan for the next. */
export function report(year: number, results: string, plan = '', bureau = '青禾区科技局'): string {
  const head = `${bureau}${year}年工作总结和${year + 1}年工作计划`;
  const planned = plan === '' ? '' : `\n二、${year + 1}年工作计划\n（一）重点任务\n${plan}\n`;
  return `${head}\n\n一、${year}年工作总结\n（一）主要成效\n${results}\n${planned}`;
}
