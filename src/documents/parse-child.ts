import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { parseDocument } from './parse-document.ts';
import { flatten, type ParsedFormat } from './parse-fault.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { WatchedLimits } from './watch-limits.ts';

/**
 * The process in which one document is parsed: the bytes come on stdin, the format and the limits as arguments,
 * the outcome goes to stdout as one JSON value, on the last line: a parser may have warned on the lines before.
 */
const [format, limitsAsJson] = process.argv.slice(2) as [ParsedFormat, string];
const limits = JSON.parse(limitsAsJson) as ReadingLimits;

const watched: WatchedLimits = {
  memoryBytes: limits.memoryMegabytes * 1024 * 1024,
  cpuMs: limits.parseCpuMs,
};
new Worker(new URL('./watch-limits.ts', import.meta.url), { workerData: watched }).unref();

const parsed = await parseDocument(format, await buffer(process.stdin), limits);
const outcome = parsed.ok ? { ok: true, value: flatten(parsed.value) } : parsed;
process.stdout.write(`\n${JSON.stringify(outcome)}`);
