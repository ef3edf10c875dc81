import type { Purpose } from '../llm/language-model.ts';
import type { Assistance } from '../workflows/errors/model-outcome.ts';
import type { Terminal } from './terminal.ts';

/** A line on stderr that says what is going on: rewritten in a terminal, a line for each step elsewhere. */
export function createStatusLine(terminal: Terminal) {
  let step = '';
  return {
    /** `detail` is shown only where the line can be rewritten. */
    show(text: string, detail = ''): void {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}${detail}`);
      else if (text !== step) terminal.note(text);
      step = text;
    },
    clear(): void {
      if (process.stderr.isTTY && step !== '') process.stderr.write('\r\u001b[K');
      step = '';
    },
  };
}

export type StatusLine = ReturnType<typeof createStatusLine>;

const STEPS: Readonly<Record<Purpose, string>> = {
  understand: '正在请模型理解问题……',
  plan: '正在请模型理解问题……',
  words: '正在请模型组织语言……',
  section: '正在请模型润色……',
  probe: '正在检查模型……',
};

/** The model with a person waiting: the line says what it is at, and how much has come; what it writes is not shown. */
export const watchModel = (assistance: Assistance, line: StatusLine): Assistance => ({
  ...assistance,
  onProgress: (purpose, characters) =>
    line.show(STEPS[purpose], characters > 0 ? `已收到 ${characters} 个字符` : ''),
});
