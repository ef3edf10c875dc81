import { ordinalRule } from '../../../src/checks/rules/ordinal.ts';
import { testRule } from '../test-rule.ts';

const past = {
  2020: '第六届青禾科普讲解大赛移至线上举行，参赛选手29名。',
  2021: '第七届青禾科普讲解大赛吸引选手45名。',
};
const PLAN = '\n二、2023年工作计划\n';

testRule(ordinalRule, {
  silent: [
    { name: 'one more than last year', text: '第八届青禾科普讲解大赛参赛选手52名。', past, holds: 1 },
    { name: 'in Arabic digits', text: '举办第8届青禾科普讲解大赛。', past, holds: 1 },
    { name: 'with another sponsor', text: '举办第八届青禾区“建行杯”科普讲解大赛。', past, holds: 1 },
    { name: 'the place left out', text: '举办第八届科普讲解大赛。', past, holds: 1 },
    { name: 'the edition behind the name', text: '举办青禾科普讲解大赛（第八届）。', past, holds: 1 },
    {
      name: 'two years back, shown to be yearly',
      text: '第八届青禾科普讲解大赛参赛选手52名。',
      past: { 2019: '举办第五届青禾科普讲解大赛。', 2020: '第六届青禾科普讲解大赛移至线上。' },
      holds: 1,
    },
    {
      name: 'two years back, not shown to be yearly',
      text: '举办第七届青禾科技节。',
      past: { 2020: '举办第六届青禾科技节。' },
      opens: 1,
    },
    {
      name: 'an event every other year',
      text: '举办第七届青禾科技节。',
      past: { 2018: '举办第五届青禾科技节。', 2020: '举办第六届青禾科技节。' },
      opens: 1,
    },
    { name: 'the contest of the whole country', text: '参加第九届全国科普讲解大赛，获优秀组织奖。', past },
    { name: 'a longer name', text: '举办第三届青禾青少年科普讲解大赛。', past },
    { name: 'another event', text: '举办第三届青禾创新创业大赛。', past },
    {
      name: 'next year’s in the plan',
      text: `新增8家。${PLAN}举办第九届青禾科普讲解大赛。`,
      past: { ...past },
    },
    { name: 'last year’s, named so', text: '在去年第七届青禾科普讲解大赛基础上增设线上赛道。', past },
    {
      name: 'last year’s, by its year',
      text: '2021年第七届青禾科普讲解大赛获奖选手组成宣讲团。',
      past,
      holds: 1,
    },
    { name: 'since an earlier one', text: '自第五届青禾科普讲解大赛以来，选手逐年增加。', past },
    { name: 'being prepared', text: '筹备第九届青禾科普讲解大赛。', past },
    { name: 'a congress', text: '学习区第十五次党代会精神。', past: { 2021: '学习区第十四次党代会精神。' } },
    { name: 'a plenum', text: '学习市委六届二次全会精神。', past: { 2021: '学习市委六届二次全会精神。' } },
    {
      name: 'the people’s congress',
      text: '列席区第十八届人民代表大会第二次会议。',
      past: { 2021: '列席区第十八届人民代表大会第一次会议。' },
    },
    { name: 'sessions', text: '党组第12次会议研究。', past: { 2021: '党组第12次会议研究。' } },
    { name: 'batches', text: '第三批科技特派员到位。', past: { 2021: '第三批科技特派员到位。' } },
    { name: 'the first one', text: '举办第一届青禾科普讲解大赛。', past },
    { name: 'without past reports', text: '第八届青禾科普讲解大赛参赛选手52名。' },
    {
      name: 'planned last year, held this year',
      text: '第八届青禾科普讲解大赛参赛选手52名。',
      past: {
        2021: `第七届青禾科普讲解大赛吸引选手45名。\n二、2022年工作计划\n办好8场活动，举办第八届青禾科普讲解大赛。`,
      },
      holds: 1,
    },
    {
      name: 'games of the whole country',
      past: { 2021: '承办第三届全国职工技能大赛。' },
      text: '承办第三届全国职工技能大赛。',
    },
  ],
  reports: [
    {
      name: 'last year’s left in',
      text: '第七届青禾科普讲解大赛参赛选手52名。',
      past,
      findings: [
        { messageId: 'off', quote: '第七届', expected: '第八届', related: ['第七届'], severity: 'warning' },
      ],
    },
    {
      name: 'one too many',
      text: '举办第九届青禾科普讲解大赛。',
      past,
      findings: [{ messageId: 'off', quote: '第九届', expected: '第八届' }],
    },
    {
      name: 'in Arabic digits, with sponsor',
      text: '举办第9届青禾“建行杯”科普讲解大赛。',
      past,
      findings: [{ messageId: 'off', quote: '第9届', expected: '第8届' }],
    },
    {
      name: 'two years back',
      text: '第七届青禾科普讲解大赛参赛选手52名。',
      past: { 2019: '举办第五届青禾科普讲解大赛。', 2020: '第六届青禾科普讲解大赛移至线上。' },
      findings: [{ messageId: 'off', quote: '第七届', expected: '第八届', related: ['第六届'] }],
    },
    {
      name: 'behind the name',
      text: '举办青禾科普讲解大赛（第七届）。',
      past,
      findings: [{ messageId: 'off', quote: '第七届', expected: '第八届' }],
    },
    {
      name: 'this year’s in the plan',
      text: `第八届青禾科普讲解大赛参赛选手52名。${PLAN}举办第八届青禾科普讲解大赛。`,
      past,
      findings: [{ messageId: 'off', quote: '第八届', expected: '第九届' }],
    },
    {
      name: 'the tenth year',
      text: '举办第十届青禾创新论坛。',
      past: { 2021: '举办第十届青禾创新论坛。' },
      findings: [{ messageId: 'off', quote: '第十届', expected: '第十一届' }],
    },
    {
      name: 'a yearly week counted by times',
      text: '举办第二十次青禾科技活动周。',
      past: { 2021: '举办第二十次青禾科技活动周。' },
      findings: [{ messageId: 'off', quote: '第二十次', expected: '第二十一次' }],
    },
    {
      name: 'one text, two editions',
      text: '第八届青禾科普讲解大赛吸引52名选手。区科技馆承办第九届科普讲解大赛。',
      findings: [{ messageId: 'twice', quote: '第九届', related: ['第八届'] }],
    },
    {
      name: 'one of two is last year’s',
      text: '第八届青禾科普讲解大赛吸引52名选手。区科技馆承办第七届科普讲解大赛。',
      past,
      findings: [{ messageId: 'off', quote: '第七届', expected: '第八届' }],
    },
  ],
});
