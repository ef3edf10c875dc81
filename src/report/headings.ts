import type { Heading, SectionKind } from './report.ts';

const FORMS: readonly { level: Heading['level']; pattern: RegExp }[] = [
  {
    level: 1,
    pattern: /^第?[一二三四五六七八九十]+(?:部分)?[、.．](?![一二三四五六七八九十]+(?:[、.．是]|月|季度|号))/,
  },
  { level: 2, pattern: /^（[一二三四五六七八九十]+）、?/ },
  { level: 3, pattern: /^\d{1,2}(?:[、．.](?!\d))/ },
  { level: 4, pattern: /^（\d{1,2}）/ },
];

const LONGEST_OWN_LINE = 60;
const LONGEST_RUN_IN = 46;

/** What the first characters of a line say: a numbered heading and how far it reaches in `line`. */
export interface HeadingStart {
  readonly heading: Heading;
  /** Length of the heading in the line; the whole line where it stands alone. */
  readonly length: number;
}

/**
 * Reads a heading at the start of a line: on its own line, or run in before the text
 * (“1. 壮大主体。全年……”). A numbered sentence with a figure in it is text, not a heading.
 */
export function readHeading(line: string): HeadingStart | null {
  const markdown = /^(#{1,4})\s*(.+)$/.exec(line);
  if (markdown) {
    const level = Math.min((markdown[1] as string).length, 4) as Heading['level'];
    const inner = readHeading(markdown[2] as string);
    return {
      heading: { level: inner?.heading.level ?? level, text: markdown[2] as string },
      length: line.length,
    };
  }
  const form = FORMS.find((f) => f.pattern.test(line));
  if (!form) return null;
  const stop = line.search(/[。！？]/);
  const candidate = stop < 0 ? line : line.slice(0, stop);
  const limit = stop < 0 ? LONGEST_OWN_LINE : LONGEST_RUN_IN;
  if (candidate.length > limit || holdsFigure(candidate)) return null;
  return {
    heading: { level: form.level, text: candidate.replace(/[：，、]$/, '') },
    length: stop < 0 ? line.length : stop + 1,
  };
}

function holdsFigure(text: string): boolean {
  const unnumbered = text.replace(/^（?\d{1,2}[、.．）]/, '').replace(/\d{4}(?:[—–-]\d{4})?年|“[^”]*”/g, '');
  return /(?:\d|\*)\s*(?:[万亿]|[%家个项件名人次条元倍])/.test(unnumbered);
}

/** Puts a heading into the path: it replaces its own level and everything below. */
export function descend(path: readonly Heading[], heading: Heading): readonly Heading[] {
  return [...path.filter((h) => h.level < heading.level), heading];
}

const PLAN =
  /打算|计划|思路|安排|目标|要求|展望|举措|谋划|重点工作|今后|下一?步|下阶段|努力方向|主要任务|重点任务|建议|部署/;
const RESULT = /总结|回顾|完成情况|进展|成效|成绩|成果|情况|亮点|存在|问题|不足|做法|经验/;

/**
 * What the part under these headings speaks of; `null` when no heading says (it goes on as before).
 * The topmost heading that says so decides; a lone plan year in it decides before its words do
 * (2023年工作 under a report of 2022 is a plan).
 */
export function sectionKind(
  path: readonly Heading[],
  year: number | null,
  planYear: number | null,
): SectionKind | null {
  for (const { text, level } of path) {
    const years = [...text.matchAll(/(\d{4})年/g)].map((m) => Number(m[1]));
    const namesPlanYear = planYear !== null && planYear !== year && years.includes(planYear);
    if (namesPlanYear && years.length === 1) return 'plan';
    if (level <= 2 && RESULT.test(text)) return 'result';
    if (namesPlanYear) return 'plan';
    if (level === 1 && (PLAN.test(text) || /今年|明年|来年|“十[一二三四五六]五”/.test(text))) return 'plan';
    if (level === 1 && years.includes(year ?? -1)) return 'result';
  }
  return null;
}
