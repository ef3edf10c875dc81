/**
 * Tokens of a text, estimated from above: one for each Chinese character or mark, one for every four other
 * characters. Common tokenizers need 0.6 to 1 for a Chinese character.
 */
export function estimateTokens(text: string): number {
  const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 4);
}
