import type { Answer, Choice } from '../../../answers/answer.ts';
import { answerFigure } from '../../../answers/answer-figure.ts';
import { plain } from '../../../answers/compose-answer.ts';
import { computeFigures } from '../../../answers/compute-figures.ts';
import { offerChoices, withChoices } from '../../../answers/match/choose-figures.ts';
import type { Ask, Question } from '../../../answers/question.ts';
import type { QuestionContext } from '../../../answers/question-context.ts';
import type { NamedBody } from '../../../answers/read/propose-chinese.ts';
import type { ReadQuestion } from '../../../answers/read/read-chinese.ts';
import type { Candidate } from '../../../answers/select-figures.ts';
import type { Work } from '../../../answers/work.ts';
import { pattern } from '../../../lexicon/pattern.ts';
import type { ModelError } from '../../../llm/language-model.ts';
import { isAddressedToModels } from '../../../prompts/gate/addressed-to-models.ts';
import type { GateFault } from '../../../prompts/gate/gate-fault.ts';
import { maskNumbers } from '../../../prompts/gate/masked-text.ts';
import { type GateSource, passGate } from '../../../prompts/gate/pass-gate.ts';
import {
  composePlanPrompt,
  MOST_CALLS,
  type PlanReply,
  planReplySchema,
} from '../../../prompts/plan-question.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { type Assistance, tellProgress } from '../../errors/model-outcome.ts';
import type { Holdings } from '../answer-figures.ts';
import { areBorneOut, areOperands, isOfFrame, sensesOf, WORDING } from './judge-picks.ts';
import { createPlanTools, type PlannedComputation, type Shown } from './plan-tools.ts';
import { joinSegments, readSegments } from './read-segments.ts';

/** What a plan starts from: the readings of the rules, and what they answered. */
export interface Unanswered {
  readonly question: Question;
  /** The reading into spans; `null` where it does not add up. */
  readonly read: ReadQuestion | null;
  readonly context: QuestionContext;
  readonly bodies: readonly NamedBody[];
  readonly answer: Answer;
}

export type Planned =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** The answer of the rules, with what the model picked as choices. */
  | { readonly kind: 'offered'; readonly answer: Answer }
  /** The model says that the question is answered by passages. */
  | { readonly kind: 'words' }
  | { readonly kind: 'nothing' };

/**
 * Lets the model look up what a question asks for, without its numbers, and answers with what it picks: computed, stated
 * and cited by rules. A pick of another year, body, measure or kind than the question says is dropped; one that does not
 * bear out the question's words, or says more than they do, is offered and answers nothing.
 */
export async function planAnswer(
  assistance: Assistance,
  holdings: Holdings,
  unanswered: Unanswered,
): Promise<Result<Planned, ModelError>> {
  const { plan } = assistance.model;
  const { question, answer } = unanswered;
  if (!plan || isAddressedToModels(question.text)) return ok({ kind: 'nothing' });
  const { tools, shown } = createPlanTools(holdings);
  const reply = await plan({
    purpose: 'plan',
    messages: composePlanPrompt(question.text),
    schema: planReplySchema,
    tools,
    mostCalls: MOST_CALLS,
    ...tellProgress(assistance, 'plan'),
  });
  if (!reply.ok) {
    assistance.onOutcome({ purpose: 'plan', kind: 'failed', error: reply.error });
    return reply;
  }
  const { usage, value } = reply.value;
  const tell = (kind: 'used' | 'declined') => assistance.onOutcome({ purpose: 'plan', kind, usage });
  if (value.answer.length === 0) {
    tell('declined');
    return ok({ kind: 'nothing' });
  }
  const fault = faultOf(value, shown, question);
  // A word of its own states nothing, and is not shown: the names of what it picked stand for it.
  const hasOwnWord = fault?.kind === 'foreign-word';
  if (fault && !hasOwnWord) {
    assistance.onOutcome({ purpose: 'plan', kind: 'blocked', usage, fault });
    return ok({ kind: 'nothing' });
  }
  if (value.answer.every((id) => shown.passages.has(id))) {
    tell('used');
    return ok({ kind: 'words' });
  }
  const stated = await statePicks(holdings, unanswered, value.answer, shown);
  tell(stated ? 'used' : 'declined');
  if (!stated) return ok({ kind: 'nothing' });
  const { language } = question;
  if (stated.kind === 'choices') {
    const others = answer.choices.filter((c) => !stated.choices.some((s) => s.text === c.text));
    const choices = [...stated.choices, ...others].slice(0, MOST_CHOICES);
    return ok({ kind: 'offered', answer: withChoices(answer, choices, language) });
  }
  const understood = hasOwnWord ? namesOf(value.answer, shown) : value.understood.trim();
  const lead =
    understood === '' ? '' : language === 'en' ? `Read as “${understood}”: ` : `按“${understood}”理解：`;
  return ok({ kind: 'answered', answer: { ...stated.answer, text: `${lead}${stated.answer.text}` } });
}

