import { previousValueRule } from '../../../src/checks/rules/previous-value.ts';
import { testRule } from '../test-rule.ts';

const LAST =
  '在孵企业118家。技术合同成交额1.12亿元。\n二、2022年工作计划\n全社会研发经费投入强度力争达到1.75%。';

testRule(previousValueRule, {
  silent: [
    { name: '由…增加到', past: { 2021: LAST }, text: '在孵企业由118家增加到136家。', holds: 1 },
    {
      name: 'in another magnitude',
      past: { 2021: LAST },
      text: '技术合同成交额由上年的11200万元增加到14700万元。',
      holds: 1,
    },
    {
      name: 'with fewer digits',
      past: { 2021: LAST },
      text: '技术合同成交额由上年的1.1亿元增加到1.5亿元。',
      holds: 1,
    },
    {
      name: 'the target of the year before, quoted',
      past: { 2021: LAST },
      text: '全社会研发经费投入强度为1.71%，未达到年初确定的1.75%目标。',
      holds: 1,
    },
    { name: 'this year’s number is no quotation', past: { 2021: LAST }, text: '在孵企业136家。' },
    {
      name: 'a number that no report has',
      past: { 2021: LAST },
      text: '毕业企业由12家增加到15家。',
      opens: 1,
    },
    {
      name: 'a base corrected since',
      past: { 2021: '产业增加值291.4亿元。' },
      text: '2021年产业增加值由291.4亿元核减为287.6亿元。',
    },
    {
      name: 'a year in brackets is that of the brackets',
      past: { 2021: '甲类死亡率9.82‰，乙类死亡率3.73‰。' },
      text: '甲类死亡率5.29‰（上年为9.82‰）；乙类死亡率3.54‰。',
    },
  ],
  reports: [
    {
      name: 'another base',
      past: { 2021: LAST },
      text: '在孵企业由116家增加到136家。',
      findings: [{ messageId: 'off', quote: '116', expected: '118家', related: ['118'] }],
    },
    {
      name: 'another target',
      past: { 2021: LAST },
      text: '全社会研发经费投入强度为1.71%，未达到年初确定的1.80%目标。',
      findings: [{ messageId: 'off', quote: '1.80', expected: '1.75%' }],
    },
    {
      name: 'an aggregate that is restated: a warning',
      past: { 2021: '固定资产投资100.0亿元。' },
      text: '固定资产投资由102.0亿元增加到110.0亿元。',
      findings: [{ messageId: 'off', quote: '102.0', severity: 'warning' }],
    },
  ],
});
