import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../shared/result.ts';

/**
 * The names by which elements and attributes are known here, whatever prefix a file gives them. ECMA-376 part 1
 * (strict) and part 4 (transitional) have a namespace each.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
]);

export interface XmlTag {
  /** Such as `w:p`; `?:` before the name of an element that is not known here. */
  readonly name: string;
  /** As the file writes it. */
  readonly rawName: string;
  readonly namespace: string;
  /** Name of the element around it; empty for the root. */
  readonly parent: string;
  /** The tag stands at `[start, end)` of the XML. */
  readonly start: number;
  readonly end: number;
  readonly isSelfClosing: boolean;
  /** Value of the attribute of this name (`w:val`, `xml:space`, `Id`). */
  attribute(name: string): string | undefined;
}

export interface XmlHandlers {
  open?(tag: XmlTag): void;
  /** The closing tag stands at `[start, end)`: for an empty element its only one. */
  close?(name: string, start: number, end: number): void;
  text?(text: string): void;
}

class XmlFault extends Error {}

/**
 * Walks XML once, without a tree. A document type is refused, as Word refuses it: entities other than those of XML
 * do not exist, nothing is fetched. The error says what is wrong with the XML.
 */
export function walkXml(xml: string, handlers: XmlHandlers): Result<void, string> {
  const parser = new SaxesParser();
  const scope = new NamespaceScope();
  const names: string[] = [];
  parser.on('error', (error) => {
    throw new XmlFault(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlFault('a document type is not allowed');
  });
  parser.on('opentag', ({ name: rawName, attributes, isSelfClosing }) => {
    scope.enter(attributes);
    const parent = names.at(-1) ?? '';
    const { name, namespace } = scope.resolveElement(rawName);
    names.push(name);
    const end = parser.position;
    const start = xml.lastIndexOf('<', end - 1);
    const attribute = (wanted: string) => scope.findAttribute(attributes, wanted);
    handlers.open?.({ name, rawName, namespace, parent, start, end, isSelfClosing, attribute });
  });
  parser.on('closetag', () => {
    const end = parser.position;
    scope.leave();
    handlers.close?.(names.pop() ?? '', xml.lastIndexOf('<', end - 1), end);
  });
  const onText = (text: string) => handlers.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  try {
    parser.write(xml).close();
    return ok(undefined);
  } catch (cause) {
    if (cause instanceof XmlFault) return err(cause.message);
    throw cause;
  }
}

interface KnownName {
  readonly name: string;
  readonly namespace: string;
}

type Replaced = readonly (readonly [prefix: string, before: string | undefined])[];
const NOTHING: Replaced = [];

/** The prefixes that are bound where the walk is. The parser's own search for them is quadratic in the depth. */
class NamespaceScope {
  readonly #bound = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  /** For each element around, what its declarations have replaced. */
  readonly #replaced: Replaced[] = [];
  /** Names of elements and of attributes as they are known while no prefix changes. */
  readonly #elements = new Map<string, KnownName>();
  readonly #attributes = new Map<string, KnownName>();

  enter(attributes: Readonly<Record<string, string>>): void {
    let replaced = NOTHING;
    for (const name in attributes) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
      const prefix = name.slice('xmlns:'.length);
      replaced = [...replaced, [prefix, this.#bound.get(prefix)]];
      this.#bound.set(prefix, attributes[name] ?? '');
    }
    this.#replaced.push(replaced);
    if (replaced !== NOTHING) this.#forget();
  }

  leave(): void {
    const replaced = this.#replaced.pop() ?? NOTHING;
    for (const [prefix, before] of replaced) {
      if (before === undefined) this.#bound.delete(prefix);
      else this.#bound.set(prefix, before);
    }
    if (replaced !== NOTHING) this.#forget();
  }

  resolveElement(rawName: string): KnownName {
    return this.#elements.get(rawName) ?? this.#resolve(rawName, this.#elements);
  }

  findAttribute(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
    for (const rawName in attributes) {
      const known = this.#attributes.get(rawName) ?? this.#resolve(rawName, this.#attributes);
      if (known.name === wanted) return attributes[rawName];
    }
    return undefined;
  }

  /** Without a prefix, an attribute is in no namespace. */
  #resolve(rawName: string, names: Map<string, KnownName>): KnownName {
    const colon = rawName.indexOf(':');
    const prefix = colon < 0 ? '' : rawName.slice(0, colon);
    const isBare = prefix === '' && names === this.#attributes;
    const namespace = isBare || prefix === 'xmlns' ? '' : this.#bound.get(prefix);
    if (namespace === undefined && prefix !== '') throw new XmlFault(`the prefix ${prefix} is not declared`);
    const known = {
      name: (PREFIXES.get(namespace ?? '') ?? '?:') + rawName.slice(colon + 1),
      namespace: namespace ?? '',
    };
    names.set(rawName, known);
    return known;
  }

  #forget(): void {
    this.#elements.clear();
    this.#attributes.clear();
  }
}

/** Whether a switch such as w:vanish is on: without a value it is. */
export function isOn(tag: XmlTag): boolean {
  return !['0', 'false', 'off'].includes(tag.attribute('w:val') ?? '');
}

/** A whole number out of an attribute; `null` when there is none. */
export function readWhole(tag: XmlTag, attribute: string): number | null {
  const value = tag.attribute(attribute);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}
