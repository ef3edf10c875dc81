import { examineProgram } from '../../workflows/examine-program.ts';
import { EXIT } from '../exit.ts';
import type { Program } from '../program.ts';
import type { Terminal } from '../terminal.ts';

const MARKS = { fine: '✓', absent: '–', failed: '✗' } as const;

/** Says in a line each what is set up, reachable and whole. */
export async function runDoctor(program: Program, terminal: Terminal): Promise<number> {
  let status: number = EXIT.done;
  for await (const { part, state, text } of examineProgram(program)) {
    terminal.out(`${MARKS[state]} ${part}：${text}`);
    if (state === 'failed') status = EXIT.outsideFailed;
  }
  return status;
}
