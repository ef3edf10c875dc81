import { growthInTextRule } from '../../../src/checks/rules/growth-in-text.ts';
import { testRule } from '../test-rule.ts';

testRule(growthInTextRule, {
  silent: [
    {
      name: 'from a decrease, of a stock given with 余',
      text: '科技型中小企业入库260余家，比上年减少25家，下降8.7%。',
      holds: 1,
    },
    {
      name: 'from a change: 32 ÷ (109 − 32)',
      text: '科技型中小企业入库109家，比上年多32家，增长41.6%。',
      holds: 1,
    },
    { name: 'from a net increase', text: '高新技术企业达到84家，比上年末净增23家，增长37.7%。', holds: 1 },
    { name: 'points are no number of things', text: '研发活动企业占比51.8%，提高3.7个百分点，增长7.7%。' },
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
    {
      name: 'a net increase beside the stock of an aggregate',
      text: '实有市场主体37902户，净增3037户，增长8.7%。',
      holds: 1,
    },
  ],
  reports: [
    {
      name: 'a net increase beside the stock of an aggregate, with digits swapped',
      text: '实有市场主体37902户，净增3037户，增长7.8%。',
      findings: [{ messageId: 'off', quote: '7.8' }],
    },
    {
      name: 'from a net increase, though members may drop out',
      text: '高新技术企业达到84家，比上年末净增23家，增长38.7%。',
      findings: [{ messageId: 'off', quote: '38.7', expected: '37.7%', related: ['84', '23'] }],
    },
    {
      name: 'from a change of an amount',
      text: '技术合同成交额36.7亿元，比上年净增3.8亿元，增长29.2%。',
      findings: [{ messageId: 'off', quote: '29.2' }],
    },
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
