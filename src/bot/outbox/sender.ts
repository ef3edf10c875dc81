import type { Outbox, OutboxItem, Outgoing, Sent } from '../../ledger/outbox.ts';
import type { Clock } from '../start/clock.ts';
import type { Log } from '../start/log.ts';
import { type DeliverDependencies, type Delivered, deliver } from './deliver.ts';
import { type Task, taskSchema } from './tasks.ts';

export interface SenderOptions extends DeliverDependencies {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
}

/** Slack's limit: one message a second in a channel (https://docs.slack.dev/apis/web-api/rate-limits). */
const PACE_MS = 1000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** With the waits between them about three quarters of an hour. */
const MOST_ATTEMPTS = 50;

interface Lane {
  readonly items: { item: OutboxItem; isUnsure: boolean; tries: number }[];
  nextPostAt: number;
  isRunning: boolean;
}

/** Sends what is in the outbox: each channel in order and at its pace, channels side by side. */
export class Sender {
  readonly #options: SenderOptions;
  readonly #lanes = new Map<string, Lane>();
  readonly #awaited = new Map<string, ((sent: Sent) => void)[]>();
  readonly #running = new Set<Promise<void>>();
  readonly #stopped = new AbortController();

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Puts it into the outbox, once for each key, and sends it when its turn comes; throws when it cannot be written. */
  send(key: string, task: Task, bytes: Uint8Array | null = null): void {
    const lane = task.kind === 'respond' ? 'respond' : task.channel;
    const outgoing: Outgoing = {
      key,
      lane,
      task: JSON.stringify(task),
      bytes,
      createdAt: this.#options.clock.now(),
    };
    const put = this.#options.outbox.put(outgoing);
    if (!put.ok) throw new Error('outbox not written', { cause: put.error.cause });
    if (put.value !== null) this.take(put.value);
  }

  /** Takes up an item of the outbox; one that was tried before may have arrived. */
  take(item: OutboxItem): void {
    const lane = this.#lanes.get(item.lane) ?? { items: [], nextPostAt: 0, isRunning: false };
    this.#lanes.set(item.lane, lane);
    lane.items.push({ item, isUnsure: item.attempts > 0, tries: 0 });
    if (lane.isRunning) return;
    lane.isRunning = true;
    const run = this.#runLane(lane).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  /** What became of it, once that is known; `waiting` when the program ends before. */
  async delivered(key: string): Promise<Sent> {
    const found = this.#options.outbox.find(key);
    if (found.ok && found.value !== null && found.value.state !== 'waiting') return found.value;
    if (this.#stopped.signal.aborted) return { state: 'waiting' };
    return new Promise((resolve) => {
      this.#awaited.set(key, [...(this.#awaited.get(key) ?? []), resolve]);
    });
  }

  /** Ends when everything is sent, or at the signal; what is left stays in the outbox. */
  async drain(signal: AbortSignal): Promise<void> {
    while (this.#running.size > 0 && !signal.aborted)
      await Promise.race([...this.#running, this.#options.clock.sleep(60_000, signal)]);
  }

  /** Begins no more; resolves when the calls under way have ended. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    for (const waiters of this.#awaited.values()) for (const tell of waiters) tell({ state: 'waiting' });
    this.#awaited.clear();
    await Promise.all(this.#running);
  }

  async #runLane(lane: Lane): Promise<void> {
    const { clock } = this.#options;
    const { signal } = this.#stopped;
    for (let first = lane.items[0]; first && !signal.aborted; first = lane.items[0]) {
      const task = readTask(first.item);
      if (task === null) {
        lane.items.shift();
        this.#settle(first.item, { kind: 'failed', reason: 'unreadable' });
        continue;
      }
      const isPaced = task.kind === 'post' || task.kind === 'file';
      const wait = isPaced ? lane.nextPostAt - clock.now() : 0;
      if (wait > 0) await clock.sleep(wait, signal);
      if (signal.aborted) return;
      const outcome = await this.#attempt(first.item, task, first.isUnsure);
      if (isPaced) lane.nextPostAt = clock.now() + PACE_MS;
      if (outcome.kind === 'later' && first.tries < MOST_ATTEMPTS) {
        first.isUnsure = outcome.isUnsure;
        const backOff = Math.min(FIRST_WAIT_MS * 2 ** first.tries, LONGEST_WAIT_MS);
        first.tries += 1;
        await clock.sleep(outcome.afterMs ?? backOff, signal);
        continue;
      }
      lane.items.shift();
      this.#settle(first.item, outcome);
    }
    lane.isRunning = false;
  }

  async #attempt(item: OutboxItem, task: Task, isUnsure: boolean): Promise<Delivered> {
    const begun = this.#options.outbox.begin(item.id);
    if (!begun.ok) return { kind: 'later', afterMs: null, isUnsure };
    return deliver(this.#options, item, task, isUnsure);
  }

  #settle(item: OutboxItem, outcome: Delivered): void {
    const { outbox, log } = this.#options;
    const sent: Exclude<Sent, { state: 'waiting' }> =
      outcome.kind === 'sent'
        ? { state: 'sent', place: outcome.place }
        : { state: 'failed', reason: outcome.kind === 'failed' ? outcome.reason : 'unanswered' };
    if (sent.state === 'failed') log.error({ key: item.key, reason: sent.reason }, 'not sent');
    outbox.finish(item.id, sent);
    for (const tell of this.#awaited.get(item.key) ?? []) tell(sent);
    this.#awaited.delete(item.key);
  }
}

/** `null` for what an older program wrote in another shape. */
function readTask({ task }: OutboxItem): Task | null {
  try {
    return taskSchema.safeParse(JSON.parse(task)).data ?? null;
  } catch {
    return null;
  }
}
