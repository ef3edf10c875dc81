import type { Clock } from '../../../src/bot/start/clock.ts';

/** Time passes as soon as somebody waits for it. */
export function createWaitingClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
  };
}
