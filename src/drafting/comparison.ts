import { pattern } from '../lexicon/pattern.ts';
import { inOneUnit, type Quantity } from '../relations/quantity.ts';
import { type Finder, nameOf } from './figure-book.ts';
import type { Phrase, Segment, Slot } from './phrases.ts';

const BELOW = pattern('{lagging}|有[^，]{0,4}差距');
const ABOVE = pattern('{aheadOfOthers}');

/** Words that say which way a level went, right before it: 增加到, 扩大到, 降至. */
const RISEN = pattern('{risen}{toLevel}$');
const FALLEN = pattern('{fallen}{toLevel}$');

/**
 * Whether what a past phrase says of its levels is so this year: that they rose or fell to where they are (增加到), that
 * they lie below or above a wider one (与全市1.97%的平均水平相比仍有差距). Where the other number is not known it is not.
 */
export const holdsComparison = ({ segments }: Phrase, find: Finder): boolean =>
  segments.every((segment) =>
    segment.slots.every((slot) => holdsWidely(segment, slot, find) && holdsDirection(segment, slot, find)),
  );

function holdsWidely({ text }: Segment, slot: Slot, find: Finder): boolean {
  const isBelow = BELOW.test(text);
  if (slot.figure.scope === null || slot.yearsOff !== 0 || (!isBelow && !ABOVE.test(text))) return true;
  const wider = find(nameOf(slot), 0);
  const own = ownAims(slot)
    .map((aim) => find({ ...nameOf(slot), scope: null, aim }, 0))
    .find((q) => q !== null);
  const order = own && wider && compare(own, wider);
  return order !== null && order !== undefined && (isBelow ? order < 0 : order > 0);
}

/** An average (全市1.97%的平均水平) and a level of one's own need not be the same measure. */
const ownAims = ({ figure }: Slot) => [figure.aim, 'share', 'value', 'cumulative'] as const;

function holdsDirection({ text }: Segment, slot: Slot, find: Finder): boolean {
  const words = text.slice(0, slot.from);
  const isRisen = RISEN.test(words);
  if (slot.yearsOff !== 0 || (!isRisen && !FALLEN.test(words))) return true;
  const [now, before] = [find(nameOf(slot), 0), find(nameOf(slot), -1)];
  if (!now) return true;
  const order = before && compare(now, before);
  if (order === null) return false;
  const rises = slot.figure.aim === 'rank' ? order < 0 : order > 0;
  return order !== 0 && rises === isRisen;
}

/** Below zero where the first is less; `null` without a common unit. */
function compare(a: Quantity, b: Quantity): number | null {
  const pair = inOneUnit(a, b);
  return pair ? pair[0].value.cmp(pair[1].value) : null;
}
