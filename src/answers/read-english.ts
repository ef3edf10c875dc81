import { type Catalogue, normaliseName } from '../figures/catalogue.ts';
import type { Aim } from '../figures/measure.ts';
import type { Ask, BaseYear, Operation, Place, Question, Term, Years } from './question.ts';
import type { QuestionContext } from './read-question.ts';
import { termsOf } from './terms.ts';

const AIMS: readonly (readonly [RegExp, Aim])[] = [
  [/\brank(?:ed|ing|s)?\b|\bwhat place\b|\bwhich place\b/, 'rank'],
  [/\bgrowth rate\b|\bgrow(?:th|n)?\b|\bgrew\b|\by(?:ear)?[- ]?o(?:n[- ])?y(?:ear)?\b|\bincreased? by (?:what|how many) per ?cent/, 'growth_rate'],
  [/\bshare of\b|\bproportion\b|\bpercentage of\b|\bas a share\b|\bwhat percentage\b/, 'share'],
  [/\bnew(?:ly)?\b(?![- ](?:type|energy|material))|\badded\b|\badditional\b|\bcreated\b/, 'new'],
  [/\bin total\b|\btotal number\b|\bcumulative(?:ly)?\b|\baltogether\b|\bat (?:the )?end\b|\bby (?:the )?end\b|\bdid .* have\b|\bare there\b|\bwere there\b|\bas of\b|\bnumber of .* at\b/, 'cumulative'],
];

const STOP = new Set(
  'how many much what was were is are the of in by a an did do does have has had at end for and to on with from its their there be been many number amount total value which year years per cent percent district bureau please tell me show us report reports annual compared compare than more less fewer it that this between over each every during cumulative cumulatively altogether added new newly additional created rank ranking ranked place grow growth grew growing rate yoy share proportion percentage increase increased rise rose fall fell change changed difference how city-wide citywide target targets plan planned goal aim meet met hit reach reached achieve achieved highest lowest most fewest largest smallest saw trend develop developed development arranged-by itself all whole since so far as or not times actually actual real full-year year-on-year what\'s i want know about give list get got out up then last previous said level municipal-level whether any our we they ones one people'.split(
    ' ',
  ),
);

