import type { Answer, TrendPoint } from './answer.ts';
import { answerFigure, answerMasked, answerSeveral } from './answer-figure.ts';
import { answerYear } from './answer-year.ts';
import { aimLabel, cite, nameOf, plain, toPoint } from './compose-answer.ts';
import { withOneAim } from './one-measure.ts';
import { sayList } from './phrase.ts';
import { sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { find, rangeYears, type Work, yearsAsked } from './work.ts';

export function answerYears(asked: Work): Answer {
  const work = withOneAim(asked);
  const { question } = work;
  const years = yearsAsked(work);
  if (question.years.kind === 'unsaid') {
    const unknown = find(
      { ...work, found: { ...work.found, same: work.found.same.filter((c) => c.figure.year === null) } },
      null,
    );
    if (years.length === 0)
      return unknown.kind === 'figure'
        ? answerFigure(work, unknown.candidates)
        : unknown.kind === 'masked'
          ? answerMasked(work, unknown.candidate)
          : sayNotFound(work, []);
    if (years.length === 1) return answerYear(work, years[0] as number);
  }
  if (years.length === 1 && question.years.kind !== 'range') return answerYear(work, years[0] as number);
  const heads: Candidate[] = [];
  for (const year of years) {
    const finding = find(work, year);
    if (finding.kind === 'masked' && question.years.kind === 'listed')
      return answerMasked(work, finding.candidate);
    if (finding.kind === 'several') heads.push(...finding.groups.map((g) => g[0] as Candidate));
    if (finding.kind === 'figure') heads.push(finding.candidates[0] as Candidate);
  }
  const [first] = heads;
  if (!first) return sayNotFound(work, years);
  const aims = new Set(heads.map((h) => h.figure.aim));
  const list = sayList(
    heads.map((h) => h.figure),
    question.language,
  );
  const en = question.language === 'en';
  if (question.years.kind === 'unsaid' && question.operation.kind === 'lookup') {
    const text = en
      ? `Which year do you mean? ${nameOf(first.figure, work)}: ${list}.`
      : `您问的是哪一年？${nameOf(first.figure, work)}：${list}。`;
    return { ...plain('ambiguous', text), citations: cite(heads, work.context) };
  }
  if (aims.size > 1)
    return answerSeveral(
      work,
      heads.map((h) => [h]),
    );
  const expected =
    question.years.kind === 'range' && question.years.to !== 9999
      ? rangeYears(question.years.from, question.years.to)
      : question.years.kind === 'listed'
        ? years
        : [];
  const missing = expected.filter((y) => !heads.some((h) => h.figure.year === y));
  const gap =
    missing.length === 0
      ? ''
      : en
        ? ` (no figure for ${missing.join(', ')})`
        : `（${missing.join('、')}年没有这个数）`;
  return {
    ...plain(
      'answered',
      `${aimLabel(first.figure, work)}${nameOf(first.figure, work)}${en ? ': ' : '：'}${list}${gap}${en ? '.' : '。'}`,
    ),
    citations: cite(heads, work.context),
    trend: heads.map((h) => toPoint(h.figure)).filter((p): p is TrendPoint => p !== null),
  };
}
