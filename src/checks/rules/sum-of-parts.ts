import type { Figure } from '../../figures/figure.ts';
import { sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { partRole, partsAtMost, sumOfParts } from '../../relations/sum.ts';
import { type Breakdown, breakdownAcross, breakdownsIn, partsOfGrown } from '../breakdowns.ts';
import { type Comparison, compare, outcomeOf, type Statement } from '../compare.ts';
import { type Fact, isInDraft } from '../fact.ts';
import { isResult } from '../levels.ts';
import { type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { wordsBefore } from '../sentences.ts';
import { checkTableTotals } from '../table-totals.ts';
import { weigh } from '../weigh.ts';

/** whole = Σ parts, where the words, the catalogue or a table's 合计 say that these are all; else the parts are at most the whole. */
export const sumOfPartsRule = defineRule({
  id: 'sum-of-parts',
  severity: 'error',
  summary: '总数等于各分项之和。',
  messages: {
    off: '{what}写作{stated}，与各分项合计不一致，应为{expected}（{working}）。',
    table: '表中的合计写作“{found}”，各项之和为{sum}（{working}），请核对。',
    above: '{what}写作{stated}，各分项合计超过总数，应{expected}（{working}）。',
  },
  *evaluate(context) {
    for (const sentence of context.draft.sentences)
      for (const breakdown of breakdownsIn(sentence)) yield checkBreakdown(context, breakdown);
    for (const [i, sentence] of context.draft.sentences.entries()) {
      const last = context.draft.sentences[i - 1];
      const breakdown = last ? breakdownAcross(last, sentence) : null;
      if (breakdown) yield checkBreakdown(context, breakdown);
    }
    for (const sentence of context.draft.sentences)
      for (const { rate, parts } of partsOfGrown(sentence)) {
        const outcome = checkGrown(context, rate, parts);
        if (outcome) yield outcome;
      }
    for (const whole of context.draft.facts) {
      const outcome = checkKnownParts(context, whole);
      if (outcome) yield outcome;
    }
    yield* checkTableTotals(context.draft);
  },
});

function statementsOf(whole: Fact, parts: readonly Fact[]): [Statement, ...Statement[]] {
  return [{ role: 'whole', fact: whole }, ...parts.map((fact, i) => ({ role: partRole(i), fact }))];
}

const addUp = (whole: Fact, parts: readonly Fact[]): Comparison =>
  compare(sumOfParts(parts.length), statementsOf(whole, parts));

function checkBreakdown(context: CheckContext, { whole, parts, isClosed }: Breakdown): Outcome {
  if (![whole, ...parts].every(isResult) && whole.figure.value === null) return open('总数或分项被隐去');
  const sum = addUp(whole, parts);
  if (isClosed || sum.verdict === 'holds' || isWholeElsewhere(context, whole, parts))
    return outcomeOf(sum, 'off');
  if (sum.verdict === 'unknown') return outcomeOf(sum, 'off');
  if (isSwapped(sum)) return outcomeOf(sum, 'off', { severity: 'warning' });
  const bound = compare(partsAtMost(parts.length), statementsOf(whole, parts));
  return bound.verdict === 'broken'
    ? outcomeOf(asSum(bound, sum), 'above')
    : open('只列举了部分分项', sum.terms);
}

/** Parts of what only grew in their sentence, against its number elsewhere in the draft. */
function checkGrown(context: CheckContext, { key, figure }: Fact, parts: readonly Fact[]): Outcome | null {
  const { year, scope, period } = figure;
  const wholes = context.series
    .find({ key, year, scope, period, unit: parts[0]?.figure.unit ?? '', isTarget: false })
    .filter(
      (f) =>
        isInDraft(f) &&
        isResult(f) &&
        !parts.includes(f) &&
        ['new', 'cumulative', 'value'].includes(f.figure.aim),
    );
  const { comparison } = weigh(wholes.map((whole) => addUp(whole, parts)));
  if (!comparison) return null;
  return comparison.verdict !== 'broken' || isSwapped(comparison)
    ? outcomeOf(comparison, 'off', { severity: 'warning' })
    : open('只列举了部分分项', comparison.terms);
}

const LEAST_DIGITS = 3;

/**
 * 34865户，其中企业6842户、个体25310户、合作社913户: a list that may be a part only, but that two digits swapped make all of
 * it. Chance does that to no number of three digits.
 */
function isSwapped({ verdict, terms }: Comparison): boolean {
  const digits = (number: string) => number.replace(/\D/g, '');
  const sorted = (number: string) => [...digits(number)].toSorted().join('');
  return (
    verdict === 'broken' &&
    terms.length > 2 &&
    terms.some(({ fact, expected }) => {
      const stated = fact.figure.value ?? '';
      return (
        expected !== null &&
        digits(stated).length >= LEAST_DIGITS &&
        digits(stated) !== digits(expected) &&
        sorted(stated) === sorted(expected)
      );
    })
  );
}

/** What the whole is at least, told as the sum that a reader adds up, not as the end of its rounding. */
function asSum(bound: Comparison, sum: Comparison): Comparison {
  const total = sum.terms.find((t) => t.role === 'whole');
  const least = total?.expected?.replace(pattern('^{about}|{about}$'), '');
  if (!total || least === undefined) return bound;
  const terms = bound.terms.map((t) =>
    t.role === 'whole' ? { ...t, expected: `不少于${least}`, working: total.working } : t,
  );
  return { ...bound, terms };
}

/** Whether a past report gives the same parts of the same whole, and there they make it up exactly. */
function isWholeElsewhere(context: CheckContext, whole: Fact, parts: readonly Fact[]): boolean {
  if (parts.length < 2) return false;
  return context.past.some((report) => {
    const of = (fact: Fact) =>
      report.facts.find(
        (f) =>
          f.key === fact.key &&
          f.figure.year === report.year &&
          f.figure.aim === fact.figure.aim &&
          isResult(f),
      );
    const [total, ...pieces] = [whole, ...parts].map(of);
    const found = pieces.filter((p) => p !== undefined);
    return total !== undefined && found.length === parts.length && addUp(total, found).verdict === 'holds';
  });
}

/** A whole whose parts the catalogue names, wherever in the draft they stand (三类科技人才). */
function checkKnownParts(context: CheckContext, whole: Fact): Outcome | null {
  const names = context.catalogue.find(whole.key)?.parts ?? namedParts(context, whole);
  if (names.length < 2 || !isResult(whole) || hasOtherParts(context, whole, names)) return null;
  const { aim, year, scope, period, unit } = whole.figure;
  const candidates = names.map((key) =>
    context.series
      .find({ key, year, scope, period, isTarget: false })
      .filter((f) => isInDraft(f) && isResult(f) && sameDimension(f.figure.unit, unit)),
  );
  if (candidates.some((c) => c.length === 0)) return null;
  // 新培育技术经纪人13名、累计54名: a stock is a part only where every part has one.
  const isStock = (f: Fact) => f.figure.aim === 'cumulative';
  const haveStocks = candidates.every((c) => c.some(isStock));
  const likely = candidates
    .map((c) => c.find((f) => (haveStocks ? f.figure.aim === aim : !isStock(f))) ?? c[0])
    .filter((f) => f !== undefined);
  const readings = [likely, ...combinations(candidates)].map((parts) => addUp(whole, parts));
  const { comparison } = weigh(readings);
  if (!comparison) return null;
  const isForeign =
    comparison.verdict === 'broken' &&
    (isOfOtherMeasure(aim, likely) || isSumOfAnother(context, whole, likely));
  return isForeign ? null : outcomeOf(comparison, 'off');
}

/** 科技顾问、科技特派员、技术经纪人【合计】132名: the whole is called by its parts. */
function namedParts({ draft, catalogue }: CheckContext, whole: Fact): readonly string[] {
  const sentence = draft.sentenceOf(whole);
  const isTotal = sentence !== null && pattern('{total}[^，；。]{0,3}$').test(wordsBefore(sentence, whole));
  const isToldBeside = sentence !== null && breakdownsIn(sentence).some((b) => b.whole === whole);
  const names = whole.figure.indicator.split('、');
  return isTotal && !isToldBeside && names.length > 1
    ? names.map((name) => catalogue.find(name)?.name ?? name)
    : [];
}

/** The sentence itself gives parts that the catalogue does not know (省级 beside 市级 and 区级). */
function hasOtherParts(context: CheckContext, whole: Fact, names: readonly string[]): boolean {
  const sentence = context.draft.sentenceOf(whole);
  const own = sentence ? breakdownsIn(sentence).find((b) => b.whole === whole) : undefined;
  return own?.parts.some((part) => !names.includes(part.key)) ?? false;
}

/** The parts make up another number of the same whole: the new ones, not the stock. */
const isSumOfAnother = (context: CheckContext, whole: Fact, parts: readonly Fact[]): boolean =>
  context.series
    .find({ key: whole.key, scope: whole.figure.scope, year: whole.figure.year, period: whole.figure.period })
    .some((f) => f !== whole && isInDraft(f) && addUp(f, parts).verdict === 'holds');

/** 新增平台9个 beside the stocks of its parts: two sums, and this is not theirs. */
const isOfOtherMeasure = (aim: Figure['aim'], parts: readonly Fact[]): boolean => {
  const [first] = parts;
  const isUniform = parts.every((p) => p.figure.aim === first?.figure.aim);
  return isUniform && first !== undefined && first.figure.aim !== 'value' && first.figure.aim !== aim;
};

const MOST_COMBINATIONS = 64;

/** Each way of taking one figure for each part; none when there are too many to mean anything. */
function combinations(candidates: readonly (readonly Fact[])[]): Fact[][] {
  const count = candidates.reduce((n, c) => n * c.length, 1);
  if (count > MOST_COMBINATIONS) return [];
  return candidates.reduce<Fact[][]>((all, c) => all.flatMap((taken) => c.map((f) => [...taken, f])), [[]]);
}
