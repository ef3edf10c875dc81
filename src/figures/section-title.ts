const NUMBERING =
  /^(?:第[一二三四五六七八九十]+部分[、.．：]?|第?[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十]+）、?|\d{1,2}[、.．]|（\d{1,2}）)\s*/;
const SECOND_LEVEL = /^（[一二三四五六七八九十]+）/;

/** A heading without its numbering: （二）突出梯次培育 is 突出梯次培育. */
const bareHeading = (heading: string): string => heading.replace(NUMBERING, '');

/**
 * The section that a heading path lies in, without its numbering: its second-level heading, else the topmost one;
 * empty above the first heading.
 */
export function sectionTitle(path: string): string {
  const headings = path.split(' / ');
  return bareHeading(headings.find((h) => SECOND_LEVEL.test(h)) ?? headings[0] ?? '');
}
