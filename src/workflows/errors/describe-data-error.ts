import { MEASURE_NAMES } from '../../entered-data/measure-names.ts';
import type { DataFileError, Fault, Note, Problem, Unreadable } from '../../entered-data/problem.ts';
import { MEASURES } from '../../figures/figure.ts';

/** What is wrong with a file of data, for a person: one sentence, or one for each bad row. */
export function describeDataError(error: DataFileError): string {
  const file = `“${error.file}”`;
  switch (error.kind) {
    case 'data-format-unknown':
      return `${file}不是数据文件；请用 .xlsx、.csv 或 .json（表格要有“指标”“数值”两栏）。`;
    case 'json-malformed':
      return `${file}不是有效的 JSON${error.line === null ? '' : `（第 ${error.line} 行附近有误）`}，整份没有采用；请检查引号、逗号和括号。`;
    case 'data-without-rows':
      return `${file}里没有填数，整份没有采用；请在“数值”栏填上数后再试。`;
    case 'columns-not-found':
      return `${file}里找不到“指标”“数值”两栏，整份没有采用；请把表头写成：指标 口径 数值 单位 备注。`;
    case 'columns-incomplete':
      return `${file}${onSheet(error.sheet)}缺少${quoteAll(error.missing)}栏，整份没有采用；请把表头写成：指标 口径 数值 单位 备注。`;
    case 'column-twice':
      return `${file}${onSheet(error.sheet)}有两栏都叫“${error.column}”，整份没有采用；请只留一栏。`;
    case 'data-of-other-year':
      return `${file}写的是${error.written}年的数据，而命令里是${error.year}年，整份没有采用；请核对年份。`;
    case 'rows-bad':
      return describeRows(file, error.problems);
  }
}

const onSheet = (sheet: string | null): string => (sheet === null ? '' : `的工作表“${sheet}”`);
const quoteAll = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

/** One line a row, with all that is wrong in it. */
function describeRows(file: string, problems: readonly Problem[]): string {
  const rows = inReadingOrder([...Map.groupBy(problems, (p) => p.row).values()]);
  const lines = rows.map(
    (own) => `${own.map(({ at, fault }) => `${at}：${describeFault(fault)}`).join('；')}。`,
  );
  const unknown = problems.filter(({ fault }) => fault.kind === 'indicator-unknown').length;
  const hint =
    unknown < MANY_UNKNOWN
      ? []
      : [`有 ${unknown} 个指标不认识；如果往年报告还没有收录，请先用 npx zhubi ingest 收录，再试一次。`];
  return [`${file}有 ${rows.length} 处有误，整份没有采用，请改正后再试：`, ...lines, ...hint].join('\n');
}

/** So many names that nobody knows are not slips of the pen: the reports that have them are not there. */
const MANY_UNKNOWN = 5;

/** The rows of one sheet or one list together, by their number: what each figure says alone is found before the rest. */
function inReadingOrder(rows: readonly (readonly Problem[])[]): (readonly Problem[])[] {
  const numberOf = ([first]: readonly Problem[]) => Number(/\d+(?=\D*$)/.exec(first?.row ?? '')?.[0] ?? 0);
  const sheets = Map.groupBy(rows, ([first]) => first?.row.replace(/\d+(?=\D*$)/, ''));
  return [...sheets.values()].flatMap((own) => own.toSorted((a, b) => numberOf(a) - numberOf(b)));
}

const near = (names: readonly string[]): string =>
  names.length === 0 ? '' : `，是不是${names.map((name) => `“${name}”`).join('、')}？`;

/** Without the full stop: a row may have several. */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'indicator-missing':
      return '没有写指标';
    case 'indicator-unknown':
      return `没有“${fault.written}”这个指标${near(fault.near) || '，'}确实是新指标的，备注请以“新指标”开头`;
    case 'measure-unknown':
      return `口径“${fault.written}”不认识，请写${MEASURES.map((m) => MEASURE_NAMES[m]).join('、')}之一`;
    case 'value-unreadable':
      return `数值“${fault.written}”${UNREADABLE[fault.why]}`;
    case 'value-uncomputed':
      return '公式没有保存计算结果，请用 Excel 或 WPS 打开另存一次，或直接填数；结果本来为空的，请删去公式';
    case 'qualifier-unknown':
      return `限定“${fault.written}”不认识，请写近、约、超、突破、余、以上、不少于等词之一，或留空`;
    case 'qualifier-conflict':
      return `数值里写“${fault.inValue}”，限定栏写“${fault.written}”，请只留一个`;
    case 'unit-missing':
      return `没有写单位${fault.known.length === 0 ? '' : `，一般用${fault.known.map((u) => `“${u}”`).join('或')}`}`;
    case 'unit-unknown':
      return `单位“${fault.written}”不认识，请核对`;
    case 'unit-conflict':
      return `数值里的单位“${fault.inValue}”与单位栏的“${fault.written}”不一致，请按单位栏的单位填，或改正单位栏`;
    case 'unit-wrong':
      return `“${fault.indicator}”的单位应为${fault.known.map((u) => `“${u}”`).join('或')}，不能是“${fault.unit}”`;
    case 'unit-unfit':
      return `口径是${MEASURE_NAMES[fault.measure]}，单位不能是“${fault.unit}”`;
    case 'fraction':
      return `${fault.value}${fault.unit}不是整数，以“${fault.unit}”计的数没有小数`;
    case 'negative':
      return `${fault.value}${fault.unit}是负数，这里不能为负；减少的数请用口径“变化”`;
    case 'rank-not-whole':
      return `位次“${fault.value}”应为正整数`;
    case 'duplicate':
      return `“${fault.indicator}”的同一口径已填在${fault.first}，请只留一处`;
    case 'year-differs':
      return `年份写的是“${fault.written}”，而命令里是${fault.year}年，请核对`;
    case 'section-missing':
      return '没有写板块，请写明归入哪个板块';
    case 'rate-contradicts':
      return `“${fault.indicator}”增长率填的是 ${fault.stated}，按本年数和上年数计算应为${fault.expected}${fault.working === null ? '' : `（${fault.working}）`}，请核对；按可比口径计算的请在备注写明`;
    case 'stock-below-added':
      return `“${fault.indicator}”累计 ${fault.stock}，比新增 ${fault.added} 还少，请核对`;
    case 'field-missing':
      return '缺少这一项';
    case 'field-unknown':
      return `没有“${fault.field}”这一项，请删去或改正名称`;
    case 'field-malformed':
      return `应为${fault.expected}`;
  }
}

const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  words: '读不出一个数，请只填一个数',
  nothing: '不是数；没有发生或还不知道的，请留空',
  date: '是日期或年份，不是数；请把单元格改为常规或文本格式后重新填数',
  range: '是一个范围，请填一个数（可加“约”“以上”）',
  separators: '的逗号、小数点或空格位置不对，请核对',
  exponent: '是科学计数法，请把数写全',
  masked: '被隐去了，请填实际的数或留空',
  'spreadsheet-error': '是公式出错的标记，请改正公式或直接填数',
  'leading-zero': '以 0 开头，像是编号，请核对',
  brackets: '带括号，看不出是不是负数；请去掉括号，减少的数写负号',
};

/** What is worth telling of a file that was taken all the same. */
export function describeNote(note: Note): string {
  return note.kind === 'sheet-skipped'
    ? `工作表“${note.sheet}”没有“指标”“数值”两栏，已跳过。`
    : `${note.at}：目录和往年报告里没有“${note.written}”这个指标${near(note.near) || '，'}请核对名称。`;
}
