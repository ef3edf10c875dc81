import type { Heading } from '../report/report.ts';
import { type Clock, type Frame, readTimes } from './frame.ts';

/** How far into a paragraph its turn to another time stands. */
const OPENING = 90;
const PLAN = '“?十[一二三四五六]五”?';
const STRETCH = new RegExp(
  `(?:过去|这)的?五年|五年来|回[望顾]${PLAN}|标志着${PLAN}|${PLAN}(?:时期|期间|以来)(?=，|是|的?五年)`,
  'g',
);
const YEAR =
  /(?:刚刚)?过去的(?:19|20)\d{2}年|(?<=^|[！。])(?:各位代表[！，])?(?:19|20)\d{2}年(?=，|是)|一年来|过去的?一年/g;
/** A part that reviews a plan's years, or them and the last one. */
const REVIEWS_YEARS = new RegExp(`${PLAN}|五年`);

/**
 * The time to which a paragraph turns for itself and all that follow it: 刚刚过去的2025年 is the year, 五年来 the years up
 * to it; of two in its opening the later one. `null` where it turns to none, and for a part that reviews one year only.
 */
export function readTurn(text: string, path: readonly Heading[], frame: Frame, clock: Clock): Frame | null {
  if (clock.givenYear === null && !REVIEWS_YEARS.test(path[0]?.text ?? '')) return null;
  const opening = text.slice(0, OPENING);
  const years = [...opening.matchAll(STRETCH)].at(-1);
  const year = [...opening.matchAll(YEAR)].at(-1);
  if (!years && !year) return null;
  if (year && (!years || year.index > years.index))
    return {
      ...frame,
      year: clock.year,
      period: null,
      baseYear: clock.year === null ? null : clock.year - 1,
    };
  const plan = new RegExp(PLAN).exec(years?.[0] ?? '')?.[0];
  const words = plan === undefined ? '五年来' : `“${plan.replace(/[“”]/g, '')}”时期`;
  return readTimes(words, frame, clock);
}
