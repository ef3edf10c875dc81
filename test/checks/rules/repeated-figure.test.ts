import { repeatedFigureRule } from '../../../src/checks/rules/repeated-figure.ts';
import { testRule } from '../test-rule.ts';

testRule(repeatedFigureRule, {
  silent: [
    {
      name: 'the same twice',
      text: '高新技术企业总数达到103家。\n截至年末，高新技术企业累计103家。',
      holds: 1,
    },
    {
      name: 'rounded the second time',
      text: '技术合同成交额1.47亿元。\n技术合同成交额约1.5亿元。',
      holds: 1,
    },
    {
      name: '余 of the exact number',
      text: '高新技术企业总数达到103家。\n高新技术企业累计100余家。',
      holds: 1,
    },
    { name: 'another level', text: '新增市级科普基地2家。\n新增区级科普基地5家。' },
    { name: 'part of the year', text: '上半年登记技术合同60项。\n登记技术合同108项。' },
    { name: 'the city’s', text: '全社会研发经费投入强度1.71%。\n全市全社会研发经费投入强度1.97%。' },
    { name: 'new beside stock', text: '新认定高新技术企业26家。\n高新技术企业累计103家。' },
    { name: '突破 and 达到 in one sentence', text: '高新技术企业总数突破100家、达到103家。' },
    { name: 'what is done again', text: '走访企业20家。\n走访企业30家。' },
    { name: 'a part of it', text: '新认定高新技术企业26家。\n其中新认定高新技术企业8家在高新园。' },
    { name: 'last year’s beside this year’s', text: '2021年高新技术企业累计85家。\n高新技术企业累计103家。' },
    {
      name: 'several years beside one',
      text: '2019年以来，新认定高新技术企业81家。\n2022年新认定高新技术企业26家。',
    },
    {
      name: 'a yearly average beside the year',
      text: '全社会研发经费投入年均增长5.7%。\n全社会研发经费投入增长5.3%。',
    },
    { name: 'a rate of each project', text: '甲类项目投资完成率129.6%。\n乙类项目投资完成率119.7%。' },
  ],
  reports: [
    {
      name: 'two stocks',
      text: '高新技术企业总数达到103家。\n截至年末，高新技术企业累计130家。\n高新技术企业总数达到103家。',
      findings: [{ messageId: 'off', quote: '130', expected: '103家', related: ['103'] }],
    },
    {
      name: 'two intensities',
      text: '全社会研发经费投入强度为1.71%。\n全社会研发经费投入强度达到1.17%。',
      findings: [{ messageId: 'off', quote: '1.17', expected: '1.71%' }],
    },
  ],
});
