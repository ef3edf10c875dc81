import { headingStyleRule } from '../../../src/checks/rules/heading-style.ts';
import { testRule } from '../test-rule.ts';

const doc = (...lines: string[]): string => `青禾区科技局2022年工作总结\n一、2022年总结\n${lines.join('\n')}`;

testRule(headingStyleRule, {
  silent: [
    { name: 'all alike', text: doc('1.学习。组织学习。', '2.廉政。签订责任书。', '3.作风。开展检查。') },
    { name: 'two against two: no majority', text: doc('1. 学习', '2. 廉政', '3.作风', '4.队伍') },
    { name: 'two against one: too few', text: doc('1.学习', '2.廉政', '3、作风') },
    {
      name: 'headings with points below stand alone, those without run in',
      text: doc(
        '（一）党建',
        '1.学习',
        '2.廉政',
        '（二）主体。培育企业。',
        '（三）平台。建设平台。',
        '（四）环境。优化环境。',
      ),
    },
    {
      name: 'one part on own lines, the other run in',
      text: doc(
        '（一）党建',
        '（二）主体',
        '（三）平台',
        '二、计划',
        '（一）党建。抓学习。',
        '（二）主体。抓培育。',
        '（三）平台。抓建设。',
      ),
    },
    {
      name: 'a point of one sentence among points that run in',
      text: doc('1.学习。组织学习。', '2.廉政。签订责任书。', '3.作风。开展检查。', '4.完成交办的其他工作。'),
    },
    {
      name: 'a numbered sentence is no heading',
      text: doc(
        '1. 新增高新技术企业22家，总数85家。',
        '2.学习。组织学习。',
        '3.廉政。签责任书。',
        '4.作风。开展检查。',
      ),
    },
  ],
  reports: [
    {
      name: 'a space behind two numbers',
      text: doc(
        '（一）党建',
        '1. 学习',
        '2. 廉政',
        '（二）主体',
        '1.规模',
        '2.机构',
        '3.收入',
        '（三）平台',
        '1.创建',
        '2.服务',
        '3.合作',
      ),
      findings: [
        { messageId: 'spaced', quote: '1. 学习', expected: '1.' },
        { messageId: 'spaced', quote: '2. 廉政', expected: '2.' },
      ],
    },
    {
      name: 'no space behind one',
      text: doc('1. 学习', '2. 廉政', '3.作风', '4. 队伍'),
      findings: [{ messageId: 'unspaced', quote: '3.作风', expected: '3. ' }],
    },
    {
      name: 'another mark',
      text: doc('1.学习', '2.廉政', '3、作风', '4.队伍'),
      findings: [{ messageId: 'mark', quote: '3、作风', expected: '3.' }],
    },
    {
      name: 'half-width brackets',
      text: doc('（一）学习', '（二）廉政', '(三)作风', '（四）队伍'),
      findings: [{ messageId: 'brackets', quote: '(三)作风', expected: '（三）' }],
    },
    {
      name: 'a full stop behind one',
      text: doc('（一）学习', '（二）廉政', '（三）作风。', '（四）队伍'),
      findings: [{ messageId: 'stopped', quote: '（三）作风' }],
    },
    {
      name: 'no full stop behind one',
      text: doc('（一）学习。', '（二）廉政。', '（三）作风', '（四）队伍。'),
      findings: [{ messageId: 'unstopped', quote: '（三）作风' }],
    },
    {
      name: 'one that runs in',
      text: doc(
        '（一）学习',
        '内容。',
        '（二）廉政',
        '内容。',
        '（三）作风。开展检查。',
        '（四）队伍',
        '内容。',
      ),
      findings: [{ messageId: 'runIn', quote: '（三）作风' }],
    },
    {
      name: 'one on a line of its own',
      text: doc(
        '（一）学习。组织学习。',
        '（二）廉政。签责任书。',
        '（三）作风',
        '开展检查。',
        '（四）队伍。抓培训。',
      ),
      findings: [{ messageId: 'ownLine', quote: '（三）作风' }],
    },
  ],
});
