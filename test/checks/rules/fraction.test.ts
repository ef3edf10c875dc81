import { fractionRule } from '../../../src/checks/rules/fraction.ts';
import { testRule } from '../test-rule.ts';

testRule(fractionRule, {
  silent: [
    { name: 'whole counts', text: '新认定高新技术企业26家，总数103家。', holds: 2 },
    { name: 'a count in 万 that is whole', text: '受众7.5万人次，发放科普资料1.2345万份。', holds: 2 },
    { name: 'per head', text: '选派科技特派员52名，开展服务455次，人均8.75次。' },
    { name: 'per household', text: '支持企业71家，户均贷款1.5笔。' },
    { name: 'per ten thousand', text: '每万人口发明专利拥有量7.24件，同比增加1.21件。' },
    { name: 'per thousand, said once for two', text: '每千人口拥有床位6.5张，执业医师3.2名。' },
    { name: 'on average', text: '平均每家企业拥有有效专利3.6件。' },
    { name: 'money', text: '技术合同成交额1.47亿元，奖补资金562.4万元。' },
    { name: 'an area', text: '核心示范基地扩大到650.5亩，孵化面积5.2万平方米。' },
    { name: 'lessons', text: '全年培训38.5学时。' },
    { name: 'hours, counted with 个', text: '审批时间压缩到2.5个小时。' },
    { name: 'times as much', text: '成交额是上年的3.2倍。' },
    { name: 'masked', text: '新认定高新技术企业**.*家。' },
    { name: 'a rate', text: '高新技术企业增长21.2%。' },
    { name: 'a number that ends in .0', text: '新增孵化载体3.0家。' },
    { name: 'about a hundred million', text: '惠及企业1.5万家。' },
    { name: 'the unit of a list is its last', text: '两项死亡率分别下降0.16个和0.19个百分点。' },
    { name: 'for a thousand', text: '抽检量为4.2批次/千人，千人口床位数6.4张。' },
    { name: 'a rate of accidents', text: '亿元产值事故死亡率0.4人。' },
  ],
  reports: [
    {
      name: 'new enterprises',
      text: '新认定高新技术企业26.5家，总数103家。',
      findings: [{ messageId: 'off', quote: '26.5', related: [], severity: 'error' }],
    },
    {
      name: 'people of a name the catalogue does not know',
      text: '选派驻村干部3.2名。',
      findings: [{ messageId: 'off', quote: '3.2' }],
    },
    {
      name: 'a stock',
      text: '市级以上研发平台总数达到5.1个。',
      findings: [{ messageId: 'off', quote: '5.1' }],
    },
    {
      name: 'a separator printed as a point',
      text: '开展科普活动1.286场次。',
      findings: [{ messageId: 'off', quote: '1.286' }],
    },
    {
      name: 'a count in 万 with too many places',
      text: '科普活动受众7.51234万人次，发放资料1.23456万份。',
      findings: [
        { messageId: 'off', quote: '7.51234' },
        { messageId: 'off', quote: '1.23456' },
      ],
    },
    {
      name: 'a change',
      text: '参赛选手52名，比上年多7.5名。',
      findings: [{ messageId: 'off', quote: '7.5' }],
    },
    {
      name: 'behind an average, in a sentence part of its own',
      text: '人均服务8.75次；新引进新品种51.5项。',
      findings: [{ messageId: 'off', quote: '51.5' }],
    },
    {
      name: 'a target',
      text: '新增服务机构8家。\n二、2023年工作计划\n力争新认定高新技术企业28.5家以上。',
      findings: [{ messageId: 'off', quote: '28.5' }],
    },
  ],
});
