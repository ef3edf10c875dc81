import type { z } from 'zod';
import type { Result } from '../shared/result.ts';

export interface ModelMessage {
  /** What a document or a person wrote never stands in a `system` message. */
  readonly role: 'system' | 'user';
  readonly text: string;
}

/** What a call is for: shown in logs and counted apart. */
export type Purpose = 'understand' | 'words' | 'section' | 'probe';

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
  | { readonly kind: 'model-cancelled' }
  | { readonly kind: 'breaker-open'; readonly untilMs: number }
  | { readonly kind: 'budget-spent'; readonly limit: number };

/** A language model behind one method. What it returns fits the schema, and nothing more is promised of it. */
export interface LanguageModel {
  complete<T>(request: ModelRequest<T>): Promise<Result<ModelReply<T>, ModelError>>;
}
