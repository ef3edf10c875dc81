import Big from 'big.js';
import { deriveDifference } from '../relations/difference.ts';
import { quantityOf } from '../relations/quantity.ts';
import type { Answer, TrendPoint } from './answer.ts';
import { answerSeveral } from './answer-figure.ts';
import { aimLabel, cite, nameOf, say, toPoint, toValue } from './compose-answer.ts';
import { withOneAim } from './one-measure.ts';
import { sayList } from './phrase.ts';
import { sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { find, type Work, yearsAsked } from './work.ts';

export function answerExtreme(asked: Work, direction: 'highest' | 'lowest'): Answer {
  const work = withOneAim(asked);
  const heads: Candidate[] = [];
  for (const year of yearsAsked(work)) {
    const finding = find(work, year);
    if (finding.kind === 'several') return answerSeveral(work, finding.groups);
    if (finding.kind === 'figure') heads.push(finding.candidates[0] as Candidate);
  }
  if (heads.length < 2) return sayNotFound(work, []);
  const size = (c: Candidate): Big => quantityOf(c.figure)?.value ?? new Big(0);
  const units = new Set(heads.map((h) => h.figure.unit));
  if (
    units.size > 1 &&
    heads.some(
      (h) =>
        !deriveDifference(
          quantityOf(h.figure) ?? { value: new Big(0), unit: '', places: 0 },
          quantityOf((heads[0] as Candidate).figure) ?? { value: new Big(0), unit: '', places: 0 },
        ),
    )
  )
    return sayNotFound(work, []);
  const ordered = [...heads].sort((a, b) => {
    const d = deriveDifference(
      quantityOf(b.figure) ?? { value: size(b), unit: '', places: 0 },
      quantityOf(a.figure) ?? { value: size(a), unit: '', places: 0 },
    );
    return d ? Number(d.value.cmp(0)) * (direction === 'highest' ? 1 : -1) : 0;
  });
  const best = ordered[0] as Candidate;
  const ties = heads.filter((h) => size(h).eq(size(best)) && h.figure.unit === best.figure.unit);
  const list = sayList(
    heads.map((h) => h.figure),
    work.question.language,
  );
  const years = ties.map((t) => t.figure.year).join('、');
  const name = nameOf(best.figure, work);
  const text =
    work.question.language === 'en'
      ? `${name} was ${direction} in ${years}: ${best.figure.value?.replace('-', '')} ${best.figure.unit} (${list}).`
      : `${aimLabel(best.figure, work)}${name}${direction === 'highest' ? '最高' : '最低'}的是${years}年，${say(work, best).replace(/^\d{4}年末?/, '')}（${list}）。`;
  return {
    status: 'answered',
    text,
    value: toValue(best.figure, work),
    working: null,
    citations: cite([best, ...heads.filter((h) => h !== best)], work.context),
    trend: heads.map((h) => toPoint(h.figure)).filter((p): p is TrendPoint => p !== null),
  };
}
