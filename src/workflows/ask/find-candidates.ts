import {
  type IndicatorKey,
  isToldBySentence,
  keyOf,
  type Match,
  matchIndicator,
} from '../../answers/match-indicator.ts';
import type { Ask } from '../../answers/question.ts';
import type { Candidate } from '../../answers/select-figures.ts';
import type { Found } from '../../answers/work.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import { isPercent, sameDimension } from '../../figures/units.ts';
import type { ReportStore, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/** Near indicators that are looked up to be named where the one asked for is not there. */
const NEAR_SHOWN = 8;

/** Keys of indicators under a catalogue: each is made once. */
const keyCache = new WeakMap<Catalogue, Map<string, IndicatorKey>>();

function keysOf(indicators: readonly string[], catalogue: Catalogue): readonly IndicatorKey[] {
  const known = keyCache.get(catalogue) ?? new Map<string, IndicatorKey>();
  keyCache.set(catalogue, known);
  return indicators.map((indicator) => {
    const key = known.get(indicator) ?? keyOf(indicator, catalogue);
    known.set(indicator, key);
    return key;
  });
}

/** The figures of the store that may fill one hole, and those of near indicators; `reportIds` narrows both. */
export async function findCandidates(
  store: ReportStore,
  ask: Ask,
  indicators: readonly string[],
  reports: readonly StoredReport[],
  catalogue: Catalogue,
  reportIds: readonly string[] | undefined,
): Promise<Result<Found, StoreError>> {
  const matches = new Map<string, { match: Match; key: IndicatorKey }>();
  let near = 0;
  for (const key of keysOf(indicators, catalogue)) {
    const match = matchIndicator(ask.terms, key);
    if (match === 'same' || match === 'contained' || (match === 'narrower' && near++ < NEAR_SHOWN))
      matches.set(key.written, { match, key });
  }
  const figures = await store.figuresOf([...matches.keys()], reportIds);
  if (!figures.ok) return err(figures.error);
  const byId = new Map(reports.map((r) => [r.id, r]));
  const candidates = figures.value.map((figure): Candidate => {
    const report = byId.get(figure.reportId);
    return { figure, reportId: figure.reportId, reportYear: report?.year ?? null, body: report?.body ?? '' };
  });
  const isNear = ({ figure }: Candidate) => matches.get(figure.indicator)?.match === 'narrower';
  const told = candidates.filter(
    (c) => !isNear(c) && isTold(c, ask, matches, catalogue) && isInItsUnit(c, catalogue),
  );
  const same = told.filter(({ figure }) => matches.get(figure.indicator)?.match === 'same');
  const slot = ({ body, figure }: Candidate) => `${body} ${figure.year} ${figure.measure} ${figure.aim}`;
  const said = new Set(same.map(slot));
  return ok({
    same: [...same, ...told.filter((c) => !same.includes(c) && !said.has(slot(c)))],
    near: candidates.filter(isNear),
  });
}

/** 高新技术企业 are counted in 家: an amount of money that a list gives under their name is not theirs. */
function isInItsUnit({ figure }: Candidate, catalogue: Catalogue): boolean {
  const units = catalogue.find(figure.indicator)?.units ?? [];
  const isAmount = figure.aim === 'new' || figure.aim === 'cumulative' || figure.aim === 'value';
  return (
    !isAmount ||
    units.length === 0 ||
    units.some((u) => sameDimension(u, figure.unit) || isPercent(figure.unit))
  );
}

/** Whether the verbs and whatever else the indicator leaves open are said by the figure's sentence. */
function isTold(
  { figure }: Candidate,
  ask: Ask,
  matches: ReadonlyMap<string, { match: Match; key: IndicatorKey }>,
  catalogue: Catalogue,
): boolean {
  const found = matches.get(figure.indicator);
  if (!found) return false;
  if (found.match === 'same' && !ask.terms.some((t) => t.isVerb)) return true;
  const before = figure.sentence.slice(0, Math.max(0, figure.start - figure.sentenceStart));
  return isToldBySentence(
    ask.terms,
    found.key,
    catalogue.canonicalise(found.match === 'same' ? figure.sentence : before),
  );
}
