import type { BaseYear, Operation, Years } from './question.ts';

/** An operation, and the year that it is about where the question names the base as well. */
export interface EnglishOperation {
  readonly operation: Operation;
  readonly years?: Years;
}

const MET =
  /\b(?:meet|met|hit|reach|achieve|fulfil)[a-z]*\b.*\b(?:target|goal|plan)|\btarget\b.*\b(?:met|reached|hit|achieved)/;
const OVER = /\b(?:beat|exceed(?:ed)?|above|over|short of|below) (?:the |its )?(?:plan|target)/;
const WHICH_YEAR = /\bwhich year\b|\bwhat year\b|\bwhen\b/;
const PEAK = /\b(highest|most|largest|biggest|fastest|lowest|fewest|smallest|least)\b/;
const TIMES = /\bhow many times\b|\bmultiple of\b/;
const RATE =
  /\bgr[eo]w|\bgrowth\b|\bper ?cent\b(?!age point)|\b(?:what|which) percentage\b(?! point)|\bin percent\b|\byoy\b|%/;
const MORE =
  /\bhow (?:many|much) (?:more|fewer|less|higher|lower|larger)\b|\bdifference\b|\bby how (?:many|much)\b.*\b(?:rise|rose|increase|fall|fell|change)|\bmore than in\b/;
const TOTAL = /\bin total\b|\btogether\b|\baltogether\b|\btotal\b|\bsum\b|\bcombined\b/;
const MEAN = /\bon average\b|\baverage (?:number|amount)\b|\bper year on average\b/;
const COURSE = /\btrend\b|\beach year\b|\bevery year\b|\byear by year\b|\bdevelop|\bper year\b/;

/** What an English question wants done with the figures. */
export function readEnglishOperation(text: string, years: Years): EnglishOperation {
  if (MET.test(text)) return { operation: { kind: 'met-target' } };
  if (OVER.test(text)) return { operation: { kind: 'over-target' } };
  return readWhichYear(text) ?? readComparison(text, years) ?? readSpan(text, years);
}

function readWhichYear(text: string): EnglishOperation | null {
  if (!WHICH_YEAR.test(text)) return null;
  const peak = PEAK.exec(text)?.[1];
  if (peak)
    return {
      operation: { kind: 'extreme', direction: /low|few|small|least/.test(peak) ? 'lowest' : 'highest' },
    };
  const value = /(\d+(?:\.\d+)?)\s*(?:%|percent|per cent)/.exec(text.replace(/(?:19|20)\d{2}/g, ''))?.[1];
  const atLeast = /\bexceed|\bsurpass|\bpass|\babove\b|\bmore than\b|\bover\b|\bfirst\b/.test(text);
  return value === undefined ? null : { operation: { kind: 'which-year', value, unit: '%', atLeast } };
}

function readComparison(text: string, years: Years): EnglishOperation | null {
  const [from, to] = endsOf(years);
  const hasBase = from !== undefined && to !== undefined;
  const base: BaseYear = hasBase ? from : 'previous';
  const ofLater: Pick<EnglishOperation, 'years'> = hasBase ? { years: { kind: 'listed', years: [to] } } : {};
  const isRate = RATE.test(text);
  if (TIMES.test(text)) return { operation: { kind: 'multiple', base }, ...ofLater };
  if (isRate && hasBase && !COURSE.test(text)) return { operation: { kind: 'growth', base }, ...ofLater };
  if (MORE.test(text))
    return { operation: { kind: isRate && !hasBase ? 'growth' : 'difference', base }, ...ofLater };
  return isRate && !/trend|target|plan/.test(text)
    ? { operation: { kind: 'growth', base: 'previous' } }
    : null;
}

/** Earlier and later of the two years that a question names. */
function endsOf(years: Years): readonly [number?, number?] {
  if (years.kind === 'range') return [years.from, years.to];
  if (years.kind !== 'listed' || years.years.length < 2) return [];
  return [Math.min(...years.years), Math.max(...years.years)];
}

function readSpan(text: string, years: Years): EnglishOperation {
  const spans = endsOf(years).length > 0;
  if (spans && MEAN.test(text)) return { operation: { kind: 'average' } };
  if ((spans || /\byears\b/.test(text)) && TOTAL.test(text)) return { operation: { kind: 'sum' } };
  return { operation: { kind: spans || COURSE.test(text) ? 'trend' : 'lookup' } };
}
