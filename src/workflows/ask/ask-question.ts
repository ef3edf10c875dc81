import type { Answer } from '../../answers/answer.ts';
import { plain } from '../../answers/compose-answer.ts';
import { withChoices } from '../../answers/match/choose-figures.ts';
import type { AskedBody, Question } from '../../answers/question.ts';
import type { QuestionContext } from '../../answers/question-context.ts';
import type { Trace } from '../../answers/read/explain-reading.ts';
import type { NamedBody } from '../../answers/read/propose-chinese.ts';
import { type ReadQuestion, readChineseSpans } from '../../answers/read/read-chinese.ts';
import { asksWhy, readContent } from '../../answers/read/read-content.ts';
import { readEnglishSpans } from '../../answers/read/read-english-spans.ts';
import { LONGEST_QUESTION, readQuestion, withoutOwnScope } from '../../answers/read-question.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import type { EnglishDictionary } from '../../lexicon/gloss-index.ts';
import type { FoundPassage, ReportStore, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AnsweredBy, Assistance } from '../errors/model-outcome.ts';
import { findHome } from '../whose/find-home.ts';
import { answerFigures, type Holdings } from './answer-figures.ts';
import { answerWhy } from './answer-why.ts';
import { answerWords } from './answer-words.ts';
import { findNeighbours } from './find-neighbours.ts';
import { answerByWords, type MatchedAnswer } from './match-words.ts';
import { planAnswer } from './plan/plan-answer.ts';
import { answerInWords, understandFreely } from './understand-freely.ts';
import { wordAnswer } from './word-answer.ts';

export interface AskDependencies {
  readonly store: ReportStore;
  /** Read at every question, so that an edit takes effect at the next one. */
  readonly catalogue: () => Catalogue;
  /** `ZHUBI_ORGANISATION`: the home body's name, `null` when not set. */
  readonly homeOrganisation: string | null;
  readonly thisYear: () => number;
  /** 广元 → guangyuan: for file names and English questions that name a place in pinyin. */
  readonly romanise: (chinese: string) => Promise<string>;
  /** For English words that the tables do not know: loaded when one is met first. */
  readonly dictionary?: () => Promise<EnglishDictionary>;
  /** Absent when no model is configured. */
  readonly assistance?: Assistance;
}

export interface Asked {
  /** What a follow-up inherits from. */
  readonly question: Question;
  readonly answer: Answer;
  /** Whether the store knows what was asked about; if not, the next follow-up is better read without this question. */
  readonly isUnderstood: boolean;
  readonly by: AnsweredBy;
  /** How the question was read into spans; absent where it was not. */
  readonly trace?: Trace;
}

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
  const context: QuestionContext = {
    catalogue,
    bodies: bodiesOf(reports.value),
    homeBody,
    thisYear: deps.thisYear(),
    previous,
  };
  const question = await readPlaced(deps, text.slice(0, LONGEST_QUESTION), context);
  const holdings: Holdings = {
    store: deps.store,
    reports: reports.value,
    reportIds: idsOf(question, reports.value, homeBody),
    catalogue,
    homeBody,
    thisYear: deps.thisYear(),
    isAssisted: deps.assistance !== undefined,
  };
  const asked = await askByRules(deps, holdings, question, text, context);
  if (!asked.ok) return asked;
  const { passages, ...byRules } = asked.value;
  if (!deps.assistance) return ok(byRules);
  const planned = await askPlanned(deps, deps.assistance, holdings, byRules, context);
  return ok(planned ?? (await askAgain(deps.assistance, holdings, byRules, passages)));
}

