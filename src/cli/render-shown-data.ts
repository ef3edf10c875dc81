import { sayStated } from '../checks/compose-finding.ts';
import type { PlannedFigure } from '../entered-data/entered-data.ts';
import { figureOf } from '../entered-data/figure-of.ts';
import { MEASURE_NAMES } from '../entered-data/measure-names.ts';
import { print } from '../relations/quantity.ts';
import type { ShownData, ShownFigure } from '../workflows/data/show-data.ts';

/** What was entered for a year, for a person: by section, then highlights, plans, what is missing and what looks odd. */
export function renderShownData({ data, organisation, figures, missing, odd }: ShownData): string {
  const { year, highlights, plans } = data;
  const bySection = Map.groupBy(figures, ({ entered }) => entered.section ?? '');
  return [
    `${organisation ?? ''}${year}年数据：${figures.length}个指标、${highlights.length}条亮点、${plans.length}项${year + 1}年计划。`,
    ...[...bySection].flatMap(([section, shown]) => [
      '',
      `【${section === '' ? '未分板块' : section}】`,
      ...shown.map((f) => `  ${sayFigure(f, year)}`),
    ]),
    ...part(
      '亮点',
      highlights.map((h) => `${h.section}：${h.text}`),
    ),
    ...part(
      `${year + 1}年计划`,
      plans.map((plan) => sayPlan(plan, year)),
    ),
    ...part(
      `缺${missing.length}项（上年报告有，还没有录入）`,
      missing.map((s) => `${s.indicator}（${MEASURE_NAMES[s.measure]}，上年${sayStated(s.last)}）`),
    ),
    ...part(
      `疑点${odd.length}处`,
      odd.map(({ finding }) => finding.message),
    ),
  ].join('\n');
}

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

function sayPlan({ indicator, aim, ...plan }: PlannedFigure, year: number): string {
  const slot = { period: null, scope: null, note: null, section: null };
  const figure = figureOf({ ...slot, ...plan, indicator, measure: 'target' }, year + 1);
  const measure = aim === null ? '' : ` ${MEASURE_NAMES[aim]}`;
  return `${indicator}${measure} ${sayStated({ ...figure, aim: aim ?? 'value' })}`;
}

function sayFigure({ entered, previous, growth }: ShownFigure, year: number): string {
  const { indicator, measure, period, scope, note } = entered;
  const aside = [period, scope].filter((word) => word !== null).join('，');
  const last = previous === null ? '' : `；上年${sayStated(previous)}`;
  const rate = growth === null ? '' : `，${sayRate(print(growth))}`;
  return `${indicator}${aside === '' ? '' : `（${aside}）`} ${MEASURE_NAMES[measure]} ${sayStated(figureOf(entered, year))}${last}${rate}${note === null ? '' : `；备注：${note}`}`;
}

const sayRate = (rate: string): string =>
  rate.startsWith('-') ? `下降${rate.slice(1)}%` : rate === '0' ? '与上年持平' : `增长${rate}%`;
