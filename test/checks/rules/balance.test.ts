import { balanceRule } from '../../../src/checks/rules/balance.ts';
import { testRule } from '../test-rule.ts';

testRule(balanceRule, {
  silent: [
    { name: 'what is left', text: '基金收入120.5亿元、支出110.2亿元，当期结余10.3亿元。', holds: 1 },
    { name: 'what has piled up', text: '基金收入120.5亿元、支出110.2亿元，累计结余96.4亿元。' },
    { name: 'another unit', text: '预算收入20亿元、支出18亿元，当期结余项目12个。' },
    {
      name: 'what has piled up by it',
      text: '当期结余6.3亿元，年末累计结余由58.2亿元增加到64.5亿元。',
      holds: 1,
    },
    { name: 'no income beside it', text: '兑现奖补30亿元、支出18亿元，当期结余12亿元。' },
  ],
  reports: [
    {
      name: 'what has piled up, with digits swapped',
      text: '当期结余6.3亿元，年末累计结余由58.2亿元增加到65.4亿元。',
      findings: [{ messageId: 'pile', quote: '65.4', related: ['58.2', '6.3'] }],
    },
    {
      name: 'digits swapped',
      text: '基金收入120.5亿元、支出110.2亿元，当期结余13.0亿元。',
      findings: [{ messageId: 'off', quote: '13.0', related: ['120.5', '110.2'] }],
    },
  ],
});
