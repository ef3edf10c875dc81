import { dataMatchRule } from '../../../src/checks/rules/data-match.ts';
import { testRule } from '../test-rule.ts';

const entered = [
  { indicator: '高新技术企业', measure: 'new', value: '26', unit: '家' },
  { indicator: '高新技术企业', measure: 'cumulative', value: '103', unit: '家' },
  { indicator: '技术合同成交额', measure: 'value', value: '14652.3', unit: '万元' },
] as const;

testRule(dataMatchRule, {
  silent: [
    { name: 'as entered', entered, text: '新认定高新技术企业26家，总数103家。', holds: 2 },
    { name: 'rounded and in 亿元', entered, text: '技术合同成交额1.47亿元。', holds: 1 },
    { name: 'with 余', entered, text: '高新技术企业累计100余家。', holds: 1 },
    { name: 'an alias', entered, text: '新认定高企26家。', holds: 1 },
    { name: 'part of the year', entered, text: '上半年新认定高新技术企业9家。', holds: 0 },
    { name: 'another year', entered, text: '2021年新认定高新技术企业22家。', holds: 0 },
    { name: 'nothing entered', text: '新认定高新技术企业62家。', holds: 0 },
  ],
  reports: [
    {
      name: 'digits swapped',
      entered,
      text: '新认定高新技术企业62家。',
      findings: [{ messageId: 'off', quote: '62', expected: '26家' }],
    },
    {
      name: 'cut off instead of rounded',
      entered,
      text: '技术合同成交额1.46亿元。',
      findings: [{ messageId: 'off', quote: '1.46', expected: '1.47亿元' }],
    },
  ],
});
