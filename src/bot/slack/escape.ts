/** Joins without a gap and is not seen: what stands on both sides is no link any more. */
const WORD_JOINER = '\u2060';

/** Looks like the star that masks a number in a report, and makes nothing bold. */
const STAR = '\u2217';

/**
 * Text of a person, a document or a model for a place where Slack reads its markup: the three control characters are
 * escaped (https://docs.slack.dev/messaging/formatting-message-text), an address becomes no link.
 */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('*', STAR)
    .replace(/:\/\//g, `:${WORD_JOINER}//`)
    .replace(/@(?=channel|here|everyone)/gi, `@${WORD_JOINER}`);
}

/** A line that Slack shows as a quotation, each of its lines. */
export const quoteText = (text: string): string =>
  escapeText(text.trim())
    .split(/\r?\n/)
    .map((line) => `>${line}`)
    .join('\n');
