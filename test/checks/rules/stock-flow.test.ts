import { stockFlowRule } from '../../../src/checks/rules/stock-flow.ts';
import { testRule } from '../test-rule.ts';

const LAST =
  '高新技术企业累计85家。市级科技型企业累计282家。累计发放知识价值信用贷款4.74亿元。科技服务机构累计36家。';

testRule(stockFlowRule, {
  silent: [
    {
      name: 'those that left told as a fall',
      past: { 2021: '高新技术企业累计达到179家。' },
      text: '新认定高新技术企业53家，到期未重新认定等减少18家，总数达到214家。',
      holds: 1,
    },
    { name: 'last + new', past: { 2021: LAST }, text: '新引进科技服务机构8家，累计44家。', holds: 1 },
    {
      name: 'the exits are said',
      past: { 2021: LAST },
      text: '新认定高新技术企业26家，总数103家；年内到期未通过重新认定8家。',
      holds: 1,
    },
    {
      name: 'the exits are taken off first',
      past: { 2021: LAST },
      text: '新认定高新技术企业26家，扣除到期未通过重新认定的8家，总量增至103家。',
      holds: 1,
    },
    {
      name: 'a stock that may lose members, and fewer than last + new',
      past: { 2021: LAST },
      text: '新认定高新技术企业26家，总数103家。',
      opens: 1,
    },
    {
      name: 'exits of one stock are not another’s',
      past: { 2021: LAST },
      text: '市级科技型企业新增66家、总数348家；高新技术企业到期未通过重新认定8家。',
      holds: 1,
    },
    {
      name: 'rounded amounts of money',
      past: { 2021: LAST },
      text: '新增知识价值信用贷款1.96亿元，累计发放6.71亿元。',
      holds: 1,
    },
    {
      name: '余 and 近 leave room',
      past: { 2021: LAST },
      text: '新引进科技服务机构8家，累计40余家。',
      holds: 1,
    },
    { name: 'the planned stock', past: { 2021: LAST }, text: '力争新增科技服务机构8家，累计达到60家。' },
    { name: 'no year before', text: '新引进科技服务机构8家，累计44家。', opens: 1 },
    {
      name: 'base and exits in the sentence',
      text: '新升规工业企业12家、退库3家，年末规上工业企业达214家（上年末为205家）。',
      holds: 1,
    },
    {
      name: 'parts of the year in brackets',
      past: { 2021: '实施基础设施项目68个。' },
      text: '实施基础设施项目73个（新建44个、续建29个）。',
    },
    {
      name: 'the net increase beside it',
      past: { 2021: '注册志愿者4216名。' },
      text: '注册志愿者4587名，净增371名。',
    },
    {
      name: 'new ones and those that left behind the stock',
      text: '基层组织总数由58个增加到61个，其中新组建社区组织4个、撤销1个。',
    },
  ],
  reports: [
    {
      name: 'a number with 新增 right behind it is a stock',
      past: { 2021: '收录科技成果312项。' },
      text: '收录科技成果468项，新增516项。',
      findings: [{ messageId: 'off', quote: '468', expected: '828项', related: ['312', '516'] }],
    },
    {
      name: 'the stock is off',
      past: { 2021: LAST },
      text: '新引进科技服务机构8家，累计46家。',
      findings: [{ messageId: 'off', quote: '46', expected: '44家', related: ['36', '8'] }],
    },
    {
      name: 'with the exits said',
      past: { 2021: LAST },
      text: '新认定高新技术企业26家，总数111家；年内到期未通过重新认定8家。',
      findings: [{ messageId: 'off', quote: '111', expected: '103家', related: ['85', '26', '8'] }],
    },
    {
      name: 'more than last + new, though members may drop out',
      past: { 2021: LAST },
      text: '新认定高新技术企业26家，总数130家。',
      findings: [{ messageId: 'above', quote: '130', expected: '不超过111家', severity: 'warning' }],
    },
    {
      name: 'money has no exits',
      past: { 2021: LAST },
      text: '新增知识价值信用贷款1.96亿元，累计发放7.60亿元。',
      findings: [{ messageId: 'off', quote: '7.60', severity: 'error' }],
    },
    {
      name: 'an indicator that the catalogue has never heard of: a warning',
      past: { 2021: '青创服务驿站累计12家。' },
      text: '新增青创服务驿站3家，累计18家。',
      findings: [{ messageId: 'off', quote: '18', expected: '15家', severity: 'warning' }],
    },
  ],
});
