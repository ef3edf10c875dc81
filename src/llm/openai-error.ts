import type { ModelError } from './language-model.ts';
import { BodyTooLongError } from './openai-fetch.ts';

/** What the libraries throw, as a value. Only names and statuses are read: the texts differ by service. */
export function toModelError(thrown: unknown, timeoutMs: number): ModelError {
  const name = thrown instanceof Error ? thrown.constructor.name : '';
  const status =
    thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : null;
  if (causesOf(thrown).some((c) => c instanceof BodyTooLongError))
    return { kind: 'reply-malformed', issues: ['the body is too long'] };
  if (name === 'LengthFinishReasonError') return { kind: 'reply-too-long' };
  if (name === 'ContentFilterFinishReasonError') return { kind: 'reply-refused' };
  if (isNamed(thrown, 'TimeoutError')) return { kind: 'model-timed-out', timeoutMs };
  if (isNamed(thrown, 'AbortError')) return { kind: 'model-cancelled' };
  if (status === null) {
    // A body that is no completion makes the libraries stumble; one that never came is a connection that failed.
    const isStumble = thrown instanceof TypeError || thrown instanceof SyntaxError;
    return isStumble && !causesOf(thrown).some((c) => typeof c === 'object' && c !== null && 'code' in c)
      ? { kind: 'reply-malformed', issues: ['not a chat completion'] }
      : { kind: 'model-unreachable', cause: thrown };
  }
  if (status === 401 || status === 403 || status === 404)
    return { kind: 'model-rejected', status, cause: thrown };
  if ((status === 400 || status === 422) && name !== 'ContextOverflowError')
    return { kind: 'format-unsupported', cause: thrown };
  return { kind: 'model-failed', status, cause: thrown };
}

const isNamed = (thrown: unknown, name: string): boolean => thrown instanceof Error && thrown.name === name;

/** An error and those that it came from. */
function causesOf(thrown: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let at = thrown; at instanceof Error && causes.length < 5; at = at.cause) causes.push(at.cause);
  return [thrown, ...causes];
}
