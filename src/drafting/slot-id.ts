import type { SlotName } from './figure-book.ts';

/** One text for a slot and the year that it speaks of, counted from the draft's. */
export const slotId = ({ key, aim, period, scope }: SlotName, yearsOff: number): string =>
  [yearsOff, key, aim, period, scope].join('\n');
