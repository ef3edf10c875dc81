import { SENTENCE } from '../../figures/read-figures.ts';
import { printedSize } from '../../figures/unit-kinds.ts';
import { isCountUnit, sameDimension, unitScale } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import type { PastReport } from '../draft.ts';
import { planStartOf } from '../draft.ts';
import type { Fact } from '../fact.ts';
import { broken, holds, type Outcome, type Reference } from '../outcome.ts';
import { quotePassage } from '../past-reference.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

/** Unchanged figures that make a section suspect, and their share among those that can be compared. */
const FEWEST = 3;
const SHARE = 0.75;
/**
 * What the unchanged figures must weigh together. A small count comes out alike by itself in a year or two of five, and
 * a duty of once or twice a month does every year: each weighs half.
 */
const LEAST_WEIGHT = 2.5;
const SMALL = 5;
const DUTIES = new Set([12, 24]);
/** A sentence with one figure is copied when it is this long: a short one is put alike each year. */
const LONG_SENTENCE = 30;

/** Figures and sentences that stand as they stood in last year's report. */
export const carryOverRule = defineRule({
  id: 'carry-over',
  severity: 'warning',
  summary: '数据和带数据的表述不照搬上年报告。',
  messages: {
    section:
      '本节可与{year}年报告比较的{all}个数据中有{same}个与上年相同（{figures}）；请核对是否沿用了上年数据。',
    sentence: '这句话连同数据与{year}年报告完全相同；请核对是否沿用了上年文字。',
  },
  *evaluate(context) {
    const { draft, past } = context;
    const last = past.find((p) => p.year !== null && p.year + 1 === draft.year);
    if (!last) return;
    const copied = new Set<Fact>();
    const known = sentencesOf(last);
    for (const sentence of draft.sentences) {
      const counted = reported(sentence.facts);
      if (sentence.paragraph.kind !== 'result' || !isTelling(sentence, counted)) continue;
      const source = known.get(withoutYears(sentence.text));
      if (!source) yield holds();
      else {
        for (const fact of counted) copied.add(fact);
        yield broken('sentence', sentence, { year: String(last.year) }, { references: [source()] });
      }
    }
    yield* compareSections(context, last, copied);
  },
});

const reported = (facts: readonly Fact[]): Fact[] =>
  facts.filter(({ figure: { value, measure } }) => value !== null && measure !== 'target');

const isTelling = ({ text }: Sentence, counted: readonly Fact[]): boolean =>
  counted.length > 1 || (counted.length === 1 && text.length >= LONG_SENTENCE);

/** The year that a sentence names is what a copier changes. */
const withoutYears = (text: string): string => text.replace(pattern('(?<!\\d){inYear}|\\s', 'g'), '');

/** The sentences of a past report, each with a way to its place. */
function sentencesOf(report: PastReport): Map<string, () => Reference> {
  const known = new Map<string, () => Reference>();
  for (const passage of report.passages)
    for (const { 0: text, index } of passage.text.matchAll(SENTENCE))
      known.set(withoutYears(text), () => quotePassage(report, passage, index, index + text.length));
  return known;
}

function* compareSections(
  { draft, series }: CheckContext,
  last: PastReport,
  copied: ReadonlySet<Fact>,
): Iterable<Outcome> {
  const plan = planStartOf(draft);
  const own = reported(draft.facts).filter(
    (f) => f.figure.year === draft.year && f.figure.start < plan && f.figure.aim !== 'rank' && !copied.has(f),
  );
  const sections = Map.groupBy(own, (f) => f.figure.section).values();
  const sentences = Map.groupBy(own, (f) => f.figure.sentenceStart).values();
  const told = new Set<Fact>();
  for (const facts of [...sections, ...sentences]) {
    const isSentence =
      facts.length > 0 && facts.every((f) => f.figure.sentenceStart === facts[0]?.figure.sentenceStart);
    const pairs = facts.flatMap((fact) => {
      const { key, figure } = fact;
      const before = series
        .find({
          key,
          scope: figure.scope,
          period: figure.period,
          year: last.year,
          aims: [figure.aim],
          isTarget: false,
        })
        .filter(
          (f) => isFrom(f, last) && f.figure.value !== null && sameDimension(f.figure.unit, figure.unit),
        );
      return before.length === 1 ? before.map((old) => ({ fact, old })) : [];
    });
    if (pairs.length < FEWEST || pairs.some(({ fact }) => told.has(fact))) continue;
    const same = pairs.filter(({ fact, old }) => printedSize(fact.figure) === printedSize(old.figure));
    const weight = same.reduce((sum, { fact }) => sum + weightOf(fact), 0);
    const [first] = same;
    if (
      !first ||
      same.length < FEWEST ||
      same.length < (isSentence ? 1 : SHARE) * pairs.length ||
      weight < LEAST_WEIGHT
    ) {
      yield holds();
      continue;
    }
    for (const { fact } of pairs) told.add(fact);
    const data = {
      year: String(last.year),
      all: String(pairs.length),
      same: String(same.length),
      figures: same
        .map(({ fact: { figure } }) => `${figure.indicator}${figure.raw}${figure.unit}`)
        .join('、'),
    };
    yield broken('section', first.fact.figure, data, {
      beside: same.map(({ old }) => old),
    });
  }
}

const isFrom = ({ source }: Fact, report: PastReport): boolean =>
  source.kind === 'report' && source.id === report.id;

function weightOf({ figure: { value, unit } }: Fact): number {
  if (!isCountUnit(unit) || unitScale(unit) > 1) return 1;
  const size = Number(value);
  return size <= SMALL || (DUTIES.has(size) && pattern('^(?:{eventUnit}|{issueUnit})').test(unit)) ? 0.5 : 1;
}
