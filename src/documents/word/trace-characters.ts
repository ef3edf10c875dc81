const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|&[^;]*;|\r\n|[\s\S]/g;
const CDATA_OPEN = '<![CDATA[';

/**
 * Where each character of an element's text stands in its XML `[start, end)`, and one place more for the end.
 * `null` when they stand one after the other from `start`. A character in UTF-16 of two units has its entity twice.
 */
export function traceCharacters(
  xml: string,
  start: number,
  end: number,
  text: string,
): readonly number[] | null {
  if (end - start === text.length) return null;
  const offsets: number[] = [];
  for (const match of xml.slice(start, end).matchAll(TOKEN)) {
    const [token, section] = match;
    const at = start + match.index;
    if (section !== undefined) traceSection(section, at, offsets);
    else if (!token.startsWith('<')) for (let i = 0; i < unitsOf(token); i++) offsets.push(at);
  }
  offsets.push(end);
  return offsets;
}

/** The first character of a CDATA section counts from its opening, so that what is put before it stands outside. */
function traceSection(section: string, at: number, offsets: number[]): void {
  for (let i = 0; i < section.length; i++) {
    if (section[i] === '\n' && section[i - 1] === '\r') continue;
    offsets.push(i === 0 ? at : at + CDATA_OPEN.length + i);
  }
}

function unitsOf(token: string): number {
  const code = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(token);
  if (!code) return 1;
  return Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16) > 0xffff ? 2 : 1;
}

/** Whether a place between the characters of an element's text lies within a CDATA section. */
export function isInCdata(xml: string, contentStart: number, at: number): boolean {
  const content = xml.slice(contentStart, at);
  const open = content.lastIndexOf(CDATA_OPEN);
  return open >= 0 && content.indexOf(']]>', open) < 0;
}
