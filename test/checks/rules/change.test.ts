import { changeRule } from '../../../src/checks/rules/change.ts';
import { testRule } from '../test-rule.ts';

const LAST =
  '科技型中小企业入库77家。高新技术企业总量居全市第11位。全社会研发经费投入强度为1.58%。科普活动63场次。';

testRule(changeRule, {
  silent: [
    {
      name: 'against the plan, and of another number named beside it',
      past: { 2021: '推荐科技计划项目71项，立项29项。' },
      text: '获立项科技计划项目34项，比计划多1项。获立项科技计划项目34项，获奖数比上年多1项。',
    },
    { name: '由A增加到B, B above A', text: '在孵企业由118家增加到136家。', holds: 1 },
    { name: 'a rate that turns into another', text: '规上工业利润由上年下降2.6%转为增长7.1%。' },
    { name: '由A压减到B, B below A', text: '申报材料由12份压减到8份。' },
    {
      name: 'a base beside a number of something else',
      text: '在孵企业由118家增加到136家，毕业企业15家。',
      holds: 1,
    },
    { name: 'so many more', past: { 2021: LAST }, text: '科技型中小企业入库109家，比上年多32家。', holds: 1 },
    { name: 'so many fewer', past: { 2021: LAST }, text: '科普活动36场次，比上年减少27场次。', holds: 1 },
    {
      name: 'percentage points',
      past: { 2021: LAST },
      text: '全社会研发经费投入强度为1.71%，提高0.13个百分点。',
      holds: 1,
    },
    {
      name: 'a rank that moves up by what its number falls',
      past: { 2021: LAST },
      text: '高新技术企业总量居全市第9位，较上年前移2位。',
      holds: 1,
    },
    { name: 'a rank rises to a smaller number', text: '科技创新指数由上年的全市第9位上升到第6位。' },
    { name: 'no year before', text: '科技型中小企业入库109家，比上年多32家。', opens: 1 },
    {
      name: 'against the city, not the year before',
      past: { 2021: LAST },
      text: '全社会研发经费投入强度为1.71%，高于全市平均0.3个百分点。',
      opens: 1,
    },
    {
      name: 'rounded shares may differ by a point in the last place',
      past: { 2021: '研发活动企业占比48.1%。' },
      text: '研发活动企业占比51.8%，提高3.8个百分点。',
      holds: 1,
    },
    { name: 'from one to the other', text: '累计结余由58.2亿元增加到64.5亿元。' },
    { name: 'more than last year', past: { 2021: LAST }, text: '在孵企业136家，比上年增加18家。' },
    { name: 'a rank told in 位 that rises', text: '百强区排名由上年的86位上升到72位。' },
    {
      name: 'a list in brackets that has closed',
      past: { 2021: '医疗机构2846个（医院78个、基层机构2768个）。' },
      text: '医疗机构2871个（医院81个、基层机构2790个），较上年末增加25个。',
    },
    {
      name: 'those that left, beside the new ones',
      past: { 2021: '新登记商户598户；注销商户235户。' },
      text: '新登记商户611户；注销商户307户，比上年多72户。',
    },
    {
      name: 'two rates in turn',
      past: { 2021: '燃气普及率96.8%；污水处理率96.4%。' },
      text: '燃气普及率、污水处理率分别达到97.5%、97.3%，分别提高0.7个和0.9个百分点。',
      holds: 2,
    },
  ],
  reports: [
    {
      name: 'a 到 lost',
      text: '累计结余由58.2亿元增加64.5亿元。',
      findings: [{ messageId: 'fromBy', quote: '64.5' }],
    },
    {
      name: 'a 到 too many',
      text: '在孵企业136家，比上年增加到18家。',
      findings: [{ messageId: 'toOfLast', quote: '18' }],
    },
    {
      name: 'a rank in an evaluation that moved by another number',
      past: { 2021: '在全市科技创新综合评价中列第6位。' },
      text: '在全市科技创新综合评价中列第4位，较上年前移3位。',
      findings: [{ messageId: 'off', quote: '3', expected: '前移2位' }],
    },
    {
      name: 'an increase to less',
      text: '在孵企业由136家增加到118家。',
      findings: [{ messageId: 'direction', quote: '118', related: ['136'] }],
    },
    {
      name: 'a rank that rises to a larger number',
      text: '科技创新指数由上年的第6位上升到第9位。',
      findings: [{ messageId: 'direction', quote: '9', related: ['6'] }],
    },
    {
      name: 'an increase to the same',
      text: '在孵企业由118家增加到118家。',
      findings: [{ messageId: 'direction', quote: '118' }],
    },
    {
      name: 'more by another number',
      past: { 2021: LAST },
      text: '科技型中小企业入库109家，比上年多23家。',
      findings: [{ messageId: 'off', quote: '23', expected: '32家', related: ['109', '77'] }],
    },
    {
      name: 'points of another size',
      past: { 2021: LAST },
      text: '全社会研发经费投入强度为1.71%，提高0.31个百分点。',
      findings: [{ messageId: 'off', quote: '0.31', expected: '0.13个百分点左右' }],
    },
    {
      name: 'a rank moved by another number',
      past: { 2021: LAST },
      text: '高新技术企业总量居全市第9位，较上年前移3位。',
      findings: [{ messageId: 'off', quote: '3' }],
    },
    {
      name: 'a rise where the number fell',
      past: { 2021: LAST },
      text: '科普活动36场次，比上年增加27场次。',
      findings: [{ messageId: 'off', quote: '27', expected: '减少27场次' }],
    },
  ],
});
