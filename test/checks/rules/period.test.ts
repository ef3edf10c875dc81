import { periodRule } from '../../../src/checks/rules/period.ts';
import { testRule } from '../test-rule.ts';

const HALF = '青禾区科技局2022年上半年工作总结\n\n一、上半年工作\n';

testRule(periodRule, {
  silent: [
    {
      name: 'part and whole differ',
      text: '1—11月，技术合同成交额1.35亿元。全年技术合同成交额1.47亿元。',
      holds: 1,
    },
    { name: 'small counts alike', text: '上半年新增市级科普基地2家。全年新增市级科普基地2家。' },
    { name: 'a stock that stayed', text: '上半年高新技术企业总数103家。年末高新技术企业总数103家。' },
    { name: 'two indicators', text: '上半年技术合同成交额1.47亿元。全年奖补资金1.47亿元。' },
    { name: 'another year', text: '上半年技术合同成交额1.47亿元。2021年技术合同成交额1.47亿元。' },
    {
      name: 'what was planned for the whole year',
      text: '上半年技术合同成交额1.4亿元。\n二、2023年工作计划\n技术合同成交额达到1.4亿元。',
    },
    {
      name: 'a part of the year against its task',
      text: '上半年完成技术合同成交额1.1亿元，占全年任务的78%。',
    },
    { name: 'the task of the year fulfilled early', text: '前三季度完成全年目标任务的102%，成交额1.2亿元。' },
    { name: 'the year said, then its part', text: '全年登记技术合同108项，其中上半年45项。' },
    { name: 'month on month, said for a month', text: '12月份高新技术产品销售收入4.2亿元，环比增长3.1%。' },
    { name: 'quarter on quarter', text: '四季度规上工业企业研发费用1.6亿元，环比增长12.0%。' },
    { name: 'no figure beside it', text: '建立同比、环比分析机制，全年报送信息35条。' },
    { name: 'year on year', text: '高新技术产品销售收入43.5亿元，同比增长18.2%。' },
    { name: 'a stretch that ends with the year', text: '2018—2022年累计发放贷款6.70亿元。' },
    { name: 'a named plan', text: '编制科技创新规划（2021—2025年），列入项目23个。' },
    { name: 'a title', text: '出台《青禾区创新主体培育方案（2022—2024年）》，安排资金500万元。' },
    { name: 'what is aimed at', text: '明确2022—2025年新增高新技术企业100家的目标。' },
    {
      name: 'a stretch in the plan',
      text: '新增8家。\n二、2023年工作计划\n2023—2025年新增高新技术企业90家。',
    },
    { name: 'a report on half a year', text: `${HALF}上半年技术合同成交额0.7亿元，二季度环比增长12.1%。` },
    { name: 'half a year, with its own frame', text: `${HALF}技术合同成交额0.7亿元，环比增长12.1%。` },
  ],
  reports: [
    {
      name: 'eleven months shown as the year',
      text: '1—11月，实现技术合同成交额1.35亿元。全年技术合同成交额1.35亿元，增长20.5%。',
      findings: [{ messageId: 'same', quote: '1.35', related: ['1.35'], severity: 'warning' }],
    },
    {
      name: 'another magnitude',
      text: '上半年技术合同成交额13500万元。全年技术合同成交额1.35亿元。',
      findings: [{ messageId: 'same', quote: '1.35', related: ['13500'] }],
    },
    {
      name: 'ten months of contracts',
      text: '1-10月登记技术合同108项。全年登记技术合同108项。',
      findings: [{ messageId: 'same', quote: '108', related: ['108'] }],
    },
    {
      name: 'three quarters of new enterprises',
      text: '前三季度新认定高新技术企业26家。全年新认定高新技术企业26家，总数103家。',
      findings: [{ messageId: 'same', quote: '26', related: ['26'] }],
    },
    {
      name: 'month on month for a year',
      text: '高新技术产品销售收入43.5亿元，环比增长18.2%。',
      findings: [{ messageId: 'chain', quote: '环比' }],
    },
    {
      name: 'month on month for two',
      text: '开展科普活动71场次、受众7.5万人次，环比分别增长12.7%、19.0%。',
      findings: [{ messageId: 'chain', quote: '环比' }],
    },
    {
      name: 'a stretch that ends later',
      text: '2018—2023年累计发放知识价值信用贷款6.70亿元。',
      findings: [{ messageId: 'after', quote: '2018—2023年' }],
    },
    {
      name: 'said before its figure',
      text: '2019年至2025年，新增高新技术企业88家。',
      findings: [{ messageId: 'after', quote: '2019年至2025年' }],
    },
    {
      name: 'three quarters and the year at once',
      text: '前三季度全年新增高新技术企业26家。',
      findings: [{ messageId: 'both', quote: '前三季度' }],
    },
    {
      name: 'eleven months and the year at once',
      text: '全年1—11月登记技术合同108项。',
      findings: [{ messageId: 'both', quote: '1—11月' }],
    },
  ],
});
