import type { Answer, Citation } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import {
  type IndicatorKey,
  isToldBySentence,
  keyOf,
  type Match,
  matchIndicator,
} from '../answers/match-indicator.ts';
import type { Ask, AskedBody, Question } from '../answers/question.ts';
import type { QuestionContext } from '../answers/question-context.ts';
import { LONGEST_QUESTION, readQuestion } from '../answers/read-question.ts';
import type { Candidate } from '../answers/select-figures.ts';
import { contentWordsOf } from '../answers/terms.ts';
import { type Found, rangeYears } from '../answers/work.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import { isPercent, sameDimension } from '../figures/units.ts';
import type { ReportStore, StoredReport, StoreError } from '../retrieval/report-store.ts';
import { err, ok, type Result } from '../shared/result.ts';

export interface AskDependencies {
  readonly store: ReportStore;
  /** Read at every question, so that an edit takes effect at the next one. */
  readonly catalogue: () => Catalogue;
  /** `ZHUBI_ORGANISATION`: the home body's name, `null` when not set. */
  readonly homeOrganisation: string | null;
  readonly thisYear: () => number;
  /** 广元 → guangyuan: for file names and English questions that name a place in pinyin. */
  readonly romanise: (chinese: string) => Promise<string>;
}

export interface Asked {
  /** What a follow-up inherits from. */
  readonly question: Question;
  readonly answer: Answer;
  /** Whether the store knows what was asked about; if not, the next follow-up is better read without this question. */
  readonly isUnderstood: boolean;
}

const PASSAGES_SHOWN = 3;
const NEAR_SHOWN = 8;

/** Answers one question from the store; `previous` is the question it may follow up on. */
export async function askQuestion(
  deps: AskDependencies,
  text: string,
  previous: Question | null = null,
): Promise<Result<Asked, StoreError>> {
  const reports = await deps.store.reports();
  if (!reports.ok) return reports;
  const catalogue = deps.catalogue();
  const homeBody = findHome(reports.value, deps.homeOrganisation);
  const question = await readPlaced(deps, text.slice(0, LONGEST_QUESTION), {
    catalogue,
    bodies: bodiesOf(reports.value),
    homeBody,
    thisYear: deps.thisYear(),
    previous,
  });
  const early = answerWithoutFigures(question, text, reports.value);
  if (early) return ok({ question, answer: early, isUnderstood: false });
  if (question.isAboutWords) return answerWords(deps, question, reports.value, homeBody);
  const reportIds = idsOf(question, reports.value, homeBody);
  const indicators = await deps.store.indicators(reportIds);
  if (!indicators.ok) return indicators;
  const found: Found[] = [];
  for (const ask of question.asks) {
    const one = await findCandidates(deps.store, ask, indicators.value, reports.value, catalogue, reportIds);
    if (!one.ok) return one;
    found.push(one.value);
  }
  const bodies = new Map(reports.value.map((r) => [r.body, r.organisation]));
  const answer = answerQuestion(question, found, {
    catalogue,
    titles: new Map(reports.value.map((r) => [r.id, r.title])),
    bodyNames: bodies,
    homeBody,
    hasSeveralBodies: bodies.size > 1,
  });
  return ok({ question, answer, isUnderstood: found.some((f) => f.same.length > 0) });
}

