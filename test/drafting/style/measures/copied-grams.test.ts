import { copiedGrams } from '../../../../src/drafting/style/measures/copied-grams.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(copiedGrams, [
  { name: 'word for word', text: '坚持创新引领。', past: ['坚持创新引领。'], value: 100 },
  { name: 'with another number', text: '新增平台5家。', past: ['新增平台12.5家。'], value: 100 },
  { name: 'with a masked number', text: '新增平台5家。', past: ['新增平台**家。'], value: 100 },
  { name: 'one stretch of three', text: '坚持创新引领。', past: ['坚持创新实干'], value: 0 },
  { name: 'five of the same, two of others', text: '坚持创新引领。', past: ['坚持创新引路。'], value: 33.33 },
  {
    name: 'four characters are no stretch',
    text: '坚持创新。服务企业。',
    past: ['坚持创新，服务企业。'],
    value: 16.67,
  },
  { name: 'a text of four characters has none', text: '坚持创新', past: ['坚持创新引领。'], value: null },
  { name: 'nothing is earlier', text: '坚持创新引领。', value: null },
]);
