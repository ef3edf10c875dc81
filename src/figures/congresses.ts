/** A month, so that two compare: year × 12 + month. */
export const monthOf = (year: number, month: number): number => year * 12 + month;

/**
 * When each plenum of a Central Committee was held, first to last, as [year, month]; the first follows its congress
 * at once. Source: the plenums' communiqués, to that of 2025-10.
 */
// biome-ignore format: one congress a line
const PLENUMS: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  16: [[2002, 11], [2003, 2], [2003, 10], [2004, 9], [2005, 10], [2006, 10], [2007, 10]],
  17: [[2007, 10], [2008, 2], [2008, 10], [2009, 9], [2010, 10], [2011, 10], [2012, 11]],
  18: [[2012, 11], [2013, 2], [2013, 11], [2014, 10], [2015, 10], [2016, 10], [2017, 10]],
  19: [[2017, 10], [2018, 1], [2018, 2], [2019, 10], [2020, 10], [2021, 11], [2022, 10]],
  20: [[2022, 10], [2023, 2], [2024, 7], [2025, 10]],
};

const TWENTIETH = 20;
const YEAR_OF_TWENTIETH = 2022;
/** 党章 (2022) 第十九条: a national congress every five years. */
const YEARS_BETWEEN = 5;
/** The autumn of its year; the 16th was in November 2002, as the 18th in 2012. */
const MONTH = 10;

/** When the Nth national congress was, or is due. */
export const congressMonth = (number: number): number =>
  monthOf(YEAR_OF_TWENTIETH + (number - TWENTIETH) * YEARS_BETWEEN, MONTH);

/** The number of the last congress by the end of a year: 20 for 2022 to 2026. */
export const currentCongress = (year: number): number =>
  TWENTIETH + Math.floor((year - YEAR_OF_TWENTIETH) / YEARS_BETWEEN);

/** When a plenum was held; `null` when this table does not know of it. */
export function plenumMonth(congress: number, plenum: number): number | null {
  const held = PLENUMS[congress]?.[plenum - 1];
  return held ? monthOf(...held) : null;
}

/** The last month that the table of plenums knows of; what is not in it by then was not held. */
export const PLENUMS_KNOWN_UNTIL = monthOf(2025, 12);
