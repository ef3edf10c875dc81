import { vocabularyOverlap } from '../../../../src/drafting/style/measures/vocabulary-overlap.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(vocabularyOverlap, [
  { name: 'all words are known', text: '坚持创新。', past: ['坚持创新引领。'], value: 100 },
  { name: 'half of them', text: '坚持创新，服务企业。', past: ['坚持创新引领。'], value: 50 },
  { name: 'a word said twice is one', text: '坚持坚持坚持服务。', past: ['坚持创新。'], value: 50 },
  { name: 'the oldest report counts too', text: '坚持创新。', past: ['坚持。', '创新。'], value: 100 },
  { name: 'digits are no words', text: '坚持12345。', past: ['创新12345。'], value: 0 },
  { name: 'nothing is earlier', text: '坚持创新。', value: null },
]);
