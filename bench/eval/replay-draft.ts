import { performance } from 'node:perf_hooks';
import type { Program } from '../../src/cli/program.ts';
import type { DraftedReport } from '../../src/drafting/drafted-report.ts';
import { verifyRewritten } from '../../src/drafting/verify-rewritten.ts';
import type { WritingStyle } from '../../src/prompts/write-section.ts';
import { highlightsOf } from '../../src/workflows/draft/judge-rewriting.ts';
import { type PolishedDraft, polishDraft } from '../../src/workflows/draft/polish-draft.ts';
import { type WrittenDraft, writeDraft } from '../../src/workflows/draft/write-draft.ts';
import type { ModelOutcome } from '../../src/workflows/errors/model-outcome.ts';
import { SAMPLE_DATA } from '../../test/support/sample-data.ts';
import { openModel, type ReplayService } from './replay.ts';

export interface ReplayedDraft {
  readonly polished: PolishedDraft;
  readonly outcomes: readonly ModelOutcome[];
  /** Whether it reads back, with the very figures of the draft without a model. */
  readonly isVerified: boolean;
  readonly elapsedMs: number;
}

/** The sample year's draft without a model. */
export async function writeSampleDraft(program: Program): Promise<WrittenDraft> {
  const request = { year: 2023, dataFile: SAMPLE_DATA, section: null, phrasingOf: null };
  const written = await writeDraft(program, request);
  if (!written.ok) throw new Error(written.error.kind);
  return written.value;
}

/** Puts the draft into words with the service as model. */
export async function replayDraft(
  { catalogue }: Program,
  service: ReplayService,
  written: WrittenDraft,
  style: WritingStyle,
): Promise<ReplayedDraft> {
  const outcomes: ModelOutcome[] = [];
  const assistance = { model: openModel(service), onOutcome: (o: ModelOutcome) => void outcomes.push(o) };
  const start = performance.now();
  const polished = await polishDraft({ catalogue, assistance }, written, style);
  const elapsedMs = performance.now() - start;
  const words = highlightsOf(written.material.data);
  const read = verifyRewritten(polished.draft, polished.draft, words, catalogue());
  const isVerified = read.ok && stateAll(read.value) === stateAll(written.draft);
  return { polished, outcomes, isVerified, elapsedMs };
}

/** All that a draft states, in whatever order. */
const stateAll = ({ sections }: DraftedReport): string =>
  sections
    .flatMap((s) => s.paragraphs.flatMap((p) => p.figures))
    .map((f) => [f.indicator, f.measure, f.value, f.unit, f.year, f.period, f.raw, f.working].join(' '))
    .toSorted()
    .join('\n');

/** The text of the sections in the model's words. */
export const wordedText = ({ polished: { draft, writtenBy } }: ReplayedDraft): string =>
  draft.sections
    .filter((_, i) => writtenBy[i] === 'worded')
    .flatMap((s) => s.paragraphs.map((p) => p.text))
    .join('\n');
