import { chooseNames } from '../../../answers/match/choose-names.ts';
import { readPiece } from '../../../answers/match/content.ts';
import { matchFigure, wordsOfFigure } from '../../../answers/match/match-figure.ts';
import type { Candidate } from '../../../answers/select-figures.ts';
import { normaliseName } from '../../../figures/catalogue.ts';
import type { PlanTool } from '../../../llm/language-model.ts';
import { isSuspectPassage } from '../../../prompts/gate/addressed-to-models.ts';
import {
  type ComputationKind,
  computeArguments,
  DESCRIPTIONS,
  findFiguresArguments,
  findIndicatorsArguments,
  findPassagesArguments,
  hideNumbers,
  writeCard,
} from '../../../prompts/plan-question.ts';
import type { FoundPassage, StoredReport } from '../../../retrieval/report-store.ts';
import type { Holdings } from '../answer-figures.ts';

/** Figures shown for one call, names, and passages: what is shown counts against the tokens of the question. */
const FIGURES_SHOWN = 6;
const NAMES_SHOWN = 10;
const PASSAGES_SHOWN = 2;
const PASSAGE_SHOWN_LENGTH = 120;
/** A figure that says less than this of the words looked for is not shown. */
const NEAR = 0.35;
/** Figures looked through for those to show. */
const RANKED = 200;

/** A computation that was asked for; it is carried out when it is answered with. */
export interface PlannedComputation {
  readonly operation: ComputationKind;
  readonly of: readonly Candidate[];
}

/** What was shown in a plan, by the ids that it was shown with: f1, f2 …; c1 …; p1 …, in the order shown. */
export interface Shown {
  readonly figures: Map<string, Candidate>;
  readonly computations: Map<string, PlannedComputation>;
  readonly passages: Map<string, FoundPassage>;
}

const NOTHING = '没有找到';

/** The tools of one plan, over what the question may be answered from, and what they have shown so far. */
export function createPlanTools(holdings: Holdings): {
  readonly tools: readonly PlanTool[];
  readonly shown: Shown;
} {
  const shown: Shown = { figures: new Map(), computations: new Map(), passages: new Map() };
  const { reportIds, store } = holdings;
  const scope = holdings.reports.filter((r) => reportIds?.includes(r.id) ?? true);
  const look = async (words: string, body: string | null | undefined) => {
    const reports = body ? scope.filter((r) => isOfBody(r, body)) : scope;
    return reports.length === 0 ? [] : lookUp(holdings, reports, words);
  };
  const idOf = (candidate: Candidate): string => {
    const known = [...shown.figures].find(([, c]) => isSameFigure(c, candidate));
    const id = known?.[0] ?? `f${shown.figures.size + 1}`;
    shown.figures.set(id, candidate);
    return id;
  };

  const tools: PlanTool[] = [
    {
      name: 'find_indicators',
      description: DESCRIPTIONS.find_indicators,
      arguments: findIndicatorsArguments,
      run: async (given) => {
        const { words, year, body } = findIndicatorsArguments.parse(given);
        const found = (await look(words, body)).filter((c) => !year || c.figure.year === year);
        const names = [...new Set(found.map((c) => hideNumbers(c.figure.indicator)))];
        return names.slice(0, NAMES_SHOWN).join('\n') || NOTHING;
      },
    },
    {
      name: 'find_figures',
      description: DESCRIPTIONS.find_figures,
      arguments: findFiguresArguments,
      run: async (given) => {
        const { words, year, body, measure } = findFiguresArguments.parse(given);
        const found = (await look(words, body)).filter(
          ({ figure }) => (!year || figure.year === year) && (!measure || figure.measure === measure),
        );
        const names = new Map(holdings.reports.map((r) => [r.id, r.organisation]));
        const cards = found
          .slice(0, FIGURES_SHOWN)
          .map((c) => writeCard(idOf(c), c.figure, names.get(c.reportId) ?? ''));
        return cards.join('\n') || NOTHING;
      },
    },
    {
      name: 'find_passages',
      description: DESCRIPTIONS.find_passages,
      arguments: findPassagesArguments,
      run: async (given) => {
        const { words, year } = findPassagesArguments.parse(given);
        const found = await store.searchPassages(words, 2 * PASSAGES_SHOWN, {
          ...(year ? { years: [year] } : {}),
          ...(reportIds ? { reportIds } : {}),
        });
        const usable = (found.ok ? found.value : []).filter(
          (p) => !(isSuspectPassage(p.text) || isSuspectPassage(p.section)),
        );
        const lines = usable.slice(0, PASSAGES_SHOWN).map((passage) => {
          const id = `p${shown.passages.size + 1}`;
          shown.passages.set(id, passage);
          return `${id}｜${passage.year ?? '年份不明'}｜${hideNumbers(passage.text.slice(0, PASSAGE_SHOWN_LENGTH))}`;
        });
        return lines.join('\n') || NOTHING;
      },
    },
    {
      name: 'compute',
      description: DESCRIPTIONS.compute,
      arguments: computeArguments,
      run: async (given) => {
        const { operation, ids } = computeArguments.parse(given);
        const of = ids.flatMap((id) => shown.figures.get(id) ?? []);
        if (of.length !== ids.length || new Set(ids).size !== ids.length) return '编号不对';
        const id = `c${shown.computations.size + 1}`;
        shown.computations.set(id, { operation, of });
        return `${id}｜${operation}(${ids.join('，')})`;
      },
    },
  ];
  return { tools, shown };
}