/** Answers by the grammar alone; `passages` are those of an answer about words. */
async function askByRules(
  deps: AskDependencies,
  holdings: Holdings,
  question: Question,
  text: string,
  context: QuestionContext,
): Promise<Result<Asked & { readonly passages: readonly FoundPassage[] }, StoreError>> {
  const by = 'rules' as const;
  const early = answerWithoutFigures(question, text, holdings.reports);
  if (early) return ok({ question, answer: early, passages: [], isUnderstood: false, by });
  if (asksWhy(text)) {
    const named = await nameBodies(deps, text, context, holdings.reports);
    const dictionary = isEnglish(text) ? await deps.dictionary?.() : undefined;
    const known = dictionary ? { ...context, dictionary } : context;
    const why = await answerWhy(holdings, question, readContent(text, known, named, question.language));
    return why.ok
      ? ok({ question, answer: why.value, passages: [], isUnderstood: why.value.status === 'answered', by })
      : why;
  }
  if (question.isAboutWords) {
    const course = await answerBySpans(deps, holdings, text, context);
    if (!course.ok) return course;
    if (course.value && isCourse(course.value)) return ok(ofSpans(course.value, by));
    const words = await answerWords(question, holdings);
    return words.ok
      ? ok({ question, ...words.value, isUnderstood: words.value.passages.length > 0, by })
      : words;
  }
  const answered = await answerFigures(holdings, question);
  if (!answered.ok) return answered;
  const { answer, found } = answered.value;
  const bySpans = await answerBySpans(deps, holdings, text, context);
  if (!bySpans.ok) return bySpans;
  const isUnderstood = found.some((f) => f.same.length > 0);
  const byGrammar = { question, answer, passages: [], isUnderstood, by };
  if (!bySpans.value) return ok(byGrammar);
  const { trace, ...spans } = bySpans.value;
  // A follow-up goes on from the reading that knows the catalogue's names, where it knew them.
  const kept = isUnderstood ? question : trace.read.question;
  if (spans.isUnderstood && (spans.answer.status === 'answered' || spans.answer.status === 'ambiguous'))
    return ok({ ...byGrammar, question: kept, answer: spans.answer, isUnderstood: true, trace });
  // What was added under its full name is there, but no stock: the stock of a wider thing is none of it.
  const wantsStock = trace.read.question.asks[0]?.leaning === 'cumulative';
  if (spans.isNamed && wantsStock && answer.status === 'answered')
    return ok({ ...byGrammar, answer: spans.answer, trace });
  return ok({ ...byGrammar, answer: withChoices(answer, spans.answer.choices, question.language), trace });
}

/** 怎么变的 may ask for words or for the numbers; where there are numbers, they say it. */
const isCourse = ({ answer, trace }: MatchedAnswer): boolean =>
  answer.status === 'answered' && trace.read.question.operation.kind !== 'lookup';

const ofSpans = ({ answer, isUnderstood, trace }: MatchedAnswer, by: AnsweredBy) => ({
  question: trace.read.question,
  answer,
  passages: [],
  isUnderstood,
  by,
  trace,
});

/** Answers a question read into spans; an English one that this leaves open is read once more with the whole dictionary. */
async function answerBySpans(
  deps: AskDependencies,
  holdings: Holdings,
  text: string,
  context: QuestionContext,
): Promise<Result<MatchedAnswer | null, StoreError>> {
  const read = await readSpansOf(deps, text, context, holdings.reports);
  if (!read) return ok(null);
  const matched = await answerByWords(holdings, read);
  if (!matched.ok || matched.value.answer.status === 'answered') return matched;
  if (!deps.dictionary || !isEnglish(text)) return matched;
  const dictionary = await deps.dictionary();
  const again = await readSpansOf(deps, text, { ...context, dictionary }, holdings.reports);
  const found = again ? await answerByWords(holdings, again) : matched;
  return found.ok && !found.value.isUnderstood ? matched : found;
}

