import { numberFormRule } from '../../../src/checks/rules/number-form.ts';
import { testRule } from '../test-rule.ts';

testRule(numberFormRule, {
  silent: [
    { name: 'a leap year', text: '2024年2月29日召开推进会。', holds: 1 },
    { name: 'February of no year', text: '2月29日召开推进会。' },
    { name: 'letters of names', text: '建成5G基站120个，引进IBM团队1个，PM10浓度下降3%，O2O平台2个。' },
    { name: 'about, once', text: '投入资金约5000万元，惠及300余家企业，不少于50家。' },
    { name: 'about two numbers', text: '约120家企业获贷5000万元左右。' },
    { name: 'a rate that is negative by itself', text: '同比增速为-3.6%。' },
  ],
  reports: [
    {
      name: 'a letter in a year',
      text: '2O21年以来，新增企业12家。',
      findings: [{ messageId: 'letter', quote: '2O21', expected: '2021' }],
    },
    {
      name: 'a letter in a number',
      text: '新增企业1l2家。',
      findings: [{ messageId: 'letter', quote: '1l2', expected: '112' }],
    },
    {
      name: 'a day that no month has',
      text: '截至11月31日，完成全部整改。',
      findings: [{ messageId: 'date', quote: '11月31日' }],
    },
    {
      name: 'February of a common year',
      text: '2022年2月29日召开推进会。',
      findings: [{ messageId: 'date', quote: '2022年2月29日' }],
    },
    {
      name: 'about, twice',
      text: '投入资金约5000万元左右。',
      findings: [{ messageId: 'twice', quote: '约5000万元左右', severity: 'warning' }],
    },
    {
      name: 'the least, twice',
      text: '至少需要资金800万元以上。',
      findings: [{ messageId: 'twice', quote: '至少需要资金800万元以上', severity: 'warning' }],
    },
    {
      name: 'a fall by less than nothing',
      text: '综合能耗下降-3.6%。',
      findings: [{ messageId: 'sign', quote: '下降-3.6%' }],
    },
  ],
});
