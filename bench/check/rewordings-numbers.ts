import type { Amount } from './amount.ts';
import { amount, type Change, type ChangeKind, makeChange } from './break.ts';
import { type CleanReport, type Fact, isResult, placesOf, unitFollows } from './clean-report.ts';

/** A number said another way, with its unit: what is printed, and what it says. */
interface Wording {
  readonly printed: string;
  readonly says: Amount;
}

/** Results printed in digits without a qualifier, whose unit stands right behind them. */
export const plainFacts = ({ facts, text }: CleanReport): Fact[] =>
  facts.filter(
    (f) =>
      isResult(f) &&
      f.qualifier === null &&
      /^[\d.]+$/.test(f.raw) &&
      unitFollows(text, f) &&
      !/[约近超—\d]/.test(text[f.start - 1] ?? '') &&
      !/^(?:余|多|左右|以上)/.test(text.slice(f.end + f.unit.length)),
  );

/** A kind that says a number and its unit in other words; `null` where the kind does not fit. */
const numberKind = (id: string, reword: (fact: Fact) => Wording | null): ChangeKind => ({
  id,
  make: (report) =>
    plainFacts(report).flatMap((fact): Change[] => {
      const wording = reword(fact);
      if (wording === null) return [];
      const edit = { start: fact.start, end: fact.end + fact.unit.length, text: wording.printed };
      const evidence = { by: 'figures' as const, changes: new Map([[fact, wording.says]]) };
      return [makeChange(report, { kind: id, indicator: fact.indicator, edits: [edit], evidence })];
    }),
});

const isPlainCount = ({ unit, raw, measure }: Fact): boolean =>
  /^[家个项次名份件条篇场]$|^人次$/.test(unit) &&
  /^\d+$/.test(raw) &&
  measure !== 'rank' &&
  measure !== 'change';

/** 103家 → 100余家, 348家 → 340余家. */
function over(fact: Fact): Wording | null {
  const value = Number(fact.raw);
  const step = value >= 200 ? 10 : value >= 100 ? 100 : 10;
  const floor = Math.floor(value / step) * step;
  if (!isPlainCount(fact) || value < 20 || floor === value) return null;
  return { printed: `${floor}余${fact.unit}`, says: { ...amount(fact, String(floor)), qualifier: '余' } };
}

/** 196人次 → 近200人次. */
function nearly(fact: Fact): Wording | null {
  const value = Number(fact.raw);
  const ceiling = Math.ceil(value / 10) * 10;
  if (!isPlainCount(fact) || value < 40 || value === ceiling || ceiling - value > 4) return null;
  return { printed: `近${ceiling}${fact.unit}`, says: { ...amount(fact, String(ceiling)), qualifier: '近' } };
}

/** 15次 → 约15次. */
const about = (fact: Fact): Wording | null =>
  isPlainCount(fact) && Number(fact.raw) >= 20
    ? { printed: `约${fact.raw}${fact.unit}`, says: { ...amount(fact, fact.raw), qualifier: '约' } }
    : null;

/** 23.4% → 23%, 1.47亿元 → 1.5亿元: one place fewer, rounded half up. */
function round(fact: Fact): Wording | null {
  const places = placesOf(fact.raw) - 1;
  if (places < 0 || !/%|元$/.test(fact.unit) || fact.measure === 'change') return null;
  const printed = (Math.round(Number(`${fact.raw}e${places}`)) / 10 ** places).toFixed(places);
  return { printed: printed + fact.unit, says: amount(fact, printed) };
}

/** 5040万元 → 0.504亿元, 1.47亿元 → 14700万元. */
function convert(fact: Fact): Wording | null {
  if (fact.unit === '万元' && Number(fact.raw) >= 1000) {
    const printed = (Number(fact.raw) / 1e4).toFixed(4 + placesOf(fact.raw)).replace(/0+$/, '');
    return { printed: `${printed}亿元`, says: amount(fact, printed, '亿元') };
  }
  if (fact.unit !== '亿元') return null;
  const printed = String(Math.round(Number(fact.raw) * 1e4));
  return { printed: `${printed}万元`, says: amount(fact, printed, '万元') };
}

const asIs = (fact: Fact, printed: string): Wording | null =>
  printed === fact.raw ? null : { printed: printed + fact.unit, says: amount(fact, fact.raw) };

/** ASCII digits to their full-width forms. */
const widen = (raw: string): string =>
  raw.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** The same number, or a rounder one that is as true. */
export const NUMBER_REWORDINGS: readonly ChangeKind[] = [
  numberKind('rounded-down', over),
  numberKind('rounded-up', nearly),
  numberKind('about', about),
  numberKind('fewer-digits', round),
  numberKind('other-magnitude', convert),
  numberKind('full-width-digits', (f) => asIs(f, widen(f.raw))),
  numberKind('digit-groups', (f) => asIs(f, f.raw.replace(/^(\d{1,2})(\d{3})$/, '$1,$2'))),
  numberKind('space-before-unit', (f) => ({ printed: `${f.raw} ${f.unit}`, says: amount(f, f.raw) })),
];
