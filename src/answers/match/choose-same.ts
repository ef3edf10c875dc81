import { baseUnit, isCountUnit } from '../../figures/units.ts';
import type { Operation } from '../question.ts';
import type { JudgedFigure } from '../read/explain-reading.ts';
import type { ReadQuestion } from '../read/read-chinese.ts';
import type { Candidate } from '../select-figures.ts';

/** Figures whose scores differ by less are equally good. */
const MARGIN = 0.06;

/** Operations on levels: what was added in each year is compared only where the question speaks of adding. */
const COMPARING: ReadonlySet<Operation['kind']> = new Set(['difference', 'growth', 'multiple']);

/**
 * The figures of the very thing asked about. Of those that tell the same kind of thing of the same time and scope, the
 * ones whose name says most of what is asked; among equals the better score counts.
 */
export function chooseSame(judged: readonly JudgedFigure[], read: ReadQuestion): readonly Candidate[] {
  const groups = Map.groupBy(
    judged.filter((j) => j.accepts && !isOfNeighbour(j, judged)),
    kindIn(read),
  );
  const same = [...groups.values()].flatMap((group) => {
    const least = Math.min(...group.map((j) => j.around));
    const own = group.filter((j) => j.around === least);
    const best = Math.max(...own.map((j) => j.score));
    return own.filter((j) => j.score >= best - MARGIN).map((j) => j.candidate);
  });
  return preferSaid(same, read);
}

/**
 * Whether the words that a figure's own name lacks are said of another figure of its sentence, whose name has more of
 * them: 新增“小巨人”企业40家，企业总数达200万户 gives no stock of “小巨人”.
 */
const isOfNeighbour = (own: JudgedFigure, judged: readonly JudgedFigure[]): boolean =>
  own.around > 0 &&
  judged.some(
    (j) =>
      j.unsaid === '' &&
      j.around < own.around &&
      j.extra !== '' &&
      j.candidate.reportId === own.candidate.reportId &&
      j.candidate.figure.sentenceStart === own.candidate.figure.sentenceStart,
  );

/** Levels are one kind, whatever adds them up; a rate, a change or a rank is another. */
const LEVELS: ReadonlySet<string> = new Set(['value', 'cumulative', 'new']);

/** A question about a stretch of years may find it told as a period, or of its last year. */
const kindIn =
  ({ question }: ReadQuestion) =>
  ({ candidate: { figure } }: JudgedFigure): string =>
    [
      figure.year,
      question.asks[0]?.stretch ? null : figure.period,
      figure.scope,
      figure.measure === 'target',
      LEVELS.has(figure.aim) ? 'level' : figure.aim,
      isCountUnit(figure.unit) ? 'count' : baseUnit(figure.unit),
    ].join(' ');

/**
 * Where the question does not say the measure: what it says was done (加装了几部) counts before a stock of the same name,
 * money that was added only where its verb is said; and 几户 asks for 户 where there are any.
 */
function preferSaid(
  candidates: readonly Candidate[],
  { question, said }: ReadQuestion,
): readonly Candidate[] {
  const [ask] = question.asks;
  const inUnit = candidates.filter((c) => ask?.unit === c.figure.unit);
  const own = inUnit.length > 0 ? inUnit : candidates;
  if (!ask || ask.aim !== null || question.isTarget) return own;
  // 到年底一共有多少: what was added in the year is no answer to how many there are.
  if (ask.leaning === 'cumulative' && question.operation.kind === 'lookup')
    return own.filter((c) => c.figure.aim !== 'new');
  const isSaid = ({ figure }: Candidate) => figure.verb !== null && said.includes(figure.verb);
  const done = own.filter(isSaid);
  if (COMPARING.has(question.operation.kind) && done.length === 0)
    return own.filter((c) => c.figure.aim !== 'new');
  return done.length > 0 ? done : own.filter((c) => c.figure.aim !== 'new' || isCountUnit(c.figure.unit));
}
