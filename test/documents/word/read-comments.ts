import { SaxesParser } from 'saxes';
import { readPart } from './build-docx.ts';

/** For each comment id of a document part, the characters of the w:t between the marks of its range. */
export function readCommentedText(bytes: Uint8Array): Record<string, string> {
  const covered: Record<string, string> = {};
  const open = new Set<string>();
  const referred = new Set<string>();
  let isText = false;
  let isPreserved = false;
  let characters = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const id = String(attributes['w:id']);
    if (name === 'w:commentRangeStart') {
      if (id in covered) throw new Error(`comment ${id} begins twice`);
      covered[id] = '';
      open.add(id);
    }
    if (name === 'w:commentRangeEnd' && !open.delete(id))
      throw new Error(`comment ${id} ends before it begins`);
    if (name === 'w:commentReference') referred.add(id);
    if (name === 'w:t') {
      isText = true;
      isPreserved = attributes['xml:space'] === 'preserve';
      characters = '';
    }
  });
  const onText = (text: string) => {
    if (isText) characters += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ name }) => {
    if (name !== 'w:t') return;
    isText = false;
    const shown = isPreserved ? characters : characters.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
    for (const id of open) covered[id] += shown;
  });
  parser.write(readPart(bytes, 'word/document.xml')).close();
  if (open.size > 0) throw new Error('a comment does not end');
  if (referred.size !== Object.keys(covered).length) throw new Error('a comment has no reference');
  return covered;
}

/** Whether all of `part` stands in `whole`, in order: then `whole` came by insertions. */
export function isInsertedInto(part: string, whole: string): boolean {
  let at = 0;
  for (const c of whole) if (part.startsWith(c, at)) at += c.length;
  return at === part.length;
}
