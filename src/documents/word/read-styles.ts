import { isOn, readWhole, type XmlHandlers, type XmlTag } from './walk-xml.ts';

/** The list that a paragraph or a style puts itself in; `null` where it does not say. A list 0 is none. */
export interface NumberingChoice {
  list: number | null;
  level: number | null;
}

interface Style extends NumberingChoice {
  basedOn: string | null;
  isHidden: boolean | null;
}

/** What the styles of a document say of numbering and of hidden text, inherited values included. */
export interface Styles {
  /** Of a paragraph style; of the default one for `null`. */
  numberingOf(style: string | null): NumberingChoice;
  isHidden(style: string | null): boolean;
  readonly defaultParagraphStyle: string | null;
}

/** Word stops at about ten; the bound ends circles. */
const LONGEST_CHAIN = 50;

/** Reads word/styles.xml: the styles are filled while its XML is walked with the handlers. */
export function createStylesReader(): { styles: Styles; handlers: XmlHandlers } {
  const byId = new Map<string, Style>();
  let defaultParagraphStyle: string | null = null;
  let style: Style | null = null;

  const open = (tag: XmlTag) => {
    if (tag.name === 'w:style') {
      const id = tag.attribute('w:styleId') ?? '';
      style = { basedOn: null, list: null, level: null, isHidden: null };
      byId.set(id, style);
      const isDefault = ['1', 'true', 'on'].includes(tag.attribute('w:default') ?? '');
      if (isDefault && tag.attribute('w:type') === 'paragraph') defaultParagraphStyle = id;
      return;
    }
    if (style === null) return;
    if (tag.name === 'w:basedOn') style.basedOn = tag.attribute('w:val') ?? null;
    if (tag.name === 'w:numId' && tag.parent === 'w:numPr') style.list = readWhole(tag, 'w:val');
    if (tag.name === 'w:ilvl' && tag.parent === 'w:numPr') style.level = readWhole(tag, 'w:val');
    if (tag.name === 'w:vanish' && tag.parent === 'w:rPr') style.isHidden = isOn(tag);
  };
  const close = (name: string) => {
    if (name === 'w:style') style = null;
  };
  const findInherited = <T>(id: string | null, read: (style: Style) => T | null): T | null => {
    let at = id === null ? undefined : byId.get(id);
    for (let step = 0; at && step < LONGEST_CHAIN; step++) {
      const value = read(at);
      if (value !== null) return value;
      at = at.basedOn === null ? undefined : byId.get(at.basedOn);
    }
    return null;
  };
  const styles: Styles = {
    numberingOf: (id) => ({
      list: findInherited(id ?? defaultParagraphStyle, (s) => s.list),
      level: findInherited(id ?? defaultParagraphStyle, (s) => s.level),
    }),
    isHidden: (id) => findInherited(id, (s) => s.isHidden) ?? false,
    get defaultParagraphStyle() {
      return defaultParagraphStyle;
    },
  };
  return { styles, handlers: { open, close } };
}
