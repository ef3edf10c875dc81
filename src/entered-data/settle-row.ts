import type { Measure } from '../figures/figure.ts';
import { isPercent } from '../figures/units.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { judgeValue, trimCount } from './judge-value.ts';
import type { Fault } from './problem.ts';
import { type Field, type RawRow, textOf } from './raw-data.ts';
import type { EnteredValue } from './read-value.ts';
import { judgeUnit, settleUnit } from './settle-unit.ts';
import { foldUnit, unitInName } from './unit-text.ts';
import type { KnownIndicator, Vocabulary } from './vocabulary.ts';

/** What a row has said, each part by itself. */
export interface ReadParts {
  readonly row: RawRow;
  readonly number: EnteredValue;
  /** The measure as written; `null` when none is. */
  readonly written: Measure | null;
  readonly known: KnownIndicator;
  readonly isPlan: boolean;
}

export interface SettledRow {
  /** `null` in a plan that does not say what it aims at. */
  readonly measure: Measure | null;
  readonly value: string;
  readonly unit: string;
}

/** Measure, unit and number together: each must fit the others. An error names the field that is to blame. */
export function settleRow(parts: ReadParts, vocabulary: Vocabulary): Result<SettledRow, [Field, Fault]> {
  const { row, number, written, isPlan } = parts;
  const { name, entry } = parts.known;
  const column = foldUnit(textOf(row, 'unit'));
  const usual = unitInName(textOf(row, 'indicator')) ?? row.usualUnit;
  const said = column || number.magnitude + number.unit || usual || '';
  const measure = written ?? impliedMeasure(parts, said, vocabulary);
  // What a plan aims at without saying so may be an amount, a rate or a rank.
  const judged = measure ?? 'target';
  const unit = settleUnit(number, column, judged, entry, usual);
  // The template locks its units: where the two disagree, the number is what a person can mend.
  const isInValue = !unit.ok && unit.error.kind === 'unit-conflict';
  if (!unit.ok) return err([row.fields.unit && !isInValue ? 'unit' : 'value', unit.error]);
  const misfit = judgeForm(number, measure, isPlan && isPercent(unit.value));
  if (misfit) return err(['value', { kind: 'value-unreadable', written: textOf(row, 'value'), why: misfit }]);
  const unfit = judgeUnit(unit.value, judged, name, entry);
  if (unfit) return err([column === '' ? 'value' : 'unit', unfit]);
  const wrong = judgeValue(number.value, unit.value, judged, name, entry);
  if (wrong) return err(['value', wrong]);
  return ok({ measure, unit: unit.value, value: trimCount(number.value, unit.value) });
}

/** 增长5 and （5） are changes, 第5 is a rank, whatever else the row says. */
function judgeForm(
  { form }: EnteredValue,
  measure: Measure | null,
  isPlannedRate: boolean,
): 'brackets' | 'words' | null {
  const isMove = measure === 'growth_rate' || measure === 'change' || measure === 'growth_multiple';
  if (form === 'bracketed' && !isMove) return 'brackets';
  if (form === 'move' && !isMove && !isPlannedRate) return 'words';
  return form === 'rank' && measure !== 'rank' ? 'words' : null;
}

/**
 * What a row without a measure says: what its number is written as, else the one thing that the reports say of the
 * indicator in that unit, else a plain amount. `null` in a plan, whose aim past plans tell.
 */
function impliedMeasure(
  { number: { form }, known, isPlan }: ReadParts,
  unit: string,
  vocabulary: Vocabulary,
): Measure | null {
  if (form === 'rank') return 'rank';
  if (form === 'move' && isPercent(unit)) return 'growth_rate';
  if (isPlan) return null;
  if (form === 'move') return 'change';
  const [only, ...others] = vocabulary.measures(known.name, unit);
  return only !== undefined && others.length === 0 ? only : 'value';
}
