import type { DraftedSection } from '../drafting/drafted-report.ts';
import type { ReadingFrame } from '../prompts/gate/compare-readings.ts';
import {
  composeSectionPrompt,
  readSectionReply,
  SECTION_MAX_TOKENS,
  sectionReplySchema,
  type WritingStyle,
} from '../prompts/write-section.ts';
import type { Assistance } from './model-outcome.ts';

export interface PolishRequest {
  readonly section: DraftedSection;
  readonly style: WritingStyle;
  /** Past text of this section, for its manner. */
  readonly past: readonly string[];
  readonly frame: ReadingFrame;
  /** Larger is nearer to the house's style. A rewriting that scores lower than the draft is not taken. */
  readonly scoreStyle: (text: string) => number;
}

export interface Polished {
  readonly section: DraftedSection;
  readonly by: 'rules' | 'worded';
}

/** A drafted section in the model's words with the very same figures; the draft itself when anything is off. */
export async function polishSection(
  { model, onOutcome, onProgress }: Assistance,
  { section, style, past, frame, scoreStyle }: PolishRequest,
): Promise<Polished> {
  const asDrafted: Polished = { section, by: 'rules' };
  if (section.paragraphs.length === 0) return asDrafted;
  const input = { heading: section.heading, style, past, paragraphs: section.paragraphs, frame };
  const reply = await model.complete({
    purpose: 'section',
    messages: composeSectionPrompt(input),
    schema: sectionReplySchema,
    maxTokens: SECTION_MAX_TOKENS,
    ...(onProgress ? { onProgress } : {}),
  });
  if (!reply.ok) {
    onOutcome({ purpose: 'section', kind: 'failed', error: reply.error });
    return asDrafted;
  }
  const { value, usage } = reply.value;
  const read = readSectionReply(value, input);
  if (!read.ok) {
    onOutcome({ purpose: 'section', kind: 'blocked', usage, fault: read.error });
    return asDrafted;
  }
  const textOf = (paragraphs: DraftedSection['paragraphs']) => paragraphs.map((p) => p.text).join('\n');
  const isNearer = scoreStyle(textOf(read.value)) >= scoreStyle(textOf(section.paragraphs));
  onOutcome({ purpose: 'section', kind: isNearer ? 'used' : 'declined', usage });
  return isNearer ? { section: { ...section, paragraphs: read.value }, by: 'worded' } : asDrafted;
}
