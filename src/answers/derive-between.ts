import type { Catalogue } from '../figures/catalogue.ts';
import { deriveDifference } from '../relations/difference.ts';
import { deriveGrowth } from '../relations/growth.ts';
import { deriveMultiple } from '../relations/multiple.ts';
import { type Derived, quantityOf } from '../relations/quantity.ts';
import type { Candidate } from './select-figures.ts';

/**
 * Relates two figures. No growth is computed where it would not be the official one: at constant prices (GDP),
 * from rates, or from numbers that are only about right. `null` when the relation does not apply.
 */
export function deriveBetween(
  kind: 'difference' | 'growth' | 'multiple',
  now: Candidate,
  before: Candidate,
  catalogue: Catalogue,
): Derived | null {
  const [a, b] = [quantityOf(now.figure), quantityOf(before.figure)];
  if (!a || !b) return null;
  if (kind === 'difference') return deriveDifference(a, b);
  if (kind === 'multiple') return deriveMultiple(a, b);
  const isConstant = catalogue.find(now.figure.indicator)?.growthBasis === 'constant-prices';
  const isAbout = now.figure.qualifier !== null || before.figure.qualifier !== null;
  return isConstant || isAbout || now.figure.unit === '%' ? null : deriveGrowth(a, b);
}
