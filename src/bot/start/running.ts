/** Work that takes long enough to be stopped by a button. */
export interface Running {
  /** From now on it can be stopped; the signal tells when it is. */
  begin(key: string): AbortSignal;
  end(key: string): void;
  /** `false` when nothing of that name is under way. */
  stop(key: string): boolean;
}

export function createRunning(): Running {
  const running = new Map<string, AbortController>();
  return {
    begin: (key) => {
      const controller = new AbortController();
      running.set(key, controller);
      return controller.signal;
    },
    end: (key) => void running.delete(key),
    stop: (key) => {
      running.get(key)?.abort();
      return running.has(key);
    },
  };
}

/** What the work gives, or `null` as soon as it is stopped; nobody waits for it then. */
export async function unlessStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T | null> {
  if (signal.aborted) return null;
  const stopped = Promise.withResolvers<null>();
  const stop = () => stopped.resolve(null);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const first = await Promise.race([work, stopped.promise]);
    return signal.aborted ? null : first;
  } finally {
    signal.removeEventListener('abort', stop);
    work.catch(() => {});
  }
}
