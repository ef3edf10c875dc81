import { unzipSync } from 'fflate';
import { replaceParts } from './docx-package.ts';

/** A Word file that was just composed, without the time of day: its properties may do without. Some parts may be replaced. */
export function dropDates(bytes: Uint8Array, replaced: ReadonlyMap<string, string> = new Map()): Uint8Array {
  const parts = unzipSync(bytes);
  const core = new TextDecoder().decode(parts[CORE_PROPERTIES]);
  const undated = core.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
  return replaceParts(parts, new Map([...replaced, [CORE_PROPERTIES, undated]]));
}

const CORE_PROPERTIES = 'docProps/core.xml';
