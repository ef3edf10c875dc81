import { err, type Result } from '../shared/result.ts';
import type { LanguageModel, ModelError } from './language-model.ts';

/** Requests that fail one after another before no more are sent. */
const FAILURES_TO_OPEN = 2;
/** How long none are sent then. */
export const OPEN_MS = 60_000;

/** A service that fails is left alone for a minute; then one request may try it again. */
export function withBreaker(model: LanguageModel, now: () => number): LanguageModel {
  let failures = 0;
  let openUntil = 0;
  let isTrying = false;
  const guard = async <R>(call: () => Promise<Result<R, ModelError>>): Promise<Result<R, ModelError>> => {
    const at = now();
    if (at < openUntil || (failures >= FAILURES_TO_OPEN && isTrying))
      return err({ kind: 'breaker-open', untilMs: openUntil });
    isTrying = failures >= FAILURES_TO_OPEN;
    const reply = await call();
    isTrying = false;
    if (reply.ok) failures = 0;
    else if (isFailure(reply.error)) {
      failures += 1;
      if (failures >= FAILURES_TO_OPEN) openUntil = now() + OPEN_MS;
    }
    return reply;
  };
  const { plan } = model;
  return {
    complete: (request) => guard(() => model.complete(request)),
    ...(plan ? { plan: (request) => guard(() => plan(request)) } : {}),
  };
}

/** Whether it speaks against the service, not against this one request. */
function isFailure({ kind }: ModelError): boolean {
  switch (kind) {
    case 'model-timed-out':
    case 'model-unreachable':
    case 'model-rejected':
    case 'model-failed':
    case 'reply-malformed':
    case 'reply-empty':
    case 'reply-cut':
    case 'format-unsupported':
      return true;
    case 'reply-too-long':
    case 'reply-refused':
    case 'plan-unending':
    case 'model-cancelled':
    case 'breaker-open':
    case 'budget-spent':
      return false;
  }
}
