import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const measuredSchema = z.object({ ms: z.number(), peakMegabytes: z.number() });

/** What a child measured of itself: its work in milliseconds, and its largest resident set. */
export type Measured = z.infer<typeof measuredSchema>;

/** Runs a module of this folder in a fresh process, so that no measurement warms up or weighs on another. */
export async function runChild(module: string, args: readonly string[]): Promise<Measured> {
  const { stdout } = await run([fileURLToPath(new URL(module, import.meta.url)), ...args], {});
  return measuredSchema.parse(JSON.parse(stdout));
}

/** Milliseconds from the start of `zhubi ask` to its answer on stdout. */
export async function timeFirstAnswer(
  question: string,
  store: string,
  organisation: string,
): Promise<number> {
  const program = fileURLToPath(new URL('../bin/zhubi.mjs', import.meta.url));
  return (
    await run([program, 'ask', question, '--json', '--store', store], { ZHUBI_ORGANISATION: organisation })
  ).firstOutputMs;
}

function run(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<{ stdout: string; firstOutputMs: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    let firstOutputMs = Number.NaN;
    child.stdout.on('data', (chunk: Buffer) => {
      if (stdout === '') firstOutputMs = performance.now() - start;
      stdout += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 && stdout !== ''
        ? resolve({ stdout, firstOutputMs })
        : reject(new Error(`${args[0]} ended with status ${code}`)),
    );
  });
}

/** What a child prints for `runChild` to read. */
export function printMeasured(ms: number): void {
  console.log(JSON.stringify({ ms, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
}
