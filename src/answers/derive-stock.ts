import { type Derived, quantityOf } from '../relations/quantity.ts';
import { deriveCumulative, deriveLast, deriveNew } from '../relations/stock-flow.ts';
import type { Answer } from './answer.ts';
import { cite, computed, nameOf, plain } from './compose-answer.ts';
import { sayQuantity, sayYear } from './phrase.ts';
import type { Candidate } from './select-figures.ts';
import { findIn, type Work } from './work.ts';

/**
 * A stock from the next or the last year's stock and the additions, or the additions from two stocks; nothing is derived
 * that the year's own report hides. For a stock that may lose members this holds only by assumption: it answers a question that asks to infer, and is else just mentioned.
 */
export function deriveStock(work: Work, year: number): Answer | null {
  const { ask, question } = work;
  if (question.isTarget || (ask.aim !== 'cumulative' && ask.aim !== 'new')) return null;
  const aim = ask.aim;
  const isHidden = work.found.same.some((c) => c.figure.year === year && c.figure.masked !== null);
  const derived = isHidden
    ? null
    : aim === 'cumulative'
      ? (fromNextStock(work, year) ?? fromLastStock(work, year))
      : additions(work, year);
  if (!derived) return null;
  const { result, from } = derived;
  const [{ figure }] = from;
  const entry = work.context.catalogue.find(figure.indicator);
  const mayLose = entry === null || entry.losesMembers;
  const en = question.language === 'en';
  const name = nameOf(figure, work);
  const what = en
    ? `${sayYear(year, 'en')}: ${name}, ${aim === 'new' ? 'added' : 'in total'} ${sayQuantity(result)}`
    : `${year}年${aim === 'new' ? '新增' : '末'}${name}${aim === 'new' ? '' : '累计'}${sayQuantity(result)}`;
  if (!mayLose || question.infers) {
    const caveat = mayLose
      ? en
        ? ' (derived, if none dropped out)'
        : '（推算，假定没有退出）'
      : en
        ? ' (derived)'
        : '（推算）';
    return computed(work, `${what}${caveat}`, result, { year, figure, measure: aim, from });
  }
  const hint = en
    ? `The reports do not state this. If none dropped out, it would be ${sayQuantity(result)} (${result.working}).`
    : `报告没有直接写这个数。若没有退出的，可推算为${sayQuantity(result)}（${result.working}）。`;
  return { ...plain('not_found', hint), citations: cite(from, work.context) };
}

interface FromStocks {
  readonly result: Derived;
  readonly from: readonly [Candidate, Candidate];
}

function fromNextStock(work: Work, year: number): FromStocks | null {
  return relate(pick(work, 'cumulative', year + 1), pick(work, 'new', year + 1), deriveLast);
}

function fromLastStock(work: Work, year: number): FromStocks | null {
  return relate(pick(work, 'cumulative', year - 1), pick(work, 'new', year), deriveCumulative);
}

function additions(work: Work, year: number): FromStocks | null {
  return relate(pick(work, 'cumulative', year), pick(work, 'cumulative', year - 1), deriveNew);
}

function pick({ ask, found }: Work, aim: 'cumulative' | 'new', year: number): Candidate | null {
  const finding = findIn(
    found.same.filter((c) => c.figure.aim === aim),
    { ...ask, aim },
    year,
    false,
  );
  return finding.kind === 'figure' ? finding.head : null;
}

function relate(a: Candidate | null, b: Candidate | null, derive: typeof deriveLast): FromStocks | null {
  const [x, y] = [a && quantityOf(a.figure), b && quantityOf(b.figure)];
  const result = x && y ? derive(x, y) : null;
  return a && b && result ? { result, from: [a, b] } : null;
}
