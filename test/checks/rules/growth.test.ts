import { growthRule } from '../../../src/checks/rules/growth.ts';
import { testRule } from '../test-rule.ts';

const LAST = '新认定高新技术企业22家，累计达到85家。技术合同成交额1.12亿元。科技型中小企业入库77家。';

testRule(growthRule, {
  silent: [
    {
      name: 'behind another number, with nothing that says of which',
      past: { 2021: '组织科普活动76场。' },
      text: '组织科普活动86场，吸引观众18920人次参加，比上年增长18.5%。',
    },
    {
      name: 'the rate of the stock',
      past: { 2021: LAST },
      text: '新认定高新技术企业26家，总量达到103家，较上年增长21.2%。',
      holds: 1,
    },
    {
      name: 'the rate of the new ones, said behind the stock',
      past: { 2021: LAST },
      text: '新认定高新技术企业26家，总量达到103家，增长18.2%。',
      holds: 1,
    },
    {
      name: 'fewer digits, rightly rounded',
      past: { 2021: LAST },
      text: '高新技术企业累计达到103家，增长21%。',
      holds: 1,
    },
    {
      name: 'rounded amounts leave the rate a width: 1.47 and 1.12 亿元 may be 30.5 % to 32.0 %',
      past: { 2021: LAST },
      text: '技术合同成交额1.47亿元，增长31.9%。',
      holds: 1,
    },
    {
      name: '万元 beside 亿元',
      past: { 2021: LAST },
      text: '技术合同成交额14700万元，增长31.3%。',
      holds: 1,
    },
    {
      name: 'a qualifier widens the amount: 近 110 is 99 to 110',
      past: { 2021: LAST },
      text: '科技型中小企业入库近110家，增长41.6%。',
      holds: 1,
    },
    {
      name: '分别 gives each its own rate',
      past: { 2021: '市级科技型企业累计282家。高新技术企业累计85家。' },
      text: '市级科技型企业总数348家，高新技术企业总数103家，分别增长23.4%、21.2%。',
      holds: 2,
    },
    { name: 'no report of the year before', text: '高新技术企业总量达到103家，增长21.2%。', opens: 1 },
    {
      name: 'constant prices',
      past: { 2021: '地区生产总值400亿元。' },
      text: '地区生产总值450亿元，增长6.1%。',
      opens: 1,
    },
    {
      name: 'a base restated by the statistics office',
      past: { 2021: '固定资产投资100亿元。' },
      text: '固定资产投资104亿元，增长7.9%。',
      opens: 1,
    },
    {
      name: 'an average over years',
      past: { 2021: LAST },
      text: '技术合同成交额1.47亿元，年均增长18.0%。',
      opens: 1,
    },
    {
      name: 'another base year, which the text names and a report has',
      past: { 2019: '技术合同成交额5040万元。', 2021: LAST },
      text: '技术合同成交额1.47亿元，比2019年增长191.7%。',
      holds: 1,
    },
    { name: 'a target is no rate of growth yet', past: { 2021: LAST }, text: '力争高新技术企业增长90%。' },
    {
      name: 'the city’s rate is not the district’s',
      past: { 2021: LAST },
      text: '技术合同成交额1.47亿元；全市技术合同成交额增长12.0%。',
      opens: 1,
    },
    {
      name: 'a base corrected in the sentence',
      past: { 2021: '实际使用外资4860万美元。' },
      text: '实际使用外资5230万美元，因重复申报，去年同期数由4860万美元调整为4790万美元，按调整后口径增长9.2%。',
      holds: 1,
    },
    {
      name: 'the quarter before',
      text: '一季度产值203.5亿元，二季度产值218.4亿元，环比增长7.3%。',
      holds: 1,
    },
    {
      name: 'in turn',
      past: { 2021: '举办招聘会216场，提供岗位14.6万个。' },
      text: '举办招聘会243场，提供岗位16.3万个，分别增长12.5%和11.6%。',
      holds: 2,
    },
    {
      name: 'an aggregate at constant prices',
      past: { 2021: '建筑业总产值412.5亿元，增长5.1%。' },
      text: '建筑业总产值456.1亿元，增长6.8%。',
    },
  ],
  reports: [
    {
      name: 'a base corrected in the sentence, with digits swapped',
      past: { 2021: '实际使用外资4860万美元。' },
      text: '实际使用外资5230万美元，因重复申报，去年同期数由4860万美元调整为4970万美元，按调整后口径增长9.2%。',
      findings: [{ messageId: 'off', quote: '9.2' }],
    },
    {
      name: 'the quarter before, with digits swapped',
      text: '一季度产值203.5亿元，二季度产值218.4亿元，环比增长3.7%。',
      findings: [{ messageId: 'off', quote: '3.7' }],
    },
    {
      name: 'an aggregate with last year’s rate',
      past: { 2021: '建筑业总产值412.5亿元，增长6.8%。' },
      text: '建筑业总产值456.1亿元，增长6.8%。',
      findings: [{ messageId: 'off', quote: '6.8', severity: 'warning' }],
    },
    {
      name: 'a short name that each report has once',
      past: { 2021: '出院48.62万人次。' },
      text: '出院47.95万人次，增长1.4%。',
      findings: [{ messageId: 'off', quote: '1.4' }],
    },
    {
      name: 'one of two behind 分别, which says of which',
      past: { 2021: '组织科普活动76场，受众7.5万人次。' },
      text: '组织科普活动86场，受众8.2万人次，分别增长18.5%、9.3%。',
      findings: [{ messageId: 'off', quote: '18.5', expected: '13.2%' }],
    },
    {
      name: 'neither the stock’s rate nor that of the new ones',
      past: { 2021: LAST },
      text: '新认定高新技术企业26家，总量达到103家，较上年增长12.2%。',
      findings: [{ messageId: 'off', quote: '12.2', expected: '21.2%', related: ['103', '85'] }],
    },
    {
      name: 'a rise that is a fall',
      past: { 2021: LAST },
      text: '技术合同成交额0.98亿元，增长12.5%。',
      findings: [{ messageId: 'off', quote: '12.5', expected: '下降12.5%左右' }],
    },
    {
      name: 'cut off instead of rounded: a hint',
      past: { 2021: '高新技术企业累计达到81家。' },
      text: '高新技术企业累计达到103家，增长27.1%。',
      findings: [{ messageId: 'truncated', quote: '27.1', expected: '27.2%', severity: 'info' }],
    },
    {
      name: 'another reading cannot be followed up: only a warning',
      past: { 2021: '高新技术企业累计达到85家。' },
      text: '新认定高新技术企业26家，高新技术企业总量达到103家，较上年增长33.3%。',
      findings: [{ messageId: 'off', quote: '33.3', severity: 'warning' }],
    },
  ],
});