const MOST_CHOICES = 3;

/** The names of the figures picked, each once, as the reports write them. */
function namesOf(ids: readonly string[], { figures, computations }: Shown): string {
  const picked = ids.flatMap((id) => computations.get(id)?.of ?? figures.get(id) ?? []);
  return [...new Set(picked.map((c) => c.figure.indicator))].join('、');
}

/** Ids that were not shown, or words about the reading that are not those of the question and of what was shown. */
function faultOf({ answer, understood }: PlanReply, shown: Shown, question: Question): GateFault | null {
  const known = (id: string) => shown.figures.has(id) || shown.computations.has(id) || shown.passages.has(id);
  const unknown = answer.find((id) => !known(id));
  if (unknown !== undefined) return { kind: 'citation', at: 'unknown' };
  if (understood.trim() === '') return null;
  const frame = { year: null, kind: 'result' as const };
  const sources = new Map<string, GateSource>([['q', { ...maskNumbers(question.text, 'q'), frame }]]);
  for (const [id, { figure }] of shown.figures)
    sources.set(id, { ...maskNumbers(`${figure.indicator}，${figure.sentence}`, id), frame });
  for (const [id, { text }] of shown.passages) sources.set(id, { ...maskNumbers(text, id), frame });
  const passed = passGate([{ text: understood, sources: [...sources.keys()] }], sources);
  return passed.ok ? null : passed.error;
}

type Stated =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

async function statePicks(
  holdings: Holdings,
  unanswered: Unanswered,
  ids: readonly string[],
  shown: Shown,
): Promise<Stated | null> {
  const [first = ''] = ids;
  const computation = shown.computations.get(first);
  if (computation) return ids.length === 1 ? stateComputation(holdings, unanswered, computation) : null;
  const picks = ids.flatMap((id) => shown.figures.get(id) ?? []);
  return picks.length === ids.length ? stateFigures(holdings, unanswered, picks) : null;
}

/** Figures as they stand: one, or one for each part of the question. */
async function stateFigures(
  holdings: Holdings,
  unanswered: Unanswered,
  picks: readonly Candidate[],
): Promise<Stated | null> {
  const asked = readingsOf(unanswered);
  const isFitting = (c: Candidate, i: number) =>
    asked.every(({ question, asks }) => {
      const own = asks.length === picks.length ? asks.slice(i, i + 1) : asks;
      return own.some((ask) => isOfFrame(c, question, ask));
    });
  const fitting = picks.filter((c, i) => c.figure.value !== null && isFitting(c, i));
  if (fitting.length === 0) return null;
  const works = fitting.map((c) => workOf(holdings, unanswered, c));
  const segments = segmentsOf(unanswered, [...new Set(fitting.flatMap(sensesOf).concat('each'))]);
  const isAnswer =
    fitting.length === picks.length &&
    areBorneOut(picks, unanswered.question.text, unanswered.read, segments) &&
    isWhole(picks, unanswered) &&
    (await areAlone(holdings, picks, unanswered.question));
  if (!isAnswer)
    return { kind: 'choices', choices: works.flatMap((w, i) => offerChoices(w, fitting.slice(i, i + 1))) };
  const answers = works.map((w, i) =>
    answerFigure(w, { head: picks[i] as Candidate, all: [picks[i] as Candidate] }),
  );
  const [only] = answers;
  if (only && answers.length === 1) return { kind: 'answer', answer: only };
  const text = answers.map((a) => a.text).join(unanswered.question.language === 'en' ? ' ' : '');
  return {
    kind: 'answer',
    answer: { ...plain('answered', text), citations: answers.flatMap((a) => a.citations) },
  };
}

