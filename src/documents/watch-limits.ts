import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Of the whole process. */
export interface WatchedLimits {
  readonly memoryBytes: number;
  readonly cpuMs: number;
}

/**
 * Runs in a thread beside the parsing and ends the whole process when it takes too much: the cap on the heap does
 * not see buffers, and a parser that is busy yields to no timer of its own thread. Time is the processor's: how long
 * a good document takes by the clock depends on what else the machine does.
 */
const { memoryBytes, cpuMs } = workerData as WatchedLimits;
/** Written to directly: the streams of a thread go through the one that is busy. */
const STDERR = 2;

setInterval(() => {
  if (process.memoryUsage.rss() > memoryBytes) end('out of memory');
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 > cpuMs) end('out of processor time');
}, 20);

/** The parent reads why. */
function end(why: string): void {
  writeSync(STDERR, `\n${why}\n`);
  process.kill(process.pid, 'SIGKILL');
}
