import { breakthroughRule } from '../../../src/checks/rules/breakthrough.ts';
import { testRule } from '../test-rule.ts';

const PLAN = '\n二、2023年工作计划\n';
const past = {
  2021: '新增市级新型研发机构2家，累计7家。新增市级重点实验室1个，累计3个。国家级科普基地0家。',
};

testRule(breakthroughRule, {
  silent: [
    { name: 'none last year, some now', text: '国家级科普基地实现零的突破，达到1家。', past, holds: 1 },
    { name: 'said behind the number', text: '新增国家级科普基地1家，实现零的突破。', past, holds: 1 },
    { name: 'not there before', text: '新增省级工程研究中心1个，实现零的突破。', past, holds: 1 },
    { name: 'new and stock are one', text: '新增省级重点实验室2个，累计2个，实现零的突破。', holds: 1 },
    {
      name: 'a part of what was there',
      text: '国家级新型研发机构实现零的突破，新增国家级新型研发机构1家。',
      past,
      holds: 1,
    },
    {
      name: 'something of which it is a part',
      text: '实现新型研发机构零的突破，新增新型研发机构1家。',
      past,
      holds: 1,
    },
    {
      name: 'nothing that any report counts',
      text: '成为自主育成的优质稻品种，实现高端大米品种零的突破。',
      past,
      opens: 1,
    },
    {
      name: 'masked last year',
      text: '国家级科普基地实现零的突破，达到1家。',
      past: { 2021: '国家级科普基地*家。' },
      opens: 1,
    },
    { name: 'masked this year', text: '国家级科普基地实现零的突破，达到**家。', past, opens: 1 },
    {
      name: 'another region’s',
      text: '新增省级重点实验室1个，实现零的突破。',
      past: { 2021: '全市省级重点实验室累计12个。' },
    },
    {
      name: 'only planned last year',
      text: '新增省级重点实验室1个，实现零的突破。',
      past: { 2021: `新增8家。\n二、2022年工作计划\n新增省级重点实验室1个，力争实现零的突破。` },
      holds: 1,
    },
    { name: 'planned, and none there yet', text: `新增8家。${PLAN}力争省级重点实验室实现零的突破。`, past },
    { name: 'a review of years', text: '十年来，研发平台从无到有、从小到大。', past },
    { name: 'a breakthrough of another kind', text: '在关键技术上取得重大突破，总数突破50个。', past },
  ],
  reports: [
    {
      name: 'with nothing before it, it is said of what follows',
      past: { 2021: '省级优质工程15项。' },
      text: '获鲁班奖1项；实现零的突破，省级优质工程17项。',
      findings: [{ messageId: 'before', quote: '零的突破' }],
    },
    {
      name: 'some last year',
      text: '市级新型研发机构实现零的突破，达到10家。',
      past,
      findings: [{ messageId: 'before', quote: '零的突破', related: ['7'], severity: 'error' }],
    },
    {
      name: 'named behind the verb',
      text: '实现市级重点实验室零的突破，新增1个。',
      past,
      findings: [{ messageId: 'before', quote: '零的突破', related: ['3'] }],
    },
    {
      name: 'behind the number',
      text: '新认定市级新型研发机构3家，实现零的突破。',
      past,
      findings: [{ messageId: 'before', quote: '零的突破', related: ['7'] }],
    },
    {
      name: 'behind a list of which none is new',
      text: '新增市级新型研发机构1家、市级重点实验室1个，实现零的突破。',
      past,
      findings: [{ messageId: 'before', quote: '零的突破', related: ['3'] }],
    },
    {
      name: 'an earlier stock',
      text: '市级重点实验室实现零的突破，新增1个。',
      past: { 2019: '新增市级重点实验室1个，累计1个。', 2021: '新增服务机构8家。' },
      findings: [{ messageId: 'before', quote: '零的突破', related: ['1'] }],
    },
    {
      name: 'under another name',
      text: '推动高企实现零的突破，达到26家。',
      past: { 2021: '新认定高新技术企业22家，总数85家。' },
      findings: [{ messageId: 'before', quote: '零的突破', related: ['85'] }],
    },
    {
      name: 'two at once, one with the other’s level',
      text: '市级新型研发机构、重点实验室实现零的突破。',
      past,
      findings: [
        { messageId: 'before', quote: '零的突破', related: ['7'] },
        { messageId: 'before', quote: '零的突破', related: ['3'] },
      ],
    },
    {
      name: 'last year’s number in the draft itself',
      text: '市级重点实验室由上年的2个增加到3个，市级重点实验室实现零的突破。',
      findings: [{ messageId: 'before', quote: '零的突破', related: ['2'] }],
    },
    {
      name: 'from nothing',
      text: '市级重点实验室从无到有，新增1个。',
      past,
      findings: [{ messageId: 'before', quote: '从无到有', related: ['3'] }],
    },
    {
      name: 'claimed last year too',
      text: '科技型中小企业实现零的突破，入库33家。',
      past: { 2021: '首次组织企业参加国家科技型中小企业评价，实现零的突破。' },
      findings: [{ messageId: 'again', quote: '零的突破', related: ['零的突破'] }],
    },
    {
      name: 'a stock above what is new',
      text: '新增省级重点实验室1个，累计4个，省级重点实验室实现零的突破。',
      findings: [{ messageId: 'stock', quote: '零的突破', related: ['4', '1'] }],
    },
    {
      name: 'nothing this year',
      text: '国家级科普基地实现零的突破，国家级科普基地0家。',
      past,
      findings: [{ messageId: 'none', quote: '零的突破', related: ['0'] }],
    },
    {
      name: 'no number this year',
      text: '国家级科普基地实现零的突破。',
      past,
      findings: [{ messageId: 'missing', quote: '零的突破', severity: 'warning' }],
    },
    {
      name: 'planned, though there',
      text: `市级新型研发机构新认定3家，累计10家。${PLAN}力争市级新型研发机构实现零的突破。`,
      findings: [{ messageId: 'already', quote: '零的突破', related: ['10'] }],
    },
    {
      name: 'planned, though there last year',
      text: `新增8家。${PLAN}力争市级新型研发机构、重点实验室实现零的突破。`,
      past,
      findings: [
        { messageId: 'already', quote: '零的突破', related: ['7'] },
        { messageId: 'already', quote: '零的突破', related: ['3'] },
      ],
    },
  ],
});
