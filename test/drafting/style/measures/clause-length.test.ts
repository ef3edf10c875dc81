import { clauseLength } from '../../../../src/drafting/style/measures/clause-length.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(clauseLength, [
  { name: 'stretches between commas', text: '坚持创新引领，建强平台。', value: 5 },
  { name: '、 does not cut', text: '建平台、促转化。', value: 6 },
  { name: '； and ： cut', text: '建强平台：做优服务；坚持创新引领。', value: 4.67 },
  { name: 'a comma that groups digits does not cut', text: '发放资料12,000份。', value: 10 },
  { name: 'quotation marks are not counted', text: '落实“科创20条”，建强平台。', value: 5.5 },
]);
