import { describe, expect, test } from 'vitest';
import { type Claims, carryWords, type Journey, planJourney } from '../../src/drafting/carry-words.ts';
import { documentOf, smallReport } from '../support/small-report.ts';

const JOURNEY: Journey = {
  from: 2022,
  to: 2023,
  outlineYear: 2022,
  lastingNames: new Set(['青创汇', '揭榜挂帅']),
  yearlyEvents: new Map([['云溪科普讲解大赛', -2014]]),
};

type Row = readonly [text: string, why: string, change?: Partial<Journey>];

function testEach(rows: readonly Row[], check: (text: string, change?: Partial<Journey>) => void): void {
  for (const [text, why, change] of rows) test(`${text} (${why})`, () => check(text, change));
}

const carry = (text: string, claims: Claims, change: Partial<Journey> = {}) =>
  carryWords(text, claims, { ...JOURNEY, ...change });

describe('prose that any year may say is carried as it is', () => {
  testEach(
    [
      ['坚持集中学习与个人自学相结合，推动学习成果转化为工作举措。', 'a way of working'],
      ['围绕产业链薄弱环节凝练攻关课题，坚持企业牵头、院所协同。', 'a way of working'],
      ['把培育创新主体摆在首位，实行专人联系、全程服务。', '首位 is no claim to be first'],
      ['完善项目评审办法，让守信者受益、失信者受限。', 'a rule that stays'],
      ['以“青创汇”为纽带，推动供需双方常来常往。', 'a name that several years have'],
      ['现将有关情况报告如下。', 'the formula of an introduction'],
      ['现将全年工作情况和来年打算汇报如下：', 'the formula, though it says 全年'],
      ['深入学习贯彻党的二十大精神，把稳科技工作方向。', 'the congress that is current'],
      ['发挥“十四五”规划引领作用，优化创新布局。', 'the five-year plan still runs', { to: 2024 }],
      ['坚持把百年奋斗经验转化为服务本领。', '百年奋斗 is no anniversary'],
      ['引导党员在科研一线亮身份、作表率。', 'no quote, no name'],
      ['让科学知识走进千家万户。', 'no number, though it has the words of one'],
      ['力求办一场成一场，一茬接着一茬干。', 'no number either'],
    ],
    (text, change) => {
      expect(carry(text, 'prose', change)).toBe(text);
    },
  );
});

describe('times move with the draft', () => {
  test.each<readonly [string, Claims, string, string]>([
    ['2022年，全局上下坚持真抓实干。', 'prose', '2023年，全局上下坚持真抓实干。', "the report's year"],
    ['2023年，我局将坚持创新驱动。', 'plan', '2024年，我局将坚持创新驱动。', "the plan's year"],
    ['办好第八届云溪科普讲解大赛。', 'plan', '办好第九届云溪科普讲解大赛。', 'an event held every year'],
    ['第八届云溪科普讲解大赛参赛选手', 'figures', '第九届云溪科普讲解大赛参赛选手', 'words before a number'],
    ['2022年新增', 'figures', '2023年新增', 'words before a number'],
  ])('%s → %s', (text, claims, moved) => {
    expect(carry(text, claims)).toBe(moved);
  });

  test('over two years by two', () => {
    expect(carry('2022年办好第八届云溪科普讲解大赛', 'figures', { to: 2024 })).toBe(
      '2024年办好第十届云溪科普讲解大赛',
    );
  });
});

describe('what belongs to one year stays behind, even around numbers', () => {
  testEach(
    [
      ['建成全区首个市级重点实验室', '首个'],
      ['首次组织企业参加评价', '首次'],
      ['全区第一家上市企业', '第一家'],
      ['率先实现复工', '率先'],
      ['实现零的突破', '零的突破'],
      ['科技型企业从无到有', '从无到有'],
      ['为历年最多', '历年最多'],
      ['为历届最多', '历届最多'],
      ['创历史新高', '历史新高'],
      ['为三年来最高', 'a superlative'],
      ['填补了本地空白', '填补'],
      ['突破50亿元大关', '大关'],
      ['增幅居全市前列', 'a place among others'],
      ['走在全市前列', 'a place among others'],
      ['保持两位数增长', 'a size'],
      ['荣获市级先进', 'an award'],
      ['受到区级通报表扬', 'praise'],
      ['市委换届后', 'an event'],
      ['全年未出现代偿', '代偿'],
      ['是“十四五”开局之年', '开局之年'],
      ['推动“十三五”收官', '收官'],
      ['庆祝建党百年', 'an anniversary'],
      ['新中国成立70周年', 'an anniversary'],
      ['扎实开展党史学习教育', 'a campaign of 2021', { from: 2021, to: 2022, outlineYear: 2021 }],
      ['扎实开展“三严三实”专题教育', 'a campaign that is over'],
      ['开展“不忘初心、牢记使命”主题教育', 'a campaign that is over'],
      ['统筹疫情防控和科技创新', 'over in 2023'],
      ['助力脱贫攻坚', 'over in 2021', { from: 2020, to: 2021, outlineYear: 2020 }],
      ['学习贯彻党的十九大精神', 'a congress before the current one'],
      ['学习贯彻党的二十大精神', 'a congress not yet held', { from: 2020, to: 2021, outlineYear: 2020 }],
      ['学习贯彻党的十九届五中全会精神', 'a plenum of another year'],
      ['对照“十三五”规划', 'a five-year plan that is over'],
      ['对照“十四五”规划', 'over in 2026', { from: 2025, to: 2026, outlineYear: 2025 }],
      ['贯彻区第十三次党代会精神', 'a local congress comes when it comes'],
      ['两会期间', 'a session'],
      ['第三届高企峰会参会企业', 'an edition that no rule knows'],
      ['2019年以来新增', 'a year that is neither the report’s nor the plan’s'],
      ['兑现奖补资金***', 'masked'],
    ],
    (text, change) => {
      expect(carry(text, 'figures', change)).toBeNull();
    },
  );
});

