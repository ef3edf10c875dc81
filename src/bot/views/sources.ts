import type { Answer } from '../../answers/answer.ts';
import { quoteText } from '../slack/escape.ts';
import { type Language, sayPlace } from './answer.ts';
import { contexts, fallback, sections, type View } from './view.ts';

/** Every source with its sentence. */
export function viewSources({ citations }: Answer, language: Language): View {
  const head =
    language === 'en'
      ? `${citations.length} source${citations.length === 1 ? '' : 's'}`
      : `依据共${citations.length}处`;
  return {
    text: fallback(head),
    blocks: [
      ...sections(`*${head}*`),
      ...citations.flatMap((citation, i) => [
        ...contexts(`${i + 1}. ${sayPlace(citation)}`),
        ...sections(quoteText(citation.quote)),
      ]),
    ],
  };
}
