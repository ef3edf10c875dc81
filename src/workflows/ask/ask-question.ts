import { withChoices } from '../../answers/match/choose-figures.ts';
import type { Question } from '../../answers/question.ts';
import type { QuestionContext } from '../../answers/question-context.ts';
import { asksWhy, readContent } from '../../answers/read/read-content.ts';
import { LONGEST_QUESTION, readQuestion } from '../../answers/read-question.ts';
import type { FoundPassage, StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import { findHome } from '../whose/find-home.ts';
import { answerBySpans, isCourse, ofSpans } from './answer-by-spans.ts';
import { answerFigures, type Holdings } from './answer-figures.ts';
import { answerWhy } from './answer-why.ts';
import { answerWithoutFigures } from './answer-without-figures.ts';
import { answerWords } from './answer-words.ts';
import { askAgain, askPlanned } from './ask-by-model.ts';
import type { AskDependencies } from './ask-dependencies.ts';
import type { Asked } from './asked.ts';
import { bodiesOf, idsOf, inPinyin, isEnglish, nameBodies, spellBodies } from './asked-bodies.ts';

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
