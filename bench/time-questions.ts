import * as lancedb from '@lancedb/lancedb';
import { BUILT_IN_DIMENSIONS, createBuiltInEmbeddings } from '../src/retrieval/embeddings.ts';
import type { PassageFilter } from '../src/retrieval/report-store.ts';
import type { AskDependencies } from '../src/workflows/ask/ask-dependencies.ts';
import { askQuestion } from '../src/workflows/ask/ask-question.ts';
import type { AskedQuestion } from './generate-questions.ts';
import { time } from './measure.ts';

export interface FigureTimes {
  readonly ms: readonly number[];
  readonly answered: number;
  /** Questions answered with another number than the report prints. */
  readonly wrong: readonly string[];
}

/** Asks every question once, in a warm process; `warmUp` is asked before and not timed. */
export async function timeFigureQuestions(
  deps: AskDependencies,
  warmUp: readonly AskedQuestion[],
  questions: readonly AskedQuestion[],
): Promise<FigureTimes> {
  for (const { text } of warmUp) await askQuestion(deps, text);
  const ms: number[] = [];
  const wrong: string[] = [];
  let answered = 0;
  for (const { text, expected } of questions) {
    const asked = await time(() => askQuestion(deps, text));
    ms.push(asked.ms);
    if (!asked.result.ok) throw new Error(`“${text}” was not answered: ${asked.result.error.kind}`);
    const { status, value } = asked.result.value.answer;
    if (status === 'answered') answered++;
    if (expected !== null && value !== null && value.number !== Number(expected)) wrong.push(text);
  }
  return { ms, answered, wrong };
}

export interface PassageTimes {
  readonly ours: readonly number[];
  /** LanceDB's hybrid query with the same vector, text, filter and limit. */
  readonly raw: readonly number[];
}

interface Search {
  readonly query: string;
  readonly limit: number;
  readonly filter: PassageFilter;
}

/** Asks each question of the program and of LanceDB alone, taking turns at who is first. */
export async function timePassageQuestions(
  deps: AskDependencies,
  location: string,
  questions: readonly string[],
): Promise<PassageTimes> {
  const passages = await (await lancedb.connect(location)).openTable('passages');
  const ours: number[] = [];
  const raw: number[] = [];
  for (const [i, question] of questions.entries()) {
    const search = await recordSearch(deps, question);
    const query = await prepareRawQuery(passages, search);
    const turns = [
      async () => ours.push((await time(() => askQuestion(deps, question))).ms),
      async () => raw.push((await time(query)).ms),
    ];
    for (const turn of i % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  return { ours, raw };
}

/** What the program asks of its store for a question. */
async function recordSearch(deps: AskDependencies, question: string): Promise<Search> {
  let recorded: Search | null = null;
  const searchPassages: AskDependencies['store']['searchPassages'] = (query, limit, filter) => {
    recorded = { query, limit, filter: filter ?? {} };
    return deps.store.searchPassages(query, limit, filter);
  };
  await askQuestion({ ...deps, store: { ...deps.store, searchPassages } }, question);
  if (recorded === null) throw new Error(`“${question}” was not read as a question after passages`);
  return recorded;
}

async function prepareRawQuery(
  passages: lancedb.Table,
  { query, limit, filter }: Search,
): Promise<() => Promise<unknown>> {
  const vector = await createBuiltInEmbeddings().embedQuery(query);
  if (vector.length !== BUILT_IN_DIMENSIONS) throw new Error('the built-in embedding has another size');
  const words = query.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const conditions = [
    ...(filter.years ? [`year IN (${filter.years.join(', ')})`] : []),
    ...(filter.reportIds ? [`reportId IN (${filter.reportIds.map((id) => `'${id}'`).join(', ')})`] : []),
  ];
  const reranker = await lancedb.rerankers.RRFReranker.create();
  return () => {
    const hybrid = passages
      .query()
      .nearestTo(vector)
      .distanceType('dot')
      .fullTextSearch(words, { columns: ['text'] })
      .rerank(reranker);
    return (conditions.length > 0 ? hybrid.where(conditions.join(' AND ')) : hybrid).limit(limit).toArray();
  };
}
