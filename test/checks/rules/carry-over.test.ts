import { carryOverRule } from '../../../src/checks/rules/carry-over.ts';
import { testRule } from '../test-rule.ts';

const SECTION = '（一）培育创新主体\n';
const last = {
  2021: `${SECTION}新认定高新技术企业22家，总数85家。技术合同成交额1.12亿元。新建市级以上研发平台8个。`,
};
const PARTY =
  '（一）加强党的建设\n专题研究党建工作9次、意识形态工作3次。书记讲党课4次，召开支委会15次，开展主题党日12次。';
const LONG = '组织科普大篷车进校园、进乡村、进社区、进企业，用互动体验激发青少年的好奇心，受众6.3万人次。';

testRule(carryOverRule, {
  silent: [
    {
      name: 'a number of four digits that changed is no year',
      text: '（一）科普\n开展科技活动周系列活动36场，参与群众1250人次，发放资料46种。',
      past: { 2021: '（一）科普\n开展科技活动周系列活动36场，参与群众1380人次，发放资料46种。' },
    },
    {
      name: 'nor is one of five',
      text: '（一）科普\n开展科技活动周系列活动36场，发放资料12345份，接待群众46批。',
      past: { 2021: '（一）科普\n开展科技活动周系列活动36场，发放资料67895份，接待群众46批。' },
    },
    {
      name: 'all changed',
      text: `${SECTION}新认定高新技术企业26家，总数103家。技术合同成交额1.47亿元。新建市级以上研发平台9个。`,
      past: last,
    },
    {
      name: 'two unchanged of four',
      text: `${SECTION}新认定高新技术企业22家，总数103家。技术合同成交额1.47亿元。建成市级以上研发平台，新增8个。`,
      past: last,
    },
    {
      name: 'three unchanged in three sections',
      text: '（一）主体\n今年新认定高新技术企业22家。\n（二）转化\n全年技术合同成交额1.12亿元。\n（三）平台\n全年新建市级以上研发平台8个。',
      past: last,
    },
    {
      name: 'small counts and a monthly duty',
      text: '（一）加强党的建设\n全年专题研究党建工作8次、意识形态工作3次。全年书记讲党课4次，支委会召开12次，主题党日开展12次。',
      past: { 2021: PARTY },
    },
    {
      name: 'few small counts alike',
      text: '（一）改进作风\n集中廉政谈话4次、典型案例通报5起、警示教育片观看4次。',
      past: { 2021: '（一）改进作风\n组织集中廉政谈话4次，观看警示教育片4次，典型案例通报5起。' },
    },
    { name: 'the same as two years ago', text: last[2021], past: { 2020: last[2021] } },
    { name: 'without past reports', text: last[2021] },
    {
      name: 'a short sentence with one figure',
      text: '召开支委会13次。',
      past: { 2021: '召开支委会13次。' },
    },
    {
      name: 'a sentence with a number changed',
      text: '选派科技特派员60名，其中市级24名、区级36名。',
      past: { 2021: '选派科技特派员52名，其中市级21名、区级31名。' },
    },
    {
      name: 'a sentence without figures',
      text: '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻落实上级决策部署，较好完成各项任务。',
      past: {
        2021: '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻落实上级决策部署，较好完成各项任务。',
      },
    },
    {
      name: 'targets alike',
      text: '新增服务机构8家。\n二、2023年工作计划\n新增市级以上研发平台10个、市级新型研发机构2家。',
      past: { 2021: '新增机构7家。\n二、2022年工作计划\n新增市级以上研发平台10个、市级新型研发机构2家。' },
    },
    {
      name: 'masked figures',
      text: `${SECTION}新认定高新技术企业**家，总数**家。技术合同成交额*.**亿元。`,
      past: { 2021: `${SECTION}新认定高新技术企业**家，总数**家。技术合同成交额*.**亿元。` },
    },
    {
      name: 'the base of a comparison',
      text: `${SECTION}高新技术企业由85家增加到103家，技术合同成交额1.47亿元。`,
      past: last,
    },
  ],
  reports: [
    {
      name: 'a section with last year’s figures, reworded',
      text: `${SECTION}高新技术企业新认定22家、总数达到85家。全年实现技术合同成交额1.12亿元。全年新建市级以上研发平台8个。`,
      past: last,
      findings: [
        { messageId: 'section', quote: '22', related: ['22', '85', '1.12', '8'], severity: 'warning' },
      ],
    },
    {
      name: 'three of four unchanged',
      text: `${SECTION}高新技术企业新认定26家、总数达到85家。全年实现技术合同成交额1.12亿元。全年新建市级以上研发平台8个。`,
      past: last,
      findings: [{ messageId: 'section', quote: '85', related: ['85', '1.12', '8'] }],
    },
    {
      name: 'in another magnitude',
      text: `${SECTION}高新技术企业新认定22家、总数达到85家。全年实现技术合同成交额11200万元。`,
      past: last,
      findings: [{ messageId: 'section', quote: '22', related: ['22', '85', '1.12'] }],
    },
    {
      name: 'many small counts',
      text: '（一）加强党的建设\n全年专题研究党建工作9次、意识形态工作3次。全年书记讲党课4次，支委会15次，主题党日12次。',
      past: { 2021: PARTY },
      findings: [{ messageId: 'section', quote: '9', related: ['9', '3', '4', '15', '12'] }],
    },
    {
      name: 'a sentence copied whole',
      text: '选派科技特派员52名，其中市级21名、区级31名。',
      past: { 2021: '选派科技特派员52名，其中市级21名、区级31名。' },
      findings: [
        {
          messageId: 'sentence',
          quote: '选派科技特派员52名，其中市级21名、区级31名。',
          related: ['选派科技特派员52名，其中市级21名、区级31名。'],
        },
      ],
    },
    {
      name: 'with the year changed',
      text: '2022年新建孵化载体2家，总数9家。',
      past: { 2021: '2021年新建孵化载体2家，总数9家。' },
      findings: [{ messageId: 'sentence', quote: '2022年新建孵化载体2家，总数9家。' }],
    },
    {
      name: 'with spaces',
      text: '新建孵化载体 2 家，总数 9 家。',
      past: { 2021: '新建孵化载体2家，总数9家。' },
      findings: [{ messageId: 'sentence', quote: '新建孵化载体 2 家，总数 9 家。' }],
    },
    {
      name: 'a long sentence with one figure',
      text: LONG,
      past: { 2021: `举办科普活动63场次。${LONG}` },
      findings: [{ messageId: 'sentence', quote: LONG, related: [LONG] }],
    },
    {
      name: 'two sentences of a section',
      text: '新认定高新技术企业22家，总数85家。新招引企业3家，新认定平台2个。',
      past: { 2021: '新认定高新技术企业22家，总数85家。新招引企业3家，新认定平台2个。' },
      findings: [
        { messageId: 'sentence', quote: '新认定高新技术企业22家，总数85家。' },
        { messageId: 'sentence', quote: '新招引企业3家，新认定平台2个。' },
      ],
    },
  ],
});
