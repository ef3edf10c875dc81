import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../src/config/environment.ts';
import { createOpenAiEmbeddings } from '../../src/llm/openai-embeddings.ts';
import { BUILT_IN_DIMENSIONS, createBuiltInEmbeddings } from '../../src/retrieval/embeddings.ts';
import { createLanceDbStore } from '../../src/retrieval/lancedb-store.ts';
import type {
  PassageFilter,
  ReadReport,
  ReportStore,
  ServiceEmbeddings,
} from '../../src/retrieval/report-store.ts';
import { openCorpusProgram } from '../../test/support/corpus-program.ts';
import { makeReport } from '../../test/retrieval/make-report.ts';
import { measureRanks, type RankMeasures } from './measure-ranks.ts';
import { readSquad } from './read-squad.ts';

/**
 * How well passages are found: `node bench/search/run.ts [SQUAD.json]`. Our own questions over the sample corpus, and
 * a set in the layout of SQuAD where one is named; by words, by the built-in vectors, by both, and by a service's
 * vectors where one is configured.
 */
interface Sought {
  readonly question: string;
  readonly years: readonly number[];
  readonly isFound: (passage: string) => boolean;
}

const DEPTH = 10;
const environment = readEnvironment(process.env);
const settings = environment.ok ? environment.value.model : null;
const service: ServiceEmbeddings | null = settings?.embeddingModel
  ? createOpenAiEmbeddings({ ...settings, model: settings.embeddingModel })
  : null;

function open(location: string, embeddings: ServiceEmbeddings | null): ReportStore {
  return createLanceDbStore({
    location,
    embeddings: createBuiltInEmbeddings(),
    dimensions: BUILT_IN_DIMENSIONS,
    ...(embeddings ? { service: embeddings } : {}),
  });
}

async function rankAll(
  store: ReportStore,
  sought: readonly Sought[],
  by: PassageFilter['by'],
): Promise<RankMeasures> {
  const ranks: (number | null)[] = [];
  for (const { question, years, isFound } of sought) {
    const found = await store.searchPassages(question, DEPTH, { years, ...(by ? { by } : {}) });
    if (!found.ok) throw new Error(found.error.kind);
    const wrongYear = found.value.find(
      (p) => years.length > 0 && !(p.year !== null && years.includes(p.year)),
    );
    if (wrongYear) throw new Error(`a passage of the wrong year for ${question}`);
    const at = found.value.findIndex((p) => isFound(p.text));
    ranks.push(at < 0 ? null : at + 1);
  }
  return measureRanks(ranks);
}

async function measure(
  name: string,
  reports: readonly ReadReport[],
  sought: readonly Sought[],
): Promise<void> {
  const location = await mkdtemp(join(tmpdir(), 'zhubi-search-'));
  const store = open(location, null);
  const written = await store.asWriter(() => store.put(reports));
  if (!written.ok || !written.value.ok) throw new Error('the store was not written');
  const rows: [string, RankMeasures][] = [
    ['by words', await rankAll(store, sought, 'words')],
    ['built-in vectors', await rankAll(store, sought, 'meaning')],
    ['both', await rankAll(store, sought, undefined)],
  ];
  if (service) {
    const served = open(location, service);
    const embedded = await served.embedMissing(({ done, total }) =>
      console.error(`${done} of ${total} embedded`),
    );
    if (!embedded.ok || embedded.value.done < embedded.value.total)
      console.error('the service did not embed all');
    rows.push(
      ['service', await rankAll(served, sought, 'meaning')],
      ['service and words', await rankAll(served, sought, undefined)],
    );
  }
  console.log(`\n${name}: ${sought.length} questions`);
  console.log('                     @1     @5    @10    MRR');
  for (const [how, m] of rows) {
    const cells = [m.recallAt1, m.recallAt5, m.recallAt10, m.meanReciprocalRank].map((x) =>
      x.toFixed(3).padStart(6),
    );
    console.log(`${how.padEnd(18)}${cells.join(' ')}`);
  }
  await rm(location, { recursive: true, force: true });
}

interface Labelled {
  readonly q: string;
  readonly answer: { readonly year: number | null };
  readonly evidence: readonly string[];
}
const { program, close } = await openCorpusProgram();
const listed = await program.store.reports();
const read = listed.ok ? await program.store.read(listed.value.map((r) => r.id)) : listed;
if (!read.ok) throw new Error(read.error.kind);
const passages = read.value.flatMap((r) => r.passages.map((p) => p.text));
const own = readFileSync(new URL('../../test/fixtures/corpus/questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Labelled)
  .filter(
    ({ q, evidence }) =>
      /[\u4e00-\u9fa5]/.test(q) && passages.some((p) => evidence.some((e) => p.includes(e))),
  )
  .map(({ q, evidence }): Sought => {
    const years = [...q.matchAll(/20\d\d(?=年)/g)].map((m) => Number(m[0]));
    return { question: q, years, isFound: (p) => evidence.some((e) => p.includes(e)) };
  });
await measure('our own questions', read.value, own);
await close();

const [squadFile] = process.argv.slice(2);
if (squadFile !== undefined) {
  const squad = readSquad(JSON.parse(readFileSync(squadFile, 'utf8')));
  const reports = squad.map(({ text }, i) =>
    makeReport(`s${i}`, { passages: [{ text, section: '', start: 0, end: text.length }] }),
  );
  const sought = squad.flatMap(({ text, questions }) =>
    questions.map((question): Sought => ({ question, years: [], isFound: (p) => p === text })),
  );
  await measure(squadFile, reports, sought);
}
