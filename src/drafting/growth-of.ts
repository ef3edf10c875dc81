import { isComparable } from '../figures/growth-basis.ts';
import { deriveGrowth } from '../relations/growth.ts';
import type { Numbers } from './answer-slots.ts';
import type { SlotName } from './figure-book.ts';
import type { Filling } from './filling.ts';

/** How a level moved, in our own words. */
export interface Growth {
  /** 较上年增长13.6%. */
  readonly text: string;
  readonly filling: Filling;
}

/** The growth of a level against last year's report; `null` for none, or where its basis is restated. */
export function growthOf(level: SlotName, numbers: Numbers): Growth | null {
  if (!isComparable(level.key, numbers.catalogue)) return null;
  const [now, before] = [numbers.find(level, 0), numbers.find(level, -1)];
  const growth = now && before && deriveGrowth(now, before);
  if (!growth || growth.value.eq(0)) return null;
  const value = growth.value.toFixed(growth.places);
  const isFall = value.startsWith('-');
  return {
    text: `较上年${isFall ? '下降' : '增长'}${value.replace('-', '')}%`,
    filling: {
      value,
      unit: '%',
      qualifier: null,
      upper: null,
      origin: 'derived',
      working: growth.working,
      id: null,
    },
  };
}
