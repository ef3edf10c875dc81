import { phraseOrder } from '../../../../src/drafting/style/measures/phrase-order.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(phraseOrder, [
  {
    name: 'new, then stock, then growth',
    text: '新增科技型企业37家，累计达到133家，增长38.5%。',
    value: 100,
  },
  { name: 'amount, then growth', text: '财政科技支出5520万元，增长13.6%。', value: 100 },
  { name: 'stock before new', text: '科技型企业累计133家，新增科技型企业37家。', value: 0 },
  {
    name: 'the next indicator begins anew',
    text: '新增科技型企业37家，增长38.5%；新认定高新技术企业11家，增长39.3%。',
    value: 100,
  },
  { name: 'two sentences are not compared', text: '科技型企业累计133家。新增科技型企业37家。', value: null },
  { name: 'a list has no order', text: '开展科普活动48场、志愿服务6次。', value: null },
]);