describe('prose without numbers claims more, so more of it stays behind', () => {
  testEach(
    [
      ['成功获批市级重点实验室。', '成功, 获批'],
      ['高新园二期建成启用。', 'what was built'],
      ['举办党领导科技事业发展成就展。', 'an event'],
      ['今年重点解决融资难题。', '今年'],
      ['上年问题全部整改到位。', '上年'],
      ['全年意识形态领域保持平稳。', 'how the year went'],
      ['已逐户回访、分析原因。', 'done'],
      ['没有发现违规违纪行为。', 'nothing was found that year'],
      ['未接到群众投诉。', 'nothing came that year'],
      ['险情发生后，第一时间组建突击队。', 'an answer to an event'],
      ['针对重新认定压力加大的新情况，提前开展辅导。', '新情况'],
      ['主要是项目受影响延后。', 'why it missed'],
      ['涌现出一批先进典型。', 'what came up'],
      ['出台区级奖补办法。', 'issued once'],
      ['下一步将实行项目月调度。', 'a promise'],
      ['开展“党员服务进园区”行动。', 'a name that one report has'],
      ['与浙江大学共建联合实验站。', 'a university'],
      ['由禾芯电子、远澜装备分别牵头。', 'enterprises'],
      ['锦禾新材料的生物基薄膜走向市场。', 'an enterprise and its product'],
      ['深入柳湾镇、云禾社区开展帮扶。', 'places'],
      ['两家企业挂牌交易。', 'a number in words'],
      ['带动三百余户农民增收。', 'a number in words'],
      ['投入经费86万元支持攻关。', 'a number that is nobody’s figure'],
      ['带动3家企业协同发展。', 'a number that is nobody’s figure'],
    ],
    (text, change) => {
      expect(carry(text, 'prose', change)).toBeNull();
    },
  );

  testEach(
    [
      ['获批', 'what was done to what is counted'],
      ['全年举办科技活动', 'what was done to what is counted'],
      ['比上年增长', 'a comparison whose number is new'],
      ['突破', 'a word before a number'],
      ['年末共有', 'when it was counted'],
    ],
    (text, change) => {
      expect(carry(text, 'figures', change)).toBe(text);
    },
  );
});

describe('plans', () => {
  testEach(
    [
      ['举办科技成果对接活动', 'what is to be done'],
      ['力争实现新突破', 'an aim'],
      ['建成一批中试平台。', 'an aim, not a claim'],
      ['补短板、强弱项。', 'a way of working'],
    ],
    (text) => {
      expect(carry(text, 'plan')).toBe(text);
    },
  );

  testEach(
    [
      ['努力弥补上年培育进度的欠账。', 'what the year before missed'],
      ['补上短板、赶上进度。', 'what the year before missed'],
      ['2023年是全面贯彻党的二十大精神的开局之年。', '开局之年'],
      ['巩固主题教育成果。', 'a campaign', { from: 2024, to: 2025, outlineYear: 2024 }],
      ['办好第三届高企峰会。', 'an edition that no rule knows'],
      ['争取资金500万元。', 'a number'],
    ],
    (text, change) => {
      expect(carry(text, 'plan', change)).toBeNull();
    },
  );
});

test('what an earlier report than the last says of its era is not carried, though the era lasts', () => {
  const during = { from: 2020, to: 2022, outlineYear: 2021 };
  expect(carry('坚持疫情防控与企业服务两手抓。', 'prose', during)).toBeNull();
  expect(carry('坚持疫情防控与企业服务两手抓。', 'prose', { ...during, from: 2021 })).not.toBeNull();
});

describe('what past reports tell', () => {
  const documents = [
    documentOf(
      smallReport(
        2022,
        '发挥“青创汇”作用。开展“春风”行动。第八届云溪科普讲解大赛参赛选手52名。第五届高企峰会参会企业30家。',
      ),
    ),
    documentOf(
      smallReport(2021, '建好“青创汇”。第七届云溪科普讲解大赛参赛选手45名。第三届高企峰会参会企业28家。'),
    ),
  ];
  const { lastingNames, yearlyEvents } = planJourney(documents, 2022, 2023);

  test('a name that two years have lasts, one that a single year has does not', () => {
    expect(lastingNames.has('青创汇')).toBe(true);
    expect(lastingNames.has('春风')).toBe(false);
  });

  test('an event is yearly when its editions follow the years', () => {
    expect(
      [...yearlyEvents].filter(([event]) => event.includes('科普讲解大赛')).map(([, base]) => base),
    ).toEqual([-2014]);
    expect([...yearlyEvents.keys()].some((event) => event.includes('高企峰会'))).toBe(false);
  });
});
