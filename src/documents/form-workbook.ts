import type ExcelJS from 'exceljs';
import type { Cell, DataValidation, Worksheet } from 'exceljs';
import type { Accepts, FormCell, FormSheet } from '../entered-data/form.ts';
import {
  cleanCell,
  createWorkbook,
  FORMULA_START,
  fillOf,
  fitHeight,
  HEADER_FILL,
  packWorkbook,
  uniqueName,
} from './workbook-parts.ts';

/** Cells to fill. */
const OPEN_FILL = 'FFFFF8DC';
const LINE = { style: 'thin', color: { argb: 'FFBFC5CE' } } as const;
/** In points. */
const LEAST_HEIGHT = 18;
/** The longest list that may stand in a validation itself (Excel specifications and limits, Microsoft). */
const LONGEST_LIST = 255;
const LISTS_SHEET = '选项';

/**
 * A workbook for people to fill: what is given is locked (without a password), cells to fill are coloured and take
 * only what they accept. The same sheets give the same bytes.
 */
export async function writeForm(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  const workbook = createWorkbook();
  const names = new Set<string>([LISTS_SHEET]);
  const lists = new Lists();
  for (const form of sheets) {
    const sheet = workbook.addWorksheet(uniqueName(form.name, names), {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    addForm(sheet, form, lists);
    await sheet.protect('', {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    });
  }
  lists.addTo(workbook);
  return packWorkbook(workbook);
}

function addForm(sheet: Worksheet, { columns, rows }: FormSheet, lists: Lists): void {
  const widths = columns.map(({ width }) => width);
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.columns = widths.map((width) => ({ width }));
  const header = sheet.addRow(columns.map((column) => cleanCell(column.header)));
  header.font = { bold: true };
  header.eachCell({ includeEmpty: true }, (cell) => {
    cell.fill = fillOf(HEADER_FILL);
    frame(cell);
  });
  for (const cells of rows) {
    const values = cells.map(({ value }) => cleanCell(value));
    const row = sheet.addRow(values);
    row.height = LEAST_HEIGHT;
    fitHeight(row, values, widths);
    for (const [i, form] of cells.entries()) dress(row.getCell(i + 1), form, lists);
  }
}

function frame(cell: Cell): void {
  cell.alignment = { wrapText: true, vertical: 'middle' };
  cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
}

function dress(cell: Cell, { value, places, accepts }: FormCell, lists: Lists): void {
  frame(cell);
  if (typeof value === 'string' && FORMULA_START.test(value)) cell.numFmt = '@';
  if (typeof value === 'number' && places) cell.numFmt = `0.${'0'.repeat(places)}`;
  if (accepts === undefined) return;
  cell.protection = { locked: false };
  cell.fill = fillOf(OPEN_FILL);
  const validation = validationOf(accepts, cell.address, lists);
  if (validation) cell.dataValidation = validation;
}

function validationOf(accepts: Accepts, address: string, lists: Lists): DataValidation | null {
  if (accepts.kind === 'text') return null;
  if (accepts.kind === 'choice')
    return {
      type: 'list',
      allowBlank: true,
      formulae: [lists.refer(accepts.words)],
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: '不在选项里',
      error: '请从下拉列表里选一项。',
    };
  const { least, isWhole } = accepts;
  const tests = [
    `ISNUMBER(${address})`,
    ...(least === null ? [] : [`${address}>=${least}`]),
    ...(isWhole ? [`${address}=INT(${address})`] : []),
  ];
  const number = tests.length > 1 ? `AND(${tests.join(',')})` : tests.join();
  return {
    type: 'custom',
    allowBlank: true,
    // Text passes: 近400 is a number with its qualifier; the import reads it or names the cell.
    formulae: [`OR(ISTEXT(${address}),${number})`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '数值有误',
    error: `请填${least === null ? '' : '不小于0的'}${isWhole ? '整数' : '数字'}，不带单位；约数连同限定词填写，如：近400。`,
  };
}

/** The lists to choose from; those too long for a cell's own rule go onto a hidden sheet. */
class Lists {
  readonly #columns: (readonly string[])[] = [];

  refer(words: readonly string[]): string {
    const inline = `"${words.join(',')}"`;
    if (inline.length <= LONGEST_LIST && !words.some((w) => /[",]/.test(w))) return inline;
    const known = this.#columns.findIndex((c) => c.join('\n') === words.join('\n'));
    const at = known < 0 ? this.#columns.push(words) - 1 : known;
    const letter = String.fromCharCode('A'.charCodeAt(0) + at);
    return `'${LISTS_SHEET}'!$${letter}$1:$${letter}$${words.length}`;
  }

  addTo(workbook: ExcelJS.Workbook): void {
    if (this.#columns.length === 0) return;
    const sheet = workbook.addWorksheet(LISTS_SHEET, { state: 'hidden' });
    for (const [column, words] of this.#columns.entries())
      for (const [row, word] of words.entries()) sheet.getCell(row + 1, column + 1).value = cleanCell(word);
  }
}
