import type { GateFault } from './gate-fault.ts';
import { cutAtPlaceholders } from './masked-text.ts';
import { numberSpans } from './number-spans.ts';

/** All that prose needs. Whatever else there is in Unicode (marks that look alike, direction, emoji) is not for it. */
const PROSE = /^[\p{Script=Han}A-Za-z，。、；：？！“”‘’《》（）〔〕【】—…·～+\- ]*$/u;
/** The one word of these reports that is not written in letters alone. */
const RESEARCH = 'R&D';
const ADDRESS = /:\/\/|www\.|mailto:|\.(?:com|cn|net|org|io|top|xyz)(?![a-z])/i;

/** A numeral that would come about by what stands on both sides of a placeholder. */
const TORN =
  /[零〇一二两三四五六七八九十百千万亿]\{\{[^{}]*\}\}|\}\}\{\{|\{\{[^{}]*\}\}[零〇一二两三四五六七八九十百千万亿]/g;

/**
 * What no text of a model may hold: placeholders that were not given, numbers in any writing, addresses, mentions,
 * and characters that are no prose. `sources` are the masked texts it rests on. The first fault found; `null` when there is none.
 */
export function screenText(
  written: string,
  known: ReadonlySet<string>,
  sources: readonly string[],
): GateFault | null {
  const { words, placeholders } = cutAtPlaceholders(written);
  const unknown = placeholders.find((p) => !known.has(p));
  if (unknown !== undefined) return { kind: 'placeholder', at: unknown };
  for (const stretch of words) {
    const fault = screenWords(stretch);
    if (fault) return fault;
  }
  const torn = [...written.matchAll(TORN)].find(
    ({ 0: stretch }) => !sources.some((s) => s.includes(stretch)),
  );
  return torn ? { kind: 'number', at: torn[0] } : null;
}

function screenWords(stretch: string): GateFault | null {
  const address = ADDRESS.exec(stretch);
  if (address) return { kind: 'character', at: address[0] };
  const [number] = numberSpans(stretch);
  if (number) return { kind: 'number', at: stretch.slice(...number) };
  const words = stretch.replaceAll(RESEARCH, '');
  if (PROSE.test(words)) return null;
  const odd = [...words].find((c) => !PROSE.test(c)) ?? '';
  const at = `U+${(odd.codePointAt(0) ?? 0).toString(16)}`;
  return /[{}]/.test(odd) ? { kind: 'placeholder', at } : { kind: 'character', at };
}
