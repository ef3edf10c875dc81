import { saveFile } from '../../documents/save-file.ts';
import type { DraftedFigure, DraftedReport } from '../../drafting/drafted-report.ts';
import { listSources } from '../../drafting/list-sources.ts';
import { readWritingStyle, STYLE_NAMES, WRITING_STYLES } from '../../prompts/write-section.ts';
import { type PolishedDraft, polishDraft } from '../../workflows/draft/polish-draft.ts';
import { countWritten, summariseDraft } from '../../workflows/draft/summarise-draft.ts';
import { type WrittenDraft, writeDraft } from '../../workflows/draft/write-draft.ts';
import { describeNote } from '../../workflows/errors/describe-data-error.ts';
import { describeError } from '../../workflows/errors/describe-error.ts';
import { EXIT, statusOf } from '../exit.ts';
import { figureToJson } from '../figure-json.ts';
import type { Program } from '../program.ts';
import { renderDraft } from '../render-draft.ts';
import { renderScore } from '../render-score.ts';
import { createStatusLine } from '../status-line.ts';
import type { Terminal } from '../terminal.ts';
import { isYear, sayNoYear } from '../year-option.ts';

export interface DraftOptions {
  readonly year?: string;
  readonly data?: string;
  readonly section?: string;
  /** The past year whose phrasing is preferred. */
  readonly phrasing?: string;
  /** How the model is to put it into words. */
  readonly style?: string;
  readonly out?: string;
  readonly withSources?: boolean;
  readonly score?: boolean;
  readonly json?: boolean;
}

/** Drafts a report, or a section of it; prints it, or writes it as .docx. */
export async function runDraft(program: Program, terminal: Terminal, options: DraftOptions): Promise<number> {
  const misused = misuseOf(options);
  if (misused !== null) {
    terminal.note(misused);
    return EXIT.wrongInput;
  }
  const written = await writeDraft(program, {
    year: Number(options.year),
    dataFile: options.data ?? null,
    section: options.section?.trim() || null,
    phrasingOf: options.phrasing === undefined ? null : Number(options.phrasing),
  });
  if (!written.ok) {
    terminal.note(describeError(written.error));
    return statusOf(written.error);
  }
  for (const note of written.value.notes) terminal.note(describeNote(note));
  const draft = await polish(program, terminal, written.value, options);
  if (options.json) terminal.out(JSON.stringify(toContract(draft, options.score ?? false)));
  else if (options.out === undefined) terminal.out(renderDraft(draft));
  if (!options.json && options.score) terminal.out(renderScore(draft.score));
  if (options.out !== undefined && !(await save(terminal, draft.draft, options.out, options)))
    return EXIT.wrongInput;
  terminal.note(summariseDraft(draft));
  return EXIT.done;
}

/** The draft in the style asked for; as it is where none is, or no model. */
async function polish(
  { assistance, catalogue }: Program,
  terminal: Terminal,
  written: WrittenDraft,
  { style }: DraftOptions,
): Promise<WrittenDraft | PolishedDraft> {
  const wanted = style === undefined ? null : readWritingStyle(style);
  if (wanted === null) return written;
  if (!assistance) {
    terminal.note('没有配置模型（OPENAI_API_KEY、OPENAI_BASE_URL 都没填），--style 用不上，稿子由规则给出。');
    return written;
  }
  const line = createStatusLine(terminal);
  const onSections = (done: number, total: number) => line.show(`正在润色：${total}节，已完成${done}节……`);
  const polished = await polishDraft({ assistance, catalogue, onSections }, written, wanted);
  line.clear();
  return polished;
}

function misuseOf({ year, phrasing, style, out, withSources }: DraftOptions): string | null {
  if (year === undefined) return '请写出起草哪一年的总结，例如 --year 2023。';
  if (!isYear(year)) return sayNoYear(year);
  if (phrasing !== undefined && !isYear(phrasing)) return `--phrasing 要写往年的年份，不能是“${phrasing}”。`;
  if (style !== undefined && readWritingStyle(style) === null)
    return `--style 要写${Object.values(STYLE_NAMES).join('、')}（或 ${WRITING_STYLES.join('、')}），不能是“${style}”。`;
  if (out !== undefined && !/\.docx$/i.test(out)) return `--out 要写 .docx 文件，不能是“${out}”。`;
  return withSources && out === undefined
    ? '--with-sources 附在 Word 文件里，要和 --out 文件.docx 一起用。'
    : null;
}

async function save(
  terminal: Terminal,
  draft: DraftedReport,
  out: string,
  { withSources }: DraftOptions,
): Promise<boolean> {
  // The same draft gives the same bytes, whenever it is written.
  const date = `${draft.year}-01-01T00:00:00Z`;
  const sources = withSources ? listSources(draft) : null;
  const { writeOfficialDocument } = await import('../../documents/official/write-official-document.ts');
  const saved = await saveFile(out, await writeOfficialDocument(draft, { date, sources }), null);
  terminal.note(saved.ok ? `已写入 ${out}` : describeError(saved.error));
  return saved.ok;
}

/** The fields of the contract, values as numbers; findings, score and whose the words are beside them. */
function toContract(written: WrittenDraft | PolishedDraft, withScore: boolean) {
  const { draft, findings, checked, score } = written;
  const { year, title, sections, unused } = draft;
  const polished = 'writtenBy' in written ? written : null;
  return {
    year,
    title,
    sections: sections.map(({ heading, level, paragraphs }, i) => ({
      heading,
      level,
      ...(polished ? { writtenBy: polished.writtenBy[i] } : {}),
      paragraphs: paragraphs.map(({ text, figures, basis, gaps }) => ({
        text,
        figures: figures.map(figureToContract),
        basis,
        gaps,
      })),
    })),
    unused: unused.map((f) => ({ ...f, value: Number(f.value) })),
    findings,
    checked,
    ...(polished ? { style: polished.style, ...countWritten(polished) } : {}),
    ...(withScore ? { score } : {}),
  };
}

const figureToContract = (figure: DraftedFigure) => {
  const { sentence: _, section: __, ...fields } = figureToJson(figure);
  return { ...fields, origin: figure.origin, working: figure.working };
};
