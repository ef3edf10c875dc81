import type { Figure } from '../figures/figure.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { Draft } from './draft.ts';
import { type Fact, isInDraft } from './fact.ts';
import { type Break, ENTERED, type Fault, type Finding, type Related, severityOf } from './finding.ts';
import type { Term } from './outcome.ts';
import { sayNumber } from './print-figure.ts';
import { SHARED_MESSAGES } from './rule.ts';

/** A fault as a person reads it. */
export function composeFinding(fault: Fault, draft: Draft): Finding {
  const [gravest] = fault.breaks;
  // What names the slip says more than a sum that does not come out.
  const worst = fault.breaks.find((b) => b.outcome.messageId === 'unit') ?? gravest;
  const { culprit } = fault;
  const isOurs = culprit === null || isInDraft(culprit);
  // Where a past report is to blame, the draft's figure is shown; nothing is expected of it.
  const term = culprit && isOurs ? termOf(fault, culprit) : null;
  const at = culprit && isOurs ? culprit.figure : worst.outcome.at;
  const quote = draft.source.slice(at.start, at.end);
  return {
    rule: worst.rule.id,
    severity: severityOf(worst),
    message: isOurs ? sayMessage(worst, term, draft) : sayPastMessage(fault, culprit, worst, draft),
    quote,
    start: at.start,
    end: at.end,
    expected: worst.outcome.expected ?? term?.expected ?? null,
    working: term?.working ?? null,
    related: relatedTo(fault, culprit, draft),
    subject: subjectOf(fault, quote),
  };
}

/** The culprit's part in the gravest break that says what it should be; sums from figures before mere bounds. */
function termOf(fault: Fault, culprit: Fact): Term | null {
  const terms = fault.breaks.flatMap((b) => b.outcome.terms.filter((t) => t.fact === culprit));
  return (
    terms.find((t) => t.expected !== null && !isBound(t.expected)) ??
    terms.find((t) => t.expected !== null) ??
    terms[0] ??
    null
  );
}

const isBound = (expected: string): boolean => pattern('^{bound}').test(expected);

/** The rule's own words speak of the figure that the relation computes; another one to blame is told in general words. */
function sayMessage({ rule, outcome }: Break, term: Term | null, draft: Draft): string {
  const own = rule.messages[outcome.messageId] ?? SHARED_MESSAGES[outcome.messageId] ?? rule.summary;
  if (!term) return fill(own, outcome.data);
  const { fact, expected, working } = term;
  const isTold = outcome.terms[0] === term || !own.includes('{stated}');
  return fill(isTold ? own : inGeneral(term), {
    ...outcome.data,
    what: nameOf(fact, draft),
    stated: `“${sayStated(fact.figure)}”`,
    expected: expected ?? '另一个数',
    working: working ?? '',
  });
}

function inGeneral({ expected, working }: Term): string {
  if (expected === null) return '{what}写作{stated}，与相关数字不符，请核对。';
  if (isBound(expected)) return '{what}写作{stated}，与相关数字不符，应{expected}。';
  return working === null
    ? '{what}写作{stated}，与另一处的{expected}不一致。'
    : '{what}写作{stated}，与相关数字不符，推算应为{expected}（{working}）。';
}

/** What a past report says does not fit the draft, where the draft agrees with itself. */
function sayPastMessage(fault: Fault, culprit: Fact, { outcome }: Break, draft: Draft): string {
  const title = culprit.source.kind === 'report' ? culprit.source.title : '';
  const expected = termOf(fault, culprit)?.expected ?? null;
  const told = outcome.terms[0]?.expected ?? null;
  const stated = `《${title}》所载${nameOf(culprit, draft)}“${sayStated(culprit.figure)}”`;
  const computed = expected === null ? '' : `，由本稿推算${shouldBe(expected)}`;
  const otherwise = told === null ? '' : `若其无误，本稿此处${shouldBe(told)}。`;
  return `${stated}，与本稿的相关数字不符${computed}；请核对往年报告。${otherwise}`;
}

const shouldBe = (expected: string): string => (isBound(expected) ? `应${expected}` : `应为${expected}`);

const fill = (template: string, data: Readonly<Record<string, string>>): string =>
  (data.working ? template : template.replace('（{working}）', '')).replace(
    /\{(\w+)\}/g,
    (_, name: string) => data[name] ?? '',
  );

