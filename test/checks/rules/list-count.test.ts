import { listCountRule } from '../../../src/checks/rules/list-count.ts';
import { testRule } from '../test-rule.ts';

testRule(listCountRule, {
  silent: [
    { name: 'one value said of each of two', text: '化学需氧量、氨氮排放量分别下降2%。' },
    { name: 'one value of each, said to be so', text: '登记合同85项，成交额1.12亿元，均增长12%。' },
    { name: 'as many values as kinds', text: '企业、平台、成果三类分别为238.0万元、126.5万元、112.0万元。' },
    {
      name: 'as many points as announced',
      text: '重点抓好三项工作：一是抓基层打基础；二是强企业促创新；三是优服务增活力。',
      holds: 1,
    },
    {
      name: 'points that go on in paragraphs of their own',
      text: '重点做好三件事。一是抓基层打基础。\n二是强企业促创新。\n三是优服务增活力。\n一是另一件事。',
      holds: 1,
    },
    {
      name: 'points within a point are counted by themselves',
      text: '抓好两项工作：一是抓基层；二是强企业。推进培育：一是选苗；二是育苗；三是壮苗。',
      holds: 1,
    },
    {
      name: 'as many sections as announced',
      text: '二、2023年工作计划\n重点抓好以下三个方面工作。\n（一）强企业。抓培育。\n（二）建平台。抓建设。\n（三）促转化。抓对接。',
    },
    {
      name: 'sections that stand under another heading',
      text: '二、2023年工作计划\n重点抓好以下三个方面工作。\n三、保障措施\n（一）强企业。抓培育。\n（二）建平台。抓建设。',
    },
    {
      name: 'a sentence that announces nothing',
      text: '二、2023年工作计划\n全年承担了三个方面工作。\n（一）强企业。抓培育。\n（二）建平台。抓建设。',
    },
    { name: 'three stages named before', text: '按照初创期、成长期、成熟期三个阶段，分类指导。', holds: 1 },
    { name: 'the last one joined by 和', text: '从研发、中试和产业化三个环节发力。', holds: 1 },
    { name: '和 inside an item', text: '围绕科技和经济融合、人才引育两个方面，出台措施。', holds: 1 },
    { name: '等 leaves it open', text: '围绕电子信息、装备制造等三大领域，布局项目。', opens: 1 },
    { name: 'who decides is no list of what is decided', text: '落实市委、市政府三项决定。' },
    { name: 'the list goes over a comma', text: '从平台、人才，项目、资金四个方面推进。' },
    { name: 'a list that begins before the cue', text: '平台、人才两个方面取得进展。' },
    { name: 'behind a colon', text: '建强三大平台：科创中心、孵化园区和检测中心。', holds: 1 },
    { name: 'in brackets', text: '组建3个创新联合体（禾芯电子、远澜装备、绿源生物牵头）。', holds: 1 },
    { name: 'in brackets only some', text: '新增平台3个，认定5家企业（包括禾芯电子、远澜装备）。' },
    { name: 'brackets that name kinds of places', text: '覆盖9个县（市、区）和3个镇（街道、园区）。' },
    { name: 'brackets with figures', text: '新建2类平台（重点实验室5个、技术中心3个、研究院1个）。' },
    { name: 'sentences behind a colon', text: '做好三项工作：抓平台、育主体，强服务。' },
    { name: 'names: 一极两大三区', text: '锚定一极两大三区：高新区、示范区、生态区、服务区。' },
    {
      name: 'names: in quotes',
      text: '增强“四个意识”（政治、大局）。落实“三会一课”制度、民主评议党员制度。',
    },
    { name: 'names: 双轮驱动', text: '坚持科技创新、制度创新双轮驱动，打好平台、主体、环境阵地战。' },
    { name: 'an ordinal', text: '列入第三批项目（光电芯片、传感器件）。' },
    { name: 'respectively, two and two', text: '市级、区级分别为24名和36名。', holds: 1 },
    {
      name: 'respectively, with 其中 before',
      text: '选派科技特派员60名，其中市级、区级分别为24名和36名。',
      holds: 1,
    },
    {
      name: 'respectively, subjects that are clauses',
      text: '科技型企业新增66家、总数348家，高新技术企业新认定26家、总数103家，分别增长23.4%、21.2%。',
    },
    {
      name: 'respectively, figures before it',
      text: '登记技术合同108项、实现成交额1.47亿元，分别较上年增长27.1%和31.3%。',
    },
    {
      name: 'respectively, subjects that hold 和',
      text: '主营业务收入和销售收入、利润分别增长20.0%、18.2%、9.0%。',
      holds: 1,
    },
    {
      name: 'respectively, a list inside the subject',
      text: '农业、工业领域的收入、利润分别增长2.0%、3.1%。',
      holds: 1,
    },
    { name: 'respectively, one number for each of them', text: '收入、利润、税收分别增长20%以上。' },
    { name: 'respectively, masked', text: '推动高新技术企业、科技型企业分别新增**家、**家以上。', holds: 1 },
    { name: 'respectively, who leads', text: '由禾芯电子、远澜装备分别牵头，组建创新联合体2个。' },
    { name: 'the unit behind the last value', text: '工业投资、民间投资占比分别提高11、18个百分点。' },
  ],
  reports: [
    {
      name: 'points in paragraphs of their own',
      text: '着力抓好五件事：\n一是扩资源，新建学校。\n二是强队伍，引进名师。\n三是提质量，办好课堂。\n四是保安全，守住底线。',
      findings: [{ messageId: 'sections', quote: '五件事' }],
    },
    {
      name: 'one value behind two amounts',
      text: '主营业务收入31.2亿元，产品销售收入22.3亿元，分别增长21.4%。',
      findings: [{ messageId: 'single', quote: '分别增长21.4%' }],
    },
    {
      name: 'three values of four kinds',
      text: '企业、平台、成果四类分别为238.0万元、126.5万元、112.0万元。',
      findings: [{ messageId: 'kinds', quote: '四类分别为238.0万元、126.5万元、112.0万元' }],
    },
    {
      name: 'two points where three are announced',
      text: '重点抓好三项工作：一是抓基层打基础；二是强企业促创新。',
      findings: [{ messageId: 'sections', quote: '三项工作', expected: '2项' }],
    },
    {
      name: 'three sections where four are announced',
      text: '二、2023年工作计划\n重点抓好以下四个方面工作。\n（一）强企业。抓培育。\n（二）建平台。抓建设。\n（三）促转化。抓对接。',
      findings: [{ messageId: 'sections', quote: '四个方面工作', expected: '3项' }],
    },
    {
      name: 'two stages where three are said',
      text: '按照初创期、成长期三个阶段，分类指导。',
      findings: [{ messageId: 'count', quote: '初创期、成长期三个阶段', expected: '2项' }],
    },
    {
      name: 'four where three are said',
      text: '聚焦平台建设、主体培育、人才引进、成果转化三个方面，持续发力。',
      findings: [
        { messageId: 'count', quote: '平台建设、主体培育、人才引进、成果转化三个方面', expected: '4项' },
      ],
    },
    {
      name: 'too few behind a colon',
      text: '建强三大平台：科创中心、孵化园区。',
      findings: [{ messageId: 'count', quote: '三大平台', expected: '2项' }],
    },
    {
      name: 'too many in brackets',
      text: '支持两家企业（禾芯电子、远澜装备、绿源生物）牵头攻关。',
      findings: [{ messageId: 'count', quote: '两家企业', expected: '3项' }],
    },
    {
      name: 'three subjects, two numbers',
      text: '营业收入、产品销售、税收总额分别增长23.4%、21.2%。',
      findings: [{ messageId: 'respectively', quote: '营业收入、产品销售、税收总额分别增长23.4%、21.2%' }],
    },
    {
      name: 'two subjects, three numbers',
      text: '市级、区级分别为24名、36名和12名。',
      findings: [{ messageId: 'respectively', quote: '市级、区级分别为24名、36名和12名' }],
    },
  ],
});
