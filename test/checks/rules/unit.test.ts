import { unitRule } from '../../../src/checks/rules/unit.ts';
import { testRule } from '../test-rule.ts';

const past = { 2020: '发放创新券补贴120万元。', 2021: '发放创新券补贴150万元。' };

testRule(unitRule, {
  silent: [
    { name: 'funds counted by item', text: '争取配套资金5项。' },
    { name: 'a part of those counted', text: '高新技术企业占全部企业的12%。' },
    { name: 'so much of the aim', text: '主题党日完成120%。' },
    { name: 'a rate that the name says', text: '研发活动企业占比51.8%。' },
    { name: 'units of the catalogue', text: '新认定高新技术企业26家，总数103家。', holds: 2 },
    { name: 'another magnitude', text: '技术合同成交额14700万元，财政科技支出0.76亿元。', holds: 2 },
    { name: 'no unit', text: '高新技术企业达到103。' },
    {
      name: 'an amount shared out among kinds',
      text: '兑现奖补资金312.6万元，其中高新技术企业154.0万元、研发平台62.0万元。',
    },
    { name: 'money for those counted', text: '支持高新技术企业500万元。' },
    { name: 'a prize for those counted', text: '对高新技术企业奖补20万元。' },
    { name: 'money for several kinds', text: '向科技型企业、研发平台兑现96.6万元、高新技术企业154.0万元。' },
    { name: 'a rate', text: '高新技术企业增长21.2%，高新技术企业提高3.7个百分点。' },
    { name: 'a rank', text: '高新技术企业总量居全市第9位。' },
    {
      name: 'two indicators told apart by 分别',
      text: '技术合同登记数、成交额分别为85项、1.12亿元。',
    },
    { name: 'per head in words', text: '全员劳动生产率达到人均12.5万元。' },
    { name: 'a name that only begins alike', text: '高新技术企业贷款9300万元。' },
    {
      name: 'unknown to the catalogue, one past year only',
      text: '创新券补贴35家。',
      past: { 2021: '创新券补贴150万元。' },
    },
    { name: 'as in past reports', text: '发放创新券补贴0.02亿元。', past },
    {
      name: 'past reports differ',
      text: '发放创新券补贴35家。',
      past: { 2020: '发放创新券补贴28家。', 2021: '发放创新券补贴150万元。' },
    },
    {
      name: 'used twice in the new unit',
      text: '发放创新券补贴160家，累计发放创新券补贴315家。',
      past,
    },
    {
      name: 'a general word',
      text: '开工项目500万元。',
      past: { 2020: '开工项目5个。', 2021: '开工项目6个。' },
    },
    { name: 'masked', text: '技术合同成交额**件。' },
    { name: 'houses in area', text: '改造城镇老旧小区3011万平方米。' },
  ],
  reports: [
    {
      name: 'an amount of money in a measure word',
      text: '签订协议15份，协议金额960项。',
      findings: [{ messageId: 'money', quote: '960' }],
    },
    {
      name: 'a stock in per cent',
      text: '新增市级新型研发机构2家，累计4%。',
      findings: [{ messageId: 'unknown', quote: '4' }],
    },
    {
      name: 'a number of meetings in per cent',
      text: '召开支委会12次、主题党日12%。',
      findings: [{ messageId: 'unknown', quote: '12' }],
    },
    {
      name: 'the stock of what has just been counted',
      text: '新增市级以上孵化载体2家，累计达到6万元。',
      findings: [{ messageId: 'unknown', quote: '6' }],
    },
    {
      name: 'an amount in pieces',
      text: '技术合同成交额1.47亿件，比上年增长31.3%。',
      findings: [{ messageId: 'unknown', quote: '1.47', related: [], severity: 'warning' }],
    },
    {
      name: 'enterprises in money',
      text: '高新技术企业达到26万元。',
      findings: [{ messageId: 'unknown', quote: '26' }],
    },
    {
      name: 'new enterprises in money',
      text: '新认定高新技术企业26亿元，科技型中小企业入库109家。',
      findings: [{ messageId: 'unknown', quote: '26' }],
    },
    {
      name: 'revenue in enterprises',
      text: '高新技术企业主营业务收入64.7亿家。',
      findings: [{ messageId: 'unknown', quote: '64.7' }],
    },
    {
      name: 'spending in contracts',
      text: '财政科技支出7630项。',
      findings: [{ messageId: 'unknown', quote: '7630' }],
    },
    {
      name: 'patents in area',
      text: '发明专利授权量111亩。',
      findings: [{ messageId: 'unknown', quote: '111' }],
    },
    {
      name: 'incubators in area',
      text: '市级以上孵化载体累计10平方米。',
      findings: [{ messageId: 'unknown', quote: '10' }],
    },
    {
      name: 'the unit of the figure before',
      text: '登记技术合同108项、实现技术合同成交额1.47亿项。',
      findings: [{ messageId: 'unknown', quote: '1.47' }],
    },
    {
      name: 'a target',
      text: '新增服务机构8家。\n二、2023年工作计划\n技术合同成交额达到1.8亿项以上。',
      findings: [{ messageId: 'unknown', quote: '1.8' }],
    },
    {
      name: 'talks in persons',
      text: '开展谈心谈话58次。',
      findings: [{ messageId: 'variant', quote: '58', severity: 'info' }],
    },
    {
      name: 'enterprises in pieces',
      text: '新认定高新技术企业26个。',
      findings: [{ messageId: 'variant', quote: '26', severity: 'info' }],
    },
    {
      name: 'floor space in large units',
      text: '孵化面积达到5.2万亩。',
      findings: [{ messageId: 'variant', quote: '5.2', severity: 'info' }],
    },
    {
      name: 'another unit than in all past reports',
      text: '发放创新券补贴160家。',
      past,
      findings: [{ messageId: 'changed', quote: '160', related: ['150', '120'] }],
    },
  ],
});
