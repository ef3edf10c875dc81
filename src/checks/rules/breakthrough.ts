import { type BreakthroughClaim, readBreakthroughs, withoutLead } from '../../figures/breakthroughs.ts';
import { keyOf } from '../../figures/indicator-keys.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { planStartOf } from '../draft.ts';
import type { Fact } from '../fact.ts';
import { broken, holds, type Outcome, open, type Reference } from '../outcome.ts';
import { quotePassage } from '../past-reference.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { indexIn, type Sentence, spanIn } from '../sentences.ts';

/** A clause that says no more than what was reached is shorter. */
const LONGEST_CLAUSE = 40;
const AMOUNTS = new Set(['new', 'cumulative', 'value']);

/** 零的突破 is true only of what was not there before and is there now. */
export const breakthroughRule = defineRule({
  id: 'breakthrough',
  severity: 'error',
  summary: '“零的突破”只用于上年为零、本年有数的指标。',
  messages: {
    before: '“{indicator}”{year}年已有{earlier}，本年不是零的突破；请核对数据，或删去这一说法。',
    stock: '“{indicator}”本年新增{added}，累计已达{stock}，此前并不为零；请核对数据，或删去“零的突破”。',
    none: '“{indicator}”本年为{stated}，与“零的突破”不符；请核对数据。',
    missing: '写明“{indicator}”实现零的突破，但全文没有给出该指标的本年数据；请补上数据。',
    again: '{year}年报告已写“{indicator}”实现零的突破；请核对是否沿用旧稿，或删去这一说法。',
    already: '“{indicator}”{year}年已有{earlier}，下年计划不宜再写“零的突破”；请改写目标。',
  },
  *evaluate(context) {
    const { year, sentences } = context.draft;
    if (year === null) return;
    const claimed = claimedBefore(context, year);
    for (const sentence of sentences)
      for (const claim of readBreakthroughs(sentence.text)) {
        const keys = keysOf(context, sentence, claim, year);
        if (keys.length === 0) yield open('没有读出实现零的突破的指标');
        for (const key of keys)
          yield sentence.paragraph.kind === 'plan'
            ? judgePlan(context, key, sentence, claim, year)
            : judgeResult(context, key, sentence, claim, year, claimed.get(key));
      }
  },
});

/**
 * The indicators that a claim speaks of and that some report knows: named in its clause, else in the one before. Of
 * several in that one the last is meant, where it makes no difference.
 */
function keysOf(
  context: CheckContext,
  sentence: Sentence,
  claim: BreakthroughClaim,
  year: number,
): readonly string[] {
  const segment = sentence.text.slice(sentence.text.lastIndexOf('；', claim.start) + 1, claim.start);
  // …；实现零的突破，省级优质工程17项: with nothing before it, it is said of what follows.
  const next = sentence.facts.find(({ figure }) => indexIn(sentence, figure.start) > claim.end);
  if (
    claim.subjects.length === 0 &&
    claim.clauseBefore &&
    !segment.includes('，') &&
    next &&
    AMOUNTS.has(next.figure.aim)
  )
    return [next.key];
  if (claim.subjects.length > 0 || !claim.clauseBefore) return namedIn(context, sentence.text, claim);
  const { start, end } = claim.clauseBefore;
  const counted = sentence.facts.filter(({ figure }) => {
    const at = indexIn(sentence, figure.start);
    return at >= start && at < end && AMOUNTS.has(figure.aim);
  });
  const keys = [...new Set(counted.map((f) => f.key))];
  if (keys.length === 0) return namedIn(context, sentence.text, claim);
  return keys.length === 1 || keys.every((k) => earlierOf(context, k, year).length > 0) ? keys.slice(-1) : [];
}

/** The same by the words alone; a number right behind the claim takes it into its name. */
function namedIn({ series, catalogue }: CheckContext, text: string, claim: BreakthroughClaim): string[] {
  const { subjects, clauseBefore } = claim;
  const inClauseBefore = clauseBefore
    ? [withoutLead(text.slice(clauseBefore.start, clauseBefore.end).slice(-LONGEST_CLAUSE))]
    : [];
  const said = text.slice(claim.start, claim.end);
  return (subjects.length > 0 ? subjects : inClauseBefore).flatMap((name) => {
    const keys = [name, `${name}${said}`].map((indicator) =>
      keyOf({ indicator, verb: null, unit: '' }, catalogue),
    );
    return keys.find((key) => series.keys.has(key)) ?? [];
  });
}

