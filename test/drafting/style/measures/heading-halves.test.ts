import { headingHalves } from '../../../../src/drafting/style/measures/heading-halves.ts';
import { testMeasure } from '../test-measure.ts';

const text = '持续发力。';

testMeasure(headingHalves, [
  { name: 'two equal halves have their own length', title: '突出梯次培育，创新主体扩面', text, value: 6 },
  { name: 'a numbering is no part of a half', title: '抓平台，强支撑', text, value: 3 },
  { name: 'uneven halves fall to the shorter one', title: '抓党建，主题教育走深走实', text, value: 4.36 },
  { name: 'quotation marks do not count', title: '争创“双一流”，建强新平台', text, value: 5 },
  { name: 'one stretch is not halved', title: '巩固主题教育成果', text, value: 0 },
  { name: 'a list with 、 is one stretch', title: '强企业、建平台、促转化', text, value: 0 },
  { name: 'three parts are no halves', title: '抓党建，强引领，促发展', text, value: 0 },
]);
