import type { Figure } from '../figures/figure.ts';
import { pattern } from '../lexicon/pattern.ts';
import { deriveDifference } from '../relations/difference.ts';
import { deriveMultiple } from '../relations/multiple.ts';
import { type Quantity, quantityOf } from '../relations/quantity.ts';
import type { Answer } from './answer.ts';
import { answerFigure, answerFinding } from './answer-figure.ts';
import { cite, computed, end, nameOf, plain, say, toValue } from './compose-answer.ts';
import { deriveBetween } from './derive-between.ts';
import { sayQuantity } from './phrase.ts';
import { sayAskYear, sayNotFound } from './say-not-found.ts';
import type { Candidate } from './select-figures.ts';
import { type Finding, find, findIn, onlyYear, type Work } from './work.ts';

/** A target against its result: whether it was met, or by how much it was exceeded. The result is the answer. */
export function answerTarget(work: Work, kind: 'met-target' | 'over-target'): Answer {
  const { years } = work.question;
  const year = (years.kind === 'listed' ? years.years[0] : undefined) ?? onlyYear(work);
  if (year === null) return sayAskYear(work);
  const target = find(work, year, true);
  const result = findResult(work, year, target);
  for (const finding of [target, result]) {
    if (finding.kind === 'masked' || finding.kind === 'several') return answerFinding(work, finding);
  }
  if (result.kind !== 'figure') return sayNotFound(work, [year]);
  if (target.kind === 'figure') {
    return kind === 'over-target'
      ? sayExcess(work, year, result.head, target.head)
      : sayVerdict(work, result.head, target.head);
  }
  if (kind === 'over-target')
    return sayNotFound({ ...work, question: { ...work.question, isTarget: true } }, [year]);
  const noTarget =
    work.question.language === 'en' ? ' No target for it is on record.' : '库里没有找到这一项的目标。';
  return { ...answerFigure(work, result), text: `${end(say(work, result.head), work)}${noTarget}` };
}

/** The result in the measure that the target aims at; where the target does not say, the one of its own size. */
function findResult({ ask, found }: Work, year: number, target: Finding): Finding {
  const aims = target.kind === 'figure' ? target.all.map((c) => c.figure.aim) : [];
  const aim = ask.aim ?? aims.find((a) => a !== 'value') ?? aims[0] ?? null;
  const exact = findIn(found.same, { ...ask, aim }, year, false);
  if (exact.kind !== 'nothing' || ask.aim !== null) return exact;
  const any = findIn(found.same, ask, year, false);
  if (any.kind !== 'several' || target.kind !== 'figure') return any;
  const near = any.groups.filter((g) => isOfSize(g.head.figure, target.head.figure));
  const [only] = near;
  return only && near.length === 1 ? { kind: 'figure', ...only } : any;
}

/** A result within half and twice its target: 新增58家 for 55家以上, not the stock of 282. */
function isOfSize(result: Figure, target: Figure): boolean {
  const [a, b] = [quantityOf(result), quantityOf(target)];
  const multiple = a && b ? deriveMultiple(a, b) : null;
  return multiple?.value.gte(0.5) === true && multiple.value.lte(2);
}

function sayExcess(work: Work, year: number, result: Candidate, target: Candidate): Answer {
  const derived = deriveBetween('difference', result, target, work.context.catalogue);
  if (!derived) return sayNotFound(work, [year]);
  const { figure } = result;
  const name = nameOf(figure, work);
  const falls = derived.value.lt(0);
  const text =
    work.question.language === 'en'
      ? `In ${year}, ${name} was ${falls ? 'below' : 'above'} target by ${sayQuantity(derived)}`
      : `${year}年${name}比目标${falls ? '少' : '多'}${sayQuantity(derived)}`;
  return computed(work, text, derived, { year, figure, measure: 'change', from: [result, target] });
}

const VERDICT = {
  zh: { met: '目标完成了', missed: '目标没有完成', unclear: '仅凭数字无法断定是否完成' },
  en: {
    met: 'Yes, the target was met',
    missed: 'No, the target was missed',
    unclear: 'Whether the target was met cannot be told from the numbers alone',
  },
} as const;

function sayVerdict(work: Work, result: Candidate, target: Candidate): Answer {
  const { language } = work.question;
  const verdict = VERDICT[language][verdictOf(result.figure, target.figure)];
  const [colon, join] = language === 'en' ? [': ', '; '] : ['：', '；'];
  return {
    ...plain('answered', end(`${verdict}${colon}${say(work, target)}${join}${say(work, result)}`, work)),
    value: toValue(result.figure, work),
    citations: cite([target, result], work.context),
  };
}

/** 近15家, 15家左右: somewhere near the number, on either side of it. */
const isAround = (qualifier: string | null): boolean => pattern('{nearTo}').test(qualifier ?? '');

/** A number that is only about right says nothing of a target this near to it. */
const ABOUT = 0.1;
const isNear = (number: Quantity, gap: Quantity): boolean =>
  gap.value.abs().lte(number.value.abs().times(ABOUT));

const verdict = ({ value }: Quantity, wantsLess: boolean): 'met' | 'missed' =>
  (wantsLess ? value.lte(0) : value.gte(0)) ? 'met' : 'missed';

/** A result of at least the target meets it; 以内, a rank and a rate of fall turn that round; near an 约 it is left open. */
function verdictOf(result: Figure, target: Figure): 'met' | 'missed' | 'unclear' {
  const [a, b] = [quantityOf(result), quantityOf(target)];
  const gap = a && b ? deriveDifference(a, b) : null;
  if (!a || !gap || (target.aim !== 'value' && result.aim !== target.aim)) return 'unclear';
  const wantsLess =
    result.aim === 'rank' ||
    pattern('{atMost}').test(target.qualifier ?? '') ||
    (target.value ?? '').startsWith('-');
  if (isAround(result.qualifier) || isAround(target.qualifier))
    return isNear(a, gap) ? 'unclear' : verdict(gap, wantsLess);
  if (verdict(gap, wantsLess) === 'missed' && pattern('{orMore}').test(result.qualifier ?? '') && !wantsLess)
    return isNear(a, gap) ? 'unclear' : 'missed';
  return verdict(gap, wantsLess);
}