/** Where past reports claim it of an indicator as a result; the latest report counts. */
function claimedBefore(context: CheckContext, year: number): Map<string, Reference> {
  const claimed = new Map<string, Reference>();
  for (const report of context.past) {
    if (report.year === null || report.year >= year) continue;
    const until = planStartOf(report);
    for (const passage of report.passages)
      if (passage.start < until)
        for (const claim of readBreakthroughs(passage.text))
          for (const key of namedIn(context, passage.text, claim))
            if (!claimed.has(key)) claimed.set(key, quotePassage(report, passage, claim.start, claim.end));
  }
  return claimed;
}

/** Results of the body itself with a number. */
const isResult = ({ figure: { measure, aim, scope, value } }: Fact): boolean =>
  measure !== 'target' && AMOUNTS.has(aim) && scope === null && value !== null;

const isAboveZero = (fact: Fact): boolean => Number(fact.figure.value) > 0;

/** What shows that it was there before the year: last year's number, or an earlier stock; the latest first, a stock before what was new. */
const earlierOf = ({ series }: CheckContext, key: string, year: number): Fact[] =>
  series
    .all(key)
    .filter((f) => isResult(f) && isAboveZero(f) && f.source.kind !== 'entered')
    .filter(({ figure }) => {
      const of = figure.year ?? year;
      return of === year - 1 || (of < year && figure.aim === 'cumulative');
    })
    .toSorted((a, b) => (b.figure.year ?? 0) - (a.figure.year ?? 0) || stockFirst(b) - stockFirst(a));

const stockFirst = ({ figure }: Fact): number => (figure.aim === 'cumulative' ? 1 : 0);

function judgeResult(
  context: CheckContext,
  key: string,
  sentence: Sentence,
  claim: BreakthroughClaim,
  year: number,
  claimed: Reference | undefined,
): Outcome {
  const at = spanIn(sentence, claim.start, claim.end);
  const [earlier] = earlierOf(context, key, year);
  if (!earlier && claimed)
    return broken('again', at, { indicator: key, year: String(claimed.year) }, { references: [claimed] });
  // Under another name it may be a part of it, or the whole.
  const severity = earlier?.isAkin ? 'warning' : null;
  if (earlier) return broken('before', at, wordsOf(key, earlier), { beside: [earlier], severity });
  const all = context.series.all(key);
  const isOwn = (f: Fact) => f.source.kind === 'draft' && f.figure.year === year;
  const own = all.filter((f) => isOwn(f) && isResult(f));
  const added = own.find((f) => f.figure.aim === 'new');
  const stock = own.find((f) => f.figure.aim === 'cumulative');
  if (added && stock && Number(stock.figure.value) > Number(added.figure.value))
    return broken(
      'stock',
      at,
      { indicator: key, added: sizeOf(added), stock: sizeOf(stock) },
      { beside: [stock, added] },
    );
  if (own.some(isAboveZero))
    return all.some((f) => f.figure.year === year - 1 && f.figure.value === null)
      ? open('上年数字被隐去')
      : holds();
  const [zero] = own;
  if (zero) return broken('none', at, { indicator: key, stated: sizeOf(zero) }, { beside: [zero] });
  if (all.some(isOwn) || sentence.facts.length > 0 || pattern('{first}').test(sentence.text))
    return open('本年数字被隐去或没有读出');
  return broken('missing', at, { indicator: key }, { severity: 'warning' });
}

/** What is planned as the first must not be there by the end of the year reported on. */
function judgePlan(
  context: CheckContext,
  key: string,
  sentence: Sentence,
  claim: BreakthroughClaim,
  year: number,
): Outcome {
  const [earlier] = earlierOf(context, key, year + 1);
  if (!earlier) return holds();
  const at = spanIn(sentence, claim.start, claim.end);
  return broken('already', at, wordsOf(key, earlier), { beside: [earlier] });
}

const sizeOf = ({ figure: { raw, unit } }: Fact): string => `${raw}${unit}`;

const wordsOf = (indicator: string, earlier: Fact) => ({
  indicator,
  year: String(earlier.figure.year),
  earlier: sizeOf(earlier),
});
