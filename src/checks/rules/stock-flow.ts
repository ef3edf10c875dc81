import Big from 'big.js';
import type { Figure } from '../../figures/figure.ts';
import { baseUnit, isCountUnit, isMoney } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { exactly, type Interval, intervalOf } from '../../relations/interval.ts';
import { stockBound, stockFlow } from '../../relations/stock-flow.ts';
import { breakdownsIn } from '../breakdowns.ts';
import { compare, outcomeOf, type Statement } from '../compare.ts';
import { type Exits, exitsOf, isExit } from '../exits.ts';
import { type Fact, isInDraft } from '../fact.ts';
import { isNet, isResult, statedFor } from '../levels.ts';
import { type Outcome, open, plainTerm, type Severity } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { wordsBefore } from '../sentences.ts';
import { weigh } from '../weigh.ts';

const NONE: Interval = exactly(new Big(0));

/** Enterprises that got a loan or a subsidy: one that gets it again is counted once. */
const SERVED = pattern('{served}.*{servedBody}$');

/** cumulative = last year's cumulative + new − exits; for a stock that may lose members, at most that. */
export const stockFlowRule = defineRule({
  id: 'stock-flow',
  severity: 'error',
  summary: '累计数等于上年累计加本年新增，减去退出的。',
  messages: {
    off: '{what}写作{stated}，按上年累计加本年新增、减退出计算应为{expected}（{working}）。',
    above: '{what}写作{stated}，超过了上年累计与本年新增之和，应{expected}（{working}）。',
  },
  *evaluate(context) {
    for (const stock of context.draft.facts) {
      const { year, measure } = stock.figure;
      if (year === null || year !== context.draft.year || measure === 'target') continue;
      if (!isStock(context, stock)) continue;
      const outcome = checkStock(context, stock, year);
      if (outcome) yield outcome;
    }
  },
});

/** A stock says that it is one; a number of things with 新增 right behind it is one too (收录成果468项，新增156项). */
function isStock(context: CheckContext, stock: Fact): boolean {
  const { figure, key } = stock;
  if (figure.aim === 'cumulative') return true;
  if (figure.aim !== 'value' || !isCountUnit(figure.unit)) return false;
  const slot = { key, scope: figure.scope, year: figure.year, period: figure.period, unit: figure.unit };
  const sentence = context.draft.sentenceOf(stock);
  // 73个（新建44个、续建29个）: the new ones are a part of the year's.
  if (sentence && breakdownsIn(sentence).some(({ whole }) => whole === stock)) return false;
  return context.series
    .find({ ...slot, aims: ['new'], isTarget: false })
    .some(
      (f) => isInDraft(f) && f.figure.sentenceStart === figure.sentenceStart && f.figure.start > figure.end,
    );
}

function checkStock(context: CheckContext, stock: Fact, year: number): Outcome | null {
  const added = addedTo(context, stock);
  const bases = basesOf(context, stock, year - 1);
  if (added.length === 0) return null;
  if (bases.length === 0) return open('没有上年的累计数', [plainTerm('cumulative', stock)]);
  if (!isResult(stock)) return open('累计数被隐去');
  const readings = bases.flatMap((last) =>
    added.map((n) => compareStock(context, stock, last, n, exitsFrom(context, stock, n))),
  );
  const { comparison } = weigh(readings.map((r) => r.comparison));
  const chosen = readings.find((r) => r.comparison === comparison);
  if (!comparison || !chosen) return null;
  if (chosen.isBound && comparison.verdict === 'holds')
    return open('可能有退出的，文中没有写明', comparison.terms);
  return outcomeOf(comparison, chosen.isBound ? 'above' : 'off', { severity: chosen.severity });
}

/** Last year's stock, as its own sentence gives it (上年末为205家), else as it was reported. */
function basesOf(context: CheckContext, stock: Fact, year: number): readonly Fact[] {
  const isStockThen = ({ figure }: Fact) =>
    figure.year === year && (figure.aim === 'cumulative' || figure.aim === 'value');
  const told = (context.draft.sentenceOf(stock)?.facts ?? []).filter(
    (f) =>
      f.key === stock.key &&
      f.figure.scope === stock.figure.scope &&
      isResult(f) &&
      isStockThen(f) &&
      baseUnit(f.figure.unit) === baseUnit(stock.figure.unit),
  );
  return told.length > 0 ? told : statedFor(context, stock, year).filter(isStockThen);
}

