import type { StartDeadline } from '../../src/llm/deadline.ts';

/** A deadline that passes when the test says so, whatever the clock does. */
export function createManualDeadline(): { readonly startDeadline: StartDeadline; readonly pass: () => void } {
  const time = new AbortController();
  return {
    startDeadline: (timeoutMs) => ({ signal: time.signal, left: () => timeoutMs }),
    pass: () => time.abort(new DOMException('the time is over', 'TimeoutError')),
  };
}
