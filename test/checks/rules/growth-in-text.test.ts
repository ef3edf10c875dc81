import { growthInTextRule } from '../../../src/checks/rules/growth-in-text.ts';
import { testRule } from '../test-rule.ts';

testRule(growthInTextRule, {
  silent: [
    { name: '66 ÷ (348 − 66)', text: '新增市级科技型企业66家，累计达到348家，增长23.4%。', holds: 1 },
    {
      name: 'with the exits said: (26 − 8) ÷ (103 − 26 + 8)',
      text: '新认定高新技术企业26家，到期未通过重新认定8家，高新技术企业累计达到103家，增长21.2%。',
      holds: 1,
    },
    {
      name: 'members may have dropped out',
      text: '新认定高新技术企业26家，累计达到103家，增长21.2%。',
      opens: 1,
    },
    {
      name: 'behind the new ones the rate may be theirs',
      text: '市级科技型企业累计达到282家，其中新增58家，增长41.0%。',
      opens: 1,
    },
    { name: 'a rate with no stock before it', text: '新增市级科技型企业66家，增长13.8%。' },
    { name: 'an average over years', text: '新增市级科技型企业66家，累计达到348家，年均增长9.0%。' },
    { name: 'masked', text: '新增市级科技型企业**家，累计达到***家，增长**.*%。' },
  ],
  reports: [
    {
      name: 'more than all the new ones make, though members may drop out',
      text: '新认定高新技术企业11家，总数达39家，同比增长393%。',
      findings: [{ messageId: 'above', quote: '393', expected: '不超过39%' }],
    },
    {
      name: 'digits swapped',
      text: '新增市级科技型企业66家，累计达到348家，较上年增长32.4%。',
      findings: [{ messageId: 'off', quote: '32.4', expected: '23.4%', related: ['348', '66'] }],
    },
    {
      name: 'cut off instead of rounded',
      text: '新增科技服务机构5家，累计达到24家，增长26.3%。\n新增市级科技型企业68家，累计达到350家，增长24.1%。\n新增市级新型研发机构2家，累计达到19家，增长11.7%。',
      findings: [{ messageId: 'truncated', quote: '11.7', expected: '11.8%', severity: 'info' }],
    },
  ],
});
