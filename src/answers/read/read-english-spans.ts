import { normaliseName } from '../../figures/catalogue.ts';
import { foldCharacters } from '../../report/characters.ts';
import { type ContentPiece, foreignPiece, readPiece } from '../match/content.ts';
import type { Ask, Years } from '../question.ts';
import type { QuestionContext } from '../question-context.ts';
import { readEnglishPeriod } from '../read-english-period.ts';
import { readEnglishYears } from '../read-english-years.ts';
import { englishPhrases, readEnglishTerms } from './english-words.ts';
import { planQuestion } from './plan-question.ts';
import { bodiesNamed, type NamedBody } from './propose-chinese.ts';
import { proposeEnglish } from './propose-english.ts';
import type { ReadQuestion } from './read-chinese.ts';
import { coverText, type Span } from './span.ts';

const CHINESE = /[\u4e00-\u9fa5“”·]+(?:[A-Za-z0-9+·、]*[\u4e00-\u9fa5“”]+)*/g;
/** The words before a Chinese name in brackets: they say in English what it says. */
const NAMED = /([A-Za-z'’ -]*)[（(]\s*([^（）()]*[\u4e00-\u9fa5][^（）()]*)[）)]/g;
/** Asks for what was done or why, not for a number. */
const ABOUT_WORDS =
  /^\W*(?:why|who|describe|what did|what happened|what work|what kind|how did (?!.*(?:change|develop|evolve)))/i;
/** Said of a stock: it decides where the question does not say the measure. */
const AT_END =
  /\b(?:by|at) (?:the )?(?:end|close)\b|\bas of\b|\byear-?end\b|\bthere (?:are|were)\b|\b(?:are|were) there\b|\bin total\b/i;
/** Where the noun phrase before a bracket begins. */
const PHRASE_START = /^.*\b(?:of|in|for|the|by|did|does|do|is|was|were|many|much|new|a|an|its|and|to)\b/i;

/**
 * Reads an English question into the same roles as a Chinese one; what it asks about are terms that each have to be said
 * by the figure. Chinese in it is content as it stands; unknown English before a Chinese name in brackets only translates
 * it. `null` where its operators do not add up or it asks for several figures.
 */
export function readEnglishSpans(
  text: string,
  context: QuestionContext,
  bodies: readonly NamedBody[],
): ReadQuestion | null {
  const folded = foldCharacters(text);
  if (ABOUT_WORDS.test(folded)) return null;
  const cover = coverText(folded, proposeEnglish(folded, bodies, englishPhrases(context.catalogue)));
  const said = (spans: readonly Span[]) => spans.map((s) => folded.slice(s.from, s.to)).join(' ');
  const years = readEnglishYears(
    said(cover.filter((s) => !s.sense.startsWith('base '))).toLowerCase(),
    context.thisYear,
  );
  const plan = planQuestion(
    cover,
    { isMany: isMany(years), from: years.kind === 'range' ? years.from : null },
    'free',
  );
  if (!plan) return null;
  const isNumbered = plan.aim === 'rank' || plan.aim === 'share';
  const isContent = (s: Span) =>
    s.role === 'content' ||
    ((s.role === 'operator' || s.role === 'measure') && !plan.claimed.has(s)) ||
    (s.role === 'scope' && plan.aim === 'share');
  const pieces = piecesOf(folded, cover, isContent, context);
  if (pieces.length === 0) return null;
  const places = cover.filter((s) => s.role === 'place');
  const [place] = places;
  const scope = cover.find((s) => s.role === 'scope')?.sense ?? null;
  const ask: Ask = {
    terms: pieces.map((p) => ({ names: [p.text] })),
    aim: plan.aim,
    leaning: AT_END.test(folded) ? 'cumulative' : null,
    unit: plan.unit === '个' ? unitSaid(folded) : plan.unit,
    period: readEnglishPeriod(folded.toLowerCase()),
    scope: isNumbered ? null : scope,
    verb: /\bnet\b/i.test(folded) ? '净增' : null,
    field: plan.aim === 'rank' ? scope : null,
    stretch: years.kind === 'range' ? { from: years.from, to: years.to } : null,
  };
  return {
    question: {
      language: 'en',
      text,
      place: place
        ? {
            kind: 'known',
            bodies: [...new Set(places.flatMap((s) => bodiesNamed(s.sense, bodies)))],
            name: place.sense,
          }
        : { kind: 'unsaid' },
      asks: plan.operation.kind === 'versus' ? [ask, ask] : [ask],
      years,
      operation: plan.operation,
      isTarget: plan.isTarget,
      infers: false,
      isAboutWords: false,
    },
    spans: cover,
    pieces,
    sides: new Map(),
    said: normaliseName((folded.match(CHINESE) ?? []).join('')),
  };
}

/** Units that English names behind how many; other nouns are things counted. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^kilomet(?:re|er)s?\b|^km\b/i, '公里'],
  [/^square (?:kilomet(?:re|er)s?|km)\b/i, '平方公里'],
  [/^square met(?:re|er)s?\b/i, '平方米'],
  [/^(?:metric )?tonn?e?s\b/i, '吨'],
  [/^mu\b/i, '亩'],
  [/^hectares?\b/i, '公顷'],
  [/^yuan\b|^rmb\b/i, '元'],
  [/^(?:working )?days?\b/i, ''],
  [/^(?:kilowatts?|kw|megawatts?|mw)\b/i, '千瓦'],
  [/^(?:kilowatt[- ]hours?|kwh)\b/i, '千瓦时'],
  [/^(?:hours?|minutes?|months?|years?)\b/i, ''],
];

/** The unit that stands behind how many, `个` for what is merely counted; `null` where it may be any. */
function unitSaid(text: string): string | null {
  const behind = /\bhow many (?:more |fewer |new |additional )*(.*)$/i.exec(text)?.[1];
  if (behind === undefined) return null;
  const scaled = behind.replace(/^(?:hundred|thousand|million|billion|10,?000|ten thousand)s?(?: of)? /i, '');
  const unit = UNITS.find(([pattern]) => pattern.test(scaled))?.[1];
  return unit === '' ? null : (unit ?? '个');
}

const isMany = (years: Years): boolean =>
  years.kind === 'range' ||
  years.kind === 'all' ||
  years.kind === 'recent' ||
  (years.kind === 'listed' && years.years.length > 1);

/** The stretches of content; a place or a time between two words does not part them. */
function piecesOf(
  text: string,
  cover: readonly Span[],
  isContent: (span: Span) => boolean,
  { catalogue, dictionary }: QuestionContext,
): ContentPiece[] {
  const stretches: string[] = [];
  let open = '';
  for (const span of cover) {
    const words = text.slice(span.from, span.to);
    if (isContent(span)) open += span.role === 'content' ? words : ` ${words} `;
    else if (span.role === 'mark' && /[（）()]/.test(words)) open += words;
    else if (span.role === 'operator' || span.role === 'hole' || span.role === 'measure') {
      stretches.push(open);
      open = '';
    } else open += ' ';
  }
  stretches.push(open);
  return stretches.flatMap((stretch) => {
    const translated = new Set<string>();
    for (const [, before = ''] of stretch.matchAll(NAMED))
      for (const { english, ways } of readEnglishTerms(
        before.replace(PHRASE_START, ''),
        catalogue,
        undefined,
      ))
        if (ways.length === 0) translated.add(english);
    const chinese = (stretch.match(CHINESE) ?? []).map((c) => readPiece(c, catalogue));
    const foreign = readEnglishTerms(stretch.replace(CHINESE, ' '), catalogue, dictionary)
      .filter(({ english }) => !translated.has(english))
      .map(({ english, ways }) => foreignPiece(english, ways));
    return [...chinese.filter((p) => p.text !== ''), ...foreign];
  });
}
