import type { Figure } from '../figures/figure.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { ExpectedFigure } from './expected.ts';
import type { FormCell, FormSheet } from './form.ts';
import { choiceOf, ENTERED_MEASURES, fixed, SPARE_ROWS, TEXT } from './form-cells.ts';
import { quoteLast, sayLast } from './last-year-cells.ts';
import { MEASURE_NAMES } from './measure-names.ts';

const COLUMNS: FormSheet['columns'] = [
  { header: '指标', width: 30 },
  { header: '口径', width: 10 },
  { header: '数值', width: 13 },
  { header: '单位', width: 9 },
  { header: '上年数', width: 12 },
  { header: '时段', width: 9 },
  { header: '范围', width: 9 },
  { header: '备注', width: 22 },
  { header: '说明', width: 26 },
  { header: '上年原文', width: 44 },
];

/** What spreadsheets take as the name of a sheet. */
const LONGEST_NAME = 31;
const REFUSED = /[[\]:*?/\\]/g;
/** Names that the import takes for the sheets of plans and highlights. */
const RESERVED = pattern('{planOrHighlight}$');

function sheetNameOf(section: string): string {
  const name = RESERVED.test(section) ? `${section}情况` : section;
  return name.replace(REFUSED, ' ').slice(0, LONGEST_NAME);
}

/** The sheet of a section; a title that cannot be the sheet's name stands in a column of its own. */
export function planSection(section: string, figures: readonly ExpectedFigure[]): FormSheet {
  const name = sheetNameOf(section);
  const rows = [...figures.map(rowOf), ...Array.from({ length: SPARE_ROWS }, spareRow)];
  if (name === section) return { name, columns: COLUMNS, rows };
  return {
    name,
    columns: [...COLUMNS, { header: '板块', width: 40 }],
    rows: rows.map((cells) => [...cells, fixed(section)]),
  };
}

/** The note by which the import takes a name that it does not know. */
const NEW_INDICATOR = '新指标';
const MAY_FALL = new Set<Figure['measure']>(['growth_rate', 'change']);

function rowOf({
  indicator,
  measure,
  unit,
  period,
  scope,
  last,
  isWhole,
  isKnown,
  computed,
}: ExpectedFigure): FormCell[] {
  return [
    fixed(indicator),
    choiceOf(MEASURE_NAMES[measure], ENTERED_MEASURES),
    { value: null, accepts: { kind: 'number', least: MAY_FALL.has(measure) ? null : 0, isWhole } },
    fixed(unit),
    sayLast(last),
    { ...TEXT, value: period },
    { ...TEXT, value: scope },
    { ...TEXT, value: isKnown ? null : NEW_INDICATOR },
    fixed(computed),
    fixed(quoteLast(last)),
  ];
}

const spareRow = (): FormCell[] => [
  TEXT,
  choiceOf(null, ENTERED_MEASURES),
  { value: null, accepts: { kind: 'number', least: null, isWhole: false } },
  TEXT,
  fixed(null),
  TEXT,
  TEXT,
  TEXT,
  fixed(null),
  fixed(null),
];
