import { defineMeasure } from '../measure.ts';
import { charactersIn } from '../sentences.ts';
import { shareOf } from '../share-of.ts';

/** 自我, 忘我 and 我国, 我党, 我军 are nobody who speaks; what stands in “…” or 《…》 is a name. */
const FIRST_PERSON = /(?<![自忘敌])我(?![国党军])|咱们?|本[局委办]|本人|笔者/g;
const NAME = /“[^”]*”|《[^》]*》/g;

export const firstPerson = defineMeasure({
  id: 'first-person',
  name: '第一人称',
  unit: '处/百字',
  summary: '平均每百字有几处我、我们、我局、我区、本局；引号里的不算。',
  measure(section) {
    const found = section.paragraphs.flatMap(({ text }) => text.replace(NAME, '').match(FIRST_PERSON) ?? []);
    return shareOf(found.length, charactersIn(section));
  },
});
