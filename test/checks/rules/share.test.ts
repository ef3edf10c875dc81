import { shareRule } from '../../../src/checks/rules/share.ts';
import { testRule } from '../test-rule.ts';

testRule(shareRule, {
  silent: [
    {
      name: 'the share of the year before, behind the numbers of this year',
      text: '171家规上工业企业中，有研发活动的89家，占比由上年的46.8%升至52.0%。',
    },
    {
      name: 'an average between the part and the whole is neither',
      text: '发放知识价值信用贷款6.70亿元，户均146.7万元，占全市知识价值信用贷款67.0亿元的10.0%。',
      holds: 1,
    },
    { name: 'a rate named for its part', text: '收集企业问题127个，办结121个，办结率95.3%。', holds: 1 },
    { name: 'a rate of something else', text: '收集企业问题127个，走访121个，满意率98.0%。' },
    {
      name: 'so much of last year’s aim',
      past: { 2021: '平稳。\n二、2022年工作计划\n技术合同成交额达到1.2亿元以上。' },
      text: '技术合同成交额1.47亿元，完成年度目标的122.5%。',
      holds: 1,
    },
    {
      name: 'A，占全部B的',
      text: '有研发活动的规上工业企业58家，占全部112家规上工业企业的51.8%。',
      holds: 1,
    },
    { name: 'B中，A，占比', text: '104家规上工业企业中，50家有研发活动，占比48.1%。', holds: 1 },
    { name: 'the whole is not said', text: '财政科技支出7630万元，占一般公共预算支出的1.79%。' },
    { name: 'a completion above 100 %', text: '技术合同成交额完成年度目标的122.5%。' },
    { name: 'rounded amounts', text: '研发经费支出5.4亿元，占营业收入84.3亿元的6.4%。' },
    { name: 'masked', text: '干部网络学院参学率达到***%。' },
  ],
  reports: [
    {
      name: 'a coverage of those among them',
      text: '192家规上工业企业中，109家开展了研发活动，研发活动覆盖率58.6%。',
      findings: [{ messageId: 'off', quote: '58.6', expected: '56.8%' }],
    },
    {
      name: 'a share of the aim that its clause gives',
      text: '“科创贷”投放1.43亿元，完成年度目标1.2亿元的191.2%。',
      findings: [{ messageId: 'off', quote: '191.2', expected: '119.4%左右' }],
    },
    {
      name: 'a share of the city',
      text: '年末全区高新技术企业110家。全市高新技术企业1264家，我区占全市的7.8%。',
      findings: [{ messageId: 'off', quote: '7.8', expected: '8.7%' }],
    },
    {
      name: 'a rate named for its part, off',
      text: '收集企业问题127个，办结121个，办结率93.5%。',
      findings: [{ messageId: 'off', quote: '93.5', expected: '95.3%', related: ['121', '127'] }],
    },
    {
      name: 'not so much of last year’s aim',
      past: { 2021: '平稳。\n二、2022年工作计划\n技术合同成交额达到1.2亿元以上。' },
      text: '技术合同成交额1.47亿元，完成年度目标的112.5%。',
      findings: [{ messageId: 'off', quote: '112.5' }],
    },
    {
      name: 'digits swapped',
      text: '有研发活动的规上工业企业58家，占全部112家规上工业企业的58.1%。',
      findings: [{ messageId: 'off', quote: '58.1', expected: '51.8%', related: ['58', '112'] }],
    },
    {
      name: 'cut off instead of rounded',
      text: '有研发活动的规上工业企业58家，占全部112家规上工业企业的51.7%。',
      findings: [{ messageId: 'truncated', quote: '51.7', expected: '51.8%', severity: 'info' }],
    },
    {
      name: 'more than the whole',
      text: '高新技术产业增加值占规上工业增加值的118.0%。',
      findings: [{ messageId: 'aboveWhole', quote: '118.0' }],
    },
  ],
});
