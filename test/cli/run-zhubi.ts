import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../bin/zhubi.mjs', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly variables?: Readonly<Record<string, string>>;
  /** The Node to run it with, and its own arguments. */
  readonly node?: readonly [program: string, ...args: string[]];
}

/** Runs `zhubi` as a user does, with none of the settings of whoever runs the tests. */
export function runZhubi(args: readonly string[], options: RunOptions): Promise<Ended> {
  const [node, ...nodeArgs] = options.node ?? [process.execPath];
  const child = spawn(node, [...nodeArgs, PROGRAM, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH, HOME: options.cwd, ...options.variables },
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.stdin ?? '');
  return new Promise((resolve, reject) => {
    const ended = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...ended }));
  });
}
