import type { Figure } from './figure.ts';
import { ADVERB, DOING, FRAGMENT_HEADS, FRAGMENT_TAILS } from './lexicon.ts';

const HEAD = new RegExp(`^(?:${FRAGMENT_HEADS})`);
const TAIL = new RegExp(`(?:${FRAGMENT_TAILS})$`);
const HOW = new RegExp(`^(?:${ADVERB})$`);
const DEED = new RegExp(`^(?:${DOING})$`);
/** A clause that was taken for a name: its verb governs something in the middle. */
const CLAUSE = /.{2}(?:将|把|被(?!征)|使(?!用|命)|让(?!利)|并(?![购网联])|因(?!素)|而).{2}/;
const LONGEST_NAME = 32;

/**
 * Whether a figure's indicator is a noun phrase that can be answered from and blamed. False for what the grammar was
 * left with where it found no name: a bare verb that was put in the name's place, a preposition, a clause, a fragment.
 */
export function isNameSure({ indicator, verb }: Pick<Figure, 'indicator' | 'verb'>): boolean {
  const name = indicator.replace(/“[^”]*”/g, '');
  if (name === '') return indicator !== '';
  if (name.length < 2 || indicator.length > LONGEST_NAME) return false;
  if (HEAD.test(name) || TAIL.test(name) || HOW.test(name) || CLAUSE.test(name)) return false;
  return name !== verb || DEED.test(name);
}
