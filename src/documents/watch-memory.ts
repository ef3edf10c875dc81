import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/**
 * Runs in a thread beside the parsing and ends the whole process when it holds too much: the cap on the heap does
 * not see buffers, and a parser that is busy yields to no timer of its own thread.
 */
const limitBytes = Number(workerData);
/** Written to directly: the streams of a thread go through the one that is busy. */
const STDERR = 2;

setInterval(() => {
  if (process.memoryUsage.rss() <= limitBytes) return;
  writeSync(STDERR, '\nout of memory\n');
  process.kill(process.pid, 'SIGKILL');
}, 20);
