import type { types } from '@slack/bolt';
import { type DraftLine, listLines } from '../../drafting/draft-lines.ts';
import type { DraftedParagraph } from '../../drafting/drafted-report.ts';
import { listMissing, listSources, type SourceRow } from '../../drafting/list-sources.ts';
import { SEVERITY_WORD } from '../../workflows/check/mark-up.ts';
import { summariseDraft } from '../../workflows/draft/summarise-draft.ts';
import type { WrittenDraft } from '../../workflows/draft/write-draft.ts';
import { escapeText, quoteText } from '../slack/escape.ts';
import { button, contexts, fallback, sections, type View } from './view.ts';

/** The buttons of a draft; each carries the id under which the draft is kept, `begin` the year. */
export const DRAFT_ACTIONS = {
  begin: 'zhubi:draft',
  save: 'zhubi:draft-save',
  sources: 'zhubi:draft-sources',
  rephrase: 'zhubi:draft-rephrase',
  check: 'zhubi:draft-check',
} as const;

export interface DraftViewOptions {
  readonly keptId: string;
  /** The past year whose phrasing it follows, `null` for that of the outline. */
  readonly phrasingOf: number | null;
}

/** A section as it would stand in the report, its gaps marked, and what it is made of. */
export function viewSectionDraft(written: WrittenDraft, { keptId, phrasingOf }: DraftViewOptions): View {
  const { draft } = written;
  return {
    text: fallback(written.text),
    blocks: [
      ...[...listLines(draft)].flatMap(viewLine),
      ...contexts(escapeText(`${sayPhrasing(phrasingOf)}${summariseDraft(written)}`)),
      viewButtons(keptId, true),
    ],
  };
}

/** What the whole report is made of, and what is still to be filled in; the report itself comes as a file. */
export function viewWholeDraft(written: WrittenDraft, { keptId, phrasingOf }: DraftViewOptions): View {
  const missing = listMissing(written.draft);
  const head = `《${written.draft.title}》起草好了，Word 稿在下面`;
  const lines = missing.map(({ section, needs }) => `• ${section || '开头'}：${needs}`);
  return {
    text: fallback(head),
    blocks: [
      ...sections(`*${escapeText(head)}*`),
      ...sections(escapeText(`${sayPhrasing(phrasingOf)}${summariseDraft(written)}`)),
      ...(lines.length === 0
        ? []
        : sections(`*待补 ${lines.length} 处*\n${lines.map(escapeText).join('\n')}`)),
      viewButtons(keptId, false),
    ],
  };
}

const sayPhrasing = (year: number | null): string => (year === null ? '' : `仿照${year}年的写法。`);

function viewLine(line: DraftLine): types.SectionBlock[] {
  if (line.kind === 'heading') return sections(`*${escapeText(line.heading.text)}*`);
  if (line.kind !== 'paragraph') return [];
  const text = markGaps(line.paragraph);
  return sections(line.runIn === null ? text : `*${escapeText(line.runIn.text)}* ${text}`);
}

/** The paragraph, escaped, its gaps in bold; Slack sees a star as one only beside a space. */
function markGaps({ text, gaps }: DraftedParagraph): string {
  let at = 0;
  let marked = '';
  for (const { start, end } of gaps.toSorted((a, b) => a.start - b.start)) {
    marked += `${escapeText(text.slice(at, start))} *${escapeText(text.slice(start, end))}* `;
    at = end;
  }
  return (marked + escapeText(text.slice(at))).trim();
}

function viewButtons(keptId: string, isSection: boolean): types.ActionsBlock {
  return {
    type: 'actions',
    elements: [
      ...(isSection ? [button(DRAFT_ACTIONS.save, '导出Word', keptId)] : []),
      button(DRAFT_ACTIONS.sources, '依据', keptId),
      button(DRAFT_ACTIONS.rephrase, '换一种写法', keptId),
      button(DRAFT_ACTIONS.check, '核对', keptId),
    ],
  };
}

const ORIGIN = { entered: '填报', derived: '计算' } as const;

/** Where each figure of a draft comes from, and the past sentence that each paragraph follows. */
export function viewDraftSources({ draft }: WrittenDraft): View {
  const rows = listSources(draft);
  const head = `依据：数字${rows.length}个`;
  return {
    text: fallback(head),
    blocks: [
      ...sections(`*${head}*`),
      ...[...Map.groupBy(rows, (row) => row.section)].flatMap(([section, own]) => viewRows(section, own)),
    ],
  };
}

function viewRows(section: string, rows: readonly SourceRow[]): types.KnownBlock[] {
  const lines = rows.map(({ figure, origin, ground }) => `• ${figure}（${ORIGIN[origin]}）${ground}`);
  const bases = [
    ...new Map(rows.flatMap(({ basis }) => (basis ? [[basis.quote, basis] as const] : []))).values(),
  ];
  return [
    ...sections(`${section === '' ? '' : `*${escapeText(section)}*\n`}${lines.map(escapeText).join('\n')}`),
    ...bases.flatMap(({ report, quote }) => [
      ...contexts(`写法仿照《${escapeText(report)}》`),
      ...sections(quoteText(quote)),
    ]),
  ];
}

const WORST_FIRST = { error: 0, warning: 1, info: 2 } as const;

/** What the checker finds in a draft of its own. */
export function viewDraftCheck({ draft, findings, checked }: WrittenDraft): View {
  const gaps = listMissing(draft).length;
  const found = findings.length === 0 ? '没有发现问题' : `发现${findings.length}处`;
  const head = `核对完成：核对了${checked}个关系，${found}；待补${gaps}处`;
  const sorted = findings.toSorted((a, b) => WORST_FIRST[a.severity] - WORST_FIRST[b.severity]);
  return {
    text: fallback(head),
    blocks: [
      ...sections(`*${head}*`),
      ...sorted.flatMap(({ severity, message, quote }, i) =>
        sections(`*${i + 1}.【${SEVERITY_WORD[severity]}】*${escapeText(message)}\n${quoteText(quote)}`),
      ),
    ],
  };
}
