import { err, ok, type Result } from '../../shared/result.ts';
import { appendToRoot, prefixOf } from './append-to-root.ts';
import { decodeXml, escapeXml } from './decode-xml.ts';
import { type DocxPackage, findPart, readXml } from './docx-package.ts';
import { relationshipsPartOf } from './relationships.ts';
import type { XmlTag } from './walk-xml.ts';
import type { WordComment } from './word-comment.ts';
import type { WordError } from './word-text.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPES = '[Content_Types].xml';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * The parts that change when comments are added, besides the document: the comments themselves, numbered from
 * `firstId`, and where they are new, the list of content types and the document's relationships.
 */
export function addCommentsPart(
  docx: DocxPackage,
  comments: readonly WordComment[],
  firstId: number,
  namespace: string,
): Result<ReadonlyMap<string, string>, WordError> {
  const changed = new Map<string, string>();
  const change = (part: string, empty: string, write: (root: XmlTag) => string): WordError | null => {
    const bytes = docx.parts[part];
    const before = bytes ? decodeXml(bytes, part) : ok(empty);
    if (!before.ok) return before.error;
    const after = appendToRoot(before.value, write);
    if (!after.ok) return { kind: 'damaged', part, detail: after.error };
    changed.set(part, after.value);
    return null;
  };
  const referred = docx.relationships.find((r) => r.type === 'comments' && !r.isExternal)?.target;
  const part = referred ?? findFreeName(docx);
  const commentsFault = change(part, `${DECLARATION}<w:comments xmlns:w="${namespace}"/>`, (root) =>
    comments.map((comment, i) => writeComment(comment, firstId + i, root)).join(''),
  );
  if (commentsFault) return err(commentsFault);
  if (!docx.parts[part]) {
    const fault = change(CONTENT_TYPES, '', (root) => {
      const override = `${prefixOf(root)}Override`;
      return `<${override} PartName="/${escapeXml(part)}" ContentType="${CONTENT_TYPE}"/>`;
    });
    if (fault) return err(fault);
  }
  if (referred === undefined) {
    const list = relationshipsPartOf(docx.documentPart);
    const fault = change(list, `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"/>`, (root) => {
      const type = `${relationshipTypesOf(namespace)}/comments`;
      return `<${prefixOf(root)}Relationship Id="${findFreeId(docx)}" Type="${type}" Target="${escapeXml(part.slice(part.lastIndexOf('/') + 1))}"/>`;
    });
    if (fault) return err(fault);
  }
  return ok(changed);
}

/** The first id above those of the comments that the document has, or refers to. */
export function firstFreeCommentId(docx: DocxPackage, documentXml: string): Result<number, WordError> {
  const part = findPart(docx, 'comments');
  const xml = part === null ? ok('') : readXml(docx, part);
  if (!xml.ok) return xml;
  let highest = -1;
  for (const text of [xml.value, documentXml])
    for (const [, id] of text.matchAll(COMMENT_ID)) highest = Math.max(highest, Number(id));
  return ok(highest + 1);
}

/** In the tag of a comment, of an end of its range or of its reference, whatever the prefix. */
const COMMENT_ID = /[<:]comment(?:RangeStart|RangeEnd|Reference)?\s[^<]*?\bid\s*=\s*["'](\d{1,15})["']/g;

function writeComment(comment: WordComment, id: number, root: XmlTag): string {
  const prefix = prefixOf(root) || 'w:';
  const declaration = prefixOf(root) === '' ? ` xmlns:w="${root.namespace}"` : '';
  const element = (name: string, content: string, attributes = '') =>
    `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  const attributes = [
    ['id', String(id)],
    ['author', comment.author],
    ['date', comment.date],
    ['initials', comment.initials],
  ].map(([name, value]) => ` ${prefix}${name}="${escapeXml(value ?? '')}"`);
  // Styles of comments may be missing, and the default one may indent its first line: set apart from both.
  const layout = element(
    'pPr',
    `<${prefix}ind ${prefix}left="0" ${prefix}firstLineChars="0" ${prefix}firstLine="0"/>`,
  );
  const size = element('rPr', `<${prefix}sz ${prefix}val="20"/>`);
  const paragraphs = comment.text.split(/\r\n|\r|\n/).map((line, i) => {
    const mark = i === 0 ? element('r', `${size}<${prefix}annotationRef/>`) : '';
    const words = element('r', size + element('t', escapeXml(line), ' xml:space="preserve"'));
    return element('p', layout + mark + words);
  });
  return element('comment', paragraphs.join(''), declaration + attributes.join(''));
}

function findFreeName(docx: DocxPackage): string {
  const folder = docx.documentPart.slice(0, docx.documentPart.lastIndexOf('/') + 1);
  const taken = new Set(Object.keys(docx.parts).map((name) => name.toLowerCase()));
  for (let n = 0; ; n++) {
    const name = `${folder}comments${n === 0 ? '' : n}.xml`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function findFreeId(docx: DocxPackage): string {
  const taken = new Set(docx.relationships.map((r) => r.id));
  for (let n = taken.size + 1; ; n++) if (!taken.has(`rId${n}`)) return `rId${n}`;
}

/** Strict documents (ISO/IEC 29500-1) have relationship types of their own. */
function relationshipTypesOf(namespace: string): string {
  return namespace.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}
