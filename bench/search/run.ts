import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../../src/config/environment.ts';
import { createOpenAiEmbeddings } from '../../src/llm/openai-embeddings.ts';
import { BUILT_IN_DIMENSIONS, createBuiltInEmbeddings } from '../../src/retrieval/embeddings.ts';
import { createLanceDbStore } from '../../src/retrieval/lancedb-store.ts';
import { fuseRankings } from '../../src/retrieval/rank-fusion.ts';
import type {
  FoundPassage,
  PassageFilter,
  ReadReport,
  ReportStore,
  ServiceEmbeddings,
} from '../../src/retrieval/report-store.ts';
import { makeReport } from '../../test/retrieval/make-report.ts';
import { openCorpusProgram } from '../../test/support/corpus-program.ts';
import { measureRanks, type RankMeasures } from './measure-ranks.ts';
import { readSquad } from './read-squad.ts';

/**
 * How well passages are found: `npm run bench:search -- --squad FILE.json`. Our own questions over the sample corpus, and
 * a set in the layout of SQuAD where one is named (CMRC 2018, or what `make-squad.ts` makes); by words, by the built-in
 * vectors, by both in several weights, and by a service's vectors where one is configured.
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

type Find = (sought: Sought) => Promise<readonly FoundPassage[]>;

const findIn =
  (store: ReportStore, by: PassageFilter['by'], limit = DEPTH): Find =>
  async ({ question, years }) => {
    const found = await store.searchPassages(question, limit, { years, ...(by ? { by } : {}) });
    if (!found.ok) throw new Error(found.error.kind);
    return found.value;
  };

/** Both rankings fused with `weight` for the words; `Infinity`: vectors only behind all that words find. */
const fuse =
  (byWords: Find, byMeaning: Find, weight: number): Find =>
  async (sought) => {
    const [words, meaning] = [await byWords(sought), await byMeaning(sought)];
    const keyOf = (p: FoundPassage) => `${p.reportId} ${p.start} ${p.text}`;
    const byKey = new Map([...words, ...meaning].map((p) => [keyOf(p), p]));
    if (weight === Number.POSITIVE_INFINITY) return [...byKey.values()];
    return fuseRankings([
      { items: words.map(keyOf), weight },
      { items: meaning.map(keyOf), weight: 1 },
    ]).flatMap(({ item }) => byKey.get(item) ?? []);
  };

async function rankAll(find: Find, sought: readonly Sought[]): Promise<RankMeasures> {
  const ranks: (number | null)[] = [];
  for (const one of sought) {
    const found = (await find(one)).slice(0, DEPTH);
    const wrongYear = found.some(
      (p) => one.years.length > 0 && !(p.year !== null && one.years.includes(p.year)),
    );
    if (wrongYear) throw new Error(`a passage of the wrong year for ${one.question}`);
    const at = found.findIndex((p) => one.isFound(p.text));
    ranks.push(at < 0 ? null : at + 1);
  }
  return measureRanks(ranks);
}

/** Places of each ranking that go into a fusion, as in the store. */
const FUSED_DEPTH = 8 * DEPTH;

async function measure(
  name: string,
  reports: readonly ReadReport[],
  sought: readonly Sought[],
): Promise<void> {
  const location = await mkdtemp(join(tmpdir(), 'zhubi-search-'));
  const store = open(location, null);
  const written = await store.asWriter(() => store.put(reports));
  if (!written.ok || !written.value.ok) throw new Error('the store was not written');
  const [byWords, byMeaning] = [findIn(store, 'words', FUSED_DEPTH), findIn(store, 'meaning', FUSED_DEPTH)];
  const rows: [string, RankMeasures][] = [
    ['by words', await rankAll(byWords, sought)],
    ['built-in vectors', await rankAll(byMeaning, sought)],
    ['both, 1 : 1', await rankAll(fuse(byWords, byMeaning, 1), sought)],
    ['both, 3 : 1', await rankAll(fuse(byWords, byMeaning, 3), sought)],
    ['words first', await rankAll(fuse(byWords, byMeaning, Number.POSITIVE_INFINITY), sought)],
    ['as in the store', await rankAll(findIn(store, undefined), sought)],
  ];
  if (service) {
    const served = open(location, service);
    const embedded = await served.embedMissing(({ done, total }) =>
      console.error(`${done} of ${total} embedded`),
    );
    if (!embedded.ok || embedded.value.done < embedded.value.total)
      console.error('the service did not embed all');
    rows.push(
      ['service', await rankAll(findIn(served, 'meaning'), sought)],
      ['service and words', await rankAll(findIn(served, undefined), sought)],
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

const { squad: squadFile } = parseArgs({ options: { squad: { type: 'string' } } }).values;
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
