import type { types } from '@slack/bolt';
import type { EnteredFigure, PlannedFigure } from '../../entered-data/entered-data.ts';
import { printAmount } from '../../entered-data/last-year-cells.ts';
import { MEASURE_NAMES } from '../../entered-data/measure-names.ts';
import type { DataChanges, Difference } from '../../entered-data/merge-data.ts';
import { escapeText } from '../slack/escape.ts';
import { button, contexts, fallback, sections, type View } from './view.ts';

export const DATA_ACTIONS = { undo: 'zhubi:undo' } as const;

/** What a change of the data shows. */
export interface SavedView {
  readonly year: number;
  readonly organisation: string | null;
  /** The version that was made, `null` when nothing was new. */
  readonly version: number | null;
  readonly changes: DataChanges;
  readonly unchanged: number;
  /** Where it came from: 表单, “2023.xlsx”. */
  readonly source: string;
  readonly who: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** What is worth telling besides, a sentence each. */
  readonly notes: readonly string[];
}

/** What was saved, by whom and when, and a button that takes it back. */
export function viewSaved(saved: SavedView): View {
  const { year, organisation, version, changes, unchanged, source } = saved;
  const whose = organisation === null ? '' : `${organisation}`;
  const head =
    version === null
      ? `${source}里的数据与${whose}${year}年已录入的相同，没有改动。`
      : `已录入${whose}${year}年数据（${source}）：${countChanges(changes)}${unchanged > 0 ? `；${unchanged}个数没有变` : ''}。`;
  const value = JSON.stringify({ year, organisation, version });
  const undo: types.ActionsBlock = {
    type: 'actions',
    elements: [button(DATA_ACTIONS.undo, '撤销', value)],
  };
  return {
    text: fallback(head),
    blocks: [
      ...sections(`*${escapeText(head)}*`),
      ...viewChanges(changes),
      ...saved.notes.flatMap((note) => contexts(escapeText(note))),
      ...(version === null ? [] : [...contexts(escapeText(sayDeed(saved))), undo]),
    ],
  };
}

/** What an undo took back. */
export function viewUndone(undone: Pick<SavedView, 'year' | 'version' | 'changes' | 'who' | 'at'>): View {
  const head = `已撤销：${undone.year}年数据${countChanges(undone.changes)}。`;
  return {
    text: fallback(head),
    blocks: [
      ...sections(`*${escapeText(head)}*`),
      ...viewChanges(undone.changes),
      ...contexts(escapeText(sayDeed(undone))),
    ],
  };
}

/** Who and when, in the time of China, where the offices are. */
export function sayDeed({ who, at, version }: Pick<SavedView, 'who' | 'at' | 'version'>): string {
  return `${who} · ${sayTime(at)}${version === null ? '' : ` · 版本 ${version}`}`;
}

export const sayTime = (at: string): string =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16);

function countChanges({ figures, highlights, plans }: DataChanges): string {
  const count = <T>(what: string, unit: string, { added, changed, removed }: Difference<T>): string[] =>
    (
      [
        ['新增', added.length],
        ['更改', changed.length],
        ['删去', removed.length],
      ] as const
    ).flatMap(([word, n]) => (n > 0 ? [`${word}${n}${unit}${what}`] : []));
  const words = [
    ...count('数', '个', figures),
    ...count('亮点', '条', highlights),
    ...count('计划数', '个', plans),
  ];
  return words.length === 0 ? '没有改动' : words.join('，');
}

/** Of what was new or changed, each in a line. */
function viewChanges({ figures, highlights, plans }: DataChanges): types.SectionBlock[] {
  const lines = [
    ...listChanges(figures, nameOf, sizeOf),
    ...listChanges(plans, (p) => `${p.indicator}（下年计划）`, sizeOf),
    ...highlights.added.map((h) => `• 亮点：${h.text}`),
    ...highlights.removed.map((h) => `• 删去亮点：${h.text}`),
  ];
  return lines.length === 0 ? [] : sections(lines.map(escapeText).join('\n'));
}

function listChanges<T>(
  { added, changed, removed }: Difference<T>,
  name: (entry: T) => string,
  size: (entry: T) => string,
): string[] {
  return [
    ...added.map((entry) => `• ${name(entry)} ${size(entry)}`),
    ...changed.map(({ before, after }) => `• ${name(after)} ${size(before)} → ${size(after)}`),
    ...removed.map((entry) => `• 删去 ${name(entry)} ${size(entry)}`),
  ];
}

const nameOf = ({ indicator, measure, scope, period }: EnteredFigure): string =>
  `${scope ?? ''}${period ?? ''}${indicator}${measure === 'value' ? '' : `（${MEASURE_NAMES[measure]}）`}`;

const sizeOf = ({ value, unit, qualifier }: EnteredFigure | PlannedFigure): string =>
  printAmount(value, qualifier, unit);
