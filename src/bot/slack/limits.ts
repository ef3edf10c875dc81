import type { types } from '@slack/bolt';

/** Slack's limits, in characters (https://docs.slack.dev/reference/block-kit/blocks). */
const SECTION_TEXT = 3000;
const BLOCKS = 50;
/** Of the text blocks of a message together; measured, stated nowhere. */
const MESSAGE_TEXT = 12_000;
export const FALLBACK_TEXT = 4000;

/** Text in pieces that fit a section; cut between lines where it can be, never inside an escaped character. */
export function splitText(text: string, most: number = SECTION_TEXT): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const line = rest.lastIndexOf('\n', most);
    const at = line > 0 ? line : wholeCharacters(rest, most);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(line > 0 ? at + 1 : at);
  }
  return [...pieces, rest];
}

/** The largest place up to `most` that cuts neither `&amp;` nor a surrogate pair. */
function wholeCharacters(text: string, most: number): number {
  const entity = text.lastIndexOf('&', most - 1);
  if (entity > 0 && entity > most - 5 && /^&(?:amp|lt|gt);/.test(text.slice(entity, entity + 5)))
    return text.indexOf(';', entity) < most ? most : entity;
  const isPair = /[\ud800-\udbff]/.test(text.charAt(most - 1));
  return isPair ? most - 1 : most;
}

/** Blocks in as many messages as they need, in order. */
export function splitBlocks(blocks: readonly types.KnownBlock[]): types.KnownBlock[][] {
  const messages: types.KnownBlock[][] = [];
  let message: types.KnownBlock[] = [];
  let characters = 0;
  for (const block of blocks) {
    const size = textLength(block);
    if (message.length > 0 && (message.length >= BLOCKS || characters + size > MESSAGE_TEXT)) {
      messages.push(message);
      message = [];
      characters = 0;
    }
    message.push(block);
    characters += size;
  }
  return message.length > 0 ? [...messages, message] : messages;
}

function textLength(block: types.KnownBlock): number {
  if (block.type === 'section') return block.text?.text.length ?? 0;
  if (block.type !== 'context') return 0;
  return block.elements.reduce((sum, e) => sum + ('text' in e ? e.text.length : 0), 0);
}
