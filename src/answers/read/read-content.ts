import { normaliseName } from '../../figures/catalogue.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { foldCharacters } from '../../report/characters.ts';
import { type ContentPiece, foreignPiece, readPiece } from '../match/content.ts';
import type { QuestionContext } from '../question-context.ts';
import { englishPhrases, readEnglishTerms } from './english-words.ts';
import { movingNames, type NamedBody, proposeChinese } from './propose-chinese.ts';
import { proposeEnglish } from './propose-english.ts';
import { proposeTimes } from './propose-times.ts';
import { coverText } from './span.ts';

/** What a question is about, whatever it wants done with it. */
export interface AskedContent {
  readonly pieces: readonly ContentPiece[];
  /** The question in Chinese, normalised as names are. */
  readonly said: string;
}

const WHY = /^\W*why\b/i;

/** Whether a question asks for a reason. */
export const asksWhy = (text: string): boolean => pattern('{whyAsked}').test(text) || WHY.test(text);

/** The words of the indicator in a question about it: neither its time, nor its body, nor how it moved. */
export function readContent(
  text: string,
  { catalogue, dictionary }: QuestionContext,
  bodies: readonly NamedBody[],
  language: 'zh' | 'en',
): AskedContent {
  const folded = foldCharacters(text).replace(pattern('{whyAsked}', 'g'), '，').replace(WHY, '');
  const proposals =
    language === 'en'
      ? proposeEnglish(folded, bodies, englishPhrases(catalogue))
      : [...proposeChinese(folded, bodies, movingNames(catalogue)), ...proposeTimes(folded)];
  const content = coverText(folded, proposals)
    .filter((s) => s.role === 'content')
    .map((s) => folded.slice(s.from, s.to));
  const chinese = content.flatMap(
    (words) => words.match(/[\u4e00-\u9fa5“”A-Za-z0-9+]*[\u4e00-\u9fa5][\u4e00-\u9fa5“”A-Za-z0-9+]*/g) ?? [],
  );
  const foreign =
    language === 'en' ? content.flatMap((words) => readEnglishTerms(words, catalogue, dictionary)) : [];
  return {
    pieces: [
      ...chinese.map((words) => readPiece(words, catalogue)),
      ...foreign.map(({ english, ways }) => foreignPiece(english, ways)),
    ].filter((p) => p.text !== ''),
    said: normaliseName(language === 'en' ? chinese.join('') : folded),
  };
}
