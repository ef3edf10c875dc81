import type { Catalogue } from '../figures/catalogue.ts';
import type { Aim } from '../figures/measure.ts';
import type { Ask, Operation, Place, Question, Term } from './question.ts';
import type { QuestionContext } from './question-context.ts';
import { readEnglishOperation } from './read-english-operation.ts';
import { readEnglishPeriod } from './read-english-period.ts';
import { readEnglishYears } from './read-english-years.ts';
import { isIdle, termsOf } from './terms.ts';
import { translateEnglish } from './translate-english.ts';

const NEW = /\bnew(?:ly)?\b(?![- ](?:type|energy|material))|(?<!value )\badded\b|\badditional\b|\bcreated\b/;

const AIMS: readonly (readonly [RegExp, Aim])[] = [
  [/\brank(?:ed|ing|s)?\b|\bwhat place\b|\bwhich place\b/, 'rank'],
  [
    /\bgrowth rate\b|\bgrow(?:th|n)?\b|\bgrew\b|\by(?:ear)?[- ]?o(?:n[- ])?y(?:ear)?\b|\bincreased? by (?:what|how many) per ?cent/,
    'growth_rate',
  ],
  [/\bshare of\b|\bproportion\b|\bpercentage of\b|\bas a share\b|\bwhat percentage\b/, 'share'],
  [NEW, 'new'],
  [
    /\bin total\b|\btotal number\b|\bcumulative(?:ly)?\b|\baltogether\b|\bat (?:the )?end\b|\bby (?:the )?end\b|\bdid .* have\b|\bare there\b|\bwere there\b|\bas of\b|\bnumber of .* at\b/,
    'cumulative',
  ],
];

