const YEAR = /^(?:19|20)\d{2}$/;

/** Whether a written year is one: four digits, of the last century or this. */
export const isYear = (written: string): boolean => YEAR.test(written);

/** What a person is told who wrote something else. */
export const sayNoYear = (written: string): string =>
  `“${written}”不是年份，请写四位数字，例如 --year 2023。`;
