import type { DraftedSection } from '../../drafting/drafted-report.ts';
import type { Usage } from '../../llm/language-model.ts';
import type { ReadingFrame } from '../../prompts/gate/compare-readings.ts';
import {
  composeSectionPrompt,
  readSectionReply,
  SECTION_MAX_TOKENS,
  sectionReplySchema,
  type WritingStyle,
} from '../../prompts/write-section.ts';
import { type Assistance, tellProgress } from '../errors/model-outcome.ts';

export interface PolishRequest {
  readonly section: DraftedSection;
  readonly style: WritingStyle;
  /** Sentences of past reports in this section that may be said of the draft's year. */
  readonly past: readonly string[];
  /** Entered sentences of the section, which stay as they are. */
  readonly kept: readonly string[];
  readonly frame: ReadingFrame;
}

/** What the model made of a section; nothing is settled by it yet. */
export interface Rewriting {
  readonly section: DraftedSection;
  readonly usage: Usage;
}

/** A drafted section in the model's words with the very same figures and gaps; `null` when anything is off. */
export async function polishSection(
  assistance: Assistance,
  { section, ...how }: PolishRequest,
): Promise<Rewriting | null> {
  const input = { ...how, heading: section.heading, paragraphs: section.paragraphs };
  const reply = await assistance.model.complete({
    purpose: 'section',
    messages: composeSectionPrompt(input),
    schema: sectionReplySchema,
    maxTokens: SECTION_MAX_TOKENS,
    ...tellProgress(assistance, 'section'),
  });
  if (!reply.ok) {
    assistance.onOutcome({ purpose: 'section', kind: 'failed', error: reply.error });
    return null;
  }
  const { value, usage } = reply.value;
  const read = readSectionReply(value, input);
  if (!read.ok) {
    assistance.onOutcome({ purpose: 'section', kind: 'blocked', usage, fault: read.error });
    return null;
  }
  return { section: { ...section, paragraphs: read.value }, usage };
}
