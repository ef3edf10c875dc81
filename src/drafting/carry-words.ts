import { congressMonth, currentCongress, monthOf, plenumMonth } from '../figures/congresses.ts';
import { readEditions } from '../figures/event-editions.ts';
import { planYears } from '../figures/frame.ts';
import { chineseValue } from '../figures/mentions/numeral.ts';
import { pattern } from '../lexicon/pattern.ts';
import { writeChinese } from '../shared/chinese-numeral.ts';
import { ERAS } from './eras.ts';
import type { PastDocument } from './past-document.ts';
import { SET_PHRASES } from './set-phrases.ts';

/** What a past text needs to be said of another year. */
export interface Journey {
  /** The year that the past report is on, and the one that the draft is on. */
  readonly from: number;
  readonly to: number;
  /** The year of the report that gives the outline. */
  readonly outlineYear: number;
  /** Names in quotes that several years' reports have: they last. */
  readonly lastingNames: ReadonlySet<string>;
  /** Events held every year, by name, with the edition that they would have in the year 0. */
  readonly yearlyEvents: ReadonlyMap<string, number>;
}

/** How much a text claims: `prose` has no figures, `figures` are filled anew, a `plan` speaks of what is to come. */
export type Claims = 'prose' | 'figures' | 'plan';

/**
 * A past text as it may be said of the draft's year: years and yearly events are moved on. `null` when it belongs to
 * its year (a claim to be first, a campaign, a name that no other year has) or when no rule knows how to move it.
 */
export function carryWords(text: string, claims: Claims, journey: Journey): string | null {
  if (REPORTS_ON.test(text)) return text;
  if (text.includes('*') || (claims !== 'plan' && ONE_YEAR_FEAT.test(text))) return null;
  if (claims === 'prose' && (ONE_YEAR_CLAIM.test(text) || countsInWords(text))) return null;
  if (claims === 'plan' && CATCHES_UP.test(text)) return null;
  if (OPENS_OR_CLOSES.test(text) || !isInEra(text, journey)) return null;
  if (!fitsCongress(text, journey.to) || !fitsFiveYearPlan(text, journey.to)) return null;
  if (claims !== 'figures' && !hasLastingNames(text, journey)) return null;
  if (claims !== 'figures' && PROPER_NAME.test(text)) return null;
  return moveTimes(text, journey, claims);
}

/** Whether a sentence tells what one year brought. */
export const isOneYearClaim = (text: string): boolean =>
  ONE_YEAR_FEAT.test(text) || ONE_YEAR_CLAIM.test(text);

/** The formula that ends an introduction. */
const REPORTS_ON = /^现将(?:[^，。；*\d])*(?:报告|汇报|总结)如下[。：]?$/;

const ONE_YEAR_FEAT = pattern(
  '{yearFeat}|为[^，]{0,8}{superlative}|(?:居|走在)[^，]{0,8}{topRank}|台阶(?=，|$)',
);
const OPENS_OR_CLOSES = pattern('{yearOfPlan}');
const ONE_YEAR_CLAIM = pattern('{yearClaim}|(?:^|，){already}');

/** 两家企业上市: a number in words is last year's too. */
const countsInWords = (text: string): boolean =>
  /[两二三四五六七八九十百千]+[余多]?(?:家|名|户|件|篇|亿|万)/.test(text.replaceAll('千家万户', ''));

/** A plan that makes good what the year before it missed. */
const CATCHES_UP = pattern('{catchesUp}');

/** Last year's report may go on about what lasts; an earlier one is asked for words that belong to no time. */
const isInEra = (text: string, { from, to, outlineYear }: Journey): boolean =>
  ERAS.every((era) => !era.words.test(text) || (from === outlineYear && to >= era.from && to <= era.to));

const CONGRESS = pattern('{congress}', 'g');
const PLENUM = /(十[六七八九]|二十[一二三]?)届(?:([一二三四五六七])中(?:、|和|及)?)+全会/g;
/** Party congresses below the national one come when they come. */
const LOCAL_CONGRESS =
  /[省市区县州]委?第?[一二三四五六七八九十]+(?:次党代会|届[一二三四五六七八九十]*次?全)|党代会|两会/;

