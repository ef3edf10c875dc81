import { spawn } from 'node:child_process';

export interface ProcessRequest {
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment of the process; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly input?: Uint8Array;
  readonly timeoutMs: number;
  readonly mostOutputBytes: number;
  /** Whether it may start processes of its own, which are then ended with it. */
  readonly hasChildren: boolean;
}

export interface ProcessOutcome {
  readonly end: 'exited' | 'timed-out' | 'output-too-large' | 'not-started';
  readonly exitCode: number | null;
  readonly stdout: Buffer;
  /** The last of what it wrote there, for the log. */
  readonly stderr: string;
}

const KEPT_STDERR = 4000;

/** Runs a process to its end or to its time cap; always comes back, and leaves nothing running. */
export async function runProcess(request: ProcessRequest): Promise<ProcessOutcome> {
  try {
    return await run(request);
  } catch (cause) {
    // Too many open files: there is a process object without its streams.
    return { end: 'not-started', exitCode: null, stdout: Buffer.alloc(0), stderr: String(cause) };
  }
}

function run(request: ProcessRequest): Promise<ProcessOutcome> {
  const { promise, resolve } = Promise.withResolvers<ProcessOutcome>();
  const isGroup = request.hasChildren && process.platform !== 'win32';
  const child = spawn(request.command, request.args, {
    env: request.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: isGroup,
    windowsHide: true,
  });
  let end: ProcessOutcome['end'] = 'exited';
  let stderr = '';
  let received = 0;
  let timer: NodeJS.Timeout | undefined;
  const chunks: Buffer[] = [];
  child.on('error', (cause) => {
    if (child.pid !== undefined) return;
    end = 'not-started';
    stderr = String(cause);
    settle(null);
  });
  const kill = () => {
    try {
      if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  const stop = (why: ProcessOutcome['end']) => {
    end = why;
    kill();
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const settle = (exitCode: number | null) => {
    clearTimeout(timer);
    process.off('exit', kill);
    // What it started may have outlived it.
    if (isGroup) kill();
    resolve({ end, exitCode, stdout: Buffer.concat(chunks), stderr });
  };
  child.stdout.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > request.mostOutputBytes) stop('output-too-large');
    else chunks.push(chunk);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr = (stderr + chunk).slice(-KEPT_STDERR);
  });
  // It may end before it has read everything; its exit tells more than the broken pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(request.input ?? new Uint8Array());
  child.on('close', settle);
  timer = setTimeout(() => stop('timed-out'), request.timeoutMs);
  process.once('exit', kill);
  return promise;
}
