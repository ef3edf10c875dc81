import { err, ok, type Result } from '../../shared/result.ts';
import { isAddressedToModels } from './addressed-to-models.ts';
import { findMisreading, type ReadingFrame } from './compare-readings.ts';
import { foreignWords, vocabularyOf } from './foreign-words.ts';
import type { GateFault } from './gate-fault.ts';
import { type FilledText, fillPlaceholders, type MaskedText, placeholderOf } from './masked-text.ts';
import { screenText } from './screen-text.ts';

/** A text that a model was given, with every number in it a placeholder. */
export interface GateSource extends MaskedText {
  readonly frame: ReadingFrame;
}

/** A text that a model wrote, and the ids of the sources that it says it rests on. */
export interface WrittenText {
  readonly text: string;
  readonly sources: readonly string[];
}

/**
 * The one way by which what a model wrote comes before a person. Each text must rest on sources that were given, hold
 * their placeholders for numbers and nothing else that states one, no character but those of prose, no word but
 * theirs and plain ones; and filled and read again, each number must say what it says in its source. The first fault
 * throws all of them away.
 */
export function passGate(
  written: readonly WrittenText[],
  sources: ReadonlyMap<string, GateSource>,
): Result<readonly FilledText[], GateFault> {
  const passed: FilledText[] = [];
  for (const one of written) {
    const filled = passOne(one, sources);
    if (!filled.ok) return filled;
    passed.push(filled.value);
  }
  return ok(passed);
}

function passOne(
  { text, sources: ids }: WrittenText,
  sources: ReadonlyMap<string, GateSource>,
): Result<FilledText, GateFault> {
  const unknown = ids.find((id) => !sources.has(id));
  if (unknown !== undefined) return err({ kind: 'citation', at: 'unknown' });
  const cited = ids.flatMap((id) => sources.get(id) ?? []);
  const [first] = cited;
  if (!first || text.trim() === '') return err({ kind: 'incomplete', at: 'empty' });
  const slots = cited.flatMap((s) => s.slots);
  const masked = cited.map((s) => s.text);
  const fault = screenText(text, new Set(slots.map(placeholderOf)), masked);
  if (fault) return err(fault);
  if (isAddressedToModels(text)) return err({ kind: 'instruction', at: text });
  const [foreign] = foreignWords(text, vocabularyOf(masked));
  if (foreign !== undefined) return err({ kind: 'foreign-word', at: foreign });
  const filled = fillPlaceholders(text, slots);
  const used = cited.filter((s) => s.slots.some((slot) => filled.slots.some((f) => f.id === slot.id)));
  const { frame } = used[0] ?? first;
  if (used.some((s) => s.frame.year !== frame.year || s.frame.kind !== frame.kind))
    return err({ kind: 'reading', at: 'sources of several years' });
  const misread = findMisreading(filled, used, frame);
  return misread === null ? ok(filled) : err({ kind: 'reading', at: misread });
}
