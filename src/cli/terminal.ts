/** The streams a command may use. stdout carries the result and nothing else. */
export interface Terminal {
  out(line: string): void;
  note(line: string): void;
  /** Whether a person is looking: colours and progress only then. */
  readonly isInteractive: boolean;
  readStdin(): Promise<string>;
}

export function createTerminal(): Terminal {
  // `npx zhubi figures … | head`: the reader has seen enough, which is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    isInteractive: process.stdout.isTTY === true,
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}
