import { type ShownData, showData } from '../../workflows/data/show-data.ts';
import { describeError } from '../../workflows/errors/describe-error.ts';
import { findEnteredData } from '../../workflows/whose/settle-owner.ts';
import { EXIT } from '../exit.ts';
import type { Program } from '../program.ts';
import { renderShownData } from '../render-shown-data.ts';
import type { Terminal } from '../terminal.ts';
import { isYear, sayNoYear } from '../year-option.ts';

export interface DataShowOptions {
  readonly year?: string;
  readonly json?: boolean;
}

/** Shows what was entered for a year, what is missing against the year before, and what looks odd. */
export async function runDataShow(
  program: Program,
  terminal: Terminal,
  { year: written, json }: DataShowOptions,
): Promise<number> {
  if (written === undefined || !isYear(written)) {
    terminal.note(
      written === undefined ? '请写明年份，例如：npx zhubi data show --year 2023' : sayNoYear(written),
    );
    return EXIT.wrongInput;
  }
  const year = Number(written);
  const entered = await findEnteredData(program, year);
  if (!entered.ok) {
    terminal.note(describeError(entered.error));
    return EXIT.outsideFailed;
  }
  const shown = await showData({ ...program, enteredData: async () => entered.value }, year);
  if (!shown.ok) {
    terminal.note(describeError(shown.error));
    return EXIT.outsideFailed;
  }
  if (shown.value?.unknownPast) terminal.note(describeError(shown.value.unknownPast));
  if (json) terminal.out(JSON.stringify(toContract(year, shown.value)));
  else if (shown.value === null)
    terminal.out(
      `还没有录入${year}年的数据；可用 npx zhubi data template --year ${year} --out ${year}年数据.xlsx 生成填报模板。`,
    );
  else terminal.out(renderShownData(shown.value));
  return EXIT.done;
}

function toContract(year: number, shown: ShownData | null) {
  const numberOf = (value: string | null | undefined) => (value == null ? null : Number(value));
  return {
    year,
    organisation: shown?.organisation ?? null,
    figures: (shown?.figures ?? []).map(({ entered, previous, growth }) => ({
      indicator: entered.indicator,
      measure: entered.measure,
      value: Number(entered.value),
      unit: entered.unit,
      note: entered.note,
      section: entered.section,
      period: entered.period,
      scope: entered.scope,
      qualifier: entered.qualifier,
      previous: numberOf(previous?.value),
      growth: growth ? Number(growth.value) : null,
    })),
    highlights: shown?.data.highlights ?? [],
    plans: (shown?.data.plans ?? []).map((plan) => ({ ...plan, value: Number(plan.value) })),
    missing: (shown?.missing ?? []).map(({ section, indicator, measure, unit, last }) => ({
      section,
      indicator,
      measure,
      unit,
      previous: numberOf(last.value),
    })),
    odd: (shown?.odd ?? []).map(({ entered, finding }) => ({
      indicator: entered.indicator,
      measure: entered.measure,
      message: finding.message,
      expected: finding.expected,
      working: finding.working,
    })),
  };
}
