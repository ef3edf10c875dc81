import { copiedFigureSentences } from '../../../../src/drafting/style/measures/copied-figure-sentences.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(copiedFigureSentences, [
  { name: 'with its old number', text: '新增平台5家。', past: ['新增平台5家。'], value: 1 },
  {
    name: 'of the report before the last',
    text: '新增平台5家。',
    past: ['新增平台5家。', '新增平台7家。'],
    value: 1,
  },
  { name: 'a space and a stop do not hide it', text: '新增平台 5 家', past: ['新增平台5家。'], value: 1 },
  { name: 'with the new number', text: '新增平台6家。', past: ['新增平台5家。'], value: 0 },
  { name: 'without a figure it may stay', text: '坚持创新引领。', past: ['坚持创新引领。'], value: 0 },
  { name: 'part of a longer sentence', text: '新增平台5家。', past: ['新增平台5家，累计21家。'], value: 0 },
  { name: 'nothing is earlier', text: '新增平台5家。', value: null },
]);
