import { headingSequenceRule } from '../../../src/checks/rules/heading-sequence.ts';
import { testRule } from '../test-rule.ts';

const doc = (...lines: string[]): string => `青禾区科技局2022年工作总结\n${lines.join('\n')}`;
const found = (messageId: string, quote: string, expected: string) => ({
  name: `${messageId}: ${quote}`,
  findings: [{ messageId, quote, expected }] as const,
});

testRule(headingSequenceRule, {
  silent: [
    {
      name: 'three levels, each from one',
      text: doc(
        '一、总结',
        '（一）党建',
        '1.学习',
        '2.廉政',
        '（二）主体',
        '1.培育',
        '二、计划',
        '（一）党建',
        '（二）主体',
      ),
      holds: 9,
    },
    {
      name: 'from 一、 to 1. without （一）',
      text: doc('一、总结', '1.学习', '2.廉政', '二、计划', '1.学习'),
    },
    {
      name: 'a plan in 1. 2. where the summary has （一）: one other part only',
      text: doc('一、总结', '（一）党建', '1.学习', '二、计划', '1.学习', '2.廉政'),
    },
    {
      name: 'numbers that run through the whole report',
      text: doc(
        '一、总结',
        '（一）党建',
        '1.学习',
        '2.廉政',
        '（二）主体',
        '3.培育',
        '（三）平台',
        '4.建设',
        '5.运行',
      ),
    },
    {
      name: 'a decimal at the beginning of a line',
      text: doc('一、总结', '1.5亿元投入到位。', '3.2亿元完成拨付。'),
    },
    { name: 'months at the beginning of a line', text: doc('一、总结', '3、4月份集中走访企业。') },
    {
      name: 'a numbered sentence with a figure takes its number',
      text: doc(
        '一、总结',
        '1.抓学习。全年学习。',
        '2.新增高新技术企业22家，总数达到85家。',
        '3.抓平台。建成平台。',
      ),
    },
    {
      name: 'a number that stands in the running text',
      text: doc('一、总结', '（1）抓学习。组织学习；（2）抓廉政。签订责任书。', '（3）抓作风。开展检查。'),
    },
    {
      name: 'an annex counts anew',
      text: doc('一、总结', '二、计划', '附件1', '一、指标', '二、项目'),
    },
    {
      name: 'a list of points behind a line that leads in',
      text: doc('一、总结', '1.学习', '2.廉政', '主要问题：', '1.平台不多', '2.人才不足'),
    },
    {
      name: 'parts above 一、',
      text: doc('第一部分 总结', '一、党建', '二、主体', '第二部分 计划', '一、党建'),
    },
    {
      name: 'a text that begins in the middle',
      text: doc('（三）主体', '内容如下。', '（四）平台', '内容如下。'),
    },
    { name: 'points in a paragraph', text: '一是抓学习；二是抓廉政；三是抓作风。', holds: 3 },
    { name: 'points anew in one paragraph', text: '一是抓学习。二是抓廉政。目标一是稳、二是进。' },
    { name: 'a paragraph that begins with 三是', text: '三是抓作风。四是抓落实。' },
    {
      name: 'more than ten',
      text: doc(
        ...'一二三四五六七八九十'.split('').map((n) => `${n}、工作${n}部分`),
        '十一、其他',
        '十二、附则',
      ),
    },
    {
      name: 'a new part whose heading bears no number',
      text: '（一）推进改革\n正文。\n（二）扩大开放\n正文。\n（三）改善民生\n正文。\n加强自身建设\n（一）依法行政\n正文。\n（二）改进作风\n正文。',
    },
  ],
  reports: [
    {
      name: 'a gap, with a decimal in the text that looks like the missing number',
      text: '（一）强企业\n1.主体。平稳。\n2.骨干。收入43.5亿元。\n4.投入。平稳。',
      findings: [{ messageId: 'gap', quote: '4.投入', expected: '3.' }],
    },
    {
      ...found('restart', '3.加快创建高新区', '1.'),
      text: doc(
        '一、总结',
        '（一）主体',
        '1.规模',
        '2.机构',
        '（二）平台',
        '3.加快创建高新区',
        '4.服务',
        '5.平台',
        '（三）合作',
        '1.区域',
      ),
    },
    {
      ...found('restart', '（二）主体', '（一）'),
      text: doc('一、总结', '（二）主体', '（三）平台', '二、计划', '（一）主体'),
    },
    {
      ...found('gap', '四、平台建设', '三、'),
      text: doc('一、党建', '二、主体', '四、平台建设', '五、环境'),
    },
    {
      ...found('gap', '（三）平台', '（二）'),
      name: 'one finding for a lost heading, none for its points',
      text: doc('一、总结', '（一）主体', '1.规模', '2.机构', '1.创建', '2.服务', '（三）平台', '1.区域'),
    },
    {
      ...found('gap', '12.其他', '11.'),
      text: doc('一、总结', ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `${n}.工作`), '12.其他'),
    },
    { ...found('repeat', '二、平台', '三、'), text: doc('一、党建', '二、主体', '二、平台') },
    {
      ...found('repeat', '一、2023年计划', '二、'),
      text: doc('一、2022年总结', '（一）党建', '（二）主体', '一、2023年计划', '（一）党建'),
    },
    {
      ...found('misnumbered', '（四）平台', '（三）'),
      text: doc('一、总结', '（一）党建', '（二）主体', '（四）平台', '（四）环境', '（五）人才'),
    },
    {
      ...found('misnumbered', '1.作风', '3.'),
      text: doc('一、总结', '1.学习', '2.廉政', '1.作风', '4.队伍'),
    },
    {
      ...found('skipped', '1.学习活动', '（一）'),
      text: doc(
        '一、党建',
        '（一）学习',
        '（二）廉政',
        '二、主体',
        '（一）规模',
        '三、计划',
        '1.学习活动',
        '2.廉政',
      ),
    },
    { ...found('series', '三是', '二是'), text: '一是抓学习；三是抓作风；四是抓落实。' },
  ],
});
