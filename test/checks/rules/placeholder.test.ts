import { placeholderRule } from '../../../src/checks/rules/placeholder.ts';
import { testRule } from '../test-rule.ts';

const one = (messageId: string, quote: string) => [{ messageId, quote }] as const;

testRule(placeholderRule, {
  silent: [
    { name: 'a finished sentence', text: '全年新增高新技术企业22家，总数85家。', holds: 1 },
    {
      name: 'stars of Markdown: bullets and rules',
      text: '* 新增平台3个。\n* 新增企业5家。\n***\n全年平稳。',
    },
    {
      name: 'stars of Markdown: bold at the head of a line',
      text: '**壮大主体规模。**全年新增企业21家。\n1. **抓平台**\n建成平台3个。',
    },
    { name: 'a footnote', text: '新增企业21家。\n*注：数据截至12月底。' },
    { name: 'products and sizes', text: '展板采用5×5布局，建成3×100米跑道，配置3*100米光缆。' },
    { name: 'document numbers', text: '印发〔2022〕5号文件，落实《促进条例》（2022年修订）【第3版】。' },
    { name: 'Latin letters of names', text: '引进C919零部件项目、X光机3台、X射线设备、XR产业园和MAXX平台。' },
    { name: 'a Chinese year with 〇 twice', text: '自二〇〇八年以来，持续开展科普。二○○九年建成科技馆。' },
    {
      name: '待 in its own sense',
      text: '有待进一步提高，待遇持续改善，妥善办理待定向就业人员安置，待核销项目（含待核销账户）完成清理。',
    },
    { name: 'brackets with content', text: '完成“揭榜挂帅”项目（含省级）3项，【科普】栏目上线。' },
    { name: 'one question mark', text: '政策如何直达企业？建立清单。' },
    { name: 'an address with an underscore', text: '数据库表kjj__2022已备份，公式y=a*x，XX染色体研究。' },
    { name: 'digits and a letter in a quoted name', text: '培育“415X”先进产业集群。' },
  ],
  reports: [
    {
      name: 'a long note of what is to be filled in',
      text: '【待补：今年的情况（上年写“引导银行下放审批权限、创新还款方式、降低融资成本、优化办理流程”）】。',
      findings: one(
        'pending',
        '【待补：今年的情况（上年写“引导银行下放审批权限、创新还款方式、降低融资成本、优化办理流程”）】',
      ),
    },
    { name: 'a star for a number', text: '新增企业*家。', findings: one('mask', '*') },
    { name: 'stars with a point', text: '筹集资金*.*万元。', findings: one('mask', '*.*') },
    { name: 'stars for a name', text: '全面建成**高新区。', findings: one('mask', '**') },
    {
      name: 'stars in brackets of emphasis in mid-sentence',
      text: '设立**园，与*大学合作。',
      findings: [...one('mask', '**'), ...one('mask', '*')],
    },
    { name: 'XX for a place', text: '在XX市召开推进会。', findings: one('mask', 'XX') },
    { name: 'xx for an amount', text: '投资xx亿元。', findings: one('mask', 'xx') },
    { name: '×× for a name', text: '走访××公司。', findings: one('mask', '××') },
    { name: 'one X for a number', text: '新增企业X家。', findings: one('mask', 'X') },
    { name: 'one X for an edition', text: '举办第X届大赛。', findings: one('mask', 'X') },
    { name: 'a masked year', text: '截至20XX年底，平台建成。', findings: one('mask', '20XX') },
    { name: 'a masked last digit', text: '到202x年，平台建成。', findings: one('mask', '202x') },
    { name: '〇〇', text: '走访〇〇公司。', findings: one('mask', '〇〇') },
    { name: 'underscores', text: '新增企业____家。', findings: one('blank', '____') },
    { name: 'a wide underscore', text: '新增企业＿＿家。', findings: one('blank', '＿＿') },
    {
      name: 'empty brackets',
      text: '新增企业【】家，印发〔〕号文件，获奖（ ）项。',
      findings: [...one('blank', '【】'), ...one('blank', '〔〕'), ...one('blank', '（ ）')],
    },
    { name: 'a note in brackets', text: '【待补数据】全年平稳。', findings: one('pending', '【待补数据】') },
    {
      name: 'a note in round brackets',
      text: '受众7万人次（待核实）。',
      findings: one('pending', '（待核实）'),
    },
    { name: '待定', text: '会议时间待定，地点为待定。', findings: one('pending', '待定') },
    { name: 'TBD', text: '投资额TBD。', findings: one('pending', 'TBD') },
    { name: 'two question marks', text: '新增企业22家？？', findings: one('marks', '？？') },
    {
      name: 'a report that is masked on purpose: one finding that lists each',
      text: '新增企业*家、平台**个、项目**项，举办活动*场、培训*期、讲座**次，签订协议**份，收入**.*亿元，增长**.*%，与*大学合作。',
      findings: [
        {
          messageId: 'masked',
          quote: '*',
          related: ['*', '**', '**', '*', '*', '**', '**', '**.*', '**.*', '*'],
        },
      ],
    },
  ],
});
