import type { Figure } from '../figures/figure.ts';
import { deriveDifference } from '../relations/difference.ts';
import { quantityOf } from '../relations/quantity.ts';
import type { Answer } from './answer.ts';
import { deriveBetween } from './answer-comparison.ts';
import { answerFigure, answerMasked, answerSeveral } from './answer-figure.ts';
import { cite, computed, end, nameOf, say, toValue } from './compose-answer.ts';
import { sayQuantity } from './phrase.ts';
import type { Ask } from './question.ts';
import { sayAskYear, sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { find, findIn, onlyYear, type Work } from './work.ts';

export function answerTarget(work: Work, kind: 'met-target' | 'over-target'): Answer {
  const { question } = work;
  const listed = question.years.kind === 'listed' ? question.years.years[0] : undefined;
  const year = listed ?? onlyYear(work);
  if (year === undefined || year === null) return sayAskYear(work);
  const target = find(work, year, true);
  const aims = target.kind === 'figure' ? (target.candidates[0] as Candidate).figure.aim : null;
  const resultAsk: Ask = { ...work.ask, aim: work.ask.aim ?? aims };
  const exact = findIn(work.found.same, resultAsk, year, false);
  const result =
    exact.kind === 'nothing' && work.ask.aim === null
      ? findIn(work.found.same, work.ask, year, false)
      : exact;
  for (const finding of [target, result])
    if (finding.kind === 'masked') return answerMasked(work, finding.candidate);
  if (target.kind === 'several') return answerSeveral(work, target.groups);
  if (result.kind === 'several') return answerSeveral(work, result.groups);
  if (result.kind !== 'figure') return sayNotFound(work, [year]);
  const got = result.candidates[0] as Candidate;
  const en = question.language === 'en';
  if (target.kind !== 'figure' && kind === 'over-target')
    return sayNotFound({ ...work, question: { ...question, isTarget: true } }, [year]);
  if (target.kind !== 'figure')
    return {
      ...answerFigure(work, result.candidates),
      text: `${end(say(work, got), work)}${en ? ' No target for it is on record.' : '库里没有找到这一项的目标。'}`,
    };
  const planned = target.candidates[0] as Candidate;
  if (kind === 'over-target') {
    const derived = deriveBetween('difference', got, planned, work);
    if (!derived) return sayNotFound(work, [year]);
    const name = nameOf(got.figure, work);
    const over = en
      ? `In ${year}, ${name} was ${derived.value.lt(0) ? 'below' : 'above'} target by ${sayQuantity(derived)}`
      : `${year}年${name}比目标${derived.value.lt(0) ? '少' : '多'}${sayQuantity(derived)}`;
    return computed(work, over, derived, year, got.figure, 'change', [got, planned]);
  }
  const verdict = isMet(got.figure, planned.figure);
  const words = en
    ? {
        met: 'Yes, the target was met',
        missed: 'No, the target was missed',
        unclear: 'Whether the target was met cannot be told from the numbers alone',
      }[verdict]
    : { met: '目标完成了', missed: '目标没有完成', unclear: '仅凭数字无法断定是否完成' }[verdict];
  const text = `${words}${en ? ': ' : '：'}${say(work, planned)}${en ? '; ' : '；'}${say(work, got)}`;
  return {
    status: 'answered',
    text: end(text, work),
    value: toValue(got.figure, work),
    working: null,
    citations: cite([planned, got], work.context),
    trend: [],
  };
}

/** A result of at least the target meets it; 以内 turns that round; a target of a rate of fall wants a fall as deep. */
function isMet(result: Figure, target: Figure): 'met' | 'missed' | 'unclear' {
  const [a, b] = [quantityOf(result), quantityOf(target)];
  const gap =
    a && b
      ? deriveDifference(
          { ...a, unit: a.unit === '%' ? '' : a.unit },
          { ...b, unit: b.unit === '%' ? '' : b.unit },
        )
      : null;
  if (!gap || result.aim !== target.aim) return 'unclear';
  const wantsLess =
    /以内|以下|不超过|不高于/.test(target.qualifier ?? '') || (target.value ?? '').startsWith('-');
  const loose = /左右|约/.test(target.qualifier ?? '') || /近|约|左右/.test(result.qualifier ?? '');
  const reached = wantsLess ? gap.value.lte(0) : gap.value.gte(0);
  return reached ? 'met' : loose ? 'unclear' : 'missed';
}
