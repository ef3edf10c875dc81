import { pattern } from '../../lexicon/pattern.ts';

/** What a line asks to have done; a line that asks for a figure is none. */
export type Request =
  /** `section`: words of the heading of the one section wanted; `null` for the whole report. */
  | { readonly kind: 'draft'; readonly year: number | null; readonly section: string | null }
  /** `section`: words of the section to be filled in, `null` when not said. */
  | { readonly kind: 'enter'; readonly year: number | null; readonly section: string | null }
  /** `file`: the path that was given, `null` where none was. */
  | { readonly kind: 'import'; readonly year: number | null; readonly file: string | null };

const POLITE = pattern('^{please}\\s*', 'i');
const DRAFT = /^(?:起草|草拟|撰写|写(?=\s*(?:一?[份篇段]|(?:19|20)\d{2}))|draft\b|write\b)(?:一下|出)?\s*/i;
const DRAFT_BEHIND = pattern('{forMe}?{drafting}{justNow}?$');
const ENTER = pattern('^{fillingIn}{briefly}?\\s*', 'i');
const IMPORT = pattern('^(?:{importing}|import){briefly}?\\s*', 'i');
/** What asks for something: 起草了多少份文件. */
const INTERROGATIVE = pattern('{wantsToKnow}|吗$|\\b(?:how|what|which|who)\\b', 'i');
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)\s*(?:年度?)?/;
/** What names a report, not a section of it. */
const WHOLE =
  /^(?:年?度?的?(?:工作)?(?:总结|报告|汇报|稿子?|初稿|草稿|全文|全稿|整[份篇](?:报告|总结)?)?(?:[和及]\d{4}年?度?(?:的?工作)?计划)?|(?:the\s+)?(?:whole\s+)?(?:annual\s+|work\s+)?(?:report|summary)?)$/i;
const MEASURE_WORDS = pattern('^{onePiece}');

/** Reads a line as a request; `null` where it is a question or anything else. */
export function readRequest(line: string): Request | null {
  let text = line.replace(/^[/\s]+|[\s！!。.，,~～]+$/g, '');
  while (POLITE.test(text) && text.replace(POLITE, '') !== text) text = text.replace(POLITE, '');
  if (IMPORT.test(text)) return readImport(text.replace(IMPORT, ''));
  if (/[？?]$/.test(text) || INTERROGATIVE.test(text)) return null;
  if (ENTER.test(text)) {
    const { year, rest } = takeYear(text.replace(ENTER, ''));
    return {
      kind: 'enter',
      year,
      section: trimSection(rest.replace(pattern('^{attributive}?{dataWord}'), '')),
    };
  }
  const behind = text.replace(DRAFT_BEHIND, '');
  const isBehind = behind !== text && YEAR.test(behind);
  if (!DRAFT.test(text) && !isBehind) return null;
  const { year, rest } = takeYear(isBehind ? behind : text.replace(DRAFT, ''));
  return { kind: 'draft', year, section: trimSection(rest) };
}

function takeYear(text: string): { year: number | null; rest: string } {
  const [said, year] = YEAR.exec(text) ?? [];
  if (said === undefined) return { year: null, rest: text.trim() };
  return { year: Number(year), rest: text.replace(said, '').trim() };
}

/** 的“培育创新主体”部分 is 培育创新主体; `null` for words that mean the whole. */
function trimSection(words: string): string | null {
  const bare = words
    .replace(MEASURE_WORDS, '')
    .replace(pattern('^{partLead}+'), '')
    .replace(pattern('{thisThat}?{partWord}$', 'i'), '')
    .replace(/的$/, '')
    .replace(/^["“「『《\s]+|["”」』》\s]+$/g, '');
  return WHOLE.test(bare) ? null : bare;
}

const ONLY_DATA = pattern('^{attributive}?{dataFile}?$', 'i');
const DATA_WORDS = pattern('^{dataLead}\\s*', 'i');

/** Words that are neither a year, nor data, nor a path speak of something else. */
function readImport(words: string): Request | null {
  const path = /["“']?(\S.*?\.(?:xlsx|csv|json))["”']?/i.exec(words);
  const about = path ? words.replace(path[0], ' ') : words;
  let file = path?.[1] ?? null;
  let { year } = takeYear(about);
  if (path === null && !ONLY_DATA.test(takeYear(about).rest)) return null;
  if (file !== null) {
    // 2023年数据 表.xlsx: the words before the path are none of it.
    const said = /^((?:19|20)\d{2})\s*年?度?(?:的)?(?:数据)?\s+(?=\S)/.exec(file);
    if (said) {
      year = Number(said[1]);
      file = file.slice(said[0].length);
    }
    while (pattern('^{dataNoun}\\s+', 'i').test(file)) file = file.replace(DATA_WORDS, '');
    year ??= takeYear(file.replace(/^.*[/\\]/, '')).year;
  }
  return { kind: 'import', year, file };
}
