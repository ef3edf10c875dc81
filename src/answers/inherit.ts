import { LEVEL_ONLY } from '../figures/lexicon.ts';
import { withoutLevel } from '../figures/naming/topic.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { Ask, Operation, Question, Term } from './question.ts';

/** A follow-up takes from the question before what it leaves out, as a clause takes it from its sentence. */
export function inherit(own: Question, previous: Question): Question {
  const place = inheritPlace(own, previous);
  if (previous.isAboutWords && own.asks.every((a) => a.terms.length === 0)) {
    return { ...own, text: previous.text, place, isAboutWords: true };
  }
  const namesSubject = own.asks.some((a) => a.terms.length > 0);
  if (namesSubject) {
    const aim = previous.asks.at(-1)?.aim ?? null;
    return {
      ...own,
      place,
      years: saysEveryYear(own) ? own.years : inheritYears(own, previous),
      asks: own.asks.map((a) => ({
        ...a,
        leaning: aim,
        terms: atLevel(a.terms, previous.asks.at(-1)?.terms ?? []),
      })),
    };
  }
  if (own.isAboutWords && own.asks.length === 0 && !FOLLOW_UP.test(own.text)) return { ...own, place };
  if (addsNothing(own)) return { ...own, asks: [] };
  const saysOperation = own.operation.kind !== 'lookup';
  const merged = (own.asks.length > 0 ? own.asks : [null]).flatMap((a) =>
    previous.asks.map((p) => mergeAsk(a, p, saysOperation)),
  );
  return {
    ...own,
    place,
    asks: merged.filter((a, i) => merged.findIndex((b) => JSON.stringify(a) === JSON.stringify(b)) === i),
    years: inheritYears(own, previous),
    operation: inheritOperation(own, previous),
    isTarget:
      own.isTarget || (previous.isTarget && own.asks.length === 0 && !pattern('{resultWord}').test(own.text)),
    isAboutWords: false,
  };
}

/** A follow-up of which nothing was understood must not pass for the question before. */
const addsNothing = ({ text, asks, years, operation, place, isTarget, infers }: Question): boolean =>
  years.kind === 'unsaid' &&
  operation.kind === 'lookup' &&
  place.kind === 'unsaid' &&
  !isTarget &&
  !infers &&
  !YEAR_BEFORE.test(text) &&
  asks.every((a) => [a.aim, a.unit, a.period, a.scope, a.verb, a.field].every((said) => said === null));

/** 市级呢: the subject before, at that level. */
function atLevel(own: readonly Term[], previous: readonly Term[]): readonly Term[] {
  const level = own.length === 1 ? own[0]?.names.find((n) => LEVEL_ONLY.test(n) && n.length > 1) : undefined;
  const [subject, ...rest] = previous;
  if (level === undefined || !subject) return own;
  return [{ names: subject.names.map((n) => level + withoutLevel(n)) }, ...rest];
}

const FOLLOW_UP = pattern('^{followUp}|{asking}[？?]?$|{year}', 'i');
const YEAR_BEFORE = pattern('{yearBeforeAsked}', 'i');

const saysEveryYear = (own: Question): boolean =>
  own.years.kind !== 'unsaid' || pattern('{which}|{everyYear}').test(own.text);

/** 那上一年呢: the year before the one last asked for. */
function inheritYears(own: Question, previous: Question): Question['years'] {
  if (own.years.kind !== 'unsaid') return own.years;
  const [year] = previous.years.kind === 'listed' ? previous.years.years : [];
  const isBefore = own.operation.kind === 'lookup' && YEAR_BEFORE.test(own.text);
  return isBefore && year !== undefined ? { kind: 'listed', years: [year - 1] } : previous.years;
}

/** A place that the store has never heard of is not asked about twice. */
function inheritPlace(own: Question, previous: Question): Question['place'] {
  return own.place.kind === 'unsaid' && previous.place.kind === 'known' ? previous.place : own.place;
}

/** 那2021年呢 does again what was done; 累计呢 asks for another figure and starts anew. */
function inheritOperation(own: Question, previous: Question): Operation {
  if (own.operation.kind === 'lookup' && own.asks.length === 0) return previous.operation;
  const compares = previous.operation.kind === 'growth' || previous.operation.kind === 'multiple';
  const isRebased =
    own.operation.kind === 'difference' && own.asks.length === 0 && own.operation.base !== 'previous';
  return isRebased && compares ? { ...own.operation, kind: previous.operation.kind } : own.operation;
}

function mergeAsk(own: Ask | null, previous: Ask, saysOperation: boolean): Ask {
  if (!own) return previous;
  return {
    terms: previous.terms,
    aim: own.aim ?? (saysOperation && previous.aim === 'growth_rate' ? null : previous.aim),
    leaning: own.leaning ?? previous.leaning,
    unit: own.unit ?? (own.aim === null || own.aim === previous.aim ? previous.unit : null),
    period: own.period ?? previous.period,
    scope: own.scope ?? previous.scope,
    verb: own.verb ?? previous.verb,
    field: own.field ?? previous.field,
    stretch: own.stretch ?? previous.stretch,
  };
}
