import { rankClaimRule } from '../../../src/checks/rules/rank-claim.ts';
import { testRule } from '../test-rule.ts';

const past = {
  2019: '依托锦禾新材料建成全区首个市级重点实验室。',
  2020: '首次组织企业参加国家科技型中小企业评价，入库18家。科技型企业在全区率先实现复工复产。',
};

testRule(rankClaimRule, {
  silent: [
    { name: 'a first of its own', text: '建成全区首个国家级科普基地。', past, holds: 1 },
    { name: 'a longer object', text: '建成全区首个市级重点实验室联盟。', past, holds: 1 },
    { name: 'first among others', text: '建成全市首个市级重点实验室。', past, holds: 1 },
    { name: 'the thing goes on', text: '全区首个市级重点实验室投入运行，获授权专利8件。', past },
    { name: 'after the first one', text: '继建成全区首个市级重点实验室后，新增市级重点实验室2个。', past },
    { name: 'hoped for', text: '力争建成全区首个市级重点实验室。', past },
    { name: 'planned', text: '新增8家。\n二、2023年工作计划\n建成全区首个市级重点实验室，新增8个。', past },
    {
      name: 'planned last year, done this year',
      text: '建成全区首个省级实验室。',
      past: { 2021: '新增8家。\n二、2022年工作计划\n新增平台9个，建成全区首个省级实验室。' },
      holds: 1,
    },
    {
      name: 'hoped for last year, done this year',
      text: '建成全区首个省级实验室。',
      past: { 2021: '争创全区首个省级实验室。' },
      holds: 1,
    },
    { name: 'without past reports', text: '建成全区首个市级重点实验室。', opens: 1 },
    { name: 'at once', text: '第一时间组建党员突击队。', past: { 2021: '第一时间组建党员突击队。' } },
    {
      name: 'set phrases',
      text: '科技是第一生产力、人才是第一资源。',
      past: { 2021: '科技是第一生产力、人才是第一资源。' },
    },
    { name: 'the first secretary', text: '选派第一书记3名。', past: { 2021: '选派第一书记3名。' } },
    { name: 'the first quarter', text: '第一季度实现开门红。', past: { 2021: '第一季度实现开门红。' } },
    {
      name: 'the first batch',
      text: '首批企业获得贷款授信支持。',
      past: { 2021: '首批企业获得贷款授信支持。' },
    },
    {
      name: 'chief experts',
      text: '选聘首席专家工作室负责人。',
      past: { 2021: '选聘首席专家工作室负责人。' },
    },
    {
      name: 'the first centenary goal',
      text: '实现第一个百年奋斗目标。',
      past: { 2021: '实现第一个百年奋斗目标。' },
    },
    { name: 'a rank kept', text: '增速居全市第一。', past: { 2021: '增速居全市第一。' } },
  ],
  reports: [
    {
      name: 'the first laboratory again',
      text: '建成全区首个市级重点实验室。',
      past,
      findings: [
        {
          messageId: 'again',
          quote: '首个市级重点实验室',
          related: ['首个市级重点实验室'],
          severity: 'info',
        },
      ],
    },
    {
      name: 'said behind its object',
      text: '锦禾新材料获批全区首个市级重点实验室，新增专利8件。',
      past,
      findings: [{ messageId: 'again', quote: '首个市级重点实验室' }],
    },
    {
      name: 'without saying among whom',
      text: '首个市级重点实验室获批。',
      past,
      findings: [{ messageId: 'again', quote: '首个市级重点实验室获批' }],
    },
    {
      name: 'for the first time again',
      text: '首次组织企业参加国家科技型中小企业评价，入库109家。',
      past,
      findings: [{ messageId: 'again', quote: '首次组织企业参加国家科技型中小企业评价' }],
    },
    {
      name: 'ahead of all again',
      text: '科技型企业在全区率先实现复工复产。',
      past,
      findings: [{ messageId: 'again', quote: '率先实现复工复产' }],
    },
    {
      name: 'the first contract',
      text: '签订全市首家科技特派员服务站协议。',
      past: { 2021: '签订首家科技特派员服务站协议。' },
      findings: [{ messageId: 'again', quote: '首家科技特派员服务站协议' }],
    },
    {
      name: 'the first one of a kind',
      text: '成立全省第一个生物提取产业学院。',
      past: { 2020: '成立全省第一个生物提取产业学院。', 2021: '全年新增8家。' },
      findings: [
        { messageId: 'again', quote: '第一个生物提取产业学院', related: ['第一个生物提取产业学院'] },
      ],
    },
    {
      name: 'a quoted name',
      text: '开通首个“一键找专家”功能。',
      past: { 2021: '开通首个“一键找专家”功能。' },
      findings: [{ messageId: 'again', quote: '首个“一键找专家”功能' }],
    },
    {
      name: 'the first case',
      text: '发放首例知识产权质押贷款。',
      past: { 2021: '全市首例知识产权质押贷款落地。' },
      findings: [{ messageId: 'again', quote: '首例知识产权质押贷款' }],
    },
    {
      name: 'twice in one sentence',
      text: '建成首个市级重点实验室，首次组织企业参加国家科技型中小企业评价。',
      past,
      findings: [
        { messageId: 'again', quote: '首个市级重点实验室' },
        { messageId: 'again', quote: '首次组织企业参加国家科技型中小企业评价' },
      ],
    },
  ],
});
