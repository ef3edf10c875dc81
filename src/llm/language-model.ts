import type { z } from 'zod';
import type { Result } from '../shared/result.ts';

export interface ModelMessage {
  /** What a document or a person wrote never stands in a `system` message. */
  readonly role: 'system' | 'user';
  readonly text: string;
}

/** What a call is for: shown in logs and counted apart. */
export type Purpose = 'understand' | 'plan' | 'words' | 'section' | 'probe';

export interface ModelRequest<T> {
  readonly purpose: Purpose;
  readonly messages: readonly ModelMessage[];
  /** What the reply must be: sent along as JSON schema, and checked again when the reply is here. */
  readonly schema: z.ZodType<T>;
  /** Longest reply, in tokens. */
  readonly maxTokens: number;
  readonly signal?: AbortSignal;
  /** A person waits: the reply is streamed, and the characters that have arrived so far are told. */
  readonly onProgress?: (characters: number) => void;
}

/** Tokens as the service counted them; estimated where it does not say. */
export interface Usage {
  readonly promptTokens: number;
  readonly replyTokens: number;
}

export interface ModelReply<T> {
  readonly value: T;
  readonly usage: Usage;
}

export type ModelError =
  | { readonly kind: 'model-timed-out'; readonly timeoutMs: number }
  | { readonly kind: 'model-unreachable'; readonly cause: unknown }
  /** 401, 403, 404: the settings are wrong, trying again is of no use. */
  | { readonly kind: 'model-rejected'; readonly status: number; readonly cause: unknown }
  /** 429, 5xx and the rest. */
  | { readonly kind: 'model-failed'; readonly status: number; readonly cause: unknown }
  /** Asked for JSON in a way that the service does not know. */
  | { readonly kind: 'format-unsupported'; readonly cause: unknown }
  /** HTML, broken JSON, or JSON of another shape. */
  | { readonly kind: 'reply-malformed'; readonly issues: readonly string[] }
  | { readonly kind: 'reply-empty' }
  /** The stream ended without saying that it was done. */
  | { readonly kind: 'reply-cut' }
  | { readonly kind: 'reply-too-long' }
  | { readonly kind: 'reply-refused' }
  /** A plan that took more tool calls or tokens than it may. */
  | { readonly kind: 'plan-unending'; readonly by: 'calls' | 'tokens' }
  | { readonly kind: 'model-cancelled' }
  | { readonly kind: 'breaker-open'; readonly untilMs: number }
  | { readonly kind: 'budget-spent'; readonly limit: number };

/** Something that a model may look up while it plans. It acts on nothing. */
export interface PlanTool {
  /** Letters and underscores. */
  readonly name: string;
  readonly description: string;
  readonly arguments: z.ZodObject;
  /** What the model is told; `given` fits `arguments`. Runs one after the other, in the order asked for. */
  run(given: unknown): Promise<string>;
}

/** A piece of work that a model does in several turns, looking things up between them. */
export interface PlanRequest<T> extends Pick<ModelRequest<T>, 'messages' | 'schema' | 'signal'> {
  readonly purpose: 'plan';
  readonly tools: readonly PlanTool[];
  /** The call after so many ends the plan. */
  readonly mostCalls: number;
  /** Called with 0 when the plan begins, for a person who waits. */
  readonly onProgress?: (characters: number) => void;
}

/** What a plan came to; usage is that of all its turns. */
export interface PlanReply<T> extends ModelReply<T> {
  readonly calls: number;
}

/** A language model. What it returns fits the schema, and nothing more is promised of it. */
export interface LanguageModel {
  complete<T>(request: ModelRequest<T>): Promise<Result<ModelReply<T>, ModelError>>;
  /** Absent for a model that calls no tools. */
  readonly plan?: <T>(request: PlanRequest<T>) => Promise<Result<PlanReply<T>, ModelError>>;
}
