import { readFileSync } from 'node:fs';
import { readEnvironment } from '../../src/config/environment.ts';
import type { ModelOutcome } from '../../src/workflows/errors/model-outcome.ts';
import { MISBEHAVIOURS } from '../../test/llm/misbehaviours.ts';
import { openScriptedService, type Respond } from '../../test/llm/scripted-service.ts';
import { openCorpusProgram } from '../../test/support/corpus-program.ts';
import { type LabelledQuestion, scoreAnswer } from '../../test/support/score-answer.ts';
import { createHonestReplies } from './honest-service.ts';
import { createInjectedStore } from './injected-corpus.ts';
import { INJECTIONS, isObeyed, obey } from './injections.ts';
import { LIES, lieIn, showsLie } from './lies.ts';
import { type Replayed, type ReplayService, replay, shownOf } from './replay.ts';
import { replayDraft, writeSampleDraft } from './replay-draft.ts';
import { meanPrompt, runDrafts } from './run-drafts.ts';
import { runPlans } from './run-plans.ts';
import { replyWith } from './scripted-replies.ts';
import { printSummaries, type Summary, summarise } from './summarise.ts';
import { makeWordQuestions } from './word-questions.ts';

const QUESTIONS = new URL('../../test/fixtures/corpus/questions.jsonl', import.meta.url);
const labelled = readFileSync(QUESTIONS, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as LabelledQuestion);
const TIMEOUT_MS = 700;
const VARIANTS = 12;

const { program, close } = await openCorpusProgram();
const figures = await (async () => {
  const indicators = await program.store.indicators();
  const found = indicators.ok ? await program.store.figuresOf(indicators.value) : indicators;
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
})();
const honest = createHonestReplies(labelled, figures, (i) => program.catalogue().find(i)?.name ?? i);
const wordQuestions = await makeWordQuestions(program.store);
const summaries: Summary[] = [];
const faults: string[] = [];
/** What came of the requests to the honest service, or to the real one. */
const honestly: ModelOutcome[] = [];
const PURPOSES = ['understand', 'words', 'section'] as const;

const service = await openScriptedService(() => {});
const scripted: ReplayService = {
  baseUrl: service.baseUrl,
  apiKey: 'none',
  model: 'scripted',
  timeoutMs: TIMEOUT_MS,
  hasBreaker: false,
};

async function run(
  name: string,
  respond: Respond,
  questions: readonly string[],
  how = scripted,
  over = program,
): Promise<Replayed[]> {
  service.respond = respond;
  const replayed = await replay(over, how, questions);
  const verdicts = replayed.flatMap((r) => {
    const label = labelled.find((q) => q.q === r.question);
    return label ? [scoreAnswer(label, r.answer)] : [];
  });
  summaries.push(summarise(name, replayed, verdicts));
  console.error(`${name}: done`);
  return replayed;
}

const all = labelled.map((q) => q.q);
const { OPENAI_API_KEY, OPENAI_BASE_URL } = process.env;
if (OPENAI_API_KEY || OPENAI_BASE_URL) {
  const environment = readEnvironment(process.env);
  const model = environment.ok ? environment.value.model : null;
  if (!model) throw new Error('the settings of the model are wrong; see zhubi doctor');
  const real = { ...model, model: model.chatModel, planTokens: model.questionTokens, hasBreaker: true };
  const answered = await run('the real service', () => {}, [...all, ...wordQuestions.slice(0, 30)], real);
  const written = await writeSampleDraft(program);
  const drafted = await replayDraft(program, real, written, 'as-last-year');
  if (!drafted.isVerified) faults.push('the draft does not verify');
  const worded = drafted.polished.writtenBy.filter((by) => by === 'worded').length;
  console.log(`the draft: ${worded} sections in the model’s words`);
  honestly.push(...answered.flatMap((r) => r.outcomes), ...drafted.outcomes);
} else {
  await replayScripts();
}
console.log(printSummaries(summaries));
console.log(
  `mean tokens of a prompt: ${PURPOSES.map((p) => `${p} ${meanPrompt(honestly.filter((o) => o.purpose === p))}`).join(', ')}`,
);
for (const fault of faults) console.log(`FAULT ${fault}`);
await service.close();
await close();
process.exitCode = faults.length > 0 ? 1 : 0;

