import { multipleRule } from '../../../src/checks/rules/multiple.ts';
import { testRule } from '../test-rule.ts';

const LAST = '技术合同成交额1260万元。';

testRule(multipleRule, {
  silent: [
    {
      name: '增长三倍 is four times',
      past: { 2021: LAST },
      text: '技术合同成交额5040万元，增长三倍。',
      holds: 1,
    },
    {
      name: '三倍 is 2.5 to 3.5',
      past: { 2021: LAST },
      text: '技术合同成交额4500万元，增长三倍。',
      holds: 1,
    },
    { name: '是上年的4倍', past: { 2021: LAST }, text: '技术合同成交额5040万元，是上年的4倍。', holds: 1 },
    {
      name: '翻两番 is four times',
      past: { 2021: LAST },
      text: '技术合同成交额5040万元，翻两番。',
      holds: 1,
    },
    { name: '翻一番', past: { 2021: LAST }, text: '技术合同成交额2520万元，翻一番。', holds: 1 },
    { name: 'no year before', text: '技术合同成交额5040万元，增长三倍。', opens: 1 },
    { name: 'a planned multiple', past: { 2021: LAST }, text: '力争技术合同成交额翻两番。' },
  ],
  reports: [
    {
      name: '增长三倍 and 是三倍 mixed up',
      past: { 2021: LAST },
      text: '技术合同成交额3780万元，增长3.0倍。',
      findings: [{ messageId: 'confused', quote: '3.0', expected: '2.0倍' }],
    },
    {
      name: 'neither',
      past: { 2021: LAST },
      text: '技术合同成交额5040万元，增长5倍。',
      findings: [{ messageId: 'off', quote: '5', expected: '3倍', related: ['5040', '1260'] }],
    },
    {
      name: 'a fall by multiples',
      text: '安全事故起数下降2倍。',
      findings: [{ messageId: 'fall', quote: '2' }],
    },
  ],
});
