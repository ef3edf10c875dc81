const KIND_WORDS =
  /工作(?:总结|报告|计划|思路|要点|打算|情况|回顾|安排|谋划)|总结(?:报告)?$|述职报告|\d{4}年[\u4e00-\u9fa5]{2,14}工作及|政府工作报|情况(?:的)?报告|完成情况/;
const LONGEST_TITLE = 60;
export const HEAD_LINES = 25;

/** Whether a line could be the title of a report: short, unpunctuated, and it says what it is. */
export function isTitleLine(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE &&
    KIND_WORDS.test(line) &&
    !/[。；]|^[一二三四五六七八九十]+、|^（/.test(line)
  );
}

/** Short enough to be a line of its own: a title, a name, a date. */
export const isShortLine = (line: string): boolean => line.length <= LONGEST_TITLE && !/[。；]$/.test(line);

/**
 * The title as printed, joined where it stands in two lines; `null` for a text without one. A report to a congress may
 * begin with its salutation: no other line is its title then.
 */
export function findTitle(head: readonly string[], isToCongress: boolean): string | null {
  const named = head.filter(isTitleLine);
  const best = named.find((l) => /\d{4}|\*{2,4}年|20\d[xX]年/.test(l)) ?? named[0];
  const first = head.find(
    (l) =>
      !isToCongress &&
      l.length <= LONGEST_TITLE &&
      l.length >= 8 &&
      !/[。，；：>]|^——|^[一二三]、|[省市区县]长/.test(l),
  );
  const chosen = best ?? first;
  if (!chosen) return null;
  const next = head[head.indexOf(chosen) + 1] ?? '';
  return (next.length <= 2 ? chosen + next : chosen).replace(/^(?:#+\s*|附件：|名称：)\s*/, '');
}
