import type { ParagraphFlow } from './paragraph-flow.ts';
import type { Styles } from './read-styles.ts';
import { traceCharacters } from './trace-characters.ts';
import { isOn, type XmlTag } from './walk-xml.ts';
import type { RunPlace, TextElement } from './word-text.ts';

interface OpenRun {
  readonly place: RunPlace;
  isHidden: boolean | null;
  /** Struck through: to be read as taken out. */
  isStruck: boolean;
  isRaised: boolean;
  style: string | null;
}

type OpenText = Omit<TextElement, 'contentEnd' | 'end'>;

/** 2, [3], ①, *: what a note is marked with. */
const NOTE_MARK = /^[\s\d①-⑳*※†[\]［］〔〕]{1,6}$/;

/** What else in a run is a character to a reader. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Reads the runs of a part: their text into the paragraphs of the flow, with where it stands. */
export class RunReader {
  /** The run of the document part that refers to the note which is read; `null` in the body. */
  host: RunPlace | null = null;
  readonly #part: { readonly part: string; readonly xml: string; readonly styles: Styles };
  readonly #flow: ParagraphFlow;
  readonly #runs: OpenRun[] = [];
  /** Whether the element at each depth keeps the white space at the ends of its text. */
  readonly #isPreserved: boolean[] = [];
  /** For each field around, whether its code is still being read. */
  #fields: boolean[] = [];
  #codes = 0;
  #text: OpenText | null = null;
  #characters = '';
  /** The last character read: a raised number behind a unit is part of it (km²). */
  #last = '';

  constructor(part: { part: string; xml: string; styles: Styles }, flow: ParagraphFlow) {
    this.#part = part;
    this.#flow = flow;
  }

  /** The run around all others: those within a text box or a phonetic guide stand in it. */
  get outermost(): RunPlace | null {
    return this.#runs[0]?.place ?? null;
  }

  get isHidden(): boolean {
    const run = this.#runs.at(-1);
    const { styles } = this.#part;
    const style = this.#flow.paragraph?.style ?? styles.defaultParagraphStyle;
    return (
      this.#codes > 0 ||
      (run?.isStruck ?? false) ||
      (run?.isHidden ?? styles.isHidden(run?.style ?? null) !== styles.isHidden(style))
    );
  }

  /** `depth` counts the elements around. */
  open(tag: XmlTag, grandparent: string, depth: number): void {
    const space = tag.attribute('xml:space');
    this.#isPreserved[depth] =
      space === undefined ? (this.#isPreserved[depth - 1] ?? false) : space === 'preserve';
    const run = this.#runs.at(-1);
    if (run && tag.parent === 'w:r' && tag.name !== 'w:rPr' && run.place.firstChildStart < 0)
      run.place.firstChildStart = tag.start;
    if (run && tag.parent === 'w:rPr' && grandparent === 'w:r') readProperty(run, tag);
    if (tag.name === 'w:r') this.#openRun(tag);
    else if (tag.name === 'w:rPr' && tag.parent === 'w:r' && run)
      run.place.properties = { start: tag.start, end: tag.end };
    else if (tag.name === 'w:t' && run)
      this.#openText(tag, run.place, space !== undefined, this.#isPreserved[depth] ?? false);
    else if (tag.name === 'm:t') this.#characters = '';
    else if (tag.name === 'w:fldChar') this.#readField(tag.attribute('w:fldCharType'));
    else if (tag.parent === 'w:r') this.#add(CHARACTERS[tag.name]);
  }

  close(name: string, start: number, end: number): void {
    const run = this.#runs.at(-1)?.place;
    if (name === 'w:r' && run) {
      run.end = end;
      this.#runs.pop();
      return;
    }
    if (name === 'w:rPr' && run?.properties && run.firstChildStart < 0)
      run.properties = { start: run.properties.start, end };
    if (run) run.lastChildEnd = end;
    if (name === 'm:t') this.#add(this.#characters.replace(/\s/g, ' '));
    if (name === 'w:t' && this.#text) this.#closeText({ ...this.#text, contentEnd: start, end });
  }

  text(characters: string): void {
    this.#characters += characters;
  }

  /** A field without an end in its paragraph, or with its code in several, would hide all that follows. */
  dropOpenFields(): void {
    if (this.#codes === 0) return;
    this.#fields = this.#fields.filter((isCode) => !isCode);
    this.#codes = 0;
  }

  #openRun(tag: XmlTag): void {
    const place = {
      tagName: tag.rawName,
      namespace: tag.namespace,
      start: tag.start,
      openEnd: tag.end,
      properties: null,
      firstChildStart: -1,
      lastChildEnd: tag.end,
      end: tag.end,
    };
    this.#runs.push({ place, isHidden: null, isStruck: false, isRaised: false, style: null });
  }

  #openText(tag: XmlTag, run: RunPlace, hasSpaceAttribute: boolean, isPreserved: boolean): void {
    this.#characters = '';
    this.#text = {
      tagName: tag.rawName,
      tagStart: tag.start,
      contentStart: tag.end,
      isPreserved,
      hasSpaceAttribute,
      run,
    };
  }

  #closeText(element: TextElement): void {
    this.#text = null;
    const { part, xml } = this.#part;
    const { contentStart, contentEnd } = element;
    const all = this.#characters;
    const { skipped, kept } = element.isPreserved ? { skipped: 0, kept: all } : stripXmlSpace(all);
    if (kept === '') return;
    const traced = traceCharacters(xml, contentStart, contentEnd, all);
    const offsets = traced?.slice(skipped, skipped + kept.length + 1) ?? null;
    const from = offsets?.[0] ?? contentStart + skipped;
    const to = offsets?.at(-1) ?? from + kept.length;
    const host = this.host ?? (this.#runs.length > 1 ? this.outermost : null);
    this.#add(kept.replace(/[\t\r\n\u2028\u2029]/g, ' '), { part, element, from, to, offsets, host });
  }

  #readField(type: string | undefined): void {
    if (type === 'begin') {
      this.#fields.push(true);
      this.#codes++;
    } else if (this.#fields.length > 0) {
      const wasCode = this.#fields.pop() ?? false;
      if (wasCode) this.#codes--;
      if (type === 'separate') this.#fields.push(false);
    }
  }

  #add(text: string | undefined, source: Parameters<ParagraphFlow['add']>[1] = null): void {
    if (text === undefined || text === '' || this.isHidden || this.#isNoteMark(text)) return;
    this.#last = text.at(-1) ?? '';
    this.#flow.add(text, source);
  }

  /** The mark of a note that was raised by hand: 26² is 26, but m² a unit. */
  #isNoteMark(text: string): boolean {
    const isRaised = this.#runs.at(-1)?.isRaised ?? false;
    return isRaised && NOTE_MARK.test(text) && !/[A-Za-z米]/.test(this.#last);
  }
}

function readProperty(run: OpenRun, tag: XmlTag): void {
  if (tag.name === 'w:vanish') run.isHidden = isOn(tag);
  if (tag.name === 'w:strike' || tag.name === 'w:dstrike') run.isStruck = isOn(tag);
  if (tag.name === 'w:vertAlign') run.isRaised = tag.attribute('w:val') === 'superscript';
  if (tag.name === 'w:rStyle') run.style = tag.attribute('w:val') ?? null;
}

/** Without a word on it, Word leaves out white space at the ends of a w:t. */
function stripXmlSpace(text: string): { skipped: number; kept: string } {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text[start])) start++;
  while (end > start && isXmlSpace(text[end - 1])) end--;
  return { skipped: start, kept: text.slice(start, end) };
}

function isXmlSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}
