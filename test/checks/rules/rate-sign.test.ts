import { rateSignRule } from '../../../src/checks/rules/rate-sign.ts';
import { testRule } from '../test-rule.ts';

testRule(rateSignRule, {
  silent: [
    { name: 'one sign', text: '婴儿死亡率2.65‰。', past: { 2021: '婴儿死亡率2.81‰。' }, holds: 1 },
    { name: 'another rate', text: '婴儿死亡率2.65‰，接种率98.2%。' },
    { name: 'the rate is told once', text: '婴儿死亡率2.65%。' },
  ],
  reports: [
    {
      name: 'per cent for per mille',
      past: { 2021: '婴儿死亡率2.81‰。' },
      text: '婴儿死亡率2.65%。',
      findings: [{ messageId: 'off', quote: '2.65', related: ['2.81'] }],
    },
  ],
});
