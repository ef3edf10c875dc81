import type { Ask, Question } from './question.ts';

/** A follow-up takes from the question before what it leaves out, as a clause takes it from its sentence. */
export function inherit(own: Question, previous: Question): Question {
  const leavesSubject = own.asks.every((a) => a.terms.length === 0);
  const isFollowUp = leavesSubject || own.asks.length === 0;
  if (!isFollowUp || (own.isAboutWords && own.asks.length === 0 && !FOLLOW_UP.test(own.text))) {
    const unsaidYears = own.years.kind === 'unsaid' && own.asks.length > 0 && !/哪|历年|每年/.test(own.text);
    return {
      ...own,
      place: inheritPlace(own, previous),
      years: unsaidYears ? previous.years : own.years,
    };
  }
  const asked = own.asks.length > 0 ? own.asks : [null];
  const saysOperation = own.operation.kind !== 'lookup';
  const asks = asked.flatMap((a) => previous.asks.map((p) => mergeAsk(a, p, saysOperation)));
  return {
    ...own,
    place: inheritPlace(own, previous),
    asks: asks.filter((a, i) => asks.findIndex((b) => JSON.stringify(a) === JSON.stringify(b)) === i),
    years: inheritYears(own, previous),
    operation:
      saysOperation || own.asks.length > 0
        ? own.operation
        : previous.operation.kind === 'met-target'
          ? { kind: 'lookup' }
          : previous.operation.kind === 'lookup'
            ? own.operation
            : previous.operation,
    isTarget: own.isTarget || (previous.isTarget && own.asks.length === 0 && !/实际|结果/.test(own.text)),
    isAboutWords: false,
  };
}

const YEAR_BEFORE = /上一年|前一年|上年|the year before|previous year|last year/i;

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

const FOLLOW_UP = /^(?:那|那么|and|what about|how about|呢)|呢[？?]?$|(?:19|20)\d{2}/i;

function mergeAsk(own: Ask | null, previous: Ask, saysOperation: boolean): Ask {
  if (!own) return previous;
  return {
    terms: own.terms.length > 0 ? own.terms : previous.terms,
    aim: own.aim ?? (saysOperation && previous.aim === 'growth_rate' ? null : previous.aim),
    unit: own.unit ?? (own.aim === null || own.aim === previous.aim ? previous.unit : null),
    period: own.period ?? previous.period,
    scope: own.scope ?? previous.scope,
    verb: own.verb ?? previous.verb,
    field: own.field ?? previous.field,
    stretch: own.stretch ?? previous.stretch,
  };
}