const isEnglish = (text: string): boolean => (text.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= 4;

/** The question read into spans; `null` for a follow-up, or one that does not add up. */
async function readSpansOf(
  deps: AskDependencies,
  text: string,
  context: QuestionContext,
  reports: readonly StoredReport[],
): Promise<ReadQuestion | null> {
  if (context.previous !== null) return null;
  const named = await nameBodies(deps, text, context, reports);
  const read = isEnglish(text)
    ? readEnglishSpans(text, context, named)
    : readChineseSpans(text, context, named);
  return read ? { ...read, question: withoutOwnScope(read.question, context) } : null;
}

/** The bodies of the store by every name that a question in its language may call them. */
async function nameBodies(
  deps: AskDependencies,
  text: string,
  { bodies, catalogue }: QuestionContext,
  reports: readonly StoredReport[],
): Promise<NamedBody[]> {
  const inEnglish = isEnglish(text);
  const spelled = inEnglish ? await spellBodies(deps, bodies) : bodies;
  return spelled.map(({ key, places }) => ({
    key,
    names: [
      ...places.filter((p) => inEnglish || /[\u4e00-\u9fa5]/.test(p)),
      ...(inEnglish ? englishNamesOf(places, catalogue) : []),
      ...reports.filter((r) => r.body === key).map((r) => r.organisation),
    ],
  }));
}

/** With a model that calls tools: it looks up what the rules did not answer. `null` where none is asked. */
async function askPlanned(
  deps: AskDependencies,
  assistance: Assistance,
  holdings: Holdings,
  asked: Asked,
  context: QuestionContext,
): Promise<Asked | null> {
  const { question, answer } = asked;
  const isOpen = answer.status === 'not_found' || answer.status === 'ambiguous';
  if (!assistance.model.plan || !isOpen || context.previous !== null) return null;
  if (holdings.reports.length === 0 || question.place.kind === 'unknown') return null;
  if (question.text.length >= LONGEST_QUESTION) return null;
  const read = await readSpansOf(deps, question.text, context, holdings.reports);
  const bodies = await nameBodies(deps, question.text, context, holdings.reports);
  const planned = await planAnswer(assistance, holdings, { question, read, context, bodies, answer });
  // A service that takes no tools may still choose a name.
  if (!planned.ok) return planned.error.kind === 'format-unsupported' ? null : asked;
  switch (planned.value.kind) {
    case 'answered':
      return { ...asked, answer: planned.value.answer, isUnderstood: true, by: 'understood' };
    case 'offered':
      return { ...asked, answer: planned.value.answer };
    case 'words':
      return inPassages(assistance, holdings, asked);
    case 'nothing':
      return asked;
  }
}

/** What is asked for stands in words: the program looks them up. */
async function inPassages(assistance: Assistance, holdings: Holdings, asked: Asked): Promise<Asked> {
  const inWords = await answerInWords(holdings, asked.question);
  if (!inWords) return asked;
  const { passages, ...rest } = inWords;
  return inItsWords(assistance, holdings, { ...rest, isUnderstood: true, by: 'understood' }, passages);
}

/** What the catalogue calls a place in English: Shaanxi, China; national is the name of a level. */
const englishNamesOf = (places: readonly string[], { terms }: Catalogue): string[] =>
  Object.entries(terms)
    .filter(([, names]) => !names.some((n) => n.endsWith('级')))
    .filter(([, [first = '']]) =>
      places.some((p) => p === first || (first.length > 1 && p.startsWith(first))),
    )
    .map(([english]) => english);

/** With a model: passages are put into sentences, and what the grammar made nothing of is read again. */
async function askAgain(
  assistance: Assistance,
  holdings: Holdings,
  asked: Asked,
  passages: readonly FoundPassage[],
): Promise<Asked> {
  const { question } = asked;
  if (asked.isUnderstood)
    return question.isAboutWords ? inItsWords(assistance, holdings, asked, passages) : asked;
  if (holdings.reports.length === 0 || question.place.kind === 'unknown') return asked;
  if (question.text.length >= LONGEST_QUESTION) return asked;
  const understood = await understandFreely(assistance, holdings, question);
  if (!understood) return asked;
  const { passages: found, ...rest } = understood;
  const read: Asked = { ...rest, isUnderstood: true, by: 'understood' };
  return found.length > 0 ? inItsWords(assistance, holdings, read, found) : read;
}

async function inItsWords(
  assistance: Assistance,
  { store, reports }: Holdings,
  asked: Asked,
  found: readonly FoundPassage[],
): Promise<Asked> {
  const material = { found, neighbours: await findNeighbours(store, found), reports };
  const worded = await wordAnswer(assistance, asked.question, asked.answer, material);
  return worded ? { ...asked, answer: worded, by: 'worded' } : asked;
}

/** Reads the question; places in English, and places that no body is known by, are tried in pinyin. */
async function readPlaced(deps: AskDependencies, text: string, context: QuestionContext): Promise<Question> {
  if ((text.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= 2) {
    return readQuestion(text, { ...context, bodies: await spellBodies(deps, context.bodies) });
  }
  const question = readQuestion(text, context);
  const { place } = question;
  if (place.kind !== 'unknown') return question;
  const spelled = await inPinyin(deps, place.name);
  const bodies = context.bodies.map((b) =>
    b.places.includes(spelled) ? { ...b, places: [...b.places, place.name] } : b,
  );
  return readQuestion(text, { ...context, bodies });
}

const inPinyin = ({ romanise }: AskDependencies, place: string): Promise<string> =>
  romanise(place.replace(/(?<=..)[省市区县州]$/, ''));

/** The bodies with their places in pinyin too. */
function spellBodies(deps: AskDependencies, bodies: readonly AskedBody[]): Promise<readonly AskedBody[]> {
  const spell = async (body: AskedBody): Promise<AskedBody> => ({
    ...body,
    places: [...body.places, ...(await Promise.all(body.places.map((p) => inPinyin(deps, p))))],
  });
  const spelled = spelledBodies.get(bodies) ?? Promise.all(bodies.map(spell));
  spelledBodies.set(bodies, spelled);
  return spelled;
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

function answerWithoutFigures(
  question: Question,
  text: string,
  reports: readonly StoredReport[],
): Answer | null {
  const say = (zh: string, en: string): Answer => plain('not_found', question.language === 'en' ? en : zh);
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
