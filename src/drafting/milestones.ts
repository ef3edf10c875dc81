import { findMentions } from '../figures/mentions/find-mentions.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { PastSentence } from './past-document.ts';

const BOLD = pattern('^(?:{passing}|{breaking})$');
/** The rest of a milestone's words up to the mark behind it: 突破50亿元【大关，】达到53.9亿元. */
const REST = /^[^，、；\d]{0,6}[，、]/;

/**
 * The sentence without the milestones that a number of its own goes beyond: 总数突破50个、达到51个 → 总数达到51个. Next
 * year's number has passed another one, or none.
 */
export function withoutMilestones(sentence: PastSentence): PastSentence {
  const { text, figures } = sentence;
  const at = figures.findIndex(({ figure, key }, i) => {
    const next = figures[i + 1];
    return BOLD.test(figure.qualifier ?? '') && next?.key === key && next.figure.aim === figure.aim;
  });
  const milestone = figures[at];
  const mention = milestone && findMentions(text).find((m) => m.start === milestone.start);
  const rest = mention && REST.exec(text.slice(mention.to));
  if (!mention || !rest) return sentence;
  const length = mention.to + rest[0].length - mention.from;
  const moved = figures
    .filter((_, i) => i !== at)
    .map((f) => (f.start < mention.from ? f : { ...f, start: f.start - length, end: f.end - length }));
  const cut = text.slice(0, mention.from) + text.slice(mention.from + length);
  return withoutMilestones({ text: cut, figures: moved });
}
