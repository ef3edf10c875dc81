import { sentenceLength } from '../../../../src/drafting/style/measures/sentence-length.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(sentenceLength, [
  { name: 'one sentence, its marks left out', text: '坚持创新引领，建强平台。', value: 10 },
  {
    name: 'the mean of sentences in two paragraphs',
    text: '建强平台。\n坚持创新引领。做优服务。',
    value: 4.67,
  },
  { name: '； does not end a sentence', text: '建强平台；坚持创新引领。', value: 10 },
  { name: 'a decimal point does not end a sentence', text: '增长12.5%。', value: 6 },
  { name: 'a stop inside quotation marks ends nothing twice', text: '“建强平台。”坚持创新引领。', value: 5 },
  { name: 'a last sentence may lack its stop', text: '建强平台。做优服务', value: 4 },
]);
