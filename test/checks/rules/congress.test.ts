import { congressRule } from '../../../src/checks/rules/congress.ts';
import { testRule } from '../test-rule.ts';

/** A report on a year, with a plan for the next. */
const on = (year: number, text: string, plan = '抓好落实。'): string =>
  `青禾区科技局${year}年工作总结和${year + 1}年工作计划\n一、${year}年工作总结\n${text}\n二、${year + 1}年工作计划\n${plan}`;

testRule(congressRule, {
  silent: [
    { name: 'the 20th in a report on 2022', text: on(2022, '深入学习党的二十大精神。'), holds: 1 },
    { name: 'the 19th beside the 20th', text: on(2023, '深入学习贯彻党的十九大、二十大精神。'), holds: 1 },
    { name: 'the 19th in a report on 2022', text: on(2022, '学习贯彻党的十九大精神。'), holds: 1 },
    {
      name: 'looking back',
      text: on(2024, '举办党的十八大以来科技创新成果展。自党的十九大召开以来持续投入。'),
    },
    { name: 'looking back at a study', text: on(2024, '回顾学习贯彻党的十九大精神的历程。') },
    { name: 'looking forward', text: on(2021, '以优异成绩迎接党的二十大胜利召开。'), opens: 1 },
    { name: 'a date to come', text: on(2022, '力争党的二十一大前建成创新型城区。') },
    { name: 'looking forward in the plan', text: on(2021, '全年平稳。', '喜迎党的二十大。') },
    {
      name: 'planned for the year of the congress',
      text: on(2021, '全年平稳。', '学习宣传贯彻党的二十大精神。'),
    },
    {
      name: 'a city’s and a district’s own',
      text: on(2021, '学习市第六次党代会、区第十五次党代会、市委六届二次全会精神。'),
    },
    {
      name: 'the people’s congress',
      text: on(2022, '落实十三届全国人大五次会议、区十八届人大二次会议部署。'),
    },
    { name: 'a plenum that was held', text: on(2021, '学习党的十九届五中、六中全会精神。'), holds: 1 },
    {
      name: 'a plenum in early spring of the plan’s year',
      text: on(2022, '全年平稳。', '学习党的二十届二中全会精神。'),
      holds: 1,
    },
    { name: 'a plenum of a city committee', text: on(2020, '学习市委十九届七中全会精神。') },
    { name: 'ten big things', text: on(2021, '实施二十大工程、十大行动，办好二十大型活动。') },
    {
      name: 'an earlier congress in its time',
      text: on(2016, '贯彻党的十八大和十八届三中、四中、五中、六中全会精神。'),
    },
    { name: 'no year', text: '青禾区科技局工作总结\n学习党的二十大精神。' },
  ],
  reports: [
    {
      name: 'the 20th in a report on 2021',
      text: on(2021, '深入学习党的二十大精神。'),
      findings: [{ messageId: 'early', quote: '党的二十大' }],
    },
    {
      name: 'in a heading',
      text: on(2020, '1.学习贯彻党的二十大精神。组织学习。\n2.抓廉政。签责任书。'),
      findings: [{ messageId: 'early', quote: '党的二十大' }],
    },
    {
      name: 'by its full name',
      text: on(2019, `${'抓好落实。\n'.repeat(25)}传达中国共产党第二十次全国代表大会精神。`),
      findings: [{ messageId: 'early', quote: '中国共产党第二十次全国代表大会' }],
    },
    {
      name: 'a plenum that was not held yet',
      text: on(2020, '学习党的十九届六中全会精神。'),
      findings: [{ messageId: 'earlyPlenum', quote: '十九届六中全会' }],
    },
    {
      name: 'the last of several plenums',
      text: on(2022, '学习党的二十届一中、二中、三中全会精神。'),
      findings: [{ messageId: 'earlyPlenum', quote: '二十届一中、二中、三中全会' }],
    },
    {
      name: 'the congress before, studied as if it were the last',
      text: on(2023, '深入学习贯彻党的十九大精神，推动学习走深走实。'),
      findings: [{ messageId: 'stale', quote: '党的十九大', expected: '党的二十大' }],
    },
    {
      name: 'with its plenums',
      text: on(2023, '全面贯彻党的十九大和十九届历次全会精神。'),
      findings: [{ messageId: 'stale', quote: '党的十九大', expected: '党的二十大' }],
    },
    {
      name: 'in the plan for the year after',
      text: on(2022, '全年平稳。', '坚持学习贯彻党的十九大精神。'),
      findings: [{ messageId: 'stale', quote: '党的十九大', expected: '党的二十大' }],
    },
    {
      name: 'awaited after it was held',
      text: on(2023, '以实际行动迎接党的二十大胜利召开。'),
      findings: [{ messageId: 'past', quote: '党的二十大' }],
    },
  ],
});
