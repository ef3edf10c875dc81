import { excessRule } from '../../../src/checks/rules/excess.ts';
import { testRule } from '../test-rule.ts';

const LAST = `新增停车泊位612个。
二、2022年工作计划
新增停车泊位700个，技术合同成交额达到1.4亿元以上。`;

const half = (words: string) => `青禾区发展改革局2022年上半年工作总结\n\n一、上半年工作\n${words}`;

testRule(excessRule, {
  silent: [
    { name: 'more than planned', past: { 2021: LAST }, text: '新增停车泊位735个，比计划多35个。', holds: 1 },
    { name: 'more than last year', past: { 2021: LAST }, text: '新增停车泊位735个，比上年多123个。' },
    { name: 'no aim is known', text: '新增停车泊位735个，比计划多53个。' },
    { name: 'an aim in the sentence', text: '建成学位860个，比年初确定的500个目标多360个。' },
    {
      name: 'the months that are over',
      text: half('外贸进出口总额92.4亿元，完成全年目标（190亿元）的48.6%，落后序时进度1.4个百分点。'),
      holds: 1,
    },
    {
      name: 'a rate of growth before it is no progress',
      text: half('外贸进出口下降4.0%，落后序时进度5.6个百分点。'),
    },
  ],
  reports: [
    {
      name: 'another excess',
      past: { 2021: LAST },
      text: '新增停车泊位735个，比计划多53个。',
      findings: [{ messageId: 'off', quote: '53', expected: '35个', related: ['735', '700'] }],
    },
    {
      name: 'another distance to the months that are over',
      text: half('外贸进出口总额92.4亿元，完成全年目标（190亿元）的48.6%，落后序时进度4.1个百分点。'),
      findings: [{ messageId: 'off', quote: '4.1' }],
    },
  ],
});
