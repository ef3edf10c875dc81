import { quantityOf } from '../relations/quantity.ts';
import { stockFlow } from '../relations/stock-flow.ts';
import type { Answer } from './answer.ts';

import { computed, nameOf } from './compose-answer.ts';
import { sayQuantity, sayYear } from './phrase.ts';
import type { Candidate } from './select-figures.ts';
import { find, findIn, type Work } from './work.ts';

/** Last year's stock from this year's stock and additions, or this year's additions from two stocks. */
export function deriveStock(work: Work, year: number): Answer | null {
  const { ask, question, found } = work;
  if (question.isTarget || (ask.aim !== 'cumulative' && ask.aim !== 'new')) return null;
  const pick = (aim: 'cumulative' | 'new', of: number) =>
    findIn(
      found.same.filter((c) => c.figure.aim === aim),
      { ...ask, aim },
      of,
      false,
    );
  const entryLoses = found.same.some(
    (c) => work.context.catalogue.find(c.figure.indicator)?.losesMembers !== false,
  );
  const hidden = find(work, year);
  if (hidden.kind !== 'nothing') return null;
  const pairs =
    ask.aim === 'cumulative'
      ? [[pick('cumulative', year + 1), pick('new', year + 1), stockFlow.deriveLast] as const]
      : [[pick('cumulative', year), pick('cumulative', year - 1), stockFlow.deriveNew] as const];
  for (const [a, b, derive] of pairs) {
    if (a.kind !== 'figure' || b.kind !== 'figure') continue;
    const [first, second] = [a.candidates[0] as Candidate, b.candidates[0] as Candidate];
    const [x, y] = [quantityOf(first.figure), quantityOf(second.figure)];
    const derived = x && y ? derive(x, y) : null;
    if (!derived) continue;
    if (entryLoses && !question.infers) return null;
    const name = nameOf(first.figure, work);
    const assumption = entryLoses
      ? question.language === 'en'
        ? ' (derived, if none dropped out)'
        : '（推算，假定没有退出）'
      : question.language === 'en'
        ? ' (derived)'
        : '（推算）';
    const aim = ask.aim;
    const what =
      question.language === 'en'
        ? `${sayYear(year, 'en')}: ${name}, ${aim === 'new' ? 'added' : 'in total'} ${sayQuantity(derived)}`
        : `${year}年${aim === 'new' ? '新增' : '末'}${name}${aim === 'new' ? '' : '累计'}${sayQuantity(derived)}`;
    return computed(work, `${what}${assumption}`, derived, year, first.figure, aim, [first, second]);
  }
  return null;
}
