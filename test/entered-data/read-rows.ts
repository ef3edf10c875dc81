import { type EnteredReading, readEnteredData } from '../../src/entered-data/read-entered-data.ts';
import { createVocabulary } from '../../src/entered-data/vocabulary.ts';
import { parseCatalogue } from '../../src/figures/catalogue.ts';
import type { Figure } from '../../src/figures/figure.ts';
import type { Table } from '../../src/report/table.ts';
import { describeDataError } from '../../src/workflows/errors/describe-data-error.ts';
import { layOutText } from '../support/make-table.ts';

const parsed = parseCatalogue({
  indicators: [
    {
      name: '高新技术企业',
      aliases: ['高企'],
      english: ['high-tech enterprises'],
      units: ['家'],
      integer: true,
    },
    { name: '科技特派员人均服务', units: ['次'] },
    { name: '研发人员', units: ['人', '万人'], integer: true },
    { name: '技术合同成交额', units: ['亿元', '万元'] },
    { name: '奖补资金', units: ['万元'] },
    { name: '科普活动', units: ['场次'], integer: true },
    { name: '研发投入强度', units: ['%'] },
    { name: '综合评价位次', units: ['位'] },
  ],
});
if (!parsed.ok) throw new Error(parsed.error.problems.join());
export const CATALOGUE = parsed.value;

/** A figure of last year's report, of which only what is given matters. */
export const reported = (
  figure: Partial<Figure> & Pick<Figure, 'indicator' | 'measure' | 'value' | 'unit'>,
): Figure => ({
  aim: figure.measure === 'target' ? 'value' : figure.measure,
  verb: null,
  year: 2022,
  period: null,
  scope: null,
  qualifier: null,
  masked: null,
  raw: figure.value ?? '',
  start: 0,
  end: 0,
  sentence: '',
  sentenceStart: 0,
  sentenceEnd: 0,
  section: '',
  ...figure,
});

const PAST = [
  reported({ indicator: '科技小院', measure: 'cumulative', value: '8', unit: '个' }),
  reported({ indicator: '楼宇', measure: 'new', value: '3', unit: '栋' }),
  reported({ indicator: '楼宇', measure: 'cumulative', value: '9', unit: '栋' }),
];
export const VOCABULARY = createVocabulary(
  CATALOGUE,
  PAST.map((f) => f.indicator),
  PAST,
);

/** A sheet from lines of cells (see `layOutText`); its rows are numbered from 1, its columns from A. */
export function makeSheet(sheet: string | null, lines: readonly string[]): Table {
  const [table] = layOutText(lines).tables;
  if (!table) throw new Error('no table');
  const width = table.rows[0]?.length ?? 0;
  const rows = table.rows.map((_, i) => i + 1);
  return { ...table, origin: { sheet, rows, columns: Array.from({ length: width }, (_, i) => i + 1) } };
}

/** Reads tables for 2023; problems come as the lines that a person is told, an error as its one sentence. */
export function readTables(
  tables: readonly Table[],
  unknownIndicators: 'reject' | 'note' = 'reject',
): EnteredReading | string[] {
  const context = { vocabulary: VOCABULARY, year: 2023, unknownIndicators };
  return told(readEnteredData({ file: '数据.xlsx', text: '', tables }, context));
}

export function readJsonText(text: string): EnteredReading | string[] {
  const context = { vocabulary: VOCABULARY, year: 2023, unknownIndicators: 'reject' } as const;
  return told(readEnteredData({ file: '数据.json', text, tables: [] }, context));
}

function told(read: ReturnType<typeof readEnteredData>): EnteredReading | string[] {
  if (!read.ok) return [describeDataError(read.error)];
  const { problems } = read.value;
  if (problems.length === 0) return read.value;
  return describeDataError({ kind: 'rows-bad', file: '数据', problems }).split('\n').slice(1);
}

/** `indicator | measure | value unit | qualifier, period, scope, note, section where they are said`. */
export const showFigures = (reading: EnteredReading | string[]): string[] =>
  Array.isArray(reading)
    ? reading
    : reading.data.figures.map((f) =>
        [
          f.indicator,
          f.measure,
          `${f.value}${f.unit}`,
          [f.qualifier, f.period, f.scope, f.note, f.section].filter((x) => x !== null).join('，'),
        ]
          .join(' | ')
          .replace(/ \| $/, ''),
      );