const isOfBody = ({ organisation, places }: StoredReport, body: string): boolean =>
  organisation.includes(body) || body.includes(organisation) || places.some((p) => body.includes(p));

export const isSameFigure = (a: Candidate, b: Candidate): boolean =>
  a.reportId === b.reportId && a.figure.start === b.figure.start && a.figure.measure === b.figure.measure;

/** The figures that say most of some words, best first; equal ones by year, the latest first, and by their place. */
async function lookUp(
  { store, catalogue }: Holdings,
  reports: readonly StoredReport[],
  words: string,
): Promise<readonly Candidate[]> {
  const ids = reports.map((r) => r.id);
  const indicators = await store.indicators(ids);
  if (!indicators.ok) return [];
  const said = normaliseName(words);
  const pieces = [readPiece(words, catalogue)];
  const figures = await store.figuresOf(chooseNames(pieces, said, indicators.value), ids);
  if (!figures.ok) return [];
  const byId = new Map(reports.map((r) => [r.id, r]));
  const ranked = figures.value
    .filter((f) => ![f.sentence, f.section, f.indicator].some(isSuspectPassage))
    .map((figure) => {
      const report = byId.get(figure.reportId);
      const { reportId } = figure;
      return {
        candidate: { figure, reportId, reportYear: report?.year ?? null, body: report?.body ?? '' },
        score: matchFigure(pieces, said, wordsOfFigure(figure)).score,
      };
    })
    .filter((r) => r.score > NEAR)
    .toSorted((a, b) => b.score - a.score || compare(a.candidate, b.candidate))
    .slice(0, RANKED)
    .map((r) => r.candidate);
  const isSaidBefore = (c: Candidate, i: number) => ranked.slice(0, i).some((b) => saysTheSame(b, c));
  return ranked.filter((c, i) => !isSaidBefore(c, i));
}

const compare = (a: Candidate, b: Candidate): number =>
  (b.figure.year ?? 0) - (a.figure.year ?? 0) ||
  (a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : 0) ||
  a.figure.start - b.figure.start;

const saysTheSame = ({ figure: a, body }: Candidate, { figure: b, body: other }: Candidate): boolean =>
  body === other &&
  a.indicator === b.indicator &&
  a.measure === b.measure &&
  a.aim === b.aim &&
  a.year === b.year &&
  a.period === b.period &&
  a.value === b.value &&
  a.unit === b.unit;
