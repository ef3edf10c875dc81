import type { Inbox, InboxEntry } from '../../ledger/inbox.ts';
import type { Clock } from '../start/clock.ts';
import type { Log } from '../start/log.ts';

export interface InboxWorkerOptions {
  readonly inbox: Inbox;
  /** Works one entry off; throws when it could not, and is then called again. */
  readonly handle: (entry: InboxEntry) => Promise<void>;
  /** Told when an entry is given up. */
  readonly giveUp: (entry: InboxEntry) => Promise<void>;
  /** What somebody waits for with a deadline goes before what came earlier. */
  readonly isUrgent: (entry: InboxEntry) => boolean;
  readonly clock: Clock;
  readonly log: Log;
}

/** Lanes worked on side by side; more would only share the same processor. */
const LANES_AT_ONCE = 8;
/** While more comes in, nothing is begun: to acknowledge goes before to answer. Not for ever, though. */
const QUIET_MS = 15;
const LONGEST_QUIET_WAIT_MS = 400;
/** Begun so often without an end, an entry is what ends the program. */
const MOST_ATTEMPTS = 5;
const FIRST_WAIT_MS = 500;

/** Works the inbox off: each lane in order, lanes side by side. */
export class InboxWorker {
  readonly #options: InboxWorkerOptions;
  readonly #lanes = new Map<string, InboxEntry[]>();
  readonly #waiting: string[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #stopped = new AbortController();
  #lastTakenAt = 0;

  constructor(options: InboxWorkerOptions) {
    this.#options = options;
  }

  /** Takes up one more entry. */
  readonly take = (entry: InboxEntry): void => {
    this.#lastTakenAt = this.#options.clock.now();
    const lane = this.#lanes.get(entry.lane);
    if (lane) lane.push(entry);
    else {
      this.#lanes.set(entry.lane, [entry]);
      if (this.#options.isUrgent(entry)) this.#waiting.unshift(entry.lane);
      else this.#waiting.push(entry.lane);
    }
    this.#runMore();
  };

  /** Begins no more; resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.all(this.#running);
  }

  #runMore(): void {
    while (!this.#stopped.signal.aborted && this.#running.size < LANES_AT_ONCE) {
      const lane = this.#waiting.shift();
      if (lane === undefined) return;
      const run = this.#runLane(lane).finally(() => {
        this.#running.delete(run);
        this.#runMore();
      });
      this.#running.add(run);
    }
  }

  async #runLane(name: string): Promise<void> {
    const lane = this.#lanes.get(name) ?? [];
    await this.#waitForQuiet();
    for (let entry = lane[0]; entry && !this.#stopped.signal.aborted; entry = lane[0]) {
      const isDone = await this.#workOff(entry);
      if (!isDone) return;
      lane.shift();
    }
    if (lane.length === 0) this.#lanes.delete(name);
  }

  async #waitForQuiet(): Promise<void> {
    const { clock } = this.#options;
    const until = clock.now() + LONGEST_QUIET_WAIT_MS;
    while (clock.now() < until && clock.now() - this.#lastTakenAt < QUIET_MS)
      await clock.sleep(QUIET_MS, this.#stopped.signal);
  }

  /** `false` when the program is to end before it could be done. */
  async #workOff(entry: InboxEntry): Promise<boolean> {
    const { inbox, handle, giveUp, clock, log } = this.#options;
    const { signal } = this.#stopped;
    for (let attempt = entry.attempts; attempt < MOST_ATTEMPTS; attempt += 1) {
      inbox.begin(entry.id);
      try {
        await handle(entry);
        inbox.finish(entry.id);
        return true;
      } catch (cause) {
        log.warn({ entry: entry.id, attempt, cause: describeCause(cause) }, 'not worked off');
        log.debug({ entry: entry.id, cause }, 'cause');
        await clock.sleep(FIRST_WAIT_MS * 2 ** attempt, signal);
        if (signal.aborted) return false;
      }
    }
    log.error({ entry: entry.id }, 'given up');
    await giveUp(entry).catch(() => {});
    inbox.finish(entry.id);
    return true;
  }
}

/** The kind of an error alone: its message may hold what a person typed. */
const describeCause = (cause: unknown): string => (cause instanceof Error ? cause.name : typeof cause);
