import { defineMeasure } from '../measure.ts';
import { countCharacters } from '../sentences.ts';

/**
 * Length, form and balance of the section heading in one number. The harmonic mean of two halves is theirs where they
 * are alike and falls to the shorter one where they are not; a heading that is not made of two halves has none (0).
 */
export const headingHalves = defineMeasure({
  id: 'heading-halves',
  name: '标题对仗',
  unit: '字',
  summary: '节标题由逗号分成前后两半，取两半字数的调和平均；不是两半的为0。',
  measure({ title }) {
    const [front = 0, back = 0, ...more] = title.split(/[，；]/).map(countCharacters);
    return front === 0 || back === 0 || more.length > 0 ? 0 : (2 * front * back) / (front + back);
  },
});
