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
    {
      name: 'a part behind 其中',
      text: '投资68.3亿元，增长10.5%，其中工业投资45.2亿元，增长17.1%，占比66.2%。',
      holds: 1,
    },
    {
      name: 'the whole opens the sentence',
      text: '新签约项目38个，其中亿元以上21个、10亿元以上3个；已开工22个，开工率57.9%。',
      holds: 1,
    },
    {
      name: 'what is left of the whole',
      text: '抽检食品2010批次，检出不合格32批次，合格率98.4%。',
      holds: 1,
    },
    { name: 'a fall', text: '培训机构由去年的218家压减至41家，压减率81.2%。', holds: 1 },
    { name: 'the next item of a structure', text: '高级1.66万人，占11.8%；中级5.31万人，占37.7%。' },
    { name: 'a rate that may pass the whole', text: '高等教育毛入学率104.2%。' },
    {
      name: 'a structure whose whole stands before',
      text: '年末专业人才14.1万人。从结构看，高级1.66万人，占11.8%；中级5.31万人，占37.7%。',
      holds: 2,
    },
    {
      name: 'a part named again by its share',
      text: '实有商户34865户，其中企业8642户、个体25310户、合作社913户，企业占比24.8%。',
      holds: 1,
    },
    {
      name: 'a share that moved between two years',
      text: '抽查1385户，其中联合抽查506户，占比由32.7%提高到36.5%。',
      holds: 1,
    },
  ],
  reports: [
    {
      name: 'a structure with digits swapped in one share',
      text: '年末专业人才14.1万人。从结构看，高级1.66万人，占11.8%；中级5.31万人，占73.7%；初级7.13万人，占50.6%。',
      findings: [{ messageId: 'off', quote: '73.7', related: ['5.31', '14.1'] }],
    },
    {
      name: 'a part named again by another share',
      text: '实有商户34865户，其中企业8642户、个体25310户、合作社913户，企业占比28.4%。',
      findings: [{ messageId: 'off', quote: '28.4', related: ['8642', '34865'] }],
    },
    {
      name: 'a part behind 其中 with another share',
      text: '投资68.3亿元，增长10.5%，其中工业投资45.2亿元，增长17.1%，占比62.6%。',
      findings: [{ messageId: 'off', quote: '62.6', related: ['45.2', '68.3'] }],
    },
    {
      name: 'an aim of one digit is exact',
      text: '完成投资3.2亿元，占年度计划4亿元的85%。',
      findings: [{ messageId: 'off', quote: '85', related: ['3.2', '4'] }],
    },
    {
      name: 'a rate of people above all of them',
      text: '老年人疫苗接种率191.3%。',
      findings: [{ messageId: 'aboveWhole', quote: '191.3' }],
    },
    {
      name: 'a coverage of those among them',
      text: '192家规上工业企业中，109家开展了研发活动，研发活动覆盖率58.6%。',
      findings: [{ messageId: 'off', quote: '58.6', expected: '56.8%' }],
    },
    {
      name: 'a share of the aim that its clause gives',
      text: '“科创贷”投放1.43亿元，完成年度目标1.2亿元的191.2%。',
      findings: [{ messageId: 'off', quote: '191.2', expected: '119.2%左右' }],
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
