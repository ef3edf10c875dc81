import { EVERYDAY_WORDS } from '../../lexicon/everyday.ts';
import type { OtherWays } from './other-ways.ts';

const LONGEST = Math.max(...[...EVERYDAY_WORDS.keys()].map((w) => w.length));

/** The known words in a text, with the other ways in which a report may say each. */
export function waysToSay(text: string): OtherWays[] {
  const found: OtherWays[] = [];
  for (let at = 0; at < text.length; at++)
    for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
      const ways = EVERYDAY_WORDS.get(text.slice(at, at + length));
      if (ways) found.push({ at, length, ways });
    }
  return found;
}
