import { targetResultRule } from '../../../src/checks/rules/target-result.ts';
import { testRule } from '../test-rule.ts';

const LAST = `高新技术企业累计85家。
二、2022年工作计划
新认定高新技术企业25家以上，全社会研发经费投入强度达到1.75%，技术合同成交额达到1.4亿元以上，安全事故起数控制在3起以内，规上工业企业研发费用增长15%以上。`;

testRule(targetResultRule, {
  silent: [
    { name: 'reached', past: { 2021: LAST }, text: '新认定高新技术企业26家。', holds: 1 },
    { name: 'just reached', past: { 2021: LAST }, text: '新认定高新技术企业25家。', holds: 1 },
    { name: '万元 against 亿元', past: { 2021: LAST }, text: '技术合同成交额14700万元。', holds: 1 },
    {
      name: 'the shortfall is said',
      past: { 2021: LAST },
      text: '全社会研发经费投入强度为1.71%，未达到年初目标。',
      opens: 1,
    },
    {
      name: 'the shortfall is said in another paragraph',
      past: { 2021: LAST },
      text: '技术合同成交额1.2亿元。\n存在的不足：技术合同成交额未达到年初目标。',
      opens: 1,
    },
    { name: 'at most so many', past: { 2021: LAST }, text: '安全事故起数2起。', holds: 1 },
    { name: 'a rate', past: { 2021: LAST }, text: '规上工业企业研发费用增长19.0%。', holds: 1 },
    { name: 'no result in the text', past: { 2021: LAST }, text: '全年工作平稳有序。', holds: 0, opens: 0 },
    { name: 'the plan of two years ago', past: { 2020: LAST }, text: '新认定高新技术企业19家。', holds: 0 },
    {
      name: 'more people found work again',
      past: { 2021: '二、2022年工作计划\n失业人员再就业1.3万人。' },
      text: '失业人员再就业1.42万人。',
      holds: 1,
    },
  ],
  reports: [
    {
      name: 'a short name that each report has once',
      past: { 2021: '打通断头路7条。\n二、2022年工作计划\n打通断头路8条。' },
      text: '打通断头路6条。',
      findings: [{ messageId: 'missed', quote: '6', expected: '不少于8条' }],
    },
    {
      name: 'missed, and not a word',
      past: { 2021: LAST },
      text: '新认定高新技术企业20家。',
      findings: [{ messageId: 'missed', quote: '20', expected: '不少于25家', related: ['25'] }],
    },
    {
      name: 'missed by a hundredth',
      past: { 2021: LAST },
      text: '全社会研发经费投入强度为1.71%。',
      findings: [{ messageId: 'missed', quote: '1.71' }],
    },
    {
      name: 'more than the most allowed',
      past: { 2021: LAST },
      text: '安全事故起数5起。',
      findings: [{ messageId: 'missed', quote: '5', expected: '不超过3起' }],
    },
  ],
});
