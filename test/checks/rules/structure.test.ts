import { structureRule } from '../../../src/checks/rules/structure.ts';
import { testRule } from '../test-rule.ts';

testRule(structureRule, {
  silent: [
    { name: 'three that make 100', text: '三次产业结构为6.0∶42.1∶51.9。', holds: 1 },
    { name: 'rounding', text: '高、中、低三档占比分别为11.2%、37.3%和51.6%。', holds: 1 },
    { name: 'some of them', text: '甲、乙、丙三类占比分别为11.2%、17.3%和21.6%。', holds: 1 },
    { name: 'a ratio of other things', text: '师生比为1:15.3。' },
  ],
  reports: [
    {
      name: 'more than all',
      text: '三次产业结构为6.0∶42.1∶53.9。',
      findings: [{ messageId: 'off', quote: '6.0∶42.1∶53.9' }],
    },
    {
      name: 'digits swapped in one',
      text: '高、中、低三档占比分别为11.2%、32.7%和51.6%。',
      findings: [{ messageId: 'off', quote: '11.2%、32.7%和51.6%' }],
    },
  ],
});