/** Those that left the stock by its name; else those told right behind the new ones: 新升规12家、退库3家. */
function exitsFrom(context: CheckContext, stock: Fact, added: Fact): Exits {
  const named = exitsOf(context.draft, stock.key);
  const sentence = context.draft.sentenceOf(stock);
  const left = sentence?.facts[sentence.facts.indexOf(added) + 1];
  if (named.facts.length > 0 || !sentence || !left || !sentence.facts.includes(added)) return named;
  const isTold =
    isExit(sentence, left) &&
    baseUnit(left.figure.unit) === baseUnit(stock.figure.unit) &&
    !wordsBefore(sentence, left).includes('；');
  return isTold ? { facts: [left], total: intervalOf(left.figure), isVague: false } : named;
}

/** The new ones of the stock: of its own sentence if it names some, else of the draft; else the year's number beside it. */
function addedTo(context: CheckContext, stock: Fact): readonly Fact[] {
  const { scope, year, period, unit } = stock.figure;
  const slot = { key: stock.key, scope, year, period, unit, isTarget: false };
  // 6个县 are no 家 of enterprises, though 个 may stand for 家 elsewhere.
  const isOne = (f: Fact) => !isCountUnit(unit) || baseUnit(f.figure.unit) === baseUnit(unit);
  const of = (aims: readonly Figure['aim'][]) =>
    context.series
      .find({ ...slot, aims })
      .filter((f) => isInDraft(f) && isResult(f) && !isNet(f) && isOne(f));
  const isNear = (f: Fact) => f.figure.sentenceStart === stock.figure.sentenceStart;
  const found = of(['new']);
  const own = found.filter(isNear);
  if (own.length > 0) return own;
  const akin = addedNear(context, stock);
  if (akin) return [akin];
  // 发放贷款1.62亿元，支持企业71家；累计发放4.74亿元，支持企业229家: the year's own number stands beside the stock.
  // 省级、市级分别为18家和42家，总数99家: a number of a list without words of its own is not the year's.
  const sentence = context.draft.sentenceOf(stock);
  const hasWords = (f: Fact) => sentence !== null && !/^.{0,3}[、和及]$/.test(wordsBefore(sentence, f));
  return found.length > 0
    ? found
    : of(['value']).filter(
        (f) => f !== stock && isNear(f) && hasWords(f) && !f.figure.indicator.includes('均'),
      );
}

/** 新建管网102.7公里，总长度…增加到1588.9公里: the only new ones of its unit in the sentence, where the one name holds the other. */
function addedNear({ draft }: CheckContext, stock: Fact): Fact | null {
  const near = (draft.sentenceOf(stock)?.facts ?? []).filter(
    (f) =>
      f.figure.aim === 'new' &&
      isResult(f) &&
      !isNet(f) &&
      f.figure.year === stock.figure.year &&
      f.figure.scope === stock.figure.scope &&
      baseUnit(f.figure.unit) === baseUnit(stock.figure.unit),
  );
  const [only] = near;
  if (near.length !== 1 || !only) return null;
  const isBefore = only.figure.end <= stock.figure.start;
  if (isBefore && (stock.key.startsWith(only.key) || stock.key.endsWith(only.key))) return only;
  // 15家企业升规、3家退库，规上工业企业由219家增加到231家: told from base to stock, with those that left.
  const sentence = draft.sentenceOf(stock);
  const left = sentence?.facts[sentence.facts.indexOf(only) + 1];
  const isFlow =
    sentence &&
    left &&
    isExit(sentence, left) &&
    sentence.facts.some((f) => f.key === stock.key && f.figure.year === (stock.figure.year ?? 0) - 1);
  return isFlow && only.key.slice(-2) === stock.key.slice(-2) ? only : null;
}

function compareStock(context: CheckContext, stock: Fact, last: Fact, added: Fact, exits: Exits) {
  const base: readonly [Statement, Statement, Statement] = [
    { role: 'cumulative', fact: stock },
    { role: 'last', fact: last },
    { role: 'added', fact: added },
  ];
  const [left] = exits.facts;
  if (left) {
    const leaving: Statement = { role: 'exits', fact: left, ...(exits.total && { interval: exits.total }) };
    return {
      comparison: compare(stockFlow, [...base, leaving]),
      severity: null as Severity | null,
      isBound: false,
    };
  }
  const entry = context.catalogue.find(stock.key);
  const exact = compare(stockFlow, base, { exits: NONE });
  const canLose = entry?.losesMembers || SERVED.test(stock.key);
  if (!exits.isVague && !canLose) {
    const isCertain = added.figure.aim === 'new' && (entry !== null || isMoney(stock.figure.unit));
    return { comparison: exact, severity: isCertain ? null : ('warning' as Severity), isBound: false };
  }
  const isBound = exact.verdict === 'broken';
  return {
    comparison: isBound ? compare(stockBound, base) : exact,
    severity: 'warning' as Severity,
    isBound,
  };
}
