import { createInterface } from 'node:readline/promises';
import type { Answer } from '../../answers/answer.ts';
import type { Question } from '../../answers/question.ts';
import { converse } from '../../workflows/converse/converse.ts';
import { describeError } from '../../workflows/errors/describe-error.ts';
import { carryOut } from '../carry-out.ts';
import { EXIT } from '../exit.ts';
import type { Program } from '../program.ts';
import { renderAnswer, sayAnsweredBy } from '../render-answer.ts';
import { createStatusLine, watchModel } from '../status-line.ts';
import type { Terminal } from '../terminal.ts';

const PROMPT = '问> ';

/** The conversation in the terminal: one line, one answer; a pipe works, Ctrl-C and 再见 leave. */
export async function runChat(program: Program, terminal: Terminal): Promise<number> {
  const isTyped = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: isTyped ? process.stdout : undefined,
    prompt: PROMPT,
    terminal: isTyped,
  });
  lines.on('SIGINT', () => lines.close());
  if (isTyped)
    terminal.out(
      '直接提问，例如“2022年新增高新技术企业多少家？”；输入“帮助”看能做什么，“再见”或 Ctrl-C 离开。',
    );
  let previous: Question | null = null;
  let declined: Answer | null = null;
  let exit: number = EXIT.done;
  const status = createStatusLine(terminal);
  const { assistance } = program;
  const watched = assistance ? { ...program, assistance: watchModel(assistance, status) } : program;
  if (isTyped) lines.prompt();
  for await (const line of lines) {
    const turn = await converse(watched, line, previous, declined);
    status.clear();
    if (!turn.ok) {
      terminal.note(describeError(turn.error));
      exit = EXIT.outsideFailed;
    } else if (turn.value.kind === 'leave') break;
    else if (turn.value.kind === 'answer') {
      previous = turn.value.subject;
      declined = turn.value.answer;
      const { answer, language, by } = turn.value;
      const note = program.assistance ? `\n${sayAnsweredBy(by, language)}` : '';
      terminal.out(`${renderAnswer(answer, language)}${note}\n`);
    } else if (turn.value.kind === 'request')
      terminal.out(`${await carryOut(program, turn.value.request)}\n`);
    else if (turn.value.kind === 'text') terminal.out(`${turn.value.text}\n`);
    if (isTyped) lines.prompt();
  }
  lines.close();
  return exit;
}
