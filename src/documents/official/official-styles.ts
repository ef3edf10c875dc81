import { fontOf } from '../word/compose-run.ts';
import { FONT, WORD_NAMESPACE } from './official-fonts.ts';
import { CHARACTER_PITCH, CHARACTER_SPACING, LINE_PITCH, SIZE } from './official-page.ts';

/** Ids of the styles that are not Word's own. */
export const STYLE = { text: 'OfficialText', table: 'OfficialTable' };

/** How a heading of each level looks: 一、黑体, （一）楷体, 1.仿宋 (7.3.3); the last bold, as offices set it apart. */
export const HEADING_RUN = {
  1: { font: fontOf(FONT.first) },
  2: { font: fontOf(FONT.second) },
  3: { font: fontOf(FONT.text), bold: true },
} as const;

/**
 * The part that holds the styles. It is written here since the docx package has no snapToGrid for paragraphs, and
 * LibreOffice gives a character that is wider than its cell in the grid two cells: the text keeps off the grid of the
 * page, and brings the grid's pitches along itself. Headings are Word's own, so that its navigation shows them.
 */
export function writeStyles(): string {
  const styles = [
    writeStyle({ id: 'Normal', name: 'Normal', paragraph: OFF_GRID, run: writeSize(SIZE.text) }),
    writeStyle({ id: STYLE.text, name: '公文正文', paragraph: TEXT + JUSTIFIED, run: PITCH }),
    writeStyle({
      id: 'Title',
      name: 'Title',
      paragraph: `<w:keepNext/>${LINE}<w:jc w:val="center"/>`,
      run: writeFont(FONT.title) + writeSize(SIZE.title),
    }),
    ...([1, 2, 3] as const).map(writeHeading),
    writeStyle({
      id: STYLE.table,
      name: '公文表格',
      paragraph: '<w:spacing w:line="320" w:lineRule="exact"/>',
      run: OFF_GRID + writeSize(SIZE.table),
    }),
    TABLE_STYLE,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${WORD_NAMESPACE}">${DEFAULTS}${styles.join('')}</w:styles>`;
}

interface Style {
  readonly id: string;
  readonly name: string;
  /** Content of its w:pPr and w:rPr, in the order of the schema. */
  readonly paragraph: string;
  readonly run: string;
}

function writeStyle({ id, name, paragraph, run }: Style): string {
  const isDefault = id === 'Normal';
  const start = `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`;
  const next = id === STYLE.text || id === STYLE.table ? '' : `<w:next w:val="${STYLE.text}"/>`;
  const relations = isDefault ? '' : `<w:basedOn w:val="Normal"/>${next}`;
  return `${start}${relations}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function writeHeading(level: 1 | 2 | 3): string {
  const { font } = HEADING_RUN[level];
  return writeStyle({
    id: `Heading${level}`,
    name: `heading ${level}`,
    paragraph: `<w:keepNext/>${TEXT}<w:outlineLvl w:val="${level - 1}"/>`,
    run: writeFont(font.eastAsia) + (level === 3 ? '<w:b/>' : '') + PITCH,
  });
}

function writeFont(eastAsia: string): string {
  const { ascii, hAnsi } = fontOf(eastAsia);
  return `<w:rFonts w:ascii="${ascii}" w:eastAsia="${eastAsia}" w:hAnsi="${hAnsi}"/>`;
}

const writeSize = (halfPoints: number): string =>
  `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

const OFF_GRID = '<w:snapToGrid w:val="0"/>';
const PITCH = `${OFF_GRID}<w:spacing w:val="${CHARACTER_SPACING}"/>`;
const LINE = `<w:spacing w:before="0" w:after="0" w:line="${LINE_PITCH}" w:lineRule="exact"/>`;
/**
 * Lines of the page's pitch, the first two characters in (7.3.3): counted in characters where the program can. No line
 * is held back for the sake of a lone one, so that each page has its 22.
 */
const TEXT = `<w:widowControl w:val="0"/>${LINE}<w:ind w:firstLineChars="200" w:firstLine="${2 * CHARACTER_PITCH}"/>`;
const JUSTIFIED = '<w:jc w:val="both"/>';
const DEFAULTS = `<w:docDefaults><w:rPrDefault><w:rPr>${writeFont(FONT.text)}${writeSize(SIZE.text)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
const TABLE_STYLE =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
