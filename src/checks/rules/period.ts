import { clauseAt } from '../../figures/clauses.ts';
import { printedSize } from '../../figures/unit-kinds.ts';
import { isCountUnit, unitScale } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import type { Fact } from '../fact.ts';
import { broken, holds, type Outcome, plainTerm } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { indexIn, type Sentence, spanIn } from '../sentences.ts';

const PART = pattern('{monthsOfYear}|{partYear}|{quarter}|{monthOfYear}');
const STRETCH = pattern('{monthsOfYear}|{partStretch}');
/** 全年 that measures the whole year, not the year's task that a part of it fulfils. */
const WHOLE = pattern('{wholeYear}');
const AHEAD = pattern('{planning}|{runsOver}');
const ON_MONTH = pattern('{onMonth}', 'g');
/** Small counts come out alike for a part of the year and the whole of it. */
const SMALLEST = 10;

/** The stretch that a figure covers: a part of the year is not the whole, and nothing lies after it. */
export const periodRule = defineRule({
  id: 'period',
  severity: 'warning',
  summary: '数据所指的时段前后一致：部分月份的数不作全年数，年度总结不用环比，时段不晚于报告年度。',
  messages: {
    same: '“{indicator}”{value}在一处写作{part}、另一处写作全年；请核对，全年数应更新为截至年底的数。',
    chain: '年度总结宜用“同比”或“比上年”，此处为“环比”；请核对时段，或改用同比数据。',
    after: '{stretch}的截止年份晚于报告年度{year}年；请核对年份，尚未发生的应写作目标。',
    both: '同一分句既写“{part}”又写“全年”，时段矛盾；请只保留与数据相符的一个。',
  },
  *evaluate(context) {
    const { report, year, sentences } = context.draft;
    if (report.period === null) yield* compareStretches(context);
    for (const sentence of sentences) {
      if (sentence.paragraph.kind !== 'result' || sentence.facts.length === 0) continue;
      if (report.period === null) {
        yield* checkChain(sentence);
        yield* checkBoth(sentence);
      }
      if (year !== null) yield* checkEnd(sentence, report.givenYear ?? year, year);
    }
  },
});

/** The same amount of the same thing, once for a part of the year and once for all of it. */
function* compareStretches({ draft, series }: CheckContext): Iterable<Outcome> {
  for (const part of draft.facts) {
    const { key, figure } = part;
    if (figure.period === null || !STRETCH.test(figure.period) || !isTelling(part)) continue;
    const whole = series
      .find({
        key,
        scope: figure.scope,
        year: figure.year,
        period: null,
        aims: [figure.aim],
        unit: figure.unit,
      })
      .find((f) => f.source.kind === 'draft' && f.figure.measure !== 'target' && sameSize(f, part));
    if (!whole) yield holds([plainTerm('part', part)]);
    else
      yield broken(
        'same',
        whole.figure,
        { indicator: whole.figure.indicator, value: `${figure.raw}${figure.unit}`, part: figure.period },
        { terms: [plainTerm('whole', whole), plainTerm('part', part)] },
      );
  }
}

/** Amounts of a period that hardly come out alike twice; a stock may well stay as it was. */
function isTelling({ figure: { aim, measure, value, unit } }: Fact): boolean {
  if (value === null || measure === 'target' || (aim !== 'new' && aim !== 'value')) return false;
  return !isCountUnit(unit) || unitScale(unit) > 1 || Number(value) >= SMALLEST;
}

const sameSize = (a: Fact, b: Fact): boolean => printedSize(a.figure) === printedSize(b.figure);

function* checkChain(sentence: Sentence): Iterable<Outcome> {
  const { text, facts } = sentence;
  for (const { index } of text.matchAll(ON_MONTH)) {
    const clause = clauseAt(text, index);
    const said = text.slice(0, clause.end);
    const counts = facts.some((f) => isWithin(indexIn(sentence, f.figure.start), clause));
    if (!counts || PART.test(said)) yield holds();
    else yield broken('chain', spanIn(sentence, index, index + 2));
  }
}

const isWithin = (at: number, { start, end }: { start: number; end: number }): boolean =>
  at >= start && at < end;

function* checkBoth(sentence: Sentence): Iterable<Outcome> {
  const { text, facts } = sentence;
  for (const { index } of text.matchAll(new RegExp(WHOLE, 'g'))) {
    const clause = clauseAt(text, index);
    const part = STRETCH.exec(clause.text);
    if (!part || !facts.some((f) => isWithin(indexIn(sentence, f.figure.start), clause))) continue;
    const from = clause.start + part.index;
    yield broken('both', spanIn(sentence, from, from + part[0].length), { part: part[0] });
  }
}

const YEARS = pattern('(?<!\\d)({year})年?{upTo}{statedYear}', 'g');
const NAMED = /《[^》]*》|“[^”]*”|（[^）]*）/g;

/** 2018—2026年 in a report on 2022, with a figure that is said to have been reached. */
function* checkEnd(sentence: Sentence, latest: number, year: number): Iterable<Outcome> {
  const text = sentence.text.replace(NAMED, (name) => ' '.repeat(name.length));
  for (const match of text.matchAll(YEARS)) {
    const clause = clauseAt(text, match.index);
    const next = clauseAt(text, Math.min(clause.end + 1, text.length));
    const counts = sentence.facts.some((f) => {
      const at = indexIn(sentence, f.figure.start);
      return isWithin(at, clause) || isWithin(at, next);
    });
    if (!counts) continue;
    if (Number(match[2]) <= latest || AHEAD.test(clause.text) || AHEAD.test(next.text)) yield holds();
    else {
      const span = spanIn(sentence, match.index, match.index + match[0].length);
      yield broken('after', span, { stretch: match[0], year: String(year) });
    }
  }
}