/** Reads the question; places in English, and places that no body is known by, are tried in pinyin. */
async function readPlaced(deps: AskDependencies, text: string, context: QuestionContext): Promise<Question> {
  const inPinyin = (place: string) => deps.romanise(place.replace(/(?<=..)[省市区县州]$/, ''));
  if ((text.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= 2) {
    const spellings = async (body: AskedBody) => [
      ...body.places,
      ...(await Promise.all(body.places.map(inPinyin))),
    ];
    const spelled =
      spelledBodies.get(context.bodies) ??
      Promise.all(context.bodies.map(async (b) => ({ ...b, places: await spellings(b) })));
    spelledBodies.set(context.bodies, spelled);
    return readQuestion(text, { ...context, bodies: await spelled });
  }
  const question = readQuestion(text, context);
  const { place } = question;
  if (place.kind !== 'unknown') return question;
  const spelled = await inPinyin(place.name);
  const bodies = context.bodies.map((b) =>
    b.places.includes(spelled) ? { ...b, places: [...b.places, place.name] } : b,
  );
  return readQuestion(text, { ...context, bodies });
}

/** The bodies of a store are made, and spelled, once for each of its versions. */
const knownBodies = new WeakMap<readonly StoredReport[], readonly AskedBody[]>();
const spelledBodies = new WeakMap<readonly AskedBody[], Promise<readonly AskedBody[]>>();

function bodiesOf(reports: readonly StoredReport[]): readonly AskedBody[] {
  const bodies = knownBodies.get(reports) ?? collectBodies(reports);
  knownBodies.set(reports, bodies);
  return bodies;
}

function collectBodies(reports: readonly StoredReport[]): readonly AskedBody[] {
  const bodies = new Map<string, AskedBody>();
  for (const { body, places, level } of reports) {
    const known = bodies.get(body);
    bodies.set(body, { key: body, level, places: [...new Set([...(known?.places ?? []), ...places])] });
  }
  return [...bodies.values()];
}

function findHome(reports: readonly StoredReport[], organisation: string | null): string | null {
  if (organisation === null) return null;
  const named =
    reports.find((r) => r.organisation === organisation || r.body === organisation) ??
    innermost(
      reports.filter((r) => r.places.some((p) => organisation.includes(p))),
      organisation,
    );
  return named?.body ?? null;
}

/** 澜州市青禾区科技局 is the district's: of the places it names, the one that stands last. */
function innermost(reports: readonly StoredReport[], organisation: string): StoredReport | undefined {
  const standing = (r: StoredReport) => Math.max(...r.places.map((p) => organisation.lastIndexOf(p)));
  return reports.toSorted((a, b) => standing(b) - standing(a))[0];
}

function answerWithoutFigures(
  question: Question,
  text: string,
  reports: readonly StoredReport[],
): Answer | null {
  const say = (zh: string, en: string, status: Answer['status'] = 'not_found'): Answer => ({
    status,
    text: question.language === 'en' ? en : zh,
    value: null,
    working: null,
    citations: [],
    trend: [],
  });
  if (reports.length === 0)
    return say(
      '库里还没有报告，请先用 zhubi ingest 收录。',
      'The store holds no reports yet; run zhubi ingest first.',
    );
  if (text.length > LONGEST_QUESTION)
    return say(
      `问题太长（${text.length}字），请控制在${LONGEST_QUESTION}字以内。`,
      `The question is too long (${text.length} characters); please keep it under ${LONGEST_QUESTION}.`,
    );
  if (question.place.kind === 'unknown') {
    const names = [...new Set(reports.map((r) => r.organisation))].slice(0, 6).join('、');
    return say(
      `库里没有${question.place.name}的报告，现有：${names}。`,
      `The store holds no reports of ${question.place.name}; it has: ${names}.`,
    );
  }
  if (question.asks.length === 0 && !question.isAboutWords)
    return say(
      '没有读出要问什么，可以这样问：“2022年新增高新技术企业多少家？”',
      'No question was found in this. Try: “how many high-tech enterprises were added in 2022?”',
    );
  return null;
}

/** The reports of the bodies asked about; `undefined` when they are all the store's. */
function idsOf(
  { place }: Question,
  reports: readonly StoredReport[],
  homeBody: string | null,
): readonly string[] | undefined {
  const bodies = place.kind === 'known' ? place.bodies : homeBody === null ? null : [homeBody];
  return bodies ? reports.filter((r) => bodies.includes(r.body)).map((r) => r.id) : undefined;
}

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

async function findCandidates(
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

/** A passage answers when it holds at least half of what the question is about; nearness alone is no answer. */
function isRelevant(question: Question, passage: string): boolean {
  if (question.language === 'en') return true;
  const words = contentWordsOf(question.text);
  return words.length > 0 && words.filter((w) => passage.includes(w)).length * 2 >= words.length;
}

async function answerWords(
  deps: AskDependencies,
  question: Question,
  reports: readonly StoredReport[],
  homeBody: string | null,
): Promise<Result<Asked, StoreError>> {
  const { years } = question;
  const listed =
    years.kind === 'listed'
      ? years.years
      : years.kind === 'range'
        ? rangeYears(years.from, Math.min(years.to, deps.thisYear()))
        : [];
  const reportIds = idsOf(question, reports, homeBody);
  const query =
    question.language === 'en'
      ? `${question.asks.flatMap((a) => a.terms.map((t) => t.names[0])).join(' ')} ${question.text}`
      : question.text;
  const passages = await deps.store.searchPassages(query, PASSAGES_SHOWN, {
    ...(listed.length > 0 ? { years: listed } : {}),
    ...(reportIds ? { reportIds } : {}),
  });
  if (!passages.ok) return passages;
  const byId = new Map(reports.map((r) => [r.id, r]));
  const relevant = passages.value.filter((p) => isRelevant(question, p.text));
  const untold = question.asks
    .flatMap((a) => a.terms)
    .filter((t) => t.names.every((n) => /^[A-Z0-9&-]+$/.test(n))).length;
  const isGuess = question.language === 'en' && untold * 3 > question.asks.flatMap((a) => a.terms).length;
  const citations: Citation[] = (isGuess ? [] : relevant).map((p) => ({
    report: byId.get(p.reportId)?.title ?? p.reportId,
    reportId: p.reportId,
    year: byId.get(p.reportId)?.year ?? null,
    section: p.section,
    quote: p.text,
    start: p.start,
    end: p.end,
  }));
  const en = question.language === 'en';
  const answer: Answer =
    citations.length === 0
      ? {
          status: 'not_found',
          text: en ? 'The reports hold nothing about this.' : '报告里没有找到相关内容。',
          value: null,
          working: null,
          citations,
          trend: [],
        }
      : {
          status: 'answered',
          text: `${en ? 'The reports say:' : '报告原文：'}${citations.map((c) => `\n“${c.quote}”`).join('')}`,
          value: null,
          working: null,
          citations,
          trend: [],
        };
  return ok({ question, answer, isUnderstood: citations.length > 0 });
}
