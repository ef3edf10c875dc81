/** Time, as the bot needs it; a test has its own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends early, without an error, when the signal is given. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
