import type { Figure } from '../figures/figure.ts';
import { deriveDifference } from '../relations/difference.ts';
import { deriveGrowth } from '../relations/growth.ts';
import { deriveMultiple } from '../relations/multiple.ts';
import { type Derived, quantityOf } from '../relations/quantity.ts';
import type { Answer } from './answer.ts';
import { answerFigure, answerMasked, answerSeveral } from './answer-figure.ts';
import { computed, nameOf } from './compose-answer.ts';
import { findStretch } from './find-stretch.ts';
import { sayQuantity } from './phrase.ts';
import type { Ask } from './question.ts';
import { sayAskYear, sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { type Finding, findIn, onlyYear, type Work } from './work.ts';

export function answerComparison(
  work: Work,
  operation: { kind: 'difference' | 'growth' | 'multiple'; base: number | 'previous' },
): Answer {
  const { question, ask, found } = work;
  const whole = operation.kind === 'growth' ? findStretch(work) : null;
  if (whole) return answerFigure(work, whole);
  const listed =
    question.years.kind === 'listed'
      ? question.years.years
      : question.years.kind === 'range'
        ? [question.years.to]
        : [];
  const explicitBase =
    operation.base === 'previous'
      ? question.years.kind === 'range'
        ? question.years.from
        : null
      : operation.base;
  const later = listed.filter((y) => y !== explicitBase);
  const candidateYears = later.length > 0 ? later : listed.length > 0 && explicitBase === null ? listed : [];
  const year = candidateYears.length > 0 ? Math.max(...candidateYears) : onlyYear(work);
  if (year === null) return sayAskYear(work);
  const base = explicitBase ?? year - 1;
  const stated = base === year - 1 ? statedChange(work, operation.kind, year) : null;
  if (stated?.kind === 'masked') return answerMasked(work, stated.candidate);
  if (stated?.kind === 'several' && operation.kind !== 'difference')
    return answerSeveral(work, stated.groups);
  if (stated?.kind === 'figure' && (operation.kind === 'growth' || operation.kind === 'multiple'))
    return answerFigure(work, stated.candidates);
  const levelAsk: Ask = {
    ...ask,
    aim:
      operation.kind === 'growth' && (ask.aim === 'growth_rate' || ask.aim === 'growth_multiple')
        ? null
        : ask.aim === 'change'
          ? null
          : ask.aim,
    unit: operation.kind === 'difference' && !/百分点/.test(ask.unit ?? '') ? ask.unit : null,
  };
  const [now, before] = levelsOf(found.same, levelAsk, year, base, question.isTarget);
  for (const finding of [now, before])
    if (finding.kind === 'masked') return answerMasked(work, finding.candidate);
  for (const finding of [now, before])
    if (finding.kind === 'several') return answerSeveral(work, finding.groups);
  if (now.kind !== 'figure' || before.kind !== 'figure') {
    const spoken = stated ?? (ask.unit === null ? statedChange(work, 'growth', year) : null);
    return spoken?.kind === 'figure' && base === year - 1
      ? answerFigure(work, spoken.candidates)
      : sayNotFound(work, now.kind === 'figure' ? [base] : [year]);
  }
  const [a, b] = [now.candidates[0] as Candidate, before.candidates[0] as Candidate];
  const derived = deriveBetween(operation.kind, a, b, work);
  if (!derived) return sayNotFound(work, [year]);
  const words = sayComparison(
    operation.kind,
    derived,
    nameOf(a.figure, work),
    year,
    base,
    question.language,
    a.figure,
  );
  return computed(
    work,
    words,
    derived,
    year,
    a.figure,
    operation.kind === 'growth' ? 'growth_rate' : operation.kind === 'multiple' ? 'multiple' : 'change',
    [a, b],
  );
}

/** The two levels to compare, of one and the same measure. */
function levelsOf(
  same: readonly Candidate[],
  ask: Ask,
  year: number,
  base: number,
  isTarget: boolean,
): readonly [Finding, Finding] {
  if (ask.aim !== null) return [findIn(same, ask, year, isTarget), findIn(same, ask, base, isTarget)];
  const pairs = (['cumulative', 'value', 'share', 'new', 'growth_rate'] as const).map((aim) => {
    const only = same.filter((c) => c.figure.aim === aim);
    return [
      findIn(only, { ...ask, aim }, year, isTarget),
      findIn(only, { ...ask, aim }, base, isTarget),
    ] as const;
  });
  const whole = pairs.find(([a, b]) => a.kind === 'figure' && b.kind === 'figure');
  return (
    whole ??
    pairs.find(([a, b]) => a.kind !== 'nothing' && b.kind !== 'nothing') ??
    pairs.find(([a]) => a.kind !== 'nothing') ?? [{ kind: 'nothing' }, { kind: 'nothing' }]
  );
}

function statedChange(
  { ask, found, question }: Work,
  kind: 'difference' | 'growth' | 'multiple',
  year: number,
): Finding | null {
  const aims =
    kind === 'growth'
      ? (['growth_rate', 'growth_multiple'] as const)
      : kind === 'multiple'
        ? (['multiple'] as const)
        : (['change'] as const);
  for (const aim of aims) {
    const finding = findIn(
      found.same.filter(
        (c) => c.figure.aim === aim && (ask.aim === 'rank' || ask.unit === '位' || c.figure.unit !== '位'),
      ),
      { ...ask, aim, unit: kind === 'difference' ? ask.unit : null },
      year,
      question.isTarget,
    );
    if (finding.kind !== 'nothing') return finding;
  }
  return null;
}

export function deriveBetween(
  kind: 'difference' | 'growth' | 'multiple',
  now: Candidate,
  before: Candidate,
  work: Work,
): Derived | null {
  const [a, b] = [quantityOf(now.figure), quantityOf(before.figure)];
  if (!a || !b) return null;
  if (kind === 'difference') return deriveDifference(a, b);
  if (kind === 'multiple') return deriveMultiple(a, b);
  const isConstant = work.context.catalogue.find(now.figure.indicator)?.growthBasis === 'constant-prices';
  const isRate = now.figure.unit === '%';
  return isConstant || isRate || now.figure.qualifier !== null || before.figure.qualifier !== null
    ? null
    : deriveGrowth(a, b);
}

function sayComparison(
  kind: 'difference' | 'growth' | 'multiple',
  d: Derived,
  name: string,
  year: number,
  base: number,
  language: 'zh' | 'en',
  figure: Figure,
): string {
  const falls = d.value.lt(0);
  const aim = figure.aim === 'new' ? '新增' : figure.aim === 'cumulative' ? '累计' : '';
  const about = figure.qualifier === null ? '' : '约';
  if (language === 'en') {
    if (kind === 'multiple') return `In ${year} ${name} was ${sayQuantity(d)} that of ${base}`;
    return `${name} ${falls ? 'fell' : 'rose'} by ${sayQuantity(d)} from ${base} to ${year}`;
  }
  if (kind === 'multiple') return `${year}年${aim}${name}是${base}年的${sayQuantity(d)}`;
  if (kind === 'growth')
    return `${year}年${aim}${name}比${base}年${falls ? '下降' : '增长'}${sayQuantity(d)}`;
  if (d.value.eq(0)) return `${year}年${aim}${name}与${base}年持平`;
  return `${year}年${aim}${name}比${base}年${falls ? '少' : '多'}${about}${sayQuantity(d)}`;
}
