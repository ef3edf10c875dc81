import { type DraftError, draftReport } from '../../src/drafting/draft-report.ts';
import type { DraftedFigure, DraftedReport } from '../../src/drafting/drafted-report.ts';
import { type PastDocument, type PastSentence, readPastDocument } from '../../src/drafting/past-document.ts';
import type { PastReportText } from '../../src/drafting/past-report.ts';
import type { EnteredData, EnteredFigure, PlannedFigure } from '../../src/entered-data/entered-data.ts';
import type { Catalogue } from '../../src/figures/catalogue.ts';
import { MEASURES } from '../../src/figures/figure.ts';
import type { Result } from '../../src/shared/result.ts';
import { pastOf, SAMPLE_CATALOGUE } from './past-texts.ts';

/** A report on a year by 云溪区科技局: one paragraph of results, and one of plans where there are any. */
export function reportText(year: number, results: string, plans = ''): string {
  const head = `云溪区科技局${year}年工作总结和${year + 1}年工作计划\n\n一、${year}年工作总结\n（一）培育创新主体\n1.企业培育。`;
  return `${head}${results}\n${plans === '' ? '' : `二、${year + 1}年工作计划\n（一）培育主体。${plans}\n`}`;
}

export const smallReport = (year: number, results: string, plans = ''): PastReportText =>
  pastOf(reportText(year, results, plans));

export function documentOf(past: PastReportText, catalogue: Catalogue = SAMPLE_CATALOGUE): PastDocument {
  const document = readPastDocument(past, catalogue);
  if (document === null) throw new Error('the year is masked');
  return document;
}

/** The first sentence of a report on 2022 that says just this. */
export function sentenceOf(text: string, kind: 'result' | 'plan' = 'result', year = 2022): PastSentence {
  const past = kind === 'plan' ? smallReport(year, '各项工作有序推进。', text) : smallReport(year, text);
  const unit = documentOf(past).units.find((u) => u.kind === kind);
  const [sentence] = unit?.sentences ?? [];
  if (!sentence) throw new Error(`no sentence: ${text}`);
  return sentence;
}

/** 高新技术企业 new 30 家, with qualifier=近, period=上半年, scope=全市 behind. */
export function figureOf(row: string): EnteredFigure {
  const [indicator = '', written, value = '', ...rest] = row.split(' ');
  const measure = MEASURES.find((m) => m === written);
  if (!measure) throw new Error(`no measure: ${row}`);
  const unit = rest[0]?.includes('=') ? '' : (rest[0] ?? '');
  const said = new Map(rest.filter((r) => r.includes('=')).map((r) => r.split('=') as [string, string]));
  return {
    indicator,
    measure,
    value,
    unit,
    qualifier: said.get('qualifier') ?? null,
    period: said.get('period') ?? null,
    scope: said.get('scope') ?? null,
    section: said.get('section') ?? null,
    note: null,
  };
}

/** 高新技术企业 30 家, with qualifier=以上 behind. */
export function planOf(row: string): PlannedFigure {
  const [indicator = '', value = '', unit = '', qualifier] = row.split(' ');
  return { indicator, value, unit, qualifier: qualifier?.replace('qualifier=', '') ?? null, aim: null };
}

export interface SmallData {
  readonly figures?: readonly string[];
  readonly plans?: readonly string[];
  readonly highlights?: EnteredData['highlights'];
}

export const dataFor = (
  year: number,
  { figures = [], plans = [], highlights = [] }: SmallData,
): EnteredData => ({
  year,
  organisation: null,
  figures: figures.map(figureOf),
  plans: plans.map(planOf),
  highlights,
});

export interface SmallDraft {
  readonly draft: DraftedReport;
  /** Every paragraph, those of results before those of plans. */
  readonly text: string;
  readonly figures: readonly DraftedFigure[];
  readonly needs: readonly string[];
}

export const tryDraft = (
  past: readonly PastReportText[],
  data: EnteredData,
  phrasingOf: number | null = null,
  section: string | null = null,
): Result<DraftedReport, DraftError> => draftReport(past, { data, section, phrasingOf }, SAMPLE_CATALOGUE);

/** Drafts a year that must succeed. */
export function draftSmall(
  past: readonly PastReportText[],
  data: EnteredData,
  phrasingOf: number | null = null,
): SmallDraft {
  const drafted = tryDraft(past, data, phrasingOf);
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.error));
  const paragraphs = drafted.value.sections.flatMap((s) => s.paragraphs);
  return {
    draft: drafted.value,
    text: paragraphs.map((p) => p.text).join('\n'),
    figures: paragraphs.flatMap((p) => p.figures),
    needs: paragraphs.flatMap((p) => p.gaps.map((g) => g.needs)),
  };
}
