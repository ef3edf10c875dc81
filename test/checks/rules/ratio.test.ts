import { ratioRule } from '../../../src/checks/rules/ratio.ts';
import { testRule } from '../test-rule.ts';

testRule(ratioRule, {
  silent: [
    { name: 'pupils to a teacher', text: '在校学生19200人，专任教师1016人，师生比为1:18.9。', holds: 1 },
    {
      name: 'the smaller number may be named first',
      text: '执业医师912人、注册护士1074人，医护比为1:1.18。',
      holds: 1,
    },
    {
      name: 'that of last year has other numbers',
      text: '在校学生19200人，专任教师1016人，师生比由去年的1:20.4降低。',
    },
    { name: 'a score is no ratio', text: '选派干部19人、专家10人，我区代表队以1:3告负。' },
    {
      name: 'for a thousand heads',
      text: '医院床位2051张。年末常住人口31.2万人，每千人口医院床位数6.57张。',
      holds: 1,
    },
    { name: 'nobody counted the people', text: '医院床位2051张，每千人口医院床位数7.57张。' },
  ],
  reports: [
    {
      name: 'digits swapped',
      text: '在校学生19200人，专任教师1016人，师生比为1:19.8。',
      findings: [{ messageId: 'oneTo', quote: '1:19.8', related: ['19200', '1016'] }],
    },
    {
      name: 'too many for a thousand heads',
      text: '医院床位2051张。年末常住人口31.2万人，每千人口医院床位数7.57张。',
      findings: [{ messageId: 'perHead', quote: '7.57' }],
    },
  ],
});
