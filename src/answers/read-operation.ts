import { pattern } from '../lexicon/pattern.ts';
import type { BaseYear, Operation } from './question.ts';

/** What is to be done with the figures asked for, and the question without the words that say so. */
export function readOperation(text: string, metTarget: boolean): { operation: Operation; rest: string } {
  if (metTarget)
    return {
      operation: { kind: 'met-target' },
      rest: text
        .replace(pattern('，?{whether}?{achieving}{ofPlan}*{aim}?{done}?{orNot}?$'), '')
        .replace(pattern('{ofPlan}?{targetNoun}$'), '')
        .replace(pattern('{attaining}{ofPlan}*{targetNoun}'), ''),
    };
  const over = pattern('{overOrThan}{ofPlan}?{planNoun}{numberNoun}?{moreOrLess}?{done}?(?={howMany})').exec(
    text,
  );
  if (over) return { operation: { kind: 'over-target' }, rest: text.replace(over[0], '') };
  const rebased = pattern('^{then}?{comparedWith}{statedYear}{compared}?$').exec(text)?.[1];
  if (rebased) return { operation: { kind: 'difference', base: Number(rebased) }, rest: '' };
  const alone = pattern('^{then}?({peak}|{trough}){particle}*{whichYear}?$').exec(text)?.[1];
  if (alone)
    return {
      operation: { kind: 'extreme', direction: pattern('{peak}').test(alone) ? 'highest' : 'lowest' },
      rest: '',
    };
  return (
    extreme(text) ??
    whichYear(text) ??
    multiple(text) ??
    growthOver(text) ??
    difference(text) ??
    versus(text) ??
    sum(text) ??
    trend(text) ?? { operation: { kind: 'lookup' }, rest: text }
  );
}

const baseOf = (year: string | undefined): BaseYear => (year ? Number(year) : 'previous');

function extreme(text: string): { operation: Operation; rest: string } | null {
  if (!pattern('{whichYear}').test(text)) return null;
  const word = pattern('{peak}|{trough}').exec(text)?.[0];
  if (!word) return null;
  const direction = pattern('{peak}').test(word) ? 'highest' : 'lowest';
  const rest = text
    .replace(pattern('(?:{particle}|{amongYears}|，)*{whichYear}'), '')
    .replace(pattern('{everydayDone}?(?:{peak}|{trough}){particle}*'), '');
  return { operation: { kind: 'extreme', direction }, rest };
}

function whichYear(text: string): { operation: Operation; rest: string } | null {
  const match = pattern(
    '{whichYear}[^\\d]*?(\\d+(?:\\.\\d+)?)({power}?(?:%|{points}|[\\u4e00-\\u9fa5]{0,2}?))(?={valueEnd}|$)',
  ).exec(text);
  const [whole, value, unit] = match ?? [];
  if (whole === undefined || value === undefined || unit === undefined) return null;
  const bound = pattern('{firstTime}?{surpassing}(?=\\d)|{firstTime}{reaching}?(?=\\d)').exec(whole)?.[0];
  return {
    operation: { kind: 'which-year', value, unit, atLeast: bound !== undefined && bound !== '达到' },
    rest: text
      .replace(bound ?? '', '')
      .replace(pattern('{particle}*{whichYear}'), '')
      .replace(`${value}${unit}`, '多少'),
  };
}

function multiple(text: string): { operation: Operation; rest: string } | null {
  const match = pattern('{equalling}{baseYear}{particle}?{howManyTimes}').exec(text);
  return match
    ? {
        operation: { kind: 'multiple', base: baseOf(match[1]) },
        rest: text.replace(match[0], '多少'),
      }
    : null;
}

function growthOver(text: string): { operation: Operation; rest: string } | null {
  const match = pattern(
    '{thanBase}{baseYear}{compared}?，?(?:{growing}{done}?(?:{howManyPercent}|{howMuch}(?=$|，|？))|{changing}{done}?{howManyPercent})',
  ).exec(text);
  if (match)
    return {
      operation: { kind: 'growth', base: baseOf(match[1]) },
      rest: text.replace(match[0], '多少'),
    };
  const plain = pattern(
    '{particle}?{growthAsked}{particle}*(?:{reaching}|{having})?(?:{howManyPercent}|{howMany}|{percentNote})?{percentNote}?$',
  ).exec(text);
  if (!plain || pattern('{noRate}').test(text) || pattern('{rateUnit}[^，]{0,2}$').test(plain[0]))
    return null;
  if (/，/.test(text.slice(0, plain.index)) || /多少[^，]*[，和]/.test(text.slice(0, plain.index)))
    return null;
  return {
    operation: { kind: 'growth', base: 'previous' },
    rest: `${text.slice(0, plain.index).replace(pattern('{inTurn}$'), '')}多少`,
  };
}

