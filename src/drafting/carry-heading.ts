import { pattern } from '../lexicon/pattern.ts';
import type { AlignedUnit } from './align-units.ts';
import { carryWords, type Journey } from './carry-words.ts';

const NUMBERING = pattern('^{listMark}\\s*');

/**
 * A heading of the outline for the draft's year: its own words where they may be said again, else those that another
 * year has in that place, else the half of it that may, else a mark. The numbering stays that of the outline.
 */
export function carryHeading(
  text: string,
  level: number,
  units: readonly AlignedUnit[],
  from: number,
  journey: Omit<Journey, 'from'>,
): string {
  const numbering = NUMBERING.exec(text)?.[0] ?? '';
  const claims = units[0]?.base.unit.kind === 'plan' ? 'plan' : 'prose';
  const own = carryWords(text.slice(numbering.length), claims, { ...journey, from });
  if (own !== null) return numbering + own;
  for (const { unit, document } of units.flatMap((u) => u.others)) {
    const there = unit.headings.find((h) => h.level === level)?.text;
    const words = there?.replace(NUMBERING, '') ?? '';
    const carried = words === '' ? null : carryWords(words, claims, { ...journey, from: document.year });
    if (carried !== null) return numbering + carried;
  }
  const halves = text.slice(numbering.length).split('，');
  const kept = halves.map((half) => carryWords(half, claims, { ...journey, from })).filter((h) => h !== null);
  return numbering + (kept.length > 0 ? kept.join('，') : '【待补：标题】');
}
