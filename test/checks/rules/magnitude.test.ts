import { magnitudeRule } from '../../../src/checks/rules/magnitude.ts';
import { testRule } from '../test-rule.ts';

const years = (values: readonly number[]) =>
  Object.fromEntries(
    values.map((v, i) => [2021 - values.length + 1 + i, `走访企业科普讲座${v}场次。科普活动${v}场次。`]),
  );

testRule(magnitudeRule, {
  silent: [
    {
      name: 'of last year’s size',
      past: { 2021: '技术合同成交额1.12亿元。' },
      text: '技术合同成交额1.47亿元。',
      holds: 1,
    },
    {
      name: 'in another magnitude',
      past: { 2021: '技术合同成交额1.12亿元。' },
      text: '技术合同成交额14700万元。',
      holds: 1,
    },
    {
      name: 'a jump that the text explains',
      past: { 2020: '技术合同成交额1180万元。', 2021: '技术合同成交额1260万元。' },
      text: '技术合同成交额5040万元，增长三倍。',
      opens: 1,
    },
    {
      name: 'small numbers jump freely',
      past: { 2021: '新增市级新型研发机构1家。' },
      text: '新增市级新型研发机构4家。',
    },
    { name: 'new against stock', past: { 2021: '科技服务机构累计36家。' }, text: '新引进科技服务机构8家。' },
    {
      name: 'a series that jumps every year (history edit)',
      past: years([10, 44, 12, 50, 11, 46, 10, 52, 12, 48]),
      text: '科普活动11场次。',
    },
    {
      name: 'four times as much, where one year is known',
      past: { 2021: '科普活动63场次。' },
      text: '科普活动252场次。',
    },
    {
      name: 'both years stand in the text',
      past: { 2020: '发热门诊30个。', 2021: '发热门诊32个。' },
      text: '发热门诊由32个扩至124个。',
    },
    {
      name: 'how much more it was',
      past: { 2021: '城镇新增就业4.62万人。' },
      text: '城镇新增就业4.78万人，比上年多增0.16万人。',
    },
  ],
  reports: [
    {
      name: '亿元 for 万元',
      past: { 2021: '兑现奖补资金476.5万元。' },
      text: '兑现奖补资金562.4亿元。',
      findings: [{ messageId: 'unit', quote: '562.4', severity: 'error', related: ['476.5'] }],
    },
    {
      name: 'a growth that fits explains no such size',
      past: { 2021: '高新技术产品销售收入43.5亿元。' },
      text: '高新技术产品销售收入123456789.5亿元，增长283808611.5%。',
      findings: [{ messageId: 'digits', quote: '123456789.5' }],
    },
    {
      name: 'a digit too many',
      past: { 2021: '科普活动63场次。' },
      text: '科普活动710场次。',
      findings: [{ messageId: 'digits', quote: '710' }],
    },
    {
      name: 'four times as much, and not a word',
      past: { 2020: '科普活动58场次。', 2021: '科普活动63场次。' },
      text: '科普活动252场次。',
      findings: [{ messageId: 'jump', quote: '252' }],
    },
    {
      name: 'an outlier of a calm series, though less than three times (history edit)',
      past: years([60, 61, 62, 60, 63, 64, 62, 65, 64, 66]),
      text: '科普活动110场次。',
      findings: [{ messageId: 'jump', quote: '110' }],
    },
  ],
});
