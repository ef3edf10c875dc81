import { sumOfPartsRule } from '../../../src/checks/rules/sum-of-parts.ts';
import { testRule } from '../test-rule.ts';

testRule(sumOfPartsRule, {
  silent: [
    {
      name: 'a bracket that closes before the next number',
      text: '高新技术企业认定奖励340万元（每家20万元），研发投入后补助412万元，研发平台奖励140万元。',
    },
    {
      name: 'a whole called by its parts that they make up, and one of whose parts is not said',
      text: '选派科技特派员83名。选聘科技顾问31名，科技顾问、科技特派员合计114名，科技顾问、技术经纪人合计49名。',
      holds: 1,
    },
    {
      name: 'a table whose totals add up, below and at the side',
      text: '各镇街情况如下。',
      table: ['镇街|企业（家）|平台（家）|合计', '青山镇|12|2|14', '石桥镇|14|3|17', '合计|26|5|31'],
      holds: 5,
    },
    {
      name: 'rates, ranks and averages do not add up',
      text: '各镇街情况如下。',
      table: [
        '镇街|企业|增长（%）|户均（万元）',
        '青山镇|12|10.5|193.3',
        '石桥镇|14|8.2|146.7',
        '合计|26|9.2|168.2',
      ],
      holds: 1,
    },
    {
      name: 'some of them only, a total between, a cell in words, a merged cell',
      text: '各镇街情况如下。',
      table: ['镇街|企业|平台', '青山镇|12|2', '其中：高新区|10|1', '石桥镇|14|若干', '合计|25|5'],
    },
    {
      name: 'decimals within their rounding, and a dash for none',
      text: '各镇街情况如下。',
      table: ['镇街|成交额|合同', '青山镇|1.23|—', '石桥镇|2.34|4', '南塘镇|1.11|3', '合计|4.69|7'],
      holds: 2,
    },
    {
      name: 'what was settled and what is left',
      text: '收集企业诉求96件，办结92件，剩余4件正在推进。',
      holds: 1,
    },
    {
      name: 'what goes on besides is none of them',
      text: '新立科技项目30项，验收25项，剩余12项正在实施。',
    },
    {
      name: 'numbers of other things behind 分别',
      text: '新认定高新技术企业28家，孵化器、众创空间分别达到4家、7家，合计11家。',
    },
    {
      name: 'what a share is taken of is no part',
      text: '规上工业企业112家，其中高新技术企业58家，占全部112家规上工业企业的51.8%。',
    },
    {
      name: 'a share of the new ones',
      text: '全年新增市级科技型企业26家，其中制造业企业12家，占新增数26家的46.2%。',
    },
    { name: 'some levels only', text: '累计建成科普基地16家，其中国家级1家、省级3家。', opens: 1 },
    {
      name: 'a prize of three classes: 一等奖 leaves nothing open',
      text: '评出一等奖2个、二等奖4个、三等奖8个，合计14个。',
      holds: 1,
    },
    {
      name: 'entries are no prize',
      text: '有203个项目参赛，角逐出一等奖2个、二等奖4个、三等奖8个，合计14个。',
      holds: 1,
    },
    {
      name: 'what it grew by has no parts',
      text: '技术合同成交额36.7亿元，比上年净增8.3亿元，增长29.2%，其中吸纳21.3亿元、输出15.4亿元。',
    },
    {
      name: 'levels that the catalogue’s parts leave out',
      text: '选派科技特派员33名，其中省级9名、市级11名、区级13名。',
    },
    {
      name: '合计',
      text: '新增市级企业技术中心5个、市级工程技术研究中心3个、市级重点实验室1个，合计新增市级以上研发平台9个。',
    },
    { name: 'a list behind a colon', text: '新增创新载体12家：众创空间5家、孵化器7家。', holds: 1 },
    { name: '等 leaves the list open', text: '新增创新载体12家：众创空间5家、孵化器4家等。', opens: 1 },
    { name: '其中 may list only some', text: '共有规上企业103家，其中上市企业24家、龙头企业3家。', opens: 1 },
    {
      name: '其中 with all of them',
      text: '选派科技特派员60名，其中市级24名、区级36名，开展技术服务520多次。',
    },
    {
      name: '三类分别为',
      text: '兑现奖补资金476.5万元，高新技术企业、研发平台、成果转化三类分别为238.0万元、126.5万元、112.0万元。',
      holds: 1,
    },
    {
      name: 'the catalogue’s parts, in other sentences',
      text: '选派科技特派员60名。选聘科技顾问26名，新培育技术经纪人13名，累计54名，三类科技人才合计99名。',
      holds: 1,
    },
    {
      name: 'the parts of the stock are not those of the new ones',
      text: '新获批市级以上研发平台7个，至年末共有34个，其中市级企业技术中心20个、市级工程技术研究中心12个、市级重点实验室2个。',
    },
    { name: 'a share and a rank are no parts', text: '技术合同85项，占全市的12%，居第3位。' },
    { name: 'rounded parts', text: '兑现奖补资金1.2亿元：企业0.66亿元、院所0.58亿元。', holds: 1 },
    {
      name: 'parts told in a sentence of their own',
      text: '共有机构2846个，比上年增加28个。其中，医院78个、站所2720个、其他机构48个。',
      holds: 1,
    },
    {
      name: 'a list in brackets ends with them',
      text: '孵化载体共有55家（孵化器18家、众创空间33家、加速器4家），在孵企业达1640家。',
      holds: 1,
    },
    {
      name: 'flows in brackets are no parts',
      text: '在册设备3471台（当年新增298台、报废73台），其中电梯1228台。',
    },
    {
      name: 'what the whole is compared with',
      text: '建成学位860个，比年初确定的500个目标多360个，其中学前380个、小学480个。',
    },
    { name: 'medals', text: '夺得9金7银11铜，奖牌总数27枚。', holds: 1 },
    {
      name: 'a stock behind the new ones',
      text: '新建平台6个，包括甲类中心3个、乙类实验室3个，平台总数达到27个。',
    },
    { name: 'some parts of a list of large numbers', text: '实有商户34865户，其中企业8642户、个体20310户。' },
    {
      name: 'as many as the name says',
      text: '三大产业产值合计361.5亿元。其中，甲产业196.5亿元，增长16.8%；乙产业98.3亿元，增长3.9%；丙产业66.7亿元，增长8.8%。',
    },
    {
      name: 'parts of what grew, whose own number stands elsewhere',
      text: '实现技术合同成交额81.6亿元。\n技术合同成交额增长40.2%，其中输出技术33.9亿元、吸纳技术47.7亿元。',
      holds: 1,
    },
    {
      name: 'some parts of what grew',
      text: '实现技术合同成交额81.6亿元。\n技术合同成交额增长40.2%，其中输出技术13.9亿元、吸纳技术27.7亿元。',
    },
  ],
  reports: [
    {
      name: 'parts of what grew, with digits swapped',
      text: '实现技术合同成交额81.6亿元。\n技术合同成交额增长40.2%，其中输出技术39.3亿元、吸纳技术47.7亿元。',
      findings: [{ messageId: 'off', quote: '81.6', severity: 'warning', related: ['39.3', '47.7'] }],
    },
    {
      name: 'a list that swapped digits would make whole',
      text: '实有商户34865户，其中企业6842户、个体25310户、合作社913户。',
      findings: [{ messageId: 'off', quote: '34865', severity: 'warning' }],
    },
    {
      name: 'parts told in a sentence of their own, with the rest',
      text: '共有机构2846个，比上年增加28个。其中，医院78个、站所2702个、其他机构48个。',
      findings: [{ messageId: 'off', quote: '2846', expected: '2828个' }],
    },
    {
      name: 'medals that are off',
      text: '夺得9金7银11铜，奖牌总数37枚。',
      findings: [{ messageId: 'off', quote: '37', expected: '27枚' }],
    },
    {
      name: 'settled and open ones above all of them',
      text: '26项考核指标中，19项超额完成、9项如期完成。',
      findings: [{ messageId: 'above', quote: '26', expected: '不少于28项' }],
    },
    {
      name: 'a whole called by its parts, which stand elsewhere',
      text: '选派科技特派员83名。选聘科技顾问31名，培育技术经纪人18名，科技顾问、科技特派员、技术经纪人合计达到131名。',
      findings: [{ messageId: 'off', quote: '131', expected: '132名', related: ['31', '83', '18'] }],
    },
    {
      name: 'all the levels of the whole',
      text: '省级以上科技计划立项24项，其中国家级4项、省级21项。',
      findings: [{ messageId: 'off', quote: '24', expected: '25项' }],
    },
    {
      name: 'all the levels down to the district’s own, too few',
      text: '选派联络专员60名，其中市级24名、区级35名。',
      findings: [{ messageId: 'off', quote: '60', expected: '59名' }],
    },
    {
      name: 'kinds and their total, with a heading word',
      text: '建成孵化器3家、众创空间6家，两类载体合计10家。',
      findings: [{ messageId: 'off', quote: '10', expected: '9家', related: ['3', '6'] }],
    },
    {
      name: 'a total of a table, beside one that adds up',
      text: '各镇街情况如下。',
      table: ['镇街|企业|平台', '青山镇|12|2', '石桥镇|14|3', '合计|27|5'],
      findings: [{ messageId: 'table', quote: '27', expected: '26' }],
    },
    {
      name: 'the only total of a table, at its top',
      text: '各镇街情况如下。',
      table: ['镇街|企业', '合计|62', '青山镇|24', '石桥镇|36'],
      findings: [{ messageId: 'table', quote: '62', expected: '60', severity: 'warning' }],
    },
    {
      name: 'a total at the side',
      text: '各镇街情况如下。',
      table: ['序号|镇街|企业|平台|合计', '1|青山镇|12|2|14', '2|石桥镇|14|3|18'],
      findings: [{ messageId: 'table', quote: '18', expected: '17' }],
    },
    {
      name: 'what was settled and what is left beyond what there was',
      text: '收集企业诉求96件，办结92件，剩余6件正在推进。',
      findings: [{ messageId: 'off', quote: '96', expected: '98件', related: ['92', '6'] }],
    },
    {
      name: 'a whole divided by a measure',
      text: '新认定高新技术企业28家，按技术领域分，电子信息13家、新材料9家、先进制造7家。',
      findings: [{ messageId: 'off', quote: '28', expected: '29家', related: ['13', '9', '7'] }],
    },
    {
      name: 'its levels, one by one',
      text: '全区市级以上研发机构47家，国家级、省级、市级分别为1家、15家、33家。',
      findings: [{ messageId: 'off', quote: '47', expected: '49家', related: ['1', '15', '33'] }],
    },
    {
      name: 'a catalogue’s parts, one of them with a stock beside the new ones',
      text: '选派科技特派员60名，聘任科技顾问26名，新培育技术经纪人13名，累计54名，三类科技人才合计98名。',
      findings: [{ messageId: 'off', quote: '98', expected: '99名', related: ['60', '26', '13'] }],
    },
    {
      name: 'parts above the whole',
      text: '新增创新载体12家：众创空间5家、孵化器8家。',
      findings: [{ messageId: 'off', quote: '12', expected: '13家', related: ['5', '8'] }],
    },
    {
      name: 'a total that is off',
      text: '新增省级实验室5个、省级工程中心3个、省级技术中心1个，合计新增省级平台8个。',
      findings: [{ messageId: 'off', quote: '8', expected: '9个' }],
    },
    {
      name: '其中 with more than the whole',
      text: '共有规上企业103家，其中上市企业24家、龙头企业93家。',
      findings: [{ messageId: 'above', quote: '103', expected: '不少于117家', related: ['24', '93'] }],
    },
    {
      name: '其中 with all of them, as last year’s report shows',
      past: { 2021: '选派科技联络员52名，其中镇街联络员21名、园区联络员31名。' },
      text: '选派科技联络员60名，其中镇街联络员24名、园区联络员35名。',
      findings: [{ messageId: 'off', quote: '60', expected: '59名', related: ['24', '35'] }],
    },
    {
      name: 'the catalogue’s parts',
      text: '选派科技特派员60名。选聘科技顾问26名，新培育技术经纪人13名，三类科技人才合计98名。',
      findings: [{ messageId: 'off', quote: '98', expected: '99名', related: ['60', '26', '13'] }],
    },
  ],
});
