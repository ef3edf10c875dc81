import { saveFile } from '../../documents/save-file.ts';
import { makeTemplate } from '../../workflows/data/make-template.ts';
import { describeError } from '../../workflows/errors/describe-error.ts';
import { EXIT, statusOf } from '../exit.ts';
import type { Program } from '../program.ts';
import type { Terminal } from '../terminal.ts';
import { isYear, sayNoYear } from '../year-option.ts';

export interface DataTemplateOptions {
  readonly year?: string;
  readonly out?: string;
}

/** Writes the workbook that a year's data are entered in. */
export async function runDataTemplate(
  program: Program,
  terminal: Terminal,
  options: DataTemplateOptions,
): Promise<number> {
  const { year, out } = options;
  const misused = misuseOf(options);
  if (misused !== null || out === undefined) {
    terminal.note(misused ?? '');
    return EXIT.wrongInput;
  }
  const made = await makeTemplate(program, Number(year));
  if (!made.ok) {
    terminal.note(describeError(made.error));
    return statusOf(made.error);
  }
  const saved = await saveFile(out, made.value.bytes, null);
  if (!saved.ok) {
    terminal.note(describeError(saved.error));
    return EXIT.wrongInput;
  }
  const { lastTitle, figures, plans } = made.value;
  terminal.out(
    `填报模板已写入 ${out}：按《${lastTitle}》列出${figures}个指标、${plans}项计划；填好后用 npx zhubi data import ${out} --year ${year} 导入。`,
  );
  return EXIT.done;
}

function misuseOf({ year, out }: DataTemplateOptions): string | null {
  if (year === undefined)
    return '请写明年份，例如：npx zhubi data template --year 2023 --out 2023年数据.xlsx';
  if (!isYear(year)) return sayNoYear(year);
  if (out === undefined) return '请用 --out 写明模板存到哪里，例如：--out 2023年数据.xlsx';
  return /\.xlsx$/i.test(out) ? null : `--out 要写 .xlsx 文件，不能是“${out}”。`;
}
