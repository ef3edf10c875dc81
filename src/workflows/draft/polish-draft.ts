import type { DraftedSection } from '../../drafting/drafted-report.ts';
import { createPastWording } from '../../drafting/past-wording.ts';
import { type PlacedSection, placeSections } from '../../drafting/place-sections.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import { isSuspectPassage } from '../../prompts/gate/addressed-to-models.ts';
import type { WritingStyle } from '../../prompts/write-section.ts';
import type { Assistance } from '../errors/model-outcome.ts';
import { pastTextOf } from './assess-draft.ts';
import { createJudge, highlightsOf, type JudgedDraft } from './judge-rewriting.ts';
import { polishSection, type Rewriting } from './polish-section.ts';
import type { WrittenDraft } from './write-draft.ts';

export interface PolishDependencies {
  readonly catalogue: () => Catalogue;
  readonly assistance: Assistance;
  /** Told how many of the sections with text have been gone through. */
  readonly onSections?: (done: number, total: number) => void;
}

export interface PolishedDraft extends WrittenDraft {
  readonly style: WritingStyle;
  /** Whose the text of each section is, in the draft's order; `null` for a heading without text. */
  readonly writtenBy: readonly ('rules' | 'worded' | null)[];
}

/** Sections that are asked for at a time. */
const AT_ONCE = 4;

/**
 * A draft with its sections in the model's words. Each rewriting is taken only if the whole draft with it reads back
 * with the very same figures, the checker finds no more in it than before, and style is no worse; else the section
 * stays as the rules wrote it. Needs no more than a written draft: nothing is looked up.
 */
export async function polishDraft(
  { assistance, onSections, ...deps }: PolishDependencies,
  written: WrittenDraft,
  style: WritingStyle,
): Promise<PolishedDraft> {
  const { material, isWhole } = written;
  const { year } = written.draft;
  const catalogue = deps.catalogue();
  const judge = createJudge({ material, isWhole, catalogue });
  const wordingOf = createPastWording(material.past.map(pastTextOf), year, catalogue);
  const highlights = highlightsOf(material.data);
  const rewrite = ({ section, kind }: PlacedSection): Promise<Rewriting | null> =>
    polishSection(assistance, {
      section,
      style,
      past: wordingOf(section),
      kept: highlights.filter((h) => section.paragraphs.some((p) => p.text.includes(h))),
      frame: { year: kind === 'plan' ? year + 1 : year, kind },
    });
  const placed = placeSections(written.draft).map((one, at) => ({ ...one, at }));
  const writable = placed.filter(({ section }) => hasText(section) && !speaksToModels(section));
  const worded = new Set<number>();
  let best: JudgedDraft = written;
  for (let done = 0; done < writable.length; done += AT_ONCE) {
    onSections?.(done, writable.length);
    const batch = writable.slice(done, done + AT_ONCE);
    const rewritten = await Promise.all(
      batch.map(async ({ at, ...one }) => ({ at, of: await rewrite(one) })),
    );
    for (const { at, of } of rewritten) {
      if (!of) continue;
      const judged = judge(best, at, of.section);
      assistance.onOutcome({ purpose: 'section', kind: judged ? 'used' : 'declined', usage: of.usage });
      if (judged) worded.add(at);
      best = judged ?? best;
    }
  }
  onSections?.(writable.length, writable.length);
  const writtenBy = placed.map(({ section, at }) =>
    worded.has(at) ? 'worded' : section.paragraphs.length > 0 ? 'rules' : null,
  );
  return { ...written, ...best, style, writtenBy };
}

const SHORTEST_TEXT = 10;

/** Whether a section says anything: marks of what is missing are nothing to put in other words. */
const hasText = ({ paragraphs }: DraftedSection): boolean =>
  paragraphs.some(
    ({ text, gaps }) => text.length - gaps.reduce((n, g) => n + g.end - g.start, 0) > SHORTEST_TEXT,
  );

const speaksToModels = ({ heading, paragraphs }: DraftedSection): boolean =>
  [heading, ...paragraphs.map((p) => p.text)].some(isSuspectPassage);
