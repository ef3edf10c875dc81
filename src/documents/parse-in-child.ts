import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import type { DocumentContent } from './document.ts';
import { type FlatContent, type ParsedFormat, type ParseFault, unflatten } from './parse-fault.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { type ProcessOutcome, runProcess } from './run-process.ts';

/** What can come of it when the process is seen from outside. */
export type ChildFault =
  | ParseFault
  | { readonly kind: 'timed-out'; readonly timeoutMs: number }
  | { readonly kind: 'out-of-memory'; readonly limitMegabytes: number }
  | { readonly kind: 'failed'; readonly cause: unknown };

const SCRIPT = fileURLToPath(new URL('./parse-child.ts', import.meta.url));
/** Of one outcome; text and tables at their limits stay below. */
const MOST_OUTPUT_BYTES = 256 * 1024 * 1024;
const OUT_OF_MEMORY = /out of memory|allocation failed/i;
const OUT_OF_TIME = /out of processor time/;

const excess = z.enum(['unpacked-bytes', 'entries', 'ratio', 'characters', 'cells', 'pages', 'nesting']);
const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      text: z.string(),
      tables: z.array(
        z.object({
          start: z.int(),
          end: z.int(),
          cells: z.array(z.tuple([z.string(), z.int(), z.int(), z.enum(['date', 'uncomputed']).nullable()])),
          rows: z.array(z.array(z.int().nullable())),
          origin: z
            .object({ sheet: z.string().nullable(), rows: z.array(z.int()), columns: z.array(z.int()) })
            .nullable(),
        }),
      ),
    }),
  }),
  z.object({
    ok: z.literal(false),
    error: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('empty') }),
      z.object({ kind: z.literal('encrypted') }),
      z.object({ kind: z.literal('damaged'), detail: z.string() }),
      z.object({ kind: z.literal('no-text-layer'), isGarbled: z.boolean() }),
      z.object({ kind: z.literal('too-complex'), excess, limit: z.number() }),
    ]),
  }),
]);

/**
 * Parses a document in a process of its own: capped in memory and time, without the settings and secrets of this
 * one, and not allowed to write files or start programs.
 */
export async function parseInChild(
  format: ParsedFormat,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<Result<DocumentContent, ChildFault>> {
  const outcome = await runProcess({
    command: process.execPath,
    args: [
      `--max-old-space-size=${limits.heapMegabytes}`,
      '--no-warnings',
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      SCRIPT,
      format,
      JSON.stringify(limits),
    ],
    env: {},
    input: bytes,
    timeoutMs: limits.parseTimeoutMs,
    mostOutputBytes: MOST_OUTPUT_BYTES,
    hasChildren: false,
  });
  if (outcome.end !== 'exited' || outcome.exitCode !== 0) return err(explainEnd(outcome, limits));
  const parsed = readOutcome(outcome.stdout);
  if (!parsed.ok) return parsed;
  return parsed.value.ok ? ok(unflatten(parsed.value.value)) : parsed.value;
}

function explainEnd({ end, stderr }: ProcessOutcome, limits: ReadingLimits): ChildFault {
  if (end === 'timed-out') return { kind: 'timed-out', timeoutMs: limits.parseTimeoutMs };
  if (end === 'output-too-large')
    return { kind: 'too-complex', excess: 'characters', limit: limits.characters };
  if (OUT_OF_TIME.test(stderr)) return { kind: 'timed-out', timeoutMs: limits.parseCpuMs };
  return OUT_OF_MEMORY.test(stderr)
    ? { kind: 'out-of-memory', limitMegabytes: limits.heapMegabytes }
    : { kind: 'failed', cause: stderr };
}

function readOutcome(stdout: Buffer): Result<Result<FlatContent, ParseFault>, ChildFault> {
  try {
    return ok(
      outcomeSchema.parse(JSON.parse(stdout.subarray(stdout.lastIndexOf('\n') + 1).toString('utf8'))),
    );
  } catch (cause) {
    return err({ kind: 'failed', cause });
  }
}
