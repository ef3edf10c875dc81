import { describeError } from '../../workflows/errors/describe-error.ts';
import { type IngestedReport, ingestReports, rebuildStore } from '../../workflows/ingest/ingest-reports.ts';
import { EXIT } from '../exit.ts';
import type { Program } from '../program.ts';
import { createProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

export interface IngestOptions {
  readonly json?: boolean;
  readonly rebuild?: boolean;
}

const WORDS = { added: '已收录', unchanged: '未变', replaced: '已更新', failed: '未收录' } as const;

export async function runIngest(
  program: Program,
  terminal: Terminal,
  paths: readonly string[],
  options: IngestOptions,
): Promise<number> {
  const progress = createProgress(terminal);
  const deps = { ...program, onProgress: progress.update };
  const ingested = options.rebuild ? await rebuildStore(deps) : await ingestReports(deps, paths);
  progress.stop();
  if (!ingested.ok) {
    terminal.note(describeError(ingested.error));
    return EXIT.outsideFailed;
  }
  const reports = ingested.value;
  if (options.json)
    terminal.out(
      JSON.stringify({
        reports: reports.map((r) => ({ ...r, error: r.error ? describeError(r.error) : null })),
      }),
    );
  else for (const report of reports) terminal.out(renderReport(report));
  if (reports.length === 0) terminal.note('没有找到可收录的报告（.txt .md .docx .pdf .doc）。');
  const failed = reports.filter((r) => r.status === 'failed');
  if (!options.json) for (const { error } of failed) if (error) terminal.note(describeError(error));
  return reports.length > 0 && failed.length === reports.length ? EXIT.wrongInput : EXIT.done;
}

function renderReport(report: IngestedReport): string {
  const word = WORDS[report.status];
  if (report.status === 'failed') return `${word}  ${report.file}`;
  return `${word}  ${report.title}  （${report.organisation}，${report.year === null ? '年份隐去' : `${report.year}年`}，${report.figures}个数字，${report.passages}段）`;
}
