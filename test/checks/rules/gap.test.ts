import { gapRule } from '../../../src/checks/rules/gap.ts';
import { testRule } from '../test-rule.ts';

testRule(gapRule, {
  silent: [
    {
      name: 'above the mean of the city',
      text: '幼儿园覆盖率91.2%，高于全市平均水平1.5个百分点（全市为89.7%）。',
      holds: 1,
    },
    {
      name: 'the mean stands before',
      text: '工业增加值增长8.7%，高于全市平均（7.1%）1.6个百分点。',
      holds: 1,
    },
    { name: 'below the mean', text: '调查失业率5.1%，低于全省平均水平0.1个百分点（全省为5.2%）。', holds: 1 },
    { name: 'the mean is not told', text: '幼儿园覆盖率91.2%，高于全市平均水平5.1个百分点。' },
    { name: 'against last year', text: '幼儿园覆盖率91.2%，比上年提高5.1个百分点（全市为89.7%）。' },
  ],
  reports: [
    {
      name: 'digits swapped in the distance',
      text: '幼儿园覆盖率91.2%，高于全市平均水平5.1个百分点（全市为89.7%）。',
      findings: [{ messageId: 'off', quote: '5.1', related: ['91.2', '89.7'] }],
    },
    {
      name: 'digits swapped in the mean',
      text: '工业增加值增长8.7%，高于全市平均（1.7%）1.6个百分点。',
      findings: [{ messageId: 'off', quote: '1.6' }],
    },
  ],
});
