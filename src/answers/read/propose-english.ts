import { ENGLISH_QUESTION_WORDS } from './english-question-words.ts';
import type { NamedBody } from './propose-chinese.ts';
import type { Span } from './span.ts';

const PHRASES = ENGLISH_QUESTION_WORDS.flatMap(({ role, sense, words }) =>
  words.split('|').map((phrase) => ({ role, sense, phrase })),
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (phrase: string): RegExp => new RegExp(`(?<![\\w-])${escaped(phrase)}(?![\\w-])`, 'gi');
const PATTERNS = PHRASES.map((p) => ({ ...p, pattern: whole(p.phrase) }));

/** Whether a phrase holds a word that means something else to a question: new energy, more than; a growth in it is one. */
const holdsQuestionWord = (phrase: string): boolean =>
  PATTERNS.some(
    ({ role, sense, pattern }) =>
      role !== 'courtesy' &&
      role !== 'hole' &&
      sense !== 'rate' &&
      sense !== 'grow' &&
      phrase.search(pattern) >= 0,
  );

const compiled = new WeakMap<readonly string[], readonly RegExp[]>();

/** The phrases that hold a question word, compiled once for each list of them. */
function compoundsOf(names: readonly string[]): readonly RegExp[] {
  const known = compiled.get(names);
  if (known) return known;
  const patterns = names
    .filter(holdsQuestionWord)
    .map((name) => new RegExp(`(?<![\\w-])${escaped(name)}(?:s|es)?(?![\\w-])`, 'gi'));
  compiled.set(names, patterns);
  return patterns;
}

const spansOf = (text: string, pattern: RegExp, role: Span['role'], sense: string): Span[] =>
  [...text.matchAll(pattern)].map((m): Span => ({ role, from: m.index, to: m.index + m[0].length, sense }));

const YEAR = '(?:19|20)\\d{2}';
const BASE_YEAR = new RegExp(
  `\\b(?:than|as(?= (?:in|at))|compared (?:with|to)|versus|vs\\.?|relative to|against|over|from)(?: (?:in|that of|those of|the end of|at the end of|that in|the|(?:first|second) half(?: of)?|(?:first|second|third|fourth)[ -]quarter(?: of)?))* (${YEAR})`,
  'gi',
);
const BASE_PREVIOUS =
  /\b(?:(?:than|compared (?:with|to)|over|from|on|against)(?: (?:in|at|that of|the end of|at the end of))* )?(?:(?:a|the|one) (?:year|period) (?:before|earlier|previously|ago)|the (?:previous|preceding|prior) (?:year|one)|(?<=(?:than|with|to|over|from|on)(?: in| at)? )last year|last year['’]s (?:number|figure|level|total|amount)(?: of)?)\b/gi;
const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const TIMES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:in |from |over |for )?(?:${MONTH})\\s*(?:-|–|—|to|through|until)\\s*(?:the end of )?(?:${MONTH})(?: of)?\\b`,
    'gi',
  ),
  new RegExp(`\\b${YEAR}\\b`, 'g'),
  new RegExp(
    `\\b(?:over |in |during |for |between |from )?(?:the )?(?:\\w+ years )?(?:from |between )?${YEAR}\\s*(?:-|–|—|to|through|until|and)\\s*${YEAR}\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:(?:by|at|as of|until|to|up to) (?:the )?(?:end|close) of |end-|since |for |in |during |as of |by |of )?(?:the (?:whole|full) (?:year|of) (?:of )?)?${YEAR}(?:'s|’s)?\\b`,
    'gi',
  ),
  /\b(?:in )?(?:the )?(?:first|second) half(?: of(?: the year)?)?\b/gi,
  /\b(?:in )?(?:the )?(?:first|second|third|fourth)[ -]quarter(?: of)?\b/gi,
  /\b(?:in )?(?:the )?first (?:three|3) quarters(?: of)?\b/gi,
  /\b(?:in |at the end of |end of |by |to |through |from )*(?:january|february|march|april|june|july|august|september|october|november|december)\b/gi,
  /\b(?:over )?(?:the )?(?:last|past|recent) (?:two|three|four|five|six|\d) years\b/gi,
  /\b(?:last|this) year\b/gi,
  /\b(?:by|at) (?:the )?(?:end|close) of (?:the )?year\b|\bat year-?end\b/gi,
];
const LEVEL =
  'district|county|city|municipality|prefecture|province|sub-?district|development zone|zone|town(?:ship)?|street';