/** A figure alone answers no question of several figures, and an operation is answered by nothing stated. */
function isWhole(picks: readonly Candidate[], { question, read }: Unanswered): boolean {
  const operation = (read?.question ?? question).operation.kind;
  const isMove = picks.every(({ figure }) =>
    ['growth_rate', 'growth_multiple', 'change'].includes(figure.aim),
  );
  const isStated = operation === 'lookup' || operation === 'trend' || (isMove && operation === 'growth');
  const years = (read?.question ?? question).years;
  const isOneYear = years.kind === 'listed' && years.years.length === 1;
  return isStated && question.asks.length <= picks.length && (isOneYear || years.kind === 'unsaid');
}

async function stateComputation(
  holdings: Holdings,
  unanswered: Unanswered,
  { operation, of }: PlannedComputation,
): Promise<Stated | null> {
  const { question, read } = unanswered;
  const wording = WORDING[operation];
  const segments = segmentsOf(unanswered, [...wording.claims, ...of.flatMap((c) => [c.figure.aim])]);
  const { senses } = joinSegments(segments);
  const isAsked =
    wording.needs.some((sense) => senses.has(sense)) ||
    (operation === 'ratio' && pattern('{howManyTimes}').test(question.text));
  const asked = read?.question ?? question;
  const frames = readingsOf(unanswered).flatMap((r) => r.asks);
  const isMeasured = frames.every(
    ({ aim }) =>
      aim === null || aim === 'growth_rate' || aim === 'share' || of.every((c) => fitsMeasure(c, aim)),
  );
  const saidYears = [...question.text.matchAll(/(?:19|20)\d{2}/g)].map((m) => Number(m[0]));
  const [first] = of;
  if (!first || !isAsked || !isMeasured) return null;
  if (!areOperands(operation, of, asked, saidYears)) return null;
  const isBorneOut =
    areBorneOut(of, question.text, read, segments) &&
    (await areAlone(holdings, of, { ...question, years: asked.years }));
  if (!isBorneOut) return null;
  const answer = computeFigures(workOf(holdings, unanswered, first), operation, of);
  return answer ? { kind: 'answer', answer } : null;
}

const fitsMeasure = ({ figure }: Candidate, aim: Ask['aim']): boolean => figure.aim === aim;

const BARE: Ask = {
  terms: [],
  aim: null,
  leaning: null,
  unit: null,
  period: null,
  scope: null,
  verb: null,
  field: null,
  stretch: null,
};

/** What the two readings say of the frame: both hold. */
const readingsOf = ({ question, read }: Unanswered) =>
  [question, ...(read ? [read.question] : [])].map((q) => ({
    question: q,
    asks: q.asks.length > 0 ? q.asks : [BARE],
  }));

/** Parts of a Chinese question; an English one is borne out by its reading into terms alone. */
const segmentsOf = ({ question, context, bodies }: Unanswered, claimed: readonly string[]) =>
  question.language === 'en' ? [] : readSegments(question.text, context, bodies, new Set(claimed));

function workOf(
  { reports, catalogue, homeBody }: Holdings,
  { question, read }: Unanswered,
  c: Candidate,
): Work {
  const bodyNames = new Map(reports.map((r) => [r.body, r.organisation]));
  const titles = new Map(reports.map((r) => [r.id, r.title]));
  const context = { catalogue, titles, bodyNames, homeBody, hasSeveralBodies: bodyNames.size > 1 };
  const asked = read?.question ?? question;
  return { question: asked, ask: asked.asks[0] ?? BARE, found: { same: [c], near: [] }, context };
}

/** Whether nothing else goes by the same name: in another body, in another year where none is said, or with another value. */
async function areAlone(
  { store, reports, reportIds }: Holdings,
  picks: readonly Candidate[],
  { years }: Question,
): Promise<boolean> {
  const figures = await store.figuresOf([...new Set(picks.map((c) => c.figure.indicator))], reportIds);
  if (!figures.ok) return false;
  const bodyOf = new Map(reports.map((r) => [r.id, r.body]));
  return picks.every(({ figure, body }) =>
    figures.value.every((other) => {
      const isRival =
        other.indicator === figure.indicator &&
        other.measure === figure.measure &&
        other.aim === figure.aim &&
        other.period === figure.period &&
        other.scope === figure.scope &&
        (years.kind === 'unsaid' || other.year === figure.year);
      const isSame =
        other.value === figure.value &&
        other.unit === figure.unit &&
        other.year === figure.year &&
        bodyOf.get(other.reportId) === body;
      return !isRival || isSame;
    }),
  );
}
