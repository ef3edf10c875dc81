import type { Heading } from './report.ts';

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

const TIME =
  '(?:(?:\\d{4}年|今年|去年|明年|来年|上半年|下半年|下一?步|下一?阶段|过去[一五]年)度?(?:和|及|与)?)+';
const UNNUMBERED = new RegExp(
  `^(?:${TIME}的?(?:主要|重点)?(?:目标任务|主要任务|重点任务|工作)[\\u4e00-\\u9fa5]{0,10}|存在的?(?:主要)?(?:问题|困难|不足)[\\u4e00-\\u9fa5]{0,6}|名词解释|有关用语说明)$`,
);

/** A heading without a number, on a line of its own: 2024年工作回顾, 明年工作打算, 存在的问题. */
export function readUnnumberedHeading(line: string): HeadingStart | null {
  return UNNUMBERED.test(line) ? { heading: { level: 1, text: line }, length: line.length } : null;
}
