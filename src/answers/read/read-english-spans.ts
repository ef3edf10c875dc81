import { normaliseName } from '../../figures/catalogue.ts';
import { foldCharacters } from '../../report/characters.ts';
import { type ContentPiece, foreignPiece, readPiece } from '../match/content.ts';
import type { QuestionContext } from '../question-context.ts';
import { readEnglishQuestion } from '../read-english.ts';
import { readEnglishTerms } from './english-words.ts';
import type { ReadQuestion } from './read-chinese.ts';

const CHINESE = /[\u4e00-\u9fa5“”·]+(?:[A-Za-z0-9+·、]*[\u4e00-\u9fa5“”]+)*/g;
/** The words before a Chinese name in brackets: they say in English what it says. */
const NAMED = /([A-Za-z'’ -]*)[（(]\s*([^（）()]*[\u4e00-\u9fa5][^（）()]*)[）)]/g;
/** Several figures in one breath are the grammar's. */
const SEVERAL = /\bhow (?:many|much)\b|\bwhat (?:is|was|were|are)\b/gi;
/** the S&T bureau, the market regulator: the body, its place taken out. */
const BODY_NAME =
  /(?:\bthe\s+)?(?:[\w&]+\s+){0,2}?\b(?:bureau|regulator|commission|sub-?district office)\b/gi;
/** Where the noun phrase before a bracket begins. */
const PHRASE_START = /^.*\b(?:of|in|for|the|by|did|does|do|is|was|were|many|much|new|a|an|its|and|to)\b/i;

/**
 * Reads an English question: its frame by its words, what it asks about as terms that each have to be said by the figure.
 * Chinese in it is content as it stands; unknown English before a Chinese name in brackets only translates it.
 */
export function readEnglishSpans(text: string, context: QuestionContext): ReadQuestion | null {
  const folded = foldCharacters(text);
  const question = readEnglishQuestion(folded, context);
  if ((folded.match(SEVERAL)?.length ?? 0) > 1) return null;
  if (question.isAboutWords || question.operation.kind === 'versus' || question.place.kind === 'unknown')
    return null;
  const { place } = question;
  const bodies = context.bodies.filter((b) => place.kind === 'known' && place.bodies.includes(b.key));
  const levels = new Set(bodies.map((b) => b.level));
  const names = bodies.flatMap((b) => b.places).toSorted((a, b) => b.length - a.length);
  const placeless = names.reduce(
    (rest, name) =>
      rest.replace(new RegExp(/[\u4e00-\u9fa5]/.test(name) ? name : `\\b${name}\\b`, 'gi'), ' '),
    place.kind === 'known' ? withoutEnglishPlace(folded, place.name, context) : folded,
  );
  const bodiless = place.kind === 'known' ? placeless.replace(BODY_NAME, ' ') : placeless;
  const translated = new Set<string>();
  for (const [, before = ''] of bodiless.matchAll(NAMED))
    for (const { english, ways } of readEnglishTerms(
      before.replace(PHRASE_START, ''),
      context.catalogue,
      levels,
    ))
      if (ways.length === 0) translated.add(english);
  const chinese = (placeless.match(CHINESE) ?? []).map((c) => readPiece(c, context.catalogue));
  const foreign = readEnglishTerms(bodiless.replace(CHINESE, ' '), context.catalogue, levels)
    .filter(({ english }) => !translated.has(english))
    .map(({ english, ways }) => foreignPiece(english, ways));
  const pieces: ContentPiece[] = [...chinese.filter((p) => p.text !== ''), ...foreign];
  if (pieces.length === 0) return null;
  const [ask, ...others] = question.asks;
  if (others.length > 0) return null;
  const asks = ask ? [{ ...ask, terms: pieces.map((p) => ({ names: [p.text] })) }] : [];
  return asks.length === 0
    ? null
    : {
        question: { ...question, asks },
        spans: [],
        pieces,
        said: normaliseName((placeless.match(CHINESE) ?? []).join('')),
      };
}

/** A place called in English (Zhejiang) goes as a word. */
function withoutEnglishPlace(text: string, name: string, { catalogue }: QuestionContext): string {
  const spellings = Object.entries(catalogue.terms).filter(([, ways]) => ways.includes(name));
  return spellings.reduce(
    (rest, [english]) => rest.replace(new RegExp(`\\b${english}(?:'s|’s)?\\b`, 'gi'), ' '),
    text.replace(
      /\b(?:china|national(?:ly)?|nationwide|the country)(?:'s|’s)?\b/gi,
      name === '中国' ? ' ' : '$&',
    ),
  );
}
