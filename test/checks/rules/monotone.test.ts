import { monotoneRule } from '../../../src/checks/rules/monotone.ts';
import { testRule } from '../test-rule.ts';

const LAST = '科技服务机构累计36家。高新技术企业累计85家。';

testRule(monotoneRule, {
  silent: [
    { name: 'it grows', past: { 2021: LAST }, text: '科技服务机构累计44家。', holds: 1 },
    { name: 'it stays', past: { 2021: LAST }, text: '科技服务机构累计36家。', holds: 1 },
    { name: 'members drop out', past: { 2021: LAST }, text: '高新技术企业累计80家。', opens: 1 },
    {
      name: 'the fall is said',
      past: { 2021: LAST },
      text: '清退科技服务机构3家，科技服务机构累计33家。',
      opens: 1,
    },
    {
      name: 'it stays, where last year is told loosely and exactly',
      past: { 2021: '科技服务机构总数突破50家、达到51家。' },
      text: '科技服务机构累计51家。',
      holds: 1,
    },
    { name: 'another level', past: { 2021: LAST }, text: '区级科技服务机构累计12家。' },
    {
      name: 'a level of things goes up and down',
      past: { 2021: '实有幼儿园112所。' },
      text: '实有幼儿园111所。',
    },
  ],
  reports: [
    {
      name: 'it falls below what is told exactly, not below what is told loosely',
      past: { 2021: '科技服务机构总数突破50家、达到51家。' },
      text: '科技服务机构累计50家。',
      findings: [{ messageId: 'fell', quote: '50', expected: '不少于51家', related: ['51'] }],
    },
    {
      name: 'it falls',
      past: { 2021: LAST },
      text: '科技服务机构累计34家。',
      findings: [{ messageId: 'fell', quote: '34', expected: '不少于36家', related: ['36'] }],
    },
  ],
});