function fitsCongress(text: string, year: number): boolean {
  if (LOCAL_CONGRESS.test(text)) return false;
  const december = monthOf(year, 12);
  const isCurrent = [...text.matchAll(CONGRESS)].every(([, numeral = '']) => {
    const number = Number(chineseValue(numeral));
    return number === currentCongress(year) && congressMonth(number) <= december;
  });
  return (
    isCurrent &&
    [...text.matchAll(PLENUM)].every(([, congress = '', plenum = '']) => {
      const held = plenumMonth(Number(chineseValue(congress)), Number(chineseValue(plenum)));
      return held !== null && held <= december && held > december - 12;
    })
  );
}

function fitsFiveYearPlan(text: string, year: number): boolean {
  return (text.match(pattern('{planName}', 'g')) ?? []).every((name) => {
    const plan = planYears(name);
    return plan !== null && year >= plan.from && year <= plan.to;
  });
}

const QUOTED = /[“《]([^”》]{2,30})[”》]/g;

const hasLastingNames = (text: string, { lastingNames }: Journey): boolean =>
  [...text.matchAll(QUOTED)].every(
    ([, name = '']) => lastingNames.has(name) || SET_PHRASES.has(name) || FIVE_YEAR_PLAN.test(name),
  );

/** Whether it still runs is asked elsewhere. */
const FIVE_YEAR_PLAN = pattern('^{planName}$');

/** Enterprises, universities and places of work by their own names, which another year has others of. */
const PROPER_NAME = pattern(
  '{partnerLead}[\\u4e00-\\u9fa5]{2,8}{institution}|[\\u4e00-\\u9fa5]{2,4}{tradeName}(?=[、等牵与和]|联合|分别|(?<!科技|生物|环保)的)|[\\u4e00-\\u9fa5]{2,4}{workPlace}',
);

const YEAR = /(?<![\d.])((?:19|20)\d{2})(?=年)/g;
const EDITION = pattern('{edition}');

/** The years of a title or heading, moved on with the draft's. */
export const moveYears = (text: string, { from, to }: Pick<Journey, 'from' | 'to'>): string =>
  text.replace(YEAR, (year) => String(Number(year) + to - from));

function moveTimes(text: string, journey: Journey, claims: Claims): string | null {
  const { from } = journey;
  const moved = moveEditions(text, journey);
  if (moved === null) return null;
  const strange = [...moved.matchAll(YEAR)].some(
    ([year]) => Number(year) !== from && Number(year) !== from + 1,
  );
  if (strange) return null;
  const dated = moveYears(moved, journey);
  return claims !== 'figures' && /\d/.test(dated.replace(YEAR, '')) ? null : dated;
}

/** 第八届 of a yearly event becomes the edition of the draft's year; one that no rule knows stays behind. */
function moveEditions(text: string, { to, yearlyEvents }: Journey): string | null {
  const editions = readEditions(text, []);
  let moved = text;
  for (const { event, printed, start, end } of editions.toReversed()) {
    const base = [...yearlyEvents].find(([name]) => event.endsWith(name) || name.endsWith(event))?.[1];
    if (base === undefined) return null;
    const counter = printed.at(-1) ?? '届';
    const number = /\d/.test(printed) ? String(base + to) : writeChinese(base + to);
    moved = `${moved.slice(0, start)}第${number}${counter}${moved.slice(end)}`;
  }
  return editions.length === 0 && EDITION.test(text) ? null : moved;
}

/** What the past reports tell of names that last and of events held every year. */
export function planJourney(
  documents: readonly PastDocument[],
  outlineYear: number,
  to: number,
): Omit<Journey, 'from'> {
  const years = new Map<string, Set<number>>();
  const editions = new Map<string, number[]>();
  for (const { year, units } of documents)
    for (const { text } of units.filter((u) => u.kind === 'result').flatMap((u) => u.sentences)) {
      for (const [, name = ''] of text.matchAll(QUOTED))
        years.set(name, (years.get(name) ?? new Set()).add(year));
      for (const { event, edition } of readEditions(text, []))
        editions.set(event, [...(editions.get(event) ?? []), edition - year]);
    }
  return {
    to,
    outlineYear,
    lastingNames: new Set([...years].filter(([, of]) => of.size > 1).map(([name]) => name)),
    yearlyEvents: new Map(
      [...editions].flatMap(([event, [base = 0, ...others]]) =>
        others.length > 0 && others.every((other) => other === base) ? [[event, base]] : [],
      ),
    ),
  };
}
