import { verbOpenings } from '../../../../src/drafting/style/measures/verb-openings.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(verbOpenings, [
  { name: 'every clause opens with a verb', text: '坚持创新引领，推动平台升级，新增平台5家。', value: 100 },
  { name: 'a subject opens', text: '创新实力迈上新台阶，企业主体更强。', value: 0 },
  { name: 'half of them', text: '开展科普活动48场，受众3万人次。', value: 50 },
  {
    name: 'a time word and a manner word may stand before',
    text: '全年组织培训3次，深入推进改革。',
    value: 100,
  },
  { name: 'a list mark may stand before', text: '一是完善制度。二是健全机制。', value: 100 },
  { name: 'a manner word that is the verb itself', text: '深入企业，走访园区。', value: 100 },
  { name: 'a noun made of the verb', text: '支持率稳步上升，参与者明显增多，开发区扩容。', value: 0 },
  { name: 'a verb before 部门 stays one', text: '支持部门协同。', value: 100 },
  { name: 'an attribute with 的', text: '开展的活动受到欢迎。', value: 0 },
  { name: 'a longer word that begins like the verb', text: '接待室整洁有序。', value: 0 },
]);
