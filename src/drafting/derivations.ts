import type { Catalogue } from '../figures/catalogue.ts';
import { isComparable } from '../figures/growth-basis.ts';
import { isMoney, isPercent, isPoints, sameDimension } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import { deriveDifference } from '../relations/difference.ts';
import { deriveGrowth } from '../relations/growth.ts';
import { type Derived, print, type Quantity, roundTo } from '../relations/quantity.ts';
import { derivePerHead, deriveShare } from '../relations/ratio.ts';
import { deriveCumulative } from '../relations/stock-flow.ts';
import { deriveSum } from '../relations/sum.ts';
import { type Finder, nameOf, type SlotName } from './figure-book.ts';
import type { KeyedFigure } from './past-document.ts';

/** A way to compute a number from others: run on past figures it shows whether it holds, on new ones it derives. */
export type Derivation = (find: Finder) => Derived | null;

/**
 * The ways that may give a number of a past sentence, the likeliest first. `siblings` are the other numbers of its
 * sentence; `year` is the one that the sentence reports on.
 */
export function derivationsOf(
  slot: KeyedFigure,
  siblings: readonly KeyedFigure[],
  year: number,
  catalogue: Catalogue,
): Derivation[] {
  const name = nameOf(slot);
  if (slot.figure.measure === 'target') return [];
  if (slot.figure.year === year - 1) return [(find) => repeat(find(name, -1))];
  switch (slot.figure.aim) {
    case 'growth_rate':
      return !isComparable(name.key, catalogue)
        ? []
        : levelsOf(slot, siblings).map((level) => growthOf(level));
    case 'change':
      return levelsOf(slot, siblings).map((level) => changeOf(level));
    case 'share':
      return sharesOf(slot, siblings);
    case 'new':
    case 'cumulative':
    case 'value':
      return [
        ...totalsOf(name, siblings, catalogue),
        ...averagesOf(slot, siblings),
        ...stocksOf(name, catalogue),
      ];
    default:
      return [];
  }
}

/** Last year's number said again (由上年的5家增加到7家). */
const repeat = (before: Quantity | null): Derived | null =>
  before && { ...before, working: `上年报告：${print(before)}${before.unit}` };

const LEVELS: readonly string[] = ['cumulative', 'value', 'new', 'share', 'rank'];

/** What a rate or a change may speak of: numbers of its indicator in its sentence, those before it and nearest first. */
export function levelsOf(slot: KeyedFigure, siblings: readonly KeyedFigure[]): SlotName[] {
  const { figure, key } = slot;
  const accepts = isPoints(figure.unit)
    ? (unit: string) => isPercent(unit)
    : figure.aim === 'change'
      ? (unit: string) => sameDimension(unit, figure.unit)
      : (unit: string) => !isPercent(unit) && !isPoints(unit) && unit !== '位';
  const same = siblings.filter(
    (f) => f.key === key && f.figure.year === figure.year && f.figure.measure !== 'target',
  );
  const found = same.filter(
    ({ figure: f }) => LEVELS.includes(f.aim) && f.aim !== figure.aim && accepts(f.unit),
  );
  const before = found.filter((f) => f.end <= slot.start).toReversed();
  return [...before, ...found.filter((f) => f.start >= slot.end)].map(nameOf);
}

const growthOf =
  (level: SlotName): Derivation =>
  (find) => {
    const [now, before] = [find(level, 0), find(level, -1)];
    return now && before && deriveGrowth(now, before);
  };

/** A rank that rises is a smaller number: 第9位，前移2位. */
const changeOf =
  (level: SlotName): Derivation =>
  (find) => {
    const [now, before] = [find(level, 0), find(level, -1)];
    if (!now || !before) return null;
    return level.aim === 'rank' ? deriveDifference(before, now) : deriveDifference(now, before);
  };

/** A percentage of its sentence is that of two others only where the words before it say so. */
const SHARE = pattern('{shareSaid}');
const NEAR = 30;

function sharesOf(slot: KeyedFigure, siblings: readonly KeyedFigure[]): Derivation[] {
  if (!SHARE.test(slot.figure.sentence.slice(0, slot.start).slice(-NEAR))) return [];
  const places = placesOf(slot);
  const amounts = siblings.filter((f) => f !== slot && !isPercent(f.figure.unit) && !isPoints(f.figure.unit));
  return amounts.flatMap((part) =>
    amounts
      .filter((whole) => whole !== part && sameDimension(whole.figure.unit, part.figure.unit))
      .map(
        (whole): Derivation =>
          (find) => {
            const [a, b] = [find(nameOf(part), 0), find(nameOf(whole), 0)];
            return a && b && deriveShare(a, b, places);
          },
      ),
  );
}

/** 户均, 人均: a total in its sentence by a number of those who had it. */
function averagesOf(slot: KeyedFigure, siblings: readonly KeyedFigure[]): Derivation[] {
  if (!/均$|^.均/.test(slot.key) && !slot.figure.indicator.includes('均')) return [];
  const { unit } = slot.figure;
  const places = placesOf(slot);
  const totals = siblings.filter((f) => f !== slot && isMoney(f.figure.unit) === isMoney(unit));
  return totals.flatMap((total) =>
    siblings
      .filter((count) => count !== total && count !== slot && !isMoney(count.figure.unit))
      .map(
        (count): Derivation =>
          (find) => {
            const [a, b] = [find(nameOf(total), 0), find(nameOf(count), 0)];
            return a && b && derivePerHead(a, b, unit, places);
          },
      ),
  );
}

/** A whole of the catalogue from its parts, each in the measure that its neighbours have. */
export function totalsOf(
  whole: SlotName,
  siblings: readonly KeyedFigure[],
  catalogue: Catalogue,
): Derivation[] {
  const parts = catalogue.find(whole.key)?.parts;
  if (!parts) return [];
  const near = (key: string) => siblings.find((f) => f.key === key)?.figure.aim;
  const choices = parts.map((key): SlotName[] =>
    [...new Set([near(key) ?? whole.aim, whole.aim, ...AMOUNTS])].map((aim) => ({ ...whole, key, aim })),
  );
  return combine(choices).map(
    (names): Derivation =>
      (find) => {
        const found = names.map((name) => find(name, 0));
        return found.every((q) => q !== null) ? deriveSum(found) : null;
      },
  );
}

const AMOUNTS = ['value', 'new', 'cumulative'] as const;

const combine = <T>(choices: readonly (readonly T[])[]): T[][] =>
  choices.reduce<T[][]>((rows, options) => rows.flatMap((row) => options.map((o) => [...row, o])), [[]]);

/** Last year's stock and this year's new ones, where none drop out. */
function stocksOf(stock: SlotName, catalogue: Catalogue): Derivation[] {
  if (stock.aim !== 'cumulative' || catalogue.find(stock.key)?.losesMembers !== false) return [];
  return [
    (find) => {
      const [last, added] = [find(stock, -1), find({ ...stock, aim: 'new' }, 0)];
      return last && added && deriveCumulative(last, added);
    },
  ];
}

const placesOf = ({ figure }: KeyedFigure): number => figure.value?.split('.')[1]?.length ?? 0;

/** Whether a derived number is the one that was printed, rounded as it was. */
export function isAsPrinted(derived: Derived, slot: KeyedFigure): boolean {
  const { value, unit } = slot.figure;
  if (value === null || !(sameDimension(derived.unit, unit) || derived.unit === unit)) return false;
  return roundTo(derived.value, placesOf(slot)).toFixed(placesOf(slot)) === value;
}
