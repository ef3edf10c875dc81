import { saveFile } from '../../documents/save-file.ts';
import type { WordError } from '../../documents/word/word-text.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type CheckedReport, checkReport } from '../../workflows/check/check-report.ts';
import { markUp } from '../../workflows/check/mark-up.ts';
import { composeReconciliation } from '../../workflows/check/reconcile.ts';
import { sayAround } from '../../workflows/check/words-around.ts';
import { describeError } from '../../workflows/errors/describe-error.ts';
import { EXIT, statusOf } from '../exit.ts';
import type { Program } from '../program.ts';
import { renderCheck } from '../render-check.ts';
import type { Terminal } from '../terminal.ts';
import { isYear, sayNoYear } from '../year-option.ts';

export interface CheckOptions {
  readonly year?: string;
  readonly json?: boolean;
  readonly dismiss?: string;
  readonly restore?: string;
  readonly why?: string;
  /** Where the marked-up copy goes. */
  readonly out?: string;
  /** Where the reconciliation table goes. */
  readonly report?: string;
}

const ID = /^[0-9a-f]{10}$/;

/** Checks a draft; or dismisses a finding of one, or takes a dismissal back. */
export async function runCheck(
  program: Program,
  terminal: Terminal,
  file: string | undefined,
  options: CheckOptions,
): Promise<number> {
  const misused = misuseOf(file, options);
  if (misused !== null) {
    terminal.note(misused);
    return EXIT.wrongInput;
  }
  if (options.dismiss !== undefined || options.restore !== undefined)
    return changeDismissal(program, terminal, options);
  if (file === undefined) {
    terminal.note('请写出要核对的文件，例如：npx zhubi check 2023年工作总结.docx');
    return EXIT.wrongInput;
  }
  const year = readYear(options.year);
  if (year === undefined) {
    terminal.note(sayNoYear(options.year ?? ''));
    return EXIT.wrongInput;
  }
  const misnamed = [
    ...(options.out === undefined || /\.docx$/i.test(options.out)
      ? []
      : [`--out 要写 .docx 文件，不能是“${options.out}”。`]),
    ...(options.report === undefined || /\.xlsx$/i.test(options.report)
      ? []
      : [`--report 要写 .xlsx 文件，不能是“${options.report}”。`]),
  ];
  if (misnamed.length > 0) {
    terminal.note(misnamed.join('\n'));
    return EXIT.wrongInput;
  }
  const checked = await checkReport(program, file, { year });
  if (!checked.ok) {
    terminal.note(describeError(checked.error));
    return statusOf(checked.error);
  }
  for (const { rule } of checked.value.result.failed)
    terminal.note(`规则 ${rule} 出错，没有运行；其余规则不受影响，请把稿子交给维护人员。`);
  terminal.out(
    options.json
      ? JSON.stringify(toContract(checked.value))
      : renderCheck(checked.value, { isColoured: terminal.isInteractive }),
  );
  const saved = await saveResults(program, terminal, checked.value, file, options);
  if (!saved) return EXIT.wrongInput;
  return checked.value.findings.some((f) => f.severity === 'error') ? EXIT.found : EXIT.done;
}

/** What of the options does not go together, in one sentence. */
function misuseOf(file: string | undefined, { dismiss, restore, why }: CheckOptions): string | null {
  if (dismiss !== undefined && restore !== undefined)
    return '--dismiss 和 --restore 不能同时用，请一次只做一件。';
  if (dismiss === undefined && why !== undefined)
    return '--why 是忽略一条问题的理由，要和 --dismiss 编号 一起用。';
  const isChange = dismiss !== undefined || restore !== undefined;
  return isChange && file !== undefined ? `忽略或恢复只要写编号，不要再写文件“${file}”。` : null;
}

/** Writes what was asked for beside the result; tells what could not be written, and whether all could. */
async function saveResults(
  program: Program,
  terminal: Terminal,
  checked: CheckedReport,
  original: string,
  { out, report }: CheckOptions,
): Promise<boolean> {
  let isSaved = true;
  const save = async (file: string, made: Result<Uint8Array, WordError>, what: string) => {
    const saved = made.ok ? await saveFile(file, made.value, original) : made;
    if (saved.ok) terminal.note(`${what}已写入 ${file}`);
    else terminal.note(describeError(saved.error));
    isSaved &&= saved.ok;
  };
  if (out !== undefined) await save(out, await markUp(checked, program.now()), '批注稿');
  if (report !== undefined) await save(report, ok(await composeReconciliation(checked)), '数据核对表');
  return isSaved;
}

/** `null` when none is given, `undefined` when it is no year. */
function readYear(written: string | undefined): number | null | undefined {
  if (written === undefined) return null;
  return isYear(written) ? Number(written) : undefined;
}

async function changeDismissal(program: Program, terminal: Terminal, options: CheckOptions): Promise<number> {
  const id = (options.dismiss ?? options.restore ?? '').toLowerCase();
  const why = options.why?.trim() ?? '';
  if (!ID.test(id)) {
    terminal.note(`“${id}”不是问题编号；编号是核对结果里每条末尾的十位字符，例如 3fa9c1d20b。`);
    return EXIT.wrongInput;
  }
  if (options.dismiss !== undefined && why === '') {
    terminal.note('忽略一条问题要写理由，例如：--why "口径不同，已与统计科核实"');
    return EXIT.wrongInput;
  }
  const changed =
    options.dismiss === undefined
      ? await program.dismissals.restore(id)
      : await program.dismissals.dismiss({ id, why, at: program.now().toISOString() });
  if (!changed.ok) {
    terminal.note(describeError(changed.error));
    return EXIT.outsideFailed;
  }
  if (changed.value === false) {
    terminal.note(`没有编号为 ${id} 的忽略记录。`);
    return EXIT.wrongInput;
  }
  terminal.out(
    options.dismiss === undefined
      ? `已恢复 ${id}，下次核对会再次列出。`
      : `已记下：编号 ${id} 的问题在涉及的数字改动之前不再列出，要恢复用 --restore ${id}。`,
  );
  return EXIT.done;
}

function toContract({ draft, findings, dismissed, result }: CheckedReport) {
  const { title, body } = draft.report;
  return {
    report: { title, year: draft.year, organisation: body.name },
    figures: draft.facts.length,
    findings: findings.map(
      ({ id, rule, severity, message, quote, start, end, expected, working, related, section }) => ({
        id,
        rule,
        severity,
        message,
        quote,
        start,
        end,
        section,
        expected,
        working,
        related,
        context: sayAround(draft.source, { start, end }),
      }),
    ),
    checked: result.checked,
    open: result.open,
    dismissed: dismissed.map(({ finding, dismissal }) => ({
      id: finding.id,
      rule: finding.rule,
      why: dismissal.why,
    })),
    failed: result.failed.map(({ rule }) => rule),
  };
}
