import type { Answer } from '../../answers/answer.ts';
import { plain } from '../../answers/compose-answer.ts';
import { withChoices } from '../../answers/match/choose-figures.ts';
import type { AskedBody, Question } from '../../answers/question.ts';
import type { QuestionContext } from '../../answers/question-context.ts';
import type { NamedBody } from '../../answers/read/propose-chinese.ts';
import { type ReadQuestion, readChineseSpans } from '../../answers/read/read-chinese.ts';
import { readEnglishSpans } from '../../answers/read/read-english-spans.ts';
import { LONGEST_QUESTION, readQuestion } from '../../answers/read-question.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import type { FoundPassage, ReportStore, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AnsweredBy, Assistance } from '../errors/model-outcome.ts';
import { findHome } from '../whose/find-home.ts';
import { answerFigures, type Holdings } from './answer-figures.ts';
import { answerWords } from './answer-words.ts';
import { findNeighbours } from './find-neighbours.ts';
import { answerByWords } from './match-words.ts';
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
  const asked = await askByRules(holdings, question, text, context);
  if (!asked.ok) return asked;
  const { passages, ...byRules } = asked.value;
  if (!deps.assistance) return ok(byRules);
  const planned = await askPlanned(deps.assistance, holdings, byRules, context);
  return ok(planned ?? (await askAgain(deps.assistance, holdings, byRules, passages)));
}

/** Answers by the grammar alone; `passages` are those of an answer about words. */
async function askByRules(
  holdings: Holdings,
  question: Question,
  text: string,
  context: QuestionContext,
): Promise<Result<Asked & { readonly passages: readonly FoundPassage[] }, StoreError>> {
  const by = 'rules' as const;
  const early = answerWithoutFigures(question, text, holdings.reports);
  if (early) return ok({ question, answer: early, passages: [], isUnderstood: false, by });
  if (question.isAboutWords) {
    const words = await answerWords(question, holdings);
    return words.ok
      ? ok({ question, ...words.value, isUnderstood: words.value.passages.length > 0, by })
      : words;
  }
  const answered = await answerFigures(holdings, question);
  if (!answered.ok) return answered;
  const { answer, found } = answered.value;
  const read = readSpansOf(text, context, holdings.reports);
  const matched = read ? await answerByWords(holdings, read) : null;
  if (matched && !matched.ok) return matched;
  const isUnderstood = found.some((f) => f.same.length > 0);
  const byGrammar = { question, answer, passages: [], isUnderstood, by };
  if (!read || !matched) return ok(byGrammar);
  const spans = matched.value;
  // A follow-up goes on from the reading that knows the catalogue's names, where it knew them.
  const kept = isUnderstood ? question : read.question;
  if (spans.isUnderstood && (spans.answer.status === 'answered' || spans.answer.status === 'ambiguous'))
    return ok({ ...byGrammar, question: kept, answer: spans.answer, isUnderstood: true });
  return ok({ ...byGrammar, answer: withChoices(answer, spans.answer.choices, question.language) });
}

const isEnglish = (text: string): boolean => (text.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= 4;

/** The question read into spans; `null` for a follow-up, or one that does not add up. */
function readSpansOf(
  text: string,
  context: QuestionContext,
  reports: readonly StoredReport[],
): ReadQuestion | null {
  if (context.previous !== null) return null;
  return isEnglish(text)
    ? readEnglishSpans(text, context)
    : readChineseSpans(text, context, namedBodies(context, reports));
}

function namedBodies({ bodies }: QuestionContext, reports: readonly StoredReport[]): readonly NamedBody[] {
  return bodies.map(({ key, places }) => ({
    key,
    names: [
      ...places.filter((p) => /[\u4e00-\u9fa5]/.test(p)),
      ...reports.filter((r) => r.body === key).map((r) => r.organisation),
    ],
  }));
}

/** With a model that calls tools: it looks up what the rules did not answer. `null` where none is asked. */
async function askPlanned(
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
  const read = readSpansOf(question.text, context, holdings.reports);
  const bodies = namedBodies(context, holdings.reports);
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
