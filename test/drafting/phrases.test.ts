import { expect, test } from 'vitest';
import { withoutMilestones } from '../../src/drafting/milestones.ts';
import { phrasesOf } from '../../src/drafting/phrases.ts';
import { sentenceOf } from '../support/small-report.ts';

/** Phrases with what may be exchanged in them: 新增〔5家〕, one of another year as 〔39家〕-1. */
const show = (text: string, kind: 'result' | 'plan' = 'result'): string[] =>
  phrasesOf(withoutMilestones(sentenceOf(text, kind)), 2022).map(({ segments }) =>
    segments
      .map(({ text: words, mark, slots }) => {
        let shown = '';
        let at = 0;
        for (const { from, to, yearsOff } of slots) {
          shown += `${words.slice(at, from)}〔${words.slice(from, to)}〕${yearsOff === 0 ? '' : yearsOff}`;
          at = to;
        }
        return shown + words.slice(at) + mark;
      })
      .join(''),
  );

type Row = readonly [name: string, text: string, phrases: readonly string[], kind?: 'plan'];

const ROWS: readonly Row[] = [
  [
    'a stock, its addition and its growth are one phrase; another indicator is another',
    '全年新认定高新技术企业24家，总数达到103家，同比增长30.4%；科技型中小企业入库217家，同比增长12.4%。',
    [
      '全年新认定高新技术企业〔24家〕，总数达到〔103家〕，同比增长〔30.4%〕；',
      '科技型中小企业入库〔217家〕，同比增长〔12.4%〕',
    ],
  ],
  [
    "last year's number is one of its year; a rank goes with what it ranks",
    '高新技术企业由上年的39家增加到53家，增长35.9%，总量居全市第14位。',
    ['高新技术企业由上年的〔39家〕-1增加到〔53家〕，增长〔35.9%〕，总量居全市〔第14位〕'],
  ],
  [
    'a clause that leads on is not left alone',
    '97家规上工业企业中，有研发活动的41家，占42.3%。',
    ['〔97家〕规上工业企业中，有研发活动的〔41家〕，占〔42.3%〕'],
  ],
  [
    '其中 stays with its whole, what counts something else does not',
    '选派科技特派员60名，其中市级、区级分别为24名和36名，开展技术服务520多次。',
    ['选派科技特派员〔60名〕，其中市级、区级分别为〔24名〕和〔36名〕，', '开展技术服务〔520多次〕'],
  ],
  [
    '分别 binds the rates to both levels',
    '全年登记技术合同108项、实现技术合同成交额1.47亿元，分别较上年增长27.1%和31.3%。',
    ['全年登记技术合同〔108项〕、实现技术合同成交额〔1.47亿元〕，分别较上年增长〔27.1%〕和〔31.3%〕'],
  ],
  [
    'words before the first number lead it on, words behind follow it',
    '面对压力，各方协同发力，市级科技型企业净增43家，达到224家，基础更牢。',
    ['面对压力，各方协同发力，市级科技型企业净增〔43家〕，达到〔224家〕，基础更牢'],
  ],
  [
    'a comma in quotes cuts nothing',
    '开展“科技惠民，温暖你我”等志愿服务15次、210人次参与。',
    ['开展“科技惠民，温暖你我”等志愿服务〔15次〕、〔210人次〕参与'],
  ],
  ['a range is one slot', '开展科技成果对接活动6—8场。', ['开展科技成果对接活动〔6—8场〕1'], 'plan'],
  [
    'two numbers of one indicator that are no range are two',
    '新增高新技术企业25家，总数达到150家。',
    ['新增高新技术企业〔25家〕1，总数达到〔150家〕1'],
    'plan',
  ],
  [
    'a qualifier behind the unit goes with the number',
    '兑现奖补资金600万元以上。',
    ['兑现奖补资金〔600万元以上〕1'],
    'plan',
  ],
  ['a qualifier before the number goes with it', '入驻企业近400家。', ['入驻企业〔近400家〕']],
  [
    'a milestone that the exact number goes beyond is left out',
    '高新技术企业主营业务收入突破50亿元大关，达到53.9亿元，增长26.5%。',
    ['高新技术企业主营业务收入达到〔53.9亿元〕，增长〔26.5%〕'],
  ],
  [
    'a milestone with its number behind 、',
    '市级以上研发平台总数突破50个、达到51个。',
    ['市级以上研发平台总数达到〔51个〕'],
  ],
  [
    'a milestone with nothing behind it is its number',
    '高新技术企业总数突破100家。',
    ['高新技术企业总数〔突破100家〕'],
  ],
  [
    'a milestone before another indicator stays',
    '高新技术企业总数突破100家，科技型中小企业达到130家。',
    ['高新技术企业总数〔突破100家〕，', '科技型中小企业达到〔130家〕'],
  ],
  ['a sentence without figures has no phrase', '坚持以点带面，支持骨干企业牵头。', []],
];

for (const [name, text, phrases, kind] of ROWS)
  test(name, () => {
    expect(show(text, kind)).toEqual(phrases);
  });
