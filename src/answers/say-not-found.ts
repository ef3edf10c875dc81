import type { Answer } from './answer.ts';
import { nameOf, plain, say, unique } from './compose-answer.ts';
import { fitsAim, fitsUnit, isTargetFigure } from './select-figures.ts';
import { type Work, yearsAsked } from './work.ts';

export function sayAskYear(work: Work): Answer {
  const years = yearsAsked({ ...work, ask: { ...work.ask, aim: null } });
  if (years.length === 0) return sayNotFound(work, []);
  return plain(
    'ambiguous',
    work.question.language === 'en'
      ? `Which year do you mean? There are ${years.join(', ')}.`
      : `您问的是哪一年？库里有${years.join('、')}年的数。`,
  );
}

/** Says what is not there, and what comes nearest: other years, other measures, other indicators. */
export function sayNotFound(work: Work, years: readonly number[]): Answer {
  const { question, found, ask } = work;
  const en = question.language === 'en';
  const when = years.length > 0 ? (en ? ` for ${years.join(', ')}` : `${years.join('、')}年的`) : '';
  const [first] = found.same.length > 0 ? found.same : [];
  const name = first ? nameOf(first.figure, work) : ask.terms.map((t) => t.names[0]).join('');
  const what = en ? name : `${ask.period ?? ''}${ask.scope ?? ''}${measureWord(work)(name)}`;
  const lead = en
    ? `The reports hold no such figure${when}${what ? ` (${what})` : ''}.`
    : `报告里没有${when}${what}这个数。`;
  const near = nearest(work, years);
  return { ...plain('not_found', near === '' ? lead : `${lead}${en ? ' ' : ''}${near}`), citations: [] };
}

/** What is missed of an indicator that has other numbers: 新增…, …的增速. */
const measureWord =
  ({ ask, question }: Work) =>
  (name: string): string => {
    if (question.isTarget) return `${name}的目标`;
    if (ask.verb === '净增') return `净增${name}`;
    switch (ask.aim) {
      case 'new':
        return `新增${name}`;
      case 'cumulative':
        return `累计${name}`;
      case 'growth_rate':
        return `${name}增速`;
      case 'share':
        return `${name}占比`;
      default:
        return name;
    }
  };

function nearest(work: Work, years: readonly number[]): string {
  const { found, question, ask } = work;
  const en = question.language === 'en';
  const open = found.same.filter((c) => c.figure.value !== null);
  const sameYear = open.filter((c) => c.figure.year !== null && years.includes(c.figure.year));
  if (sameYear.length > 0)
    return `${en ? 'Nearest: ' : '相近的有：'}${unique(sameYear.slice(0, 3).map((c) => say(work, c))).join(en ? '; ' : '；')}${en ? '.' : '。'}`;
  const sameAim = open.filter(
    ({ figure }) =>
      fitsAim(figure, ask.aim) && fitsUnit(figure, ask.unit) && isTargetFigure(figure) === question.isTarget,
  );
  const known = unique(sameAim.map((c) => c.figure.year).filter((y): y is number => y !== null)).sort(
    (a, b) => a - b,
  );
  if (known.length > 0)
    return en ? `There are figures for ${known.join(', ')}.` : `库里有${known.join('、')}年的。`;
  if (open.length > 0)
    return `${en ? 'Nearest: ' : '相近的有：'}${unique(open.slice(0, 2).map((c) => say(work, c))).join(en ? '; ' : '；')}${en ? '.' : '。'}`;
  const names = unique(
    found.near
      .filter((c) => years.length === 0 || (c.figure.year !== null && years.includes(c.figure.year)))
      .map((c) => c.figure.indicator),
  ).slice(0, 3);
  return names.length === 0
    ? ''
    : en
      ? `Nearest indicators: ${names.join(', ')}.`
      : `相近的指标有：${names.map((n) => `“${n}”`).join('、')}。`;
}
