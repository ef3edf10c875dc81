import { pattern } from '../lexicon/pattern.ts';
import { foldCharacters } from '../report/characters.ts';
import type { Field } from './raw-data.ts';

/** What the heads of the table form may be called; compared without spaces, brackets and case. */
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  indicator: ['指标', '指标名称', '指标名', 'indicator'],
  measure: ['口径', '统计口径', 'measure'],
  value: ['数值', '本年数', '本年数值', '当年数', '指标值', '数', '值', 'value'],
  unit: ['单位', '计量单位', 'unit'],
  note: ['备注', 'note', 'notes'],
  qualifier: ['限定', '限定词', 'qualifier'],
  period: ['时段', '期间', 'period'],
  scope: ['范围', '地域', 'scope'],
  section: ['板块', '章节', 'section'],
  year: ['年份', '年度', 'year'],
  text: ['内容', '亮点内容', 'text'],
};

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  Object.entries(HEADS).flatMap(([field, heads]) => heads.map((head) => [head, field as Field] as const)),
);

/** The head of each field as the template writes it. */
export const headOf = (field: Field): string => HEADS[field][0] ?? field;

/** The field that a head stands for: 数值（必填） is the value, 指标* the indicator; `null` for any other. */
export function fieldOf(head: string): Field | null {
  const plain = foldCharacters(head)
    .replace(/（[^）]*）|[\s*：]/g, '')
    .toLowerCase();
  return FIELD_OF.get(plain) ?? null;
}

/** What a table of data holds. */
export type SheetKind = 'figures' | 'highlights' | 'plans';

const REQUIRED: Readonly<Record<SheetKind, readonly Field[]>> = {
  figures: ['indicator', 'value'],
  highlights: ['section', 'text'],
  plans: ['indicator', 'value'],
};
/** So many of its columns say that a row is meant as the heads, though a needed one has another name. */
const TELLING = 2;

export interface Heads {
  readonly kind: SheetKind;
  /** By field: the place of its column in the grid, from 0. */
  readonly columns: ReadonlyMap<Field, number>;
  readonly missing: readonly Field[];
  /** A head that two columns have. */
  readonly twice: string | null;
}

/** Reads a row as the heads of a table of data; `null` for a row that is none. */
export function readHeads(cells: readonly string[], sheet: string | null): Heads | null {
  const columns = new Map<Field, number>();
  let twice: string | null = null;
  for (const [i, cell] of cells.entries()) {
    const field = fieldOf(cell);
    if (field === null) continue;
    if (columns.has(field)) twice ??= cell.trim();
    else columns.set(field, i);
  }
  const kind = kindOf(sheet, columns);
  const missing = REQUIRED[kind].filter((field) => !columns.has(field));
  const isMeant = missing.length === 0 || (columns.size >= TELLING && missing.length < REQUIRED[kind].length);
  return isMeant ? { kind, columns, missing, twice } : null;
}

/** A sheet 科技计划项目 is a section like any other. */
const PLANS = pattern('^{yearToCome}?{workWord}?{planSheet}$|^(?:plans?|targets?)$');
const HIGHLIGHTS = pattern('^{highlightHead}*{highlight}$|^highlights?$');

function kindOf(sheet: string | null, columns: ReadonlyMap<Field, number>): SheetKind {
  const name = foldCharacters(sheet ?? '')
    .replace(pattern('（[^）]*）|{inYear}度?|\\s', 'g'), '')
    .toLowerCase();
  if (PLANS.test(name)) return 'plans';
  if (HIGHLIGHTS.test(name)) return 'highlights';
  return columns.has('text') && !columns.has('value') ? 'highlights' : 'figures';
}
