import type { ExpectedPlan } from './expected.ts';
import type { FormCell, FormSheet } from './form.ts';
import { choiceOf, ENTERED_MEASURES, fixed, SPARE_ROWS, TEXT } from './form-cells.ts';
import { quoteLast, sayLast } from './last-year-cells.ts';
import { MEASURE_NAMES } from './measure-names.ts';

const QUALIFIERS = ['以上', '以下', '左右', '不低于', '不高于', '不少于', '不超过', '突破', '超过', '约'];

/** The sheet of what is aimed at for the year after, beside what was planned for this one. */
export function planTargets(plans: readonly ExpectedPlan[], year: number): FormSheet {
  const planned: FormCell['accepts'] = { kind: 'number', least: null, isWhole: false };
  return {
    name: '计划',
    columns: [
      { header: '指标', width: 34 },
      { header: '口径', width: 10 },
      { header: '数值', width: 13 },
      { header: '单位', width: 10 },
      { header: '限定', width: 10 },
      { header: `${year}年计划数`, width: 15 },
      { header: '上年原文', width: 60 },
    ],
    rows: [
      ...plans.map(({ indicator, aim, unit, qualifier, last }) => [
        fixed(indicator),
        choiceOf(MEASURE_NAMES[aim], ENTERED_MEASURES),
        { value: null, accepts: planned },
        fixed(unit),
        choiceOf(qualifier, QUALIFIERS),
        sayLast(last),
        fixed(quoteLast(last)),
      ]),
      ...Array.from({ length: SPARE_ROWS }, () => [
        TEXT,
        choiceOf(null, ENTERED_MEASURES),
        { value: null, accepts: planned },
        TEXT,
        choiceOf(null, QUALIFIERS),
        fixed(null),
        fixed(null),
      ]),
    ],
  };
}
