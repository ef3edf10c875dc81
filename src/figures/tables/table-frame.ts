import { type Clock, type Frame, readTimes } from '../frame.ts';
import type { Axis, Heads } from './axis.ts';

/** The time of a number, and whether its heads say it rather than the caption or the section. */
export interface CellFrame {
  readonly frame: Frame;
  readonly isSaid: boolean;
}

/** What a table gives to the numbers in it. */
export interface TableTimes {
  /** What caption and section say. */
  readonly frame: Frame;
  /** The heads of its columns, left to right. */
  readonly tops: readonly Heads[];
  readonly beside: YearsBeside;
}

/** The years that the columns of a table say, planned ones left out. */
export interface YearsBeside {
  readonly latest: Frame | null;
  readonly years: ReadonlySet<number | null>;
  /** A column of amounts says no year: it shows the one of caption and section. */
  readonly showsOwn: boolean;
}

/** Reads the years of the columns once for all their numbers. */
export function readYears(base: Frame, tops: readonly Heads[], clock: Clock): YearsBeside {
  const frames = tops
    .filter(({ axis }) => axis.times !== '' && !axis.isYearBefore)
    .map(({ axis }) => withTimes(axis, base, base, clock))
    .filter((frame) => !frame.isPlan || base.isPlan);
  const later = (best: Frame | null, frame: Frame) =>
    best === null || (frame.year ?? 0) > (best.year ?? 0) ? frame : best;
  return {
    latest: frames.reduce<Frame | null>(later, null),
    years: new Set(frames.map((frame) => frame.year)),
    showsOwn: tops.some(({ axis }) => axis.times === '' && !isRelative(axis)),
  };
}

/** Said of the other columns: 增长, 完成率, 占比, 位次. */
const isRelative = ({ kind }: Axis): boolean =>
  kind !== null && kind !== 'value' && kind !== 'new' && kind !== 'cumulative';

/**
 * The frame of a number between its row and its column. Where neither says a year, it is that of the caption or the
 * section, or, for 增长 beside 2019年 and 2020年, the latest beside it. `null` where that is anybody's guess: an amount
 * beside older years, or growth right behind a planned year.
 */
export function frameAt(
  { frame: base, tops, beside }: TableTimes,
  { side, top }: { readonly side: Heads; readonly top: Heads },
  clock: Clock,
): CellFrame | null {
  const times = [top.axis, side.axis].filter((axis) => axis.times !== '');
  if (times.length > 0) {
    const read = (now: Frame, axis: Axis) =>
      withTimes(axis, now, axis.isYearBefore ? (beside.latest ?? base) : base, clock);
    return { frame: times.reduce(read, base), isSaid: true };
  }
  const own: CellFrame = { frame: base, isSaid: false };
  const { latest, years, showsOwn } = beside;
  const isBeforeOwn = [...years].every((year) => year !== null && year + 1 === base.year);
  if (!isRelative(top.axis)) return years.has(base.year) || isBeforeOwn ? own : null;
  const left = tops.slice(0, tops.indexOf(top)).findLast((t) => t.axis.times !== '');
  if (left && !base.isPlan && withTimes(left.axis, base, base, clock).isPlan) return null;
  if (latest === null || years.has(base.year) || (isBeforeOwn && showsOwn)) return own;
  return { frame: latest, isSaid: true };
}

/** 今年 and 上年 of a table count from the year of its caption or section, other words from the report's. */
function withTimes(axis: Pick<Axis, 'times' | 'isYearBefore'>, now: Frame, from: Frame, clock: Clock): Frame {
  const words = axis.times.replace(
    /今年|本年度?|全年度?|(?:上一?年度?|去年)(?:同期[数值]?|完成)?[末底初]?/g,
    '',
  );
  const before = words === axis.times ? null : /上|去/.test(axis.times);
  if (before !== null && clock.givenYear === null && from.year !== null) {
    const year = from.year - (before ? 1 : 0);
    const period = /全年/.test(axis.times) ? null : before ? from.period : now.period;
    const frame = { ...now, year, period, baseYear: year - 1 };
    return readTimes(words, { ...frame, isPlan: isAhead(year, frame, clock) }, clock);
  }
  const read = readTimes(axis.times, now, clock);
  return { ...read, isPlan: isAhead(read.year, read, clock) };
}

const isAhead = (year: number | null, frame: Frame, clock: Clock): boolean =>
  year !== null && clock.year !== null ? year > clock.year : frame.isPlan;
