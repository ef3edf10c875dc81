import { pattern } from '../lexicon/pattern.ts';
import { foldCharacters } from '../report/characters.ts';
import { findPlace } from './find-place.ts';
import { inherit } from './inherit.ts';
import type { Operation, Question } from './question.ts';
import type { QuestionContext } from './question-context.ts';
import { readAsks } from './read-asks.ts';
import { readEnglishQuestion } from './read-english.ts';
import { readOperation } from './read-operation.ts';
import { readYears } from './read-years.ts';
import { spellYears } from './spell-years.ts';

/** Longest question that is read; what is longer is a pasted text. In UTF-16 code units. */
export const LONGEST_QUESTION = 500;

const FILLERS = pattern(
  '{accordingTo}[^，]{1,16}?{computing}，?|{courtesy}|{sentenceEnd}(?=[？。，]|$)|{situation}(?=：)',
  'g',
);

/** Reads a question, Chinese or English, into figures with a hole. Never fails: what it cannot read has no `asks`. */
export function readQuestion(text: string, context: QuestionContext): Question {
  const latinWords = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  const isChinese = latinWords < 4 && /[\u4e00-\u9fa5]/.test(text);
  const own = isChinese ? readChineseQuestion(text, context) : readEnglishQuestion(text, context);
  return withoutOwnScope(context.previous ? inherit(own, context.previous) : own, context);
}

/** 全区 in a question about a district is the district itself. */
export function withoutOwnScope(question: Question, { bodies, homeBody }: QuestionContext): Question {
  const { place } = question;
  const asked = bodies.filter((b) =>
    place.kind === 'known' ? place.bodies.includes(b.key) : homeBody === null || b.key === homeBody,
  );
  const isOwn = (scope: string | null) =>
    asked.length > 0 && asked.every((b) => b.level !== null && scope === `全${b.level}`);
  return { ...question, asks: question.asks.map((a) => (isOwn(a.scope) ? { ...a, scope: null } : a)) };
}

const TARGET = pattern('{targetAsked}');
const MET = pattern(
  '(?:{achieving}|{metWord}){ofPlanAsked}*{planNoun}?{done}?{orNotAsked}|{planNoun}{whether}?{achieving}{done}?(?:{orNot}|$)|{whether}{achieving}',
);
const REASONS = pattern('{reasonAsked}|{whatAsked}|{theme}(?={being}|$)');
/** 做了哪些工作: words, whatever the years. */
const WORK_DONE = pattern('{workAsked}');
const WORDS = pattern('{wordsAsked}|{theme}(?={being}|$)');

function readChineseQuestion(text: string, context: QuestionContext): Question {
  const plain = normaliseQuestion(text);
  const { place, rest: placeless } = findPlace(plain, context.bodies);
  const isTarget = TARGET.test(placeless) && !pattern('{namedPlan}').test(placeless);
  const wantsResult = pattern('{resultAsked}').test(placeless);
  const metTarget =
    (isTarget || context.previous?.isTarget === true) &&
    MET.test(`${placeless}${/[吗没]/.test(text) ? '吗' : ''}`);
  const isDistributed = pattern('{eachGiven}').test(placeless);
  const { operation, rest: operated } = readOperation(placeless, metTarget);
  const moved = pattern('{fromSide}{howMany}[^，]{0,6}?{moveStem}[^，]{0,2}?{toSide}{howMany}').exec(
    operated,
  );
  const read = readYears(moved ? operated.replace(moved[0], '多少') : operated, context.thisYear);
  const { period, isAtEnd, rest: timeless } = read;
  const years =
    moved && read.years.kind === 'listed' && read.years.years.length === 1
      ? { kind: 'listed' as const, years: [(read.years.years[0] ?? 0) - 1, read.years.years[0] ?? 0] }
      : read.years;
  const asks = readAsks(timeless, { period, years, operation, isAtEnd, isDistributed }, context.catalogue);
  const asksNumber = pattern('{numberAsked}').test(placeless) || operation.kind !== 'lookup';
  return {
    language: 'zh',
    text,
    place,
    asks: isTarget && wantsResult ? asks.slice(0, 1) : asks,
    years,
    operation: isTarget && wantsResult && operation.kind === 'lookup' ? { kind: 'met-target' } : operation,
    isTarget,
    infers: pattern('{inferAsked}').test(text),
    isAboutWords: asksWords(placeless, { operation, metTarget, isCountable: asksNumber || asks.length > 0 }),
  };
}

interface Countable {
  readonly operation: Operation;
  readonly metTarget: boolean;
  readonly isCountable: boolean;
}

/** Whether the question wants words: a reason, what was done, or nothing that can be counted. */
function asksWords(text: string, { operation, metTarget, isCountable }: Countable): boolean {
  const wantsReason = REASONS.test(text) || WORK_DONE.test(text);
  if (operation.kind !== 'lookup' && !wantsReason) return false;
  if (wantsReason && !pattern('{howMuch}|{whatYear}').test(text)) return true;
  const holdsHole = pattern('{holeAsked}').test(text);
  return (WORDS.test(text) && !holdsHole && !metTarget) || !isCountable;
}

/** Full-width digits, 二〇二一年, '21年 and 21年 become 2021年; fillers and closing marks go. */
function normaliseQuestion(text: string): string {
  return spellYears(foldCharacters(text).replace(/\s+/g, ''))
    .replace(FILLERS, '')
    .replace(/[？。！?!]+$/, '');
}