/** Reads an English question by keywords and the catalogue's English names; an unknown word is kept, so that it must be found. */
export function readEnglishQuestion(text: string, context: QuestionContext): Question {
  const lower = text.toLowerCase().replace(/[？?!.]+\s*$/, '').replace(/[“”"]/g, '').replace(/’/g, "'").replace(/\s+/g, ' ').trim();
  const { place, rest: placeless } = findEnglishPlace(lower, text, context);
  const years = readYears(placeless, context.thisYear);
  const operation = readOperation(placeless, years);
  const isTarget = /\btargets?\b|\bplan(?:ned)?\b|\bgoal\b|\baim\b|\bexpected\b/.test(placeless);
  const period = /first half/.test(placeless) ? '上半年' : /second half/.test(placeless) ? '下半年' : null;
  const ask = readAsk(placeless, period, context.catalogue, operation);
  const isAboutWords = /^(?:why|who|what did|what was the theme|which (?:company|university|enterprise|firm)|describe|what (?:happened|work|kind))/.test(lower) && !/how (?:many|much)|what did .* (?:grow|reach)/.test(lower);
  const both = /\bnew and cumulative\b|\bnew and total\b/.test(placeless);
  const asks = ask.terms.length === 0 ? (ask.aim !== null && context.previous ? [ask] : []) : both ? [{ ...ask, aim: 'new' as const }, { ...ask, aim: 'cumulative' as const }] : [ask];
  return {
    language: 'en', text, place, asks, years: operation.years ?? years, operation: operation.operation, isTarget,
    infers: /\bderive|\binfer|\bestimate|\bwork out/.test(lower), isAboutWords,
  };
}

function findEnglishPlace(lower: string, original: string, context: QuestionContext): { place: Place; rest: string } {
  for (const body of context.bodies) {
    for (const place of body.places) {
      const found = /[\u4e00-\u9fa5]/.test(place) ? original.includes(place) && place.length > 1 : new RegExp(`\\b${place}\\b`).test(lower);
      if (found) return { place: { kind: 'known', bodies: sharing(context, place), name: place }, rest: lower.replace(place, ' ') };
    }
  }
  const china = /\b(?:china|national(?:ly)?|nationwide|the country)(?:'s)?\b/.exec(lower);
  const national = context.bodies.filter((b) => b.places.includes('中国'));
  if (china && national.length > 0) return { place: { kind: 'known', bodies: national.map((b) => b.key), name: '中国' }, rest: lower.replace(/\bchina(?:'s)?\b|\bnationally\b|\bnationwide\b|\bthe country\b/g, ' ') };
  for (const [english, names] of Object.entries(context.catalogue.terms)) {
    const written = new RegExp(`\\b${english.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:'s)?\\b`);
    if (!/^[a-z' -]+$/.test(english) || !written.test(lower)) continue;
    const bodies = context.bodies.filter((b) => names.some((n) => b.places.some((p) => p === n || p.startsWith(n))));
    if (bodies.length > 0) return { place: { kind: 'known', bodies: bodies.map((b) => b.key), name: names[0] ?? english }, rest: lower.replace(written, ' ') };
  }
  const named = /\b(?:in|of|for|did|does|have|was|were) ([A-Z][a-z]+(?: [A-Z][a-z]+)*)(?:'s)?\b/.exec(original)?.[1] ?? /([A-Z][a-z]{3,})'s\b/.exec(original)?.[1];
  const isOwn = named && /^(?:Bureau|District|Party|National|HNTE|The|Science|Government|January|February|March|April|May|June|July|August|September|October|November|December)/.test(named);
  if (named && !isOwn) return { place: { kind: 'unknown', name: named }, rest: lower };
  return { place: { kind: 'unsaid' }, rest: lower };
}

const sharing = (context: QuestionContext, place: string): string[] => context.bodies.filter((b) => b.places.includes(place)).map((b) => b.key);

function readYears(text: string, thisYear: number): Years {
  const range = /((?:19|20)\d{2})\s*(?:-|–|—|to|through|and|until)\s*((?:19|20)\d{2})/.exec(text);
  const between = /\bbetween\b|\bfrom\b|-|–|\bto\b|\bthrough\b/.test(text);
  if (range && between && !/\bvs\b/.test(text)) return { kind: 'range', from: Number(range[1]), to: Number(range[2]) };
  const since = /since ((?:19|20)\d{2})/.exec(text);
  if (since) return { kind: 'range', from: Number(since[1]), to: 9999 };
  const listed = [...new Set([...text.matchAll(/(?:19|20)\d{2}/g)].map((m) => Number(m[0])))];
  if (listed.length > 0) return { kind: 'listed', years: listed };
  if (/\blast year\b/.test(text)) return { kind: 'listed', years: [thisYear - 1] };
  if (/\bthis year\b/.test(text)) return { kind: 'listed', years: [thisYear] };
  const recent = /\b(?:last|past|recent) (two|three|four|five|\d) years\b/.exec(text)?.[1];
  if (recent) return { kind: 'recent', count: ['', 'one', 'two', 'three', 'four', 'five'].indexOf(recent) > 0 ? ['', 'one', 'two', 'three', 'four', 'five'].indexOf(recent) : Number(recent) };
  if (/\b(?:each|every|which) year\b|\byear by year\b|\bover the years\b|\btrend\b/.test(text)) return { kind: 'all' };
  return { kind: 'unsaid' };
}

function readOperation(text: string, years: Years): { operation: Operation; years?: Years } {
  const listed = years.kind === 'listed' ? years.years : years.kind === 'range' ? [years.from, years.to] : [];
  const [first, second] = listed;
  const later = first !== undefined && second !== undefined ? Math.max(first, second) : first;
  const base: BaseYear = first !== undefined && second !== undefined ? Math.min(first, second) : 'previous';
  const toLater: Pick<{ years: Years }, 'years'> | object = later === undefined ? {} : { years: { kind: 'listed', years: [later] } };
  if (/\b(?:meet|met|hit|reach|achieve|fulfil)[a-z]*\b.*\b(?:target|goal|plan)|\btarget\b.*\b(?:met|reached|hit|achieved)/.test(text)) return { operation: { kind: 'met-target' } };
  const peak = /\b(highest|most|largest|biggest|fastest|lowest|fewest|smallest|least)\b/.exec(text)?.[1];
  if (/\bwhich year\b|\bwhat year\b|\bwhen\b/.test(text) && peak) return { operation: { kind: 'extreme', direction: /low|few|small|least/.test(peak) ? 'lowest' : 'highest' } };
  const value = /(\d+(?:\.\d+)?)\s*(?:%|percent|per cent)/.exec(text.replace(/(?:19|20)\d{2}/g, ''))?.[1];
  if (/\bwhich year\b|\bwhat year\b|\bwhen\b/.test(text) && value) return { operation: { kind: 'which-year', value } };
  if (/\bhow many times\b|\bmultiple of\b/.test(text)) return { operation: { kind: 'multiple', base }, ...toLater };
  const isRate = /\bgr[eo]w|\bgrowth\b|\bper ?cent\b(?!age point)|\bin percent\b|\byoy\b|%/.test(text);
  if (isRate && (second !== undefined || /\bcompared with\b/.test(text)) && !/each|every|trend/.test(text)) return { operation: { kind: 'growth', base }, ...toLater };
  if (/\bhow (?:many|much) (?:more|fewer|less|higher|lower|larger)\b|\bdifference\b|\bby how (?:many|much)\b.*\b(?:rise|rose|increase|fall|fell|change)|\bmore than in\b|\bhow many more\b/.test(text)) {
    if (second !== undefined) return { operation: { kind: 'difference', base }, ...toLater };
    return { operation: isRate ? { kind: 'growth', base: 'previous' } : { kind: 'difference', base: 'previous' } };
  }
  if (isRate && !/trend|target|plan/.test(text)) return { operation: { kind: 'growth', base: 'previous' } };
  if ((second !== undefined || /\byears\b/.test(text)) && /\bin total\b|\btogether\b|\baltogether\b|\btotal\b|\bsum\b|\bcombined\b/.test(text)) return { operation: { kind: 'sum' } };
  if (second !== undefined || /\btrend\b|\beach year\b|\bevery year\b|\byear by year\b|\bdevelop|\bper year\b/.test(text)) return { operation: { kind: 'trend' } };
  return { operation: { kind: 'lookup' } };
}

function readAsk(text: string, period: string | null, catalogue: Catalogue, operation: { operation: Operation }): Ask {
  const withoutYears = text
    .replace(/\b(?:first|second) half(?: of)?\b/g, ' ')
    .replace(/(?:19|20)\d{2}(?:\s*[-–—]\s*(?:19|20)\d{2})?/g, ' ')
    .replace(/\d+(?:\.\d+)?\s*(?:%|percent)/g, ' ');
  const aim = AIMS.find(([pattern]) => pattern.test(withoutYears))?.[1] ?? null;
  return {
    terms: translate(withoutYears, catalogue),
    aim: operation.operation.kind === 'growth' ? null : aim,
    unit: null, period, scope: null, verb: null,
    field: aim === 'rank' && /\bcity-?wide|\bin the city\b/.test(text) ? '全市' : aim === 'rank' && /\bcountry|national/.test(text) ? '全国' : null,
  };
}

/** The longest names first: whole indicators of the catalogue, then its building words; Chinese in brackets as it stands. */
function translate(text: string, catalogue: Catalogue): Term[] {
  const chinese = [...text.matchAll(/[（(]([^）)]*[\u4e00-\u9fa5][^）)]*)[）)]/g)].flatMap((m) => termsOf(m[1] ?? '', catalogue));
  if (chinese.length > 0) return chinese;
  const inline = text.match(/[\u4e00-\u9fa5]{2,}/g);
  if (inline) return inline.flatMap((t) => termsOf(t, catalogue));
  const index = englishIndex(catalogue);
  const words = text.replace(/[^a-z0-9&.' -]/g, ' ').replace(/\bs&t\b/g, 'science and technology').replace(/'s?\b/g, '').split(/\s+/).filter((w) => w !== '');
  const terms: Term[] = [];
  for (let i = 0; i < words.length; ) {
    const hit = longestName(words, i, index);
    if (hit) {
      terms.push({ names: hit.names });
      i += hit.length;
      continue;
    }
    const word = words[i] as string;
    if (!STOP.has(word) && !STOP.has(singular(word)) && /[a-z0-9]/.test(word) && word !== '-') terms.push({ names: [normaliseName(word)] });
    i++;
  }
  return terms;
}

const indexes = new WeakMap<Catalogue, Map<string, readonly string[]>>();

function englishIndex(catalogue: Catalogue): Map<string, readonly string[]> {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index = new Map<string, readonly string[]>();
  const put = (english: string, names: readonly string[]) => {
    const key = english.toLowerCase().split(/\s+/).map(singular).join(' ');
    index.set(key, [...new Set([...(index.get(key) ?? []), ...names])]);
  };
  for (const { name, english } of catalogue.indicators) for (const e of english) put(e, [normaliseName(name)]);
  for (const [e, names] of Object.entries(catalogue.terms)) {
    const key = e.toLowerCase().split(/\s+/).map(singular).join(' ');
    if (!index.has(key)) put(e, names.map((n) => catalogue.canonicalise(n)).concat(names.map(normaliseName)));
  }
  indexes.set(catalogue, index);
  return index;
}

const LONGEST_NAME_WORDS = 9;

function longestName(words: readonly string[], at: number, index: ReadonlyMap<string, readonly string[]>): { names: readonly string[]; length: number } | null {
  for (let length = Math.min(LONGEST_NAME_WORDS, words.length - at); length > 0; length--) {
    const key = words.slice(at, at + length).map(singular).join(' ');
    const names = index.get(key);
    if (names && !(length === 1 && STOP.has(words[at] as string))) return { names, length };
  }
  return null;
}

/** Plural to singular, well enough for the names of a catalogue: both sides go through it. */
function singular(word: string): string {
  if (/(?:ss|us|is|'s)$/.test(word) || word.length <= 3) return word;
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/centres?$/.test(word)) return 'center';
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.replace(/es$/, '');
  return word.replace(/isation/, 'ization').replace(/s$/, '');
}