const ORGAN = 'bureau|regulator|commission|office|government|authority|department|committee';
const LEVELS: Readonly<Record<string, string>> = {
  country: '全国',
  nation: '全国',
  province: '全省',
  city: '全市',
  district: '全区',
  county: '全县',
};
const SCOPES =
  /\b(?:across|in|of|for|throughout) the (?:whole |entire )?(country|nation|province|city|district|county)(?:'s|’s)?(?![\w-])|\b(?:the )?(?:whole|entire) (country|nation|province|city|district|county)(?:'s|’s)?(?![\w-])|\b(nation|province|city|district|county)-?wide\b/gi;

/** A body by its place, with what says only what kind of place or office it is: the 澜州 S&T bureau's. */
const proposeBodies = (text: string, bodies: readonly NamedBody[]): Span[] =>
  [...new Set(bodies.flatMap((b) => b.names))].flatMap((name) => {
    const edge = /[\u4e00-\u9fa5]/.test(name) ? '' : '(?![\\w-])';
    const around = `(?<![\\w-])(?:(?:the|in|of|for|by|did|does|do|was|were|has|have|had) )*${escaped(name)}${edge}(?:'s|’s)?(?: (?:${LEVEL})\\b)?(?:'s|’s)?(?:(?: [\\w&]+){0,3}? (?:${ORGAN})\\b)?(?:'s|’s)?`;
    return spansOf(text, new RegExp(around, 'gi'), 'place', name).flatMap((body): Span[] => {
      const rival = RIVAL.exec(text.slice(0, body.from))?.[0];
      return rival === undefined
        ? [body]
        : [body, { role: 'operator', from: body.from - rival.length, to: body.from, sense: 'than' }];
    });
  });

/** Sets a body against the one before it. */
const RIVAL =
  /(?:\bthan|\band|\bvs\.?|\bversus|\bcompared (?:with|to)|\bover|\bagainst)(?: (?:that|those) of)? (?:the )?$/i;

/** Opens a question that is answered with yes or no. */
const WHETHER = /^\W*(?:did|was|were|is|are|has|have|had)\b/gi;
const MARKS = /(?:(?!['’&-])[\p{P}~])+|(?<=\s)-+(?=\s)/gu;

/**
 * Every span that some recogniser sees in an English question; they may overlap. `names` are phrases of the dictionary:
 * one that holds a word of movement or measure keeps its words together.
 */
export function proposeEnglish(text: string, bodies: readonly NamedBody[], names: readonly string[]): Span[] {
  const compounds = compoundsOf(names).flatMap((pattern) => spansOf(text, pattern, 'content', 'name'));
  return [
    ...compounds,
    ...PATTERNS.flatMap(({ role, sense, pattern }) => spansOf(text, pattern, role, sense)),
    ...proposeBodies(text, bodies),
    ...[...text.matchAll(SCOPES)].map(
      (m): Span => ({
        role: 'scope',
        from: m.index,
        to: m.index + m[0].length,
        sense: LEVELS[(m[1] ?? m[2] ?? m[3] ?? '').toLowerCase()] ?? '',
      }),
    ),
    ...spansOf(text, WHETHER, 'operator', 'whether'),
    ...[...text.matchAll(BASE_YEAR)].map(
      (m): Span => ({ role: 'time', from: m.index, to: m.index + m[0].length, sense: `base ${m[1] ?? ''}` }),
    ),
    ...spansOf(text, BASE_PREVIOUS, 'time', 'base previous'),
    ...TIMES.flatMap((pattern) => spansOf(text, pattern, 'time', 'year')),
    ...spansOf(text, MARKS, 'mark', ''),
  ];
}
