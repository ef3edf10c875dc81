import { sentencesOf } from './sentences.ts';
import type { StyledText } from './styled-text.ts';

/** All that reports before a text say, as sets to look up in. */
export interface Earlier {
  /** Words of two characters and more. */
  readonly words: ReadonlySet<string>;
  /** Stretches of five characters, by `gramsOf`. */
  readonly grams: ReadonlySet<string>;
  /** Sentences with a figure, as `bareSentence` writes them. */
  readonly figureSentences: ReadonlySet<string>;
}

const GRAM = 5;

/** What has been read so far, in the order of the years. */
export interface Memory {
  /** `null` as long as nothing is earlier: then nothing can have been taken over, and nothing is measured. */
  recall(): Earlier | null;
  add(text: StyledText): void;
}

export function createMemory(): Memory {
  const earlier = {
    words: new Set<string>(),
    grams: new Set<string>(),
    figureSentences: new Set<string>(),
  };
  let isEmpty = true;
  return {
    recall: () => (isEmpty ? null : earlier),
    add({ paragraphs }) {
      isEmpty = false;
      for (const paragraph of paragraphs) {
        for (const { text } of paragraph.words) if (text.length >= 2) earlier.words.add(text);
        for (const gram of gramsOf(paragraph.text)) earlier.grams.add(gram);
        for (const { text, figures } of sentencesOf(paragraph))
          if (figures.length > 0) earlier.figureSentences.add(bareSentence(text));
      }
    },
  };
}

/**
 * The overlapping stretches of five characters, marks among them. A number, printed or masked, counts as one character,
 * whatever its digits: 新增37家 and 新增*家 are the same stretch.
 */
export function gramsOf(text: string): string[] {
  const masked = text.replace(/\s/g, '').replace(/[\d*]+(?:[.,][\d*]+)*/g, '#');
  const grams: string[] = [];
  for (let i = 0; i + GRAM <= masked.length; i++) grams.push(masked.slice(i, i + GRAM));
  return grams;
}

/** A sentence with its digits, without its spaces and its closing mark. */
export const bareSentence = (text: string): string => text.replace(/\s/g, '').replace(/[。！？]+$/, '');