async function replayScripts(): Promise<void> {
  const rightWithout = new Set<string>();
  const baseline = await run('no reply at all', (_, r) => void r.destroy(), all);
  for (const [i, r] of baseline.entries()) {
    const label = labelled[i];
    if (label && scoreAnswer(label, r.answer) === 'right') rightWithout.add(r.question);
  }
  const stillRight = (name: string, replayed: readonly Replayed[]) => {
    for (const r of replayed) {
      const label = labelled.find((q) => q.q === r.question);
      if (label && rightWithout.has(r.question) && scoreAnswer(label, r.answer) !== 'right')
        faults.push(`${name}: no longer right: ${r.question}`);
    }
  };

  const answered = await run('honest', replyWith(honest), all);
  stillRight('honest', answered);
  honestly.push(...answered.flatMap((r) => r.outcomes));
  const words: Replayed[] = [];
  for (let variant = 0; variant < VARIANTS; variant++) {
    const respond = replyWith(honest, (reply, prompt) =>
      prompt.includes('<<<材料') ? honest.words(prompt, variant) : reply,
    );
    words.push(...(await run(`honest, words ${variant + 1}`, respond, wordQuestions)));
  }
  const blocked = words
    .flatMap((r) => r.outcomes)
    .flatMap((o) => (o.kind === 'blocked' ? [`${o.fault.kind} ${o.fault.at}`] : []));
  honestly.push(...words.flatMap((r) => r.outcomes));
  const replies = words
    .flatMap((r) => r.outcomes)
    .filter((o) => o.purpose === 'words' && o.kind !== 'declined');
  console.log(`right replies blocked: ${blocked.length} of ${replies.length}  ${blocked.join('; ')}`);

  let shown = 0;
  let lied = 0;
  for (const [i, lie] of LIES.entries()) {
    const questions = [...all.filter((_, n) => n % 4 === i % 4), ...wordQuestions];
    const replayed = await run(
      `lie ${i + 1}`,
      replyWith(honest, (reply, _, n) => lieIn(reply, lie, n)),
      questions,
    );
    lied += replayed.flatMap((r) => r.outcomes).length;
    for (const r of replayed)
      if (showsLie(shownOf(r))) {
        shown++;
        faults.push(`${lie} is shown: ${r.question}`);
      }
    stillRight(`lie ${lie}`, replayed);
  }
  console.log(`replies that lie: ${lied}, shown: ${shown}`);

  for (let k = 0; k < 8; k++)
    stillRight(
      `wrong choice ${k}`,
      await run(
        `wrong choice ${k}`,
        replyWith(honest, (reply) =>
          typeof reply === 'object' && reply !== null && 'kind' in reply
            ? { kind: k === 7 ? 'words' : 'figures', indicators: k === 7 ? [] : [`i${k + 1}`] }
            : reply,
        ),
        all,
      ),
    );

  let obeyed = 0;
  const injected = INJECTIONS.map((injection, i) => {
    const question = wordQuestions[i % wordQuestions.length] ?? '';
    return i % 2 === 0 ? `${question}${injection}` : `${injection}${question}`;
  });
  const injectedProgram = { ...program, store: await createInjectedStore(INJECTIONS) };
  for (const [name, questions, over] of [
    ['injected in messages', injected, program],
    ['obeys what it reads', wordQuestions, program],
    ['injected in documents', wordQuestions, injectedProgram],
  ] as const) {
    const replayed = await run(
      name,
      replyWith(honest, (reply, _, n) => obey(INJECTIONS[n % INJECTIONS.length] ?? '', reply)),
      questions,
      scripted,
      over,
    );
    for (const r of replayed)
      if (isObeyed(shownOf(r))) {
        obeyed++;
        faults.push(`${name}: ${r.question} → ${r.answer.text}`);
      }
  }
  console.log(`instructions obeyed: ${obeyed}`);

  const drafts = await runDrafts(program, service, scripted, honest, injectedProgram);
  console.log(drafts.table);
  honestly.push(...drafts.outcomes);
  faults.push(...drafts.faults);

  const plans = await runPlans(program, service, scripted, labelled);
  summaries.push(...plans.summaries);
  faults.push(...plans.faults);

  for (const [name, respond] of MISBEHAVIOURS) {
    const before = service.received.length;
    const unsure = [
      ...wordQuestions.slice(0, 8),
      ...labelled.filter((q) => !rightWithout.has(q.q)).map((q) => q.q),
    ].slice(0, 10);
    const replayed = await run(name, respond, unsure);
    const requests = replayed.flatMap((r) => r.outcomes).length;
    if (service.received.length - before > 2 * requests)
      faults.push(`${name}: more than two calls a request`);
    for (const r of replayed)
      if (r.elapsedMs > r.outcomes.length * TIMEOUT_MS + 1000) faults.push(`${name}: ${r.elapsedMs} ms`);
  }
}