/** Reads an English question by keywords and the catalogue's English names; an unknown word is kept, so that it must be found. */
export function readEnglishQuestion(text: string, context: QuestionContext): Question {
  const lower = text
    .toLowerCase()
    .replace(/[？?!.]+\s*$/, '')
    .replace(/[“”"]/g, '')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const { place, rest: placeless } = findEnglishPlace(lower, text, context);
  const years = readEnglishYears(placeless, context.thisYear);
  const operation = readEnglishOperation(placeless, years);
  const isTarget = /\btargets?\b|\bplan(?:ned)?\b|\bgoal\b|\baim\b|\bexpected\b/.test(placeless);
  const period = readEnglishPeriod(placeless);
  const ask = readAsk(placeless, period, context.catalogue, operation);
  const isAboutWords =
    /^(?:why|who|what did|what was the theme|which (?:company|university|enterprise|firm)|describe|what (?:happened|work|kind))/.test(
      lower,
    ) && !/how (?:many|much)|what did .* (?:grow|reach)/.test(lower);
  const both = /\bnew and cumulative\b|\bnew and total\b/.test(placeless);
  const rivals =
    /\bhow (?:many|much) (?:more|fewer|less) (.+?) than (?!in \d|the year|last year|\d)(.+)/.exec(placeless);
  if (rivals?.[1] && rivals[2] && years.kind === 'listed' && years.years.length === 1) {
    const pair = [rivals[1], rivals[2]].map((side) => readAsk(side, period, context.catalogue, operation));
    return {
      language: 'en',
      text,
      place,
      asks: pair,
      years,
      operation: { kind: 'versus' },
      isTarget: false,
      infers: false,
      isAboutWords: false,
    };
  }
  const asks =
    ask.terms.length === 0
      ? ask.aim !== null && context.previous
        ? [ask]
        : []
      : both
        ? [
            { ...ask, aim: 'new' as const },
            { ...ask, aim: 'cumulative' as const },
          ]
        : [ask];
  return {
    language: 'en',
    text,
    place,
    asks,
    years: operation.years ?? years,
    operation: operation.operation,
    isTarget,
    infers: /\bderive|\binfer|\bestimate|\bwork out/.test(lower),
    isAboutWords,
  };
}

function findEnglishPlace(
  lower: string,
  original: string,
  context: QuestionContext,
): { place: Place; rest: string } {
  for (const body of context.bodies) {
    for (const place of body.places) {
      const found = /[\u4e00-\u9fa5]/.test(place)
        ? original.includes(place) && place.length > 1
        : lower.includes(place) && new RegExp(`\\b${place}\\b`).test(lower);
      if (found)
        return {
          place: { kind: 'known', bodies: sharing(context, place), name: place },
          rest: withoutPlaces(lower, body.places),
        };
    }
  }
  const china = /\b(?:china|national(?:ly)?|nationwide|the country)(?:'s)?\b/.exec(lower);
  const national = context.bodies.filter((b) => b.places.includes('中国'));
  if (china && national.length > 0)
    return {
      place: { kind: 'known', bodies: national.map((b) => b.key), name: '中国' },
      rest: lower.replace(/\bchina(?:'s)?\b|\bnationally\b|\bnationwide\b|\bthe country\b/g, ' '),
    };
  for (const [english, names] of Object.entries(context.catalogue.terms)) {
    const written = new RegExp(`\\b${english.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:'s)?\\b`);
    if (!/^[a-z' -]+$/.test(english) || !written.test(lower)) continue;
    const bodies = context.bodies.filter((b) =>
      names.some((n) => b.places.some((p) => p === n || p.startsWith(n))),
    );
    if (bodies.length > 0)
      return {
        place: { kind: 'known', bodies: bodies.map((b) => b.key), name: names[0] ?? english },
        rest: lower.replace(written, ' ').replace(OUTER, ' '),
      };
  }
  const named =
    /\b(?:in|of|for|did|does|have|was|were) ([A-Z][a-z]+(?: [A-Z][a-z]+)*)(?:'s)?\b/.exec(original)?.[1] ??
    /([A-Z][a-z]{3,})'s\b/.exec(original)?.[1];
  const isOwn =
    named &&
    /^(?:Bureau|District|Party|National|HNTE|The|Science|Government|January|February|March|April|May|June|July|August|September|October|November|December)/.test(
      named,
    );
  if (named && !isOwn) return { place: { kind: 'unknown', name: named }, rest: lower };
  return { place: { kind: 'unsaid' }, rest: lower };
}

const SCOPES: readonly (readonly [RegExp, string])[] = [
  [/\bcity-?wide\b|\bwhole city\b|\b(?:of|in|across|for) the city\b|\bcity(?:'s)? average\b/, '全市'],
  [/\bprovince-?wide\b|\bwhole province\b|\b(?:of|in|across) the province\b|\bprovincial average\b/, '全省'],
  [/\bnationwide\b|\bwhole country\b|\b(?:of|in|across) the country\b|\bnational average\b/, '全国'],
  [/\bdistrict-?wide\b|\bwhole district\b|\bacross the district\b/, '全区'],
];

const OUTER =
  /[（(]\s*[）)]|(?<!\b(?:whole|entire|the) )\b(?:district|county|city|province|prefecture|municipality)\b/g;

/** The place goes with all its spellings: 望湖区 (Wanghu District). */
function withoutPlaces(lower: string, places: readonly string[]): string {
  const sorted = [...places].sort((a, b) => b.length - a.length);
  return sorted
    .reduce((text, p) => text.replaceAll(p, ' '), lower)
    .replace(/'s\b/g, ' ')
    .replace(OUTER, ' ');
}

const sharing = (context: QuestionContext, place: string): string[] =>
  context.bodies.filter((b) => b.places.includes(place)).map((b) => b.key);

function readAsk(
  text: string,
  period: string | null,
  catalogue: Catalogue,
  operation: { operation: Operation },
): Ask {
  const withoutYears = text
    .replace(/\b(?:first|second) half(?: of)?\b/g, ' ')
    .replace(/(?:19|20)\d{2}(?:\s*[-–—]\s*(?:19|20)\d{2})?/g, ' ')
    .replace(/\d+(?:\.\d+)?\s*(?:%|percent)/g, ' ');
  const aim = AIMS.find(([pattern]) => pattern.test(withoutYears))?.[1] ?? null;
  const terms = translate(withoutYears, catalogue);
  return {
    terms,
    aim:
      operation.operation.kind === 'growth'
        ? NEW.test(withoutYears)
          ? 'new'
          : null
        : (aim ?? (terms.length === 0 && /\btotal\b/.test(text) ? 'cumulative' : null)),
    leaning: null,
    unit: null,
    period,
    scope: aim === 'rank' ? null : (SCOPES.find(([pattern]) => pattern.test(text))?.[1] ?? null),
    verb: null,
    stretch: null,
    field:
      aim === 'rank' && /\bcity-?wide|\bin the city\b/.test(text)
        ? '全市'
        : aim === 'rank' && /\bcountry|national/.test(text)
          ? '全国'
          : null,
  };
}

/** Chinese in the question as it stands; else the catalogue's English names, then its building words, in any order. */
function translate(text: string, catalogue: Catalogue): Term[] {
  const chinese = (text.match(/[\u4e00-\u9fa5]{2,}/g) ?? [])
    .flatMap((t) => termsOf(t, catalogue))
    .filter((t) => !t.names.every(isIdle));
  if (chinese.length > 0) return chinese;
  const asides = [...text.matchAll(/[（(]([^）)]*)[）)]/g)].map((m) => m[1] ?? '').join(' ');
  return translateEnglish(text.replace(/[（(][^）)]*[）)]|[\u4e00-\u9fa5]+/g, ' '), catalogue, asides);
}
