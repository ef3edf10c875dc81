import type { Answer } from './answer.ts';
import { answerFigure, answerMasked, answerSeveral } from './answer-figure.ts';
import { answerYear } from './answer-year.ts';
import { aimLabel, cite, nameOf, plain, toTrend } from './compose-answer.ts';
import { withOneAim } from './one-measure.ts';
import { sayList } from './phrase.ts';
import { sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { find, rangeYears, type Work, yearsAsked } from './work.ts';

/** The figure in every year asked for; a question that says no year is asked back where several have it. */
export function answerYears(asked: Work): Answer {
  const work = withOneAim(asked);
  const { question } = work;
  const years = yearsAsked(work);
  const [only] = years;
  if (years.length === 0 && question.years.kind === 'unsaid') return answerUndated(work);
  if (years.length === 1 && only !== undefined && question.years.kind !== 'range')
    return answerYear(work, only);
  const heads: Candidate[] = [];
  const hidden: Candidate[] = [];
  for (const year of years) {
    const finding = find(work, year);
    if (finding.kind === 'masked' && question.years.kind === 'listed')
      return answerMasked(work, finding.candidate);
    if (finding.kind === 'masked') hidden.push(finding.candidate);
    if (finding.kind === 'several') heads.push(...finding.groups.map((g) => g.head));
    if (finding.kind === 'figure') heads.push(finding.head);
  }
  const [first] = heads;
  if (!first) return hidden[0] ? answerMasked(work, hidden[0]) : sayNotFound(work, years);
  if (question.years.kind === 'unsaid' && question.operation.kind === 'lookup')
    return askYear(work, first, heads);
  if (new Set(heads.map((h) => h.figure.aim)).size > 1) return answerSeveral(work, heads);
  return sayCourse(work, first, heads, hidden);
}

/** No year asked, and none in the report: it hides its year. */
function answerUndated(work: Work): Answer {
  const same = work.found.same.filter((c) => c.figure.year === null);
  const finding = find({ ...work, found: { ...work.found, same } }, null);
  if (finding.kind === 'figure') return answerFigure(work, finding);
  return finding.kind === 'masked' ? answerMasked(work, finding.candidate) : sayNotFound(work, []);
}

function askYear(work: Work, first: Candidate, heads: readonly Candidate[]): Answer {
  const list = `${nameOf(first.figure, work)}${work.question.language === 'en' ? ': ' : '：'}${sayList(
    heads.map((h) => h.figure),
    work.question.language,
  )}`;
  const text =
    work.question.language === 'en' ? `Which year do you mean? ${list}.` : `您问的是哪一年？${list}。`;
  return { ...plain('ambiguous', text), citations: cite(heads, work.context) };
}

function sayCourse(
  work: Work,
  first: Candidate,
  heads: readonly Candidate[],
  hidden: readonly Candidate[],
): Answer {
  const { language } = work.question;
  const figures = heads.map((h) => h.figure);
  const lead = `${aimLabel(first.figure, work)}${nameOf(first.figure, work)}${language === 'en' ? ': ' : '：'}`;
  const text = `${lead}${sayList(figures, language)}${sayGaps(work, heads, hidden)}${language === 'en' ? '.' : '。'}`;
  return {
    ...plain('answered', text),
    citations: cite([...heads, ...hidden], work.context),
    trend: toTrend(figures),
  };
}

/** The years asked for that have no figure are named, so that a gap is never taken for a zero. */
function sayGaps({ question }: Work, heads: readonly Candidate[], hidden: readonly Candidate[]): string {
  const { years } = question;
  const asked =
    years.kind === 'range' ? rangeYears(years.from, years.to) : years.kind === 'listed' ? years.years : [];
  const isOf = (candidates: readonly Candidate[], year: number) =>
    candidates.some((c) => c.figure.year === year);
  const masked = asked.filter((y) => isOf(hidden, y));
  const missing = asked.filter((y) => !isOf(heads, y) && !isOf(hidden, y));
  const en = question.language === 'en';
  const gaps = [
    ...(masked.length === 0
      ? []
      : [en ? `masked in the report for ${masked.join(', ')}` : `${masked.join('、')}年的数被隐去`]),
    ...(missing.length === 0
      ? []
      : [en ? `no figure for ${missing.join(', ')}` : `${missing.join('、')}年没有这个数`]),
  ];
  if (gaps.length === 0) return '';
  return en ? ` (${gaps.join('; ')})` : `（${gaps.join('，')}）`;
}
