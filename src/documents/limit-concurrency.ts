/** Runs at most `most` tasks at a time, the others in the order in which they came. */
export function limitConcurrency(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      // The place is handed on, so that none who comes later slips in between.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