function difference(text: string): { operation: Operation; rest: string } | null {
  const compared = pattern(
    '，?{comparedTo}{baseYear}{attributive}?(?:({actual})|{planNoun})?{achieving}?{setNumber}?{compared}?，?{differing}{done}?{orElse}?，?{apart}?{done}?(?={howMany})',
  ).exec(text);
  if (compared)
    return {
      operation: {
        kind: 'difference',
        base: baseOf(compared[1]),
        ...(compared[2] === undefined ? {} : { baseIsResult: true }),
      },
      rest: text.replace(compared[0], ''),
    };
  const between = pattern(
    '从?{yearEnd}{fromTo}{yearEnd}([^年]*?)(?:{apart}|{movedBetween}){done}?{howMany}',
  ).exec(text);
  if (between && !/年均|新增$/.test(between[3] ?? '') && !pattern('{manyAtOnce}').test(text)) {
    const unit = text.slice(between.index + between[0].length);
    const [base = 0, year = 0] = [Number(between[1]), Number(between[2])].toSorted((a, b) => a - b);
    return {
      operation: { kind: 'difference', base },
      rest: `${text.slice(0, between.index)}${year}年${between[3]}多少${unit}`,
    };
  }
  const open = pattern('{fluctuating}{done}?{howMany}$').exec(text);
  if (open)
    return { operation: { kind: 'difference', base: 'previous' }, rest: text.replace(open[0], '多少') };
  if (pattern('{perYear}|{yearSpan}').test(text)) return null;
  const moved = pattern('{thanBase}?{movedBy}{done}?({howMany}{changeUnit}?)$').exec(text);
  return moved
    ? {
        operation: { kind: 'difference', base: 'previous' },
        rest: text.replace(moved[0], moved[1] ?? '多少'),
      }
    : null;
}

/** 市级科技型企业比高新技术企业多多少家: two indicators, one year. The rest asks for each in turn. */
function versus(text: string): { operation: Operation; rest: string } | null {
  const match = pattern('^(.{2,}?)比([^，]{2,}?){moreOrLess}{done}?({howMany})(.*)$').exec(text);
  if (!match?.[1] || !match[2] || pattern('{planNoun}|{averageWord}').test(match[2])) return null;
  const isLevel = pattern('^{level}$').test(match[2]);
  const other = isLevel ? `${match[2]}${match[1].replace(pattern('^.*?{level}'), '')}` : match[2];
  return {
    operation: { kind: 'versus' },
    rest: `${match[1]}${match[3]}${match[4]}，${other}${match[3]}${match[4]}`,
  };
}

function sum(text: string): { operation: Operation; rest: string } | null {
  const manyYears = pattern('{yearPair}|{fewYears}').test(text);
  const mean = pattern('{yearlyMean}').exec(text)?.[0];
  if (manyYears && mean) return { operation: { kind: 'average' }, rest: text.replace(mean, '') };
  const word = pattern('{together}|累计(?={addedUp})').exec(text);
  if (!manyYears || !word || pattern('{noSum}').test(text)) return null;
  return {
    operation: { kind: 'sum' },
    rest: text.replace(word[0], ''),
  };
}

function trend(text: string): { operation: Operation; rest: string } | null {
  const many = pattern('{yearPair}|{recentYears}|{everyYear}|{since}').test(text);
  const word = pattern('{course}|{everyYear}|{inTurn}|{eachAsked}|{how}').test(text);
  if (!many || (!word && !pattern('{yearSpan}').test(text) && !text.includes('近'))) return null;
  const rest = text
    .replace(pattern('{particle}*{howSaid}?{particle}*{everyYear}?{course}(?:{particle}|{how})?'), '')
    .replace(pattern('{everyYear}{particle}*'), '')
    .replace(pattern('{each}(?:{being}|{having})?(?={howMany})'), '');
  return { operation: { kind: 'trend' }, rest };
}
