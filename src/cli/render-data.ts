import { sayStated } from '../checks/compose-finding.ts';
import type { EnteredFigure, PlannedFigure } from '../entered-data/entered-data.ts';
import { figureOf } from '../entered-data/figure-of.ts';
import { MEASURE_NAMES } from '../entered-data/measure-names.ts';
import type { DataChanges, Difference } from '../entered-data/merge-data.ts';
import type { DataSource, DataVersion } from '../ledger/entered-data-ledger.ts';
import type { ImportedData } from '../workflows/data/import-data.ts';
import { describeNote } from '../workflows/errors/describe-data-error.ts';

/** What an import did, line by line. */
export function renderImport(imported: ImportedData): string {
  const { year, organisation, source, version, changes, unchanged, emptyRows, notes } = imported;
  const { figures, plans } = changes;
  const whose = organisation === null ? '' : `${organisation}`;
  const head =
    version === null
      ? `${sayFile(source)}里的数据与${whose}${year}年已录入的完全相同，没有改动。`
      : `已录入${whose}${year}年数据（${sayFile(source)}）：新增 ${figures.added.length} 个数，更改 ${figures.changed.length} 个，未变 ${unchanged} 个。`;
  return [
    head,
    ...renderChanges(changes),
    ...countLine('亮点', changes.highlights, '条'),
    ...countLine('计划', plans, '项'),
    ...(emptyRows > 0 ? [`${emptyRows} 行还没有填数，已跳过。`] : []),
    ...notes.map(describeNote),
    ...(version === null
      ? []
      : [
          `版本 ${version}；查看缺项和疑点，用 npx zhubi data show --year ${year}；要撤销，用 npx zhubi data undo --year ${year}`,
        ]),
  ].join('\n');
}

/** One line for a version. */
export function renderVersion(version: DataVersion): string {
  const { figures, highlights, plans } = version.changes;
  const deed =
    version.kind === 'undo'
      ? `撤销版本 ${version.undoes}`
      : version.source === null
        ? '录入'
        : `录入 ${sayFile(version.source)}`;
  const counts = [
    ...countWords('指标', figures, '个'),
    ...countWords('亮点', highlights, '条'),
    ...countWords('计划', plans, '项'),
  ];
  const whose = version.organisation === null ? [] : [version.organisation];
  return [
    version.version,
    localTime(version.at),
    version.who,
    ...whose,
    deed,
    counts.join('，') || '无改动',
  ].join('\t');
}

/** As the clock on the wall shows it: 2024-01-05 17:30. */
const localTime = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));

/** What an undo took back, line by line. */
export const renderUndo = (version: DataVersion): string =>
  [
    `已撤销版本 ${version.undoes}：${countWords('指标', version.changes.figures, '个').join('，') || '指标没有改动'}。`,
    ...renderChanges(version.changes),
    ...countLine('亮点', version.changes.highlights, '条'),
    ...countLine('计划', version.changes.plans, '项'),
    `版本 ${version.version}；要再撤销一步，再用一次 npx zhubi data undo --year ${version.year}`,
  ].join('\n');

function sayFile(source: DataSource): string {
  return source.kind === 'form' ? '表单' : `“${source.name}”`;
}

function renderChanges({ figures, plans }: DataChanges): string[] {
  return [
    ...figures.changed.map(({ before, after }) => `  ${nameOf(after)}：${sayChange(before, after)}`),
    ...plans.changed.map(
      ({ before, after }) => `  计划 ${after.indicator}：${sizeOf(before)} → ${sizeOf(after)}`,
    ),
  ];
}

const nameOf = ({ indicator, measure, scope, period }: EnteredFigure): string =>
  `${scope ?? ''}${period ?? ''}${indicator}（${MEASURE_NAMES[measure]}）`;

/** As a report writes it: 近460家, 第8位. */
function sizeOf(entry: EnteredFigure | PlannedFigure): string {
  const measure = 'measure' in entry ? entry.measure : (entry.aim ?? 'value');
  const slot = { period: null, scope: null, note: null, section: null };
  const { indicator, value, unit, qualifier } = entry;
  return sayStated(figureOf({ ...slot, indicator, value, unit, qualifier, measure }, ANY_YEAR));
}

const ANY_YEAR = 0;

function sayChange(before: EnteredFigure, after: EnteredFigure): string {
  if (sizeOf(before) !== sizeOf(after)) return `${sizeOf(before)} → ${sizeOf(after)}`;
  return before.note === after.note
    ? `板块 ${before.section ?? '无'} → ${after.section ?? '无'}`
    : `备注 ${before.note ?? '无'} → ${after.note ?? '无'}`;
}

function countWords<T>(what: string, { added, changed, removed }: Difference<T>, unit: string): string[] {
  const counts: readonly (readonly [string, number])[] = [
    ['新增', added.length],
    ['更改', changed.length],
    ['删去', removed.length],
  ];
  return counts.flatMap(([word, n]) => (n > 0 ? [`${what}${word} ${n} ${unit}`] : []));
}

const countLine = <T>(what: string, difference: Difference<T>, unit: string): string[] => {
  const words = countWords(what, difference, unit);
  return words.length === 0 ? [] : [`${words.join('，')}。`];
};
