import { formatNumber } from './format-number.ts';
import { clampLevel, LEVELS, type NumberingDefinitions, type NumberingLevel } from './read-numbering.ts';
import type { NumberingChoice, Styles } from './read-styles.ts';

/** The number before a paragraph. */
export interface Label {
  readonly text: string;
  /** What follows it in Word: `tab`, `space` or `nothing`. */
  readonly suffix: string;
}

/** The numbering of a document, counted on with every paragraph that is asked about. */
export interface ParagraphNumbering {
  /** Number of the next paragraph, with what it says itself and its style; `null` for one without. */
  next(own: NumberingChoice, style: string | null): Label | null;
}

interface List {
  /** Lists with the same key count on together. */
  readonly key: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
}

/** Bullets that `src/report/lines.ts` knows as the opening of an item; others, mostly of symbol fonts, are shown as •. */
const KNOWN_BULLET = /^(?:——|[-—•·●◆■▪*])$/;

/** Counts as Word does: per list, with its overrides, deeper levels anew after a higher one. */
export function createParagraphNumbering(
  { abstracts, instances }: NumberingDefinitions,
  styles: Styles,
): ParagraphNumbering {
  const counters = new Map<string, (number | null)[]>();
  const usedOverrides = new Set<string>();
  const lists = new Map<number, List | null>();

  const findList = (id: number): List | null => {
    const known = lists.get(id);
    if (known !== undefined) return known;
    const list = readList(id);
    lists.set(id, list);
    return list;
  };
  const readList = (id: number): List | null => {
    const instance = instances.get(id);
    let key = instance?.abstractId ?? '';
    const linked = abstracts.get(key)?.styleWithLevels ?? null;
    if (linked !== null) key = findStyleList(linked) ?? key;
    const abstract = abstracts.get(key);
    if (!instance || !abstract) return null;
    const levels = new Map(abstract.levels);
    for (const [level, override] of instance.overrides) if (override.level) levels.set(level, override.level);
    return { key, levels };
  };
  const findStyleList = (style: string): string | null => {
    for (const [key, abstract] of abstracts) if (abstract.ownStyle === style) return key;
    const { list } = styles.numberingOf(style);
    return (list === null ? null : instances.get(list)?.abstractId) ?? null;
  };
  const chooseLevel = (
    own: NumberingChoice,
    inherited: NumberingChoice,
    list: List,
    style: string | null,
  ) => {
    if (own.level !== null) return clampLevel(own.level);
    const id = style ?? styles.defaultParagraphStyle;
    for (const [level, { paragraphStyle }] of list.levels)
      if (id !== null && paragraphStyle === id) return level;
    return clampLevel(inherited.level ?? 0);
  };
  const count = (id: number, list: List, level: number): readonly (number | null)[] => {
    const numbers = counters.get(list.key) ?? Array.from({ length: LEVELS }, () => null);
    counters.set(list.key, numbers);
    const startOf = (at: number) =>
      instances.get(id)?.overrides.get(at)?.start ?? list.levels.get(at)?.start ?? 1;
    for (let above = 0; above < level; above++) numbers[above] ??= startOf(above);
    const override = `${id} ${level}`;
    const isOverridden = (instances.get(id)?.overrides.get(level)?.start ?? null) !== null;
    const startsAnew = isOverridden && !usedOverrides.has(override);
    if (isOverridden) usedOverrides.add(override);
    const before = numbers[level] ?? null;
    numbers[level] = before === null || startsAnew ? startOf(level) : before + 1;
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = list.levels.get(below)?.restart ?? below;
      if (level < restart) numbers[below] = null;
    }
    return numbers;
  };

  return {
    next(own, style) {
      const inherited = styles.numberingOf(style);
      const id = own.list ?? inherited.list ?? 0;
      const list = id === 0 ? null : findList(id);
      if (!list) return null;
      const at = chooseLevel(own, inherited, list, style);
      const level = list.levels.get(at);
      if (!level) return null;
      const text = writeLabel(list, level, count(id, list, at));
      return text === '' ? null : { text, suffix: level.format === 'bullet' ? 'space' : level.suffix };
    },
  };
}

function writeLabel(list: List, level: NumberingLevel, numbers: readonly (number | null)[]): string {
  if (level.format === 'bullet') {
    if (level.text.trim() === '') return '';
    return KNOWN_BULLET.test(level.text) ? level.text : '•';
  }
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const number = numbers[at] ?? null;
    const format = list.levels.get(at)?.format ?? 'decimal';
    const isInDigits = level.isLegal && format !== 'none' && format !== 'decimalZero';
    return number === null ? '' : formatNumber(number, isInDigits ? 'decimal' : format);
  });
}