/** As written, with qualifier and unit: 突破50个, 第9位. */
export function sayStated(figure: Figure): string {
  if (figure.value === null) return `${figure.masked ?? '**'}${figure.unit}`;
  const { qualifier } = figure;
  const size = sayNumber(figure.value, figure);
  if (qualifier === null) return size;
  if (/^(?:以上|以下|以内|之内|左右|上下|及以上)$/.test(qualifier)) return `${size}${qualifier}`;
  return /^[余多几来]$/.test(qualifier)
    ? size.replace(/(\d)(?=\D*$)/, `$1${qualifier}`)
    : `${qualifier}${size}`;
}

const SAID: Readonly<Record<Figure['aim'], (name: string) => string>> = {
  new: (name) => `新增${name}`,
  cumulative: (name) => `${name}累计数`,
  value: (name) => name,
  growth_rate: (name) => `${name}增长率`,
  growth_multiple: (name) => `${name}增长倍数`,
  multiple: (name) => `${name}倍数`,
  change: (name) => `${name}增减数`,
  share: (name) => name,
  rank: (name) => name,
};

/** 新增高新技术企业; with the year where it is not the draft's. */
export function nameOf({ figure }: Fact, draft: Draft): string {
  const year = figure.year === draft.year || figure.year === null ? '' : `${figure.year}年`;
  const goal = figure.measure === 'target' && !pattern('{aim}$').test(figure.indicator) ? '的目标' : '';
  return `${year}${figure.scope ?? ''}${SAID[figure.aim](figure.indicator)}${goal}`;
}

function relatedTo(fault: Fault, culprit: Fact | null, draft: Draft): Related[] {
  const others = new Set(
    fault.breaks.flatMap(({ outcome }) => [...outcome.terms.map((t) => t.fact), ...outcome.beside]),
  );
  if (culprit) others.delete(culprit);
  const elsewhere = culprit && !isInDraft(culprit) ? [culprit] : [];
  const figures = [...elsewhere, ...others].map((fact): Related => {
    const { figure, source } = fact;
    const report = source.kind === 'draft' ? 'this' : source.kind === 'report' ? source.title : ENTERED;
    const year =
      source.kind === 'report' ? source.year : source.kind === 'entered' ? source.year : draft.year;
    return { report, year, quote: quoteFigure(figure), start: figure.start, end: figure.end };
  });
  const places = fault.breaks.flatMap((b) =>
    b.outcome.references.map((r): Related => ({ ...r, report: r.report ?? 'this' })),
  );
  return [...figures, ...places];
}

/** The number in the words around it: enough to find it again. */
function quoteFigure({ sentence, raw, unit, start, sentenceStart }: Figure): string {
  const at = placeIn(sentence, raw, start - sentenceStart);
  if (at === null) return `${raw}${unit}`;
  const from = Math.max(0, ...['，', '；', '：'].map((mark) => sentence.lastIndexOf(mark, at) + 1));
  const stop = sentence.slice(at).search(/[，；。]/);
  return sentence.slice(from, stop < 0 ? sentence.length : at + stop);
}

/** Where the number stands in its sentence: the whole number nearest to where spaces left out would put it. */
function placeIn(sentence: string, raw: string, near: number): number | null {
  let nearest: number | null = null;
  for (let at = sentence.indexOf(raw); at >= 0; at = sentence.indexOf(raw, at + 1)) {
    const isPart = /[\d.]/.test(sentence[at - 1] ?? '') || /\d/.test(sentence[at + raw.length] ?? '');
    if (!isPart && (nearest === null || Math.abs(at - near) < Math.abs(nearest - near))) nearest = at;
  }
  return nearest;
}

function subjectOf({ breaks }: Fault, quote: string): string {
  const [worst] = breaks;
  const figures = worst.outcome.terms.map(({ fact: { figure, key, source } }) =>
    [
      source.kind,
      key,
      figure.aim,
      figure.year,
      figure.period,
      figure.scope,
      figure.qualifier,
      figure.value,
      figure.unit,
    ].join(','),
  );
  const words = worst.outcome.terms.length > 0 ? [] : [quote, ...Object.values(worst.outcome.data)];
  return [worst.rule.id, worst.outcome.messageId, ...figures.toSorted(), ...words].join('|');
}
