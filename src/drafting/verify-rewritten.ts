import type { Catalogue } from '../figures/catalogue.ts';
import { keysOf } from '../figures/indicator-keys.ts';
import type { Result } from '../shared/result.ts';
import type { ComposedParagraph } from './compose-paragraph.ts';
import type { DraftedFigure, DraftedParagraph, DraftedReport } from './drafted-report.ts';
import type { Placement } from './fill-phrase.ts';
import { stretchesOf } from './stray-digits.ts';
import { type UnverifiedDraft, verifyDraft } from './verify-draft.ts';

/**
 * Verifies a draft whose paragraphs were put in other words: each must say the figures of the paragraph in its place
 * in `before`, a verified draft, and no digit else. Gives it with its figures as read, their origins and workings kept.
 * `enteredWords` as for `verifyDraft`.
 */
export function verifyRewritten(
  after: DraftedReport,
  before: DraftedReport,
  enteredWords: readonly string[],
  catalogue: Catalogue,
): Result<DraftedReport, UnverifiedDraft> {
  const composed = after.sections.map((section, s) =>
    section.paragraphs.map((paragraph, p) => {
      const source = before.sections[s]?.paragraphs[p];
      return asComposed(paragraph, source?.figures ?? [], after.year, enteredWords, catalogue);
    }),
  );
  return verifyDraft(after, composed, enteredWords, catalogue);
}

/** The paragraph as if it had just been composed: what it must be read as is what its source was read as. */
function asComposed(
  { text, figures, gaps, basis }: DraftedParagraph,
  source: readonly DraftedFigure[],
  year: number,
  enteredWords: readonly string[],
  catalogue: Catalogue,
): ComposedParagraph {
  const sourceKeys = keysOf(source, catalogue);
  const keys = new Map(source.map((figure, i) => [identify(figure), sourceKeys[i] ?? '']));
  const own = stretchesOf(text, enteredWords);
  const placements = figures
    .filter((f) => !own.some((o) => f.start >= o.start && f.end <= o.end))
    .map((f) => place(f, keys.get(identify(f)) ?? '', year));
  return { filled: { text, placements, gaps }, basis };
}

/** What a figure says, wherever it stands. */
const identify = ({
  indicator,
  measure,
  aim,
  value,
  unit,
  year,
  period,
  scope,
  raw,
}: DraftedFigure): string => [indicator, measure, aim, value, unit, year, period, scope, raw].join('\n');

function place(figure: DraftedFigure, key: string, year: number): Placement {
  const { start, end, sentenceStart, value, unit, qualifier, origin, working } = figure;
  const inSentence = { start: start - sentenceStart, end: end - sentenceStart };
  return {
    start,
    end,
    slot: { figure, key, ...inSentence, from: start, to: end, yearsOff: (figure.year ?? year) - year },
    filling: { value: value ?? '', unit, qualifier, upper: null, origin, working, id: null },
  };
}
