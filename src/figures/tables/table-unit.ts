import { isPercent, isPoints } from '../units.ts';
import type { HeadKind } from './head-words.ts';
import type { CellNumber } from './read-cell.ts';
import { joinMagnitude } from './unit-text.ts';

/** What each place says of the unit of a number, `null` or empty where it says nothing. */
export interface SaidUnits {
  /** The head that says the kind (增长（%）). */
  readonly kind: string | null;
  /** The row: in its label, or in the unit column. */
  readonly row: string | null;
  readonly column: string | null;
  readonly table: string | null;
}

/** A kind with its unit: 增长（%） is growth, 增减（家） a change. */
export interface KindWithUnit {
  readonly kind: Exclude<HeadKind, 'rise'>;
  readonly unit: string;
}

/** Rates whose heads do not say % may be printed as fractions of one. */
const isSurelyPercent = (number: CellNumber): boolean =>
  number.value === null || Math.abs(Number(number.value)) > 1;

/**
 * The unit of a number and what kind its head then is: the cell's own unit, else that of the head that says the
 * kind, the row, the column, the table. `null` where the kind and the unit do not go together, or none is sure.
 */
export function settleUnit(kind: HeadKind, number: CellNumber, said: SaidUnits): KindWithUnit | null {
  const own = number.unit === '' ? null : number.magnitude + number.unit;
  const amount = own ?? joinMagnitude(number.magnitude, said.row || said.column || said.table || '');
  switch (kind) {
    case 'rank':
      return own === null || /^[位名]/.test(own) ? { kind, unit: '位' } : null;
    case 'growth':
    case 'share':
    case 'completion': {
      const unit = own ?? said.kind ?? (isSurelyPercent(number) ? '%' : '');
      return isPercent(unit) ? { kind, unit } : null;
    }
    case 'rise':
    case 'moves': {
      const unit = own ?? said.kind ?? '';
      if (isPercent(unit)) return { kind: 'growth', unit };
      if (isPoints(unit) || unit !== '') return { kind: 'moves', unit };
      const isKnown = kind === 'moves' && amount !== null && !isPercent(amount) && !isPoints(amount);
      return isKnown ? { kind, unit: amount } : null;
    }
    default:
      return amount === null ? null : { kind, unit: amount };
  }
}
