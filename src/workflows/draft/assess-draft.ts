import { checkDraft } from '../../checks/check-draft.ts';
import type { Finding } from '../../checks/finding.ts';
import { createContext, type PastText, readDraft } from '../../checks/read-draft.ts';
import { RULES } from '../../checks/rules/index.ts';
import type { DraftedReport } from '../../drafting/drafted-report.ts';
import type { PastReportText } from '../../drafting/past-report.ts';
import { printDraft } from '../../drafting/print-draft.ts';
import { readDraftStyle } from '../../drafting/style/read-draft-style.ts';
import { readPastStyle } from '../../drafting/style/read-past-style.ts';
import { type StyleScore, scoreStyle } from '../../drafting/style/score-style.ts';
import type { EnteredData } from '../../entered-data/entered-data.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import { pattern } from '../../lexicon/pattern.ts';
import type { ReadReport } from '../../retrieval/report-store.ts';

/** What a draft is made of. */
export interface DraftMaterial {
  readonly data: EnteredData;
  /** The reports of earlier years by the same body, the latest first, each in reading order. */
  readonly past: readonly ReadReport[];
}

/** What can be said of a draft. */
export interface AssessedDraft {
  /** The draft as printed: offsets of the findings count in it. */
  readonly text: string;
  /** What the checker finds in it; its own marks 【待补：…】 are no findings. */
  readonly findings: readonly Finding[];
  /** How many relations the checker looked at. */
  readonly checked: number;
  readonly score: StyleScore;
}

export const pastTextOf = ({ report, passages, figures }: ReadReport): PastReportText => ({
  ...report,
  passages,
  figures,
});

/** A stored report as the checker takes it. */
export const checkedPastOf = ({ report: { id, title, year }, figures, passages }: ReadReport): PastText => ({
  id,
  title,
  year,
  figures,
  passages,
});

/** Prints, checks and scores a draft; `isWhole`: it is the whole report, not a section of it. */
export function assessDraft(
  draft: DraftedReport,
  isWhole: boolean,
  material: DraftMaterial,
  catalogue: Catalogue,
): AssessedDraft {
  const { text } = printDraft(draft);
  const { findings, checked } = checkWritten(draft, text, material, catalogue);
  return {
    text,
    // A section keeps the number that it has in the report.
    findings: isWhole ? findings : findings.filter((f) => f.rule !== 'heading-sequence'),
    checked,
    score: scoreStyle(
      readDraftStyle(draft),
      material.past.map((p) => readPastStyle(pastTextOf(p))),
    ),
  };
}

/** The checker over a draft, as over any other; what lies in a mark of its own is no finding. */
function checkWritten(
  draft: DraftedReport,
  text: string,
  { data, past }: DraftMaterial,
  catalogue: Catalogue,
): { readonly findings: readonly Finding[]; readonly checked: number } {
  const read = readDraft({ text, file: '', tables: [], year: draft.year }, catalogue);
  const { findings, checked } = checkDraft(
    createContext(read, past.map(checkedPastOf), data, catalogue),
    RULES,
  );
  const gaps = [...text.matchAll(GAP)].map((m) => [m.index, m.index + m[0].length] as const);
  const isGap = ({ start, end }: Finding) => gaps.some(([from, to]) => start >= from && end <= to);
  return {
    findings: findings.filter((f) => !isGap(f)),
    checked: Object.values(checked).reduce((sum, n) => sum + n, 0),
  };
}

const GAP = pattern('{gapMark}', 'g');
