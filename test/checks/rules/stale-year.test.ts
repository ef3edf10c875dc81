import { staleYearRule } from '../../../src/checks/rules/stale-year.ts';
import { testRule } from '../test-rule.ts';

const PLAN = '全年新增服务机构8家。\n二、2023年工作计划\n';
const GOVERNMENT =
  '2023年政府工作报告\n——2023年1月10日在青禾区第十九届人民代表大会第三次会议上\n一、2022年工作回顾\n';

testRule(staleYearRule, {
  silent: [
    {
      name: 'a plan that looks back first, and one that begins with its own year',
      text: '新增企业26家。\n二、2023年工作计划\n在总结2022年工作的基础上，2023年是开局之年，区科技局将着力强企业。',
    },
    {
      name: 'the opening speaks of the report’s year',
      text: '青禾区科技局2022年工作总结和2023年工作计划\n\n2022年，区科技局攻坚克难。\n一、2022年工作总结\n全年平稳。',
    },
    {
      name: 'the opening looks back first',
      text: '青禾区科技局2022年工作总结和2023年工作计划\n\n自2021年换届以来，区科技局攻坚克难。\n一、2022年工作总结\n全年平稳。',
    },
    { name: 'the report’s year and the one before', text: '2022年新增66家，2021年新增58家。' },
    { name: 'a base of comparison', text: '高新技术企业103家，较2019年增长94.3%，与2018年相比翻了一番。' },
    { name: 'from then to now', text: '高新技术企业由2018年的39家增加到103家。' },
    { name: 'from year to year', text: '高新技术企业从2018年39家增长到2022年103家。' },
    { name: 'since', text: '2018年以来，累计发放知识价值信用贷款6.70亿元。' },
    { name: 'since, with 自 and 起', text: '自2019年起，连续举办科技活动周。' },
    { name: 'a stretch', text: '2018—2022年累计发放贷款6.70亿元。' },
    { name: 'a stretch that ends later', text: '2018—2023年累计发放贷款6.70亿元。' },
    { name: 'years of a row', text: '2019年、2020年、2022年分别新增高新技术企业14家、19家、26家。' },
    {
      name: 'several years reviewed',
      text: '五年来，2018年率先试点，2020年全面推开，新增高新技术企业92家。',
    },
    { name: 'a plan by its name', text: '对照2035年远景目标和“十四五”科技创新规划（2021—2025年）抓落实。' },
    { name: 'a law by its title', text: '落实《澜州市科技进步条例（2019年修订）》和青府发〔2020〕5号文件。' },
    { name: 'a quoted name', text: '完成“2019年度创新团队”项目绩效工作。' },
    { name: 'when it was founded', text: '青禾智能装备产业技术研究院成立于2018年，是市级新型研发机构。' },
    { name: 'a building’s history', text: '科技馆2015年始建，今年完成改造。' },
    { name: 'old projects accepted', text: '组织2019年区级科技计划项目验收22项。' },
    { name: 'this year’s event', text: '举办2022年科技活动周。' },
    { name: 'next year made ready', text: '提前谋划2023年重点项目，为2023年开好局打下基础。' },
    { name: 'next year’s money', text: '提前下达2023年科技资金300万元。' },
    { name: 'by a year ahead', text: '到2025年，高新技术企业达到150家。' },
    { name: 'the closing date', text: '新增服务机构8家。\n青禾区科技局\n2023年1月10日' },
    { name: 'up to the year’s end', text: '截至2022年12月，在孵企业136家。' },
    {
      name: 'the plan’s own year and later ones',
      text: `${PLAN}2023年新增28家，到2025年达到150家，面向2035年布局。`,
    },
    { name: 'the plan looks at the year reported', text: `${PLAN}在2022年基础上新增28家。` },
    { name: 'the plan compares', text: `${PLAN}较2020年翻一番，新增28家。` },
    { name: 'games named years ahead', text: `${PLAN}做好2029年全国冬运会科技保障。` },
    {
      name: 'the year in which a government report is given',
      text: `${GOVERNMENT}截至2023年1月，新增企业8家。`,
    },
    { name: 'those of an older year', text: '2019年认定的高新技术企业8家到期未通过重新认定。' },
    { name: 'a year of old', text: '沿用1956年建成的厂房2处。', holds: 2 },
    { name: 'no year', text: '全年新增服务机构8家。', holds: 1 },
    {
      name: 'history in a plan',
      text: '正文。\n二、2023年工作计划\n2014年绘就的蓝图必须一张干到底。',
    },
    {
      name: 'a title of the year before whose headings name it too',
      text: '青禾区教育局2022年工作总结\n\n2022年，区教育局扎实推进各项工作。\n一、2022年工作总结\n比2021年新建学校多3所。',
    },
  ],
  reports: [
    {
      name: 'a title one year back: told once, at the title',
      text: '青禾区教育局2021年工作总结\n\n2022年，区教育局扎实推进各项工作。\n一、2022年工作总结\n2022年新建学校3所。\n二、2023年工作计划\n新建学校2所。',
      findings: [{ messageId: 'title', quote: '2021年', expected: '2022年' }],
    },
    {
      name: 'what is reported on, left over',
      text: '青禾区科技局2022年工作总结和2023年工作计划\n按照要求，现将区科技局2021年工作情况和2023年工作计划报告如下。\n一、2022年工作总结\n新增企业26家。',
      findings: [{ messageId: 'opening', quote: '2021年' }],
    },
    {
      name: 'a plan that begins with the year reported on',
      text: '新增企业26家。\n二、2023年工作计划\n2022年是贯彻党的二十大精神的开局之年，区科技局将着力强企业。',
      findings: [{ messageId: 'stale-plan', quote: '2022年' }],
    },
    {
      name: 'an opening left over from last year',
      text: '青禾区科技局2022年工作总结和2023年工作计划\n\n2021年，区科技局攻坚克难。\n一、2022年工作总结\n全年平稳。',
      findings: [{ messageId: 'opening', quote: '2021年' }],
    },
    {
      name: 'an opening a year ahead',
      text: '青禾区科技局2022年工作总结和2023年工作计划\n\n2023年是开局之年。\n一、2022年工作总结\n全年平稳。',
      findings: [{ messageId: 'opening', quote: '2023年' }],
    },
    {
      name: 'an amount of an older year',
      text: '2020年新认定高新技术企业26家。',
      findings: [{ messageId: 'stale', quote: '2020年', severity: 'warning' }],
    },
    {
      name: 'an opening left over',
      text: '2019年，区科技局坚持创新驱动，新增服务机构8家。',
      findings: [{ messageId: 'stale', quote: '2019年' }],
    },
    {
      name: 'an old event',
      text: '举办2020年科技活动周和全国科普日系列活动，开展科普活动71场次。',
      findings: [{ messageId: 'stale', quote: '2020年' }],
    },
    {
      name: 'an old date',
      text: '2020年6月12日，召开科技成果对接会，签约31份。',
      findings: [{ messageId: 'stale', quote: '2020年' }],
    },
    {
      name: 'an old stock',
      text: '截至2019年底，高新技术企业总数103家。',
      findings: [{ messageId: 'stale', quote: '2019年' }],
    },
    {
      name: 'ten years off',
      text: '2012年新培育市级科技型企业66家，累计348家。',
      findings: [{ messageId: 'stale', quote: '2012年' }],
    },
    {
      name: 'next year as done',
      text: '2023年新认定高新技术企业26家，总数103家。',
      findings: [{ messageId: 'later', quote: '2023年' }],
    },
    {
      name: 'three years ahead as done',
      text: '2025年实现技术合同成交额1.47亿元。',
      findings: [{ messageId: 'later', quote: '2025年' }],
    },
    {
      name: 'up to a later year',
      text: '截至2023年11月，在孵企业136家。',
      findings: [{ messageId: 'until', quote: '2023年' }],
    },
    {
      name: 'digits changed',
      text: '2032年新认定高新技术企业26家。',
      findings: [{ messageId: 'typo', quote: '2032年' }],
    },
    {
      name: 'digits swapped',
      text: '2202年新认定高新技术企业26家。',
      findings: [{ messageId: 'typo', quote: '2202年' }],
    },
    {
      name: 'a digit twice',
      text: '20222年，登记技术合同108项。',
      findings: [{ messageId: 'typo', quote: '20222年' }],
    },
    {
      name: 'an old plan',
      text: `${PLAN}2021年新认定高新技术企业28家以上。`,
      findings: [{ messageId: 'stale-plan', quote: '2021年' }],
    },
    {
      name: 'an old event planned',
      text: `${PLAN}办好2020年科技活动周。`,
      findings: [{ messageId: 'stale-plan', quote: '2020年' }],
    },
    {
      name: 'a typo in the plan',
      text: `${PLAN}2033年新认定高新技术企业28家以上。`,
      findings: [{ messageId: 'typo', quote: '2033年' }],
    },
    {
      name: 'headings left over',
      text: '青禾区科技局2022年工作总结和2023年工作计划\n\n一、2021年工作总结\n新增8家。\n二、2022年工作计划\n新增28家。',
      findings: [
        { messageId: 'heading', quote: '2021年' },
        { messageId: 'heading', quote: '2022年' },
      ],
    },
  ],
});
