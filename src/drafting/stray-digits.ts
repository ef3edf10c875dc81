/** A stretch of a text, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The digits of a text that are no figure's, no year's, and in none of the words that were entered (highlights, names
 * of indicators, periods), in reading order.
 */
export function findStrayDigits(
  text: string,
  figures: readonly Stretch[],
  enteredWords: readonly string[],
): string[] {
  const known = [...figures, ...stretchesOf(text, enteredWords)];
  return [...text.matchAll(/\d+(?:\.\d+)?/g)]
    .filter(({ index, 0: digits }) => !known.some((k) => index >= k.start && index + digits.length <= k.end))
    .filter(({ index, 0: digits }) => !(digits.length === 4 && text[index + 4] === '年'))
    .map(([digits]) => digits);
}

/** Every place where one of the words stands. */
export function stretchesOf(text: string, words: readonly string[]): Stretch[] {
  return words.flatMap((word) => {
    const found: Stretch[] = [];
    for (let at = text.indexOf(word); word !== '' && at >= 0; at = text.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length });
    return found;
  });
}
