import { err, ok, type Result } from '../../shared/result.ts';
import { walkXml, type XmlTag } from './walk-xml.ts';

/** An XML text with more at the end of its root element; an empty root is opened. The error says what is wrong with it. */
export function appendToRoot(xml: string, write: (root: XmlTag) => string): Result<string, string> {
  let root: XmlTag | null = null;
  let closing = 0;
  const walked = walkXml(xml, {
    open: (tag) => {
      root ??= tag;
    },
    close: (_, start) => {
      closing = start;
    },
  });
  if (!walked.ok) return walked;
  const found = root as XmlTag | null;
  if (!found) return err('no root element');
  const added = write(found);
  if (!found.isSelfClosing) return ok(xml.slice(0, closing) + added + xml.slice(closing));
  const slash = xml.lastIndexOf('/', found.end);
  return ok(`${xml.slice(0, slash)}>${added}</${found.rawName}>${xml.slice(found.end)}`);
}

/** The prefix of an element's name, with its colon; empty without one. */
export function prefixOf(tag: XmlTag): string {
  return tag.rawName.slice(0, tag.rawName.indexOf(':') + 1);
}
