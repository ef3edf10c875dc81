import { performance } from 'node:perf_hooks';
import type { Answer } from '../../src/answers/answer.ts';
import type { Program } from '../../src/cli/program.ts';
import { withBreaker } from '../../src/llm/breaker.ts';
import { withBudget } from '../../src/llm/budget.ts';
import type { LanguageModel } from '../../src/llm/language-model.ts';
import { createVolatileMemory, type ModelMemory } from '../../src/llm/model-memory.ts';
import { createOpenAiModel } from '../../src/llm/openai-model.ts';
import { askQuestion } from '../../src/workflows/ask/ask-question.ts';
import type { AnsweredBy, ModelOutcome } from '../../src/workflows/errors/model-outcome.ts';

/** The service that questions are replayed against. */
export interface ReplayService {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  readonly timeoutMs: number;
  readonly memory?: ModelMemory;
  /** Tokens of a plan; absent: no plans are made. */
  readonly planTokens?: number;
  /** Without a breaker every question reaches the service, as in a test of what it does. */
  readonly hasBreaker: boolean;
}

export interface Replayed {
  readonly question: string;
  readonly answer: Answer;
  readonly by: AnsweredBy;
  readonly outcomes: readonly ModelOutcome[];
  readonly elapsedMs: number;
}

/** The service as the program uses it, with no limit of a day. */
export function openModel(service: ReplayService): LanguageModel {
  const memory = service.memory ?? createVolatileMemory();
  const bare = createOpenAiModel({ ...service, memory });
  const guarded = service.hasBreaker ? withBreaker(bare, () => performance.now()) : bare;
  return withBudget(guarded, { limit: Number.MAX_SAFE_INTEGER, memory, today: () => 'today' });
}

/** Asks the questions one after the other with the service as model. */
export async function replay(
  program: Program,
  service: ReplayService,
  questions: readonly string[],
): Promise<Replayed[]> {
  const model = openModel(service);
  const replayed: Replayed[] = [];
  for (const question of questions) {
    const outcomes: ModelOutcome[] = [];
    const assistance = { model, onOutcome: (o: ModelOutcome) => void outcomes.push(o) };
    const start = performance.now();
    const asked = await askQuestion({ ...program, assistance }, question);
    if (!asked.ok) throw new Error(`${question}: ${asked.error.kind}`);
    const { answer, by } = asked.value;
    replayed.push({ question, answer, by, outcomes, elapsedMs: performance.now() - start });
  }
  return replayed;
}

/** Everything of an answer that a person or a program sees. */
export const shownOf = ({ answer }: Replayed): string => JSON.stringify(answer);
