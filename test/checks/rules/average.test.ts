import { averageRule } from '../../../src/checks/rules/average.ts';
import { testRule } from '../test-rule.ts';

testRule(averageRule, {
  silent: [
    {
      name: 'an average of the year before beside this year’s',
      text: '发放贷款13815万元，支持企业45户，户均307万元，较上年户均285万元提高22万元。',
    },
    { name: '户均', text: '新增知识价值信用贷款1.96亿元、获贷企业76家，户均257.9万元。', holds: 1 },
    {
      name: '人均',
      text: '选派科技特派员52名，其中市级21名、区级31名，开展服务455次，人均8.75次。',
      holds: 1,
    },
    { name: 'per head of the people, who are not counted', text: '每万人口发明专利拥有量7.24件。' },
    { name: 'no total before it', text: '走访企业76家，户均获贷257.9万元。' },
    { name: 'income a head is of people who are not in the text', text: '居民人均可支配收入3.6万元。' },
    { name: 'over events of households', text: '临时救助82户次、16.4万元，户均2000元。', holds: 1 },
    { name: 'over deals', text: '发放贷款26笔、482万元，笔均18.5万元。', holds: 1 },
    {
      name: 'people for each household',
      text: '发放贷款2840户、5.86亿元，户均20.6万元；带动就业8520人，平均每户带动3人。',
    },
    { name: 'a price', text: '销售面积412.6万平方米、销售额268.2亿元，均价6500元/平方米。', holds: 1 },
  ],
  reports: [
    {
      name: 'a price that is off',
      text: '销售面积412.6万平方米、销售额268.2亿元，均价5600元/平方米。',
      findings: [{ messageId: 'off', quote: '5600', related: ['268.2', '412.6'] }],
    },
    {
      name: 'digits swapped over deals',
      text: '发放贷款26笔、482万元，笔均15.8万元。',
      findings: [{ messageId: 'off', quote: '15.8', related: ['482', '26'] }],
    },
    {
      name: 'off by a digit',
      text: '新增知识价值信用贷款1.96亿元、获贷企业76家，户均275.9万元。',
      findings: [{ messageId: 'off', quote: '275.9', related: ['1.96', '76'] }],
    },
    {
      name: 'cut off instead of rounded',
      text: '开展技术服务455次，选派科技特派员54名，人均8.42次。',
      findings: [{ messageId: 'truncated', quote: '8.42', expected: '8.43次', severity: 'info' }],
    },
  ],
});
