import type { Cut, CutPair } from './locate-stretch.ts';
import { isInCdata } from './trace-characters.ts';
import type { RunPlace, TextSource } from './word-text.ts';

/** The stretch of a comment in the document part, and the comment's id. */
export interface Marked extends CutPair {
  readonly id: number;
}

interface Insertion {
  readonly at: number;
  readonly xml: string;
}

/**
 * The document part with a range and a reference for each comment. It is only inserted into: a run that a range parts
 * is closed and opened again with its own properties, and both halves of its text keep their white space.
 */
export function insertMarkers(xml: string, marked: readonly Marked[]): string {
  const insertions = [...insertRanges(xml, marked), ...keepSpaces(xml, marked)].sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  let done = 0;
  for (const insertion of insertions) {
    pieces.push(xml.slice(done, insertion.at), insertion.xml);
    done = insertion.at;
  }
  pieces.push(xml.slice(done));
  return pieces.join('');
}

/** At one place, ranges that end stand before those that begin. */
function insertRanges(xml: string, marked: readonly Marked[]): Insertion[] {
  const places = new Map<number, { cut: Cut; ends: string; starts: string }>();
  const placeOf = (cut: Cut) => {
    const place = places.get(cut.at) ?? { cut, ends: '', starts: '' };
    places.set(cut.at, place);
    return place;
  };
  for (const { id, start, end } of marked) {
    placeOf(start).starts += writeElement(start.run, 'commentRangeStart', id);
    placeOf(end).ends += writeElement(end.run, 'commentRangeEnd', id) + writeReference(end.run, id);
  }
  return [...places.values()].map(({ cut, ends, starts }) => ({
    at: cut.at,
    xml: wrapMarkers(xml, cut, ends + starts),
  }));
}

function wrapMarkers(xml: string, cut: Cut, markers: string): string {
  const { run } = cut;
  if (cut.kind === 'beside-run') return markers;
  const properties = run.properties ? xml.slice(run.properties.start, run.properties.end) : '';
  const reopened = `</${run.tagName}>${markers}${xml.slice(run.start, run.openEnd)}${properties}`;
  if (cut.kind === 'in-run') return reopened;
  const { tagName } = cut.source.element;
  return leaveCdata(xml, cut.source, cut.at, `</${tagName}>${reopened}<${tagName} xml:space="preserve">`);
}

/** What a w:t without xml:space needs when it is parted: white space that counted goes on counting, other does not begin to. */
function keepSpaces(xml: string, marked: readonly Marked[]): Insertion[] {
  const sources = new Set<TextSource>();
  for (const cut of marked.flatMap((m) => [m.start, m.end]))
    if (cut.kind === 'in-text' && !cut.source.element.isPreserved) sources.add(cut.source);
  const insertions: Insertion[] = [];
  for (const source of sources) {
    const { tagName, tagStart, contentStart, contentEnd, hasSpaceAttribute } = source.element;
    const reopen = (at: number, space: string) =>
      insertions.push({
        at,
        xml: leaveCdata(xml, source, at, `</${tagName}><${tagName} xml:space="${space}">`),
      });
    if (source.from > contentStart || hasSpaceAttribute) reopen(source.from, 'preserve');
    else insertions.push({ at: tagStart + 1 + tagName.length, xml: ' xml:space="preserve"' });
    if (source.to < contentEnd) reopen(source.to, 'default');
  }
  return insertions;
}

function leaveCdata(xml: string, source: TextSource, at: number, inserted: string): string {
  const isInside = source.offsets !== null && isInCdata(xml, source.element.contentStart, at);
  return isInside ? `]]>${inserted}<![CDATA[` : inserted;
}

function writeReference(run: RunPlace, id: number): string {
  const { prefix, declaration } = prefixAt(run);
  return `<${prefix}:r${declaration}><${prefix}:commentReference ${prefix}:id="${id}"/></${prefix}:r>`;
}

function writeElement(run: RunPlace, name: string, id: number): string {
  const { prefix, declaration } = prefixAt(run);
  return `<${prefix}:${name}${declaration} ${prefix}:id="${id}"/>`;
}

/** The prefix that the run beside uses; attributes need one, so a run without brings its own. */
function prefixAt(run: RunPlace): { prefix: string; declaration: string } {
  const colon = run.tagName.indexOf(':');
  return colon > 0
    ? { prefix: run.tagName.slice(0, colon), declaration: '' }
    : { prefix: 'w', declaration: ` xmlns:w="${run.namespace}"` };
}
