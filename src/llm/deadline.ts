/** The time that one piece of work may take, from when it was started. */
export interface Deadline {
  /** Aborts with a TimeoutError when the time is over. */
  readonly signal: AbortSignal;
  /** What is left of it, in milliseconds; negative when it is over. */
  left(): number;
}

export type StartDeadline = (timeoutMs: number) => Deadline;

/** A deadline by the machine's clock. */
export const startDeadline: StartDeadline = (timeoutMs) => {
  const end = performance.now() + timeoutMs;
  return { signal: AbortSignal.timeout(timeoutMs), left: () => end - performance.now() };
};
