/** What a head says its numbers are; 增长 (`rise`) and 增减 (`moves`) are a rate or a difference, as the unit tells. */
export type HeadKind =
  | 'value'
  | 'new'
  | 'cumulative'
  | 'growth'
  | 'rise'
  | 'moves'
  | 'share'
  | 'rank'
  | 'completion';

/** What a head that names nothing says of its numbers. */
export interface PureHead {
  readonly kind: HeadKind;
  readonly isTarget: boolean;
  readonly isResult: boolean;
  readonly unit: string | null;
  readonly field: string;
}

const AGAINST =
  '(?:(?:比|较|与|同)?(?:上一?年度?|去年|上期|年初|(?:19|20)\\d{2}年?)(?:同期|[末底])?(?:相比)?|同期)?(?:同比)?';
const NUMBER = '(?:总?数量?|量|值|家数|个数)?';

/** The forms in which heads say what their numbers are, the most particular first. */
const FORMS: readonly (readonly [kind: HeadKind, pattern: RegExp])[] = [
  ['completion', /^(?:年度|全年|目标|任务|计划|指标|预期)*(?:完成|实现)(?:率|比例|百分比|进度|程度)$/],
  ['completion', /^(?:完成|达到|占)(?:年度|全年)?(?:目标|计划|任务)(?:的)?(?:比[重例]|百分比)?$/],
  [
    'growth',
    new RegExp(
      `^${AGAINST}(?:名义|实际)?(?:增长率|增速|增幅|增长幅度|增长速度|增减率|增减幅度?|变化率|涨幅|增长百分比)$`,
    ),
  ],
  ['rise', new RegExp(`^${AGAINST}(?:增长|增减情况|增长情况)$|^(?:比|较)?(?:上年|去年)?同比$`)],
  ['moves', new RegExp(`^${AGAINST}(?:增减|增加|变化|变动|升降|增量|增长|净增减)(?:量|额|数|值)?$`)],
  [
    'new',
    new RegExp(`^(?:当年|本年|年度|全年)?(?:新增|净增|新培育|新认定|新建|新设|新引进|新获批)${NUMBER}$`),
  ],
  [
    'cumulative',
    /^(?:累计(?:总?数|量|值)?|总数量?|总量|保有量|存量|拥有量|现有(?:数量?|量)?|在库数?|(?:年|期)[末底](?:总?数|累计|保有量|存量|值)?)$/,
  ],
  ['share', /^所?(?:占比|比重|比例)$|^占(?<whole>[\u4e00-\u9fa5]{2,12}?)的?比[重例]$/],
  ['rank', /^(?<field>全[国省市区县州])?(?:位次|排名|名次|排位)$/],
  ['value', /^(?:数值?|数量|数据|值|指标值|绝对[值数量额]|家数|个数|项数|件数|数额|合计|总计|小计|共计)?$/],
];
const TARGET = /^(?:年度|全年|年初|预期|工作|考核)*(?:目标|计划|任务)(?:任务|目标|指标)?(?:总?数量?|值|量)?$/;
const RESULT =
  /^(?:目标|任务|指标|计划|累计)*(?:预计|实际)?(?:完成|实现|达到|达成)(?:数量?|值|量|额|情况|进展)?$|^(?:实际|预计)(?:数|值)?$|^实绩$/;
/** 目标 or 实际 beside another word: 新增目标, 实际增长. */
const AIMED = /^(?:年度|全年)?(?:目标|计划)(?=.)|(?<=.)(?:目标|计划)(?:值|数)?$/;
const REACHED = /^(?:实际|完成|预计)(?=.)/;

/** Reads a head that says a measure and names nothing, 累计 or 同比增长; `null` for one that names something. */
export function readPureHead(words: string): PureHead | null {
  const none = { unit: null, field: '', isTarget: false, isResult: false };
  if (words !== '' && TARGET.test(words)) return { ...none, kind: 'value', isTarget: true };
  if (words !== '' && RESULT.test(words)) return { ...none, kind: 'value', isResult: true };
  for (const [kind, pattern] of FORMS) {
    const match = pattern.exec(words);
    if (match) return { ...none, kind, field: match.groups?.field ?? match.groups?.whole ?? '' };
  }
  const aimed = words.replace(AIMED, '');
  const reached = words.replace(REACHED, '');
  const inner = aimed !== words ? aimed : reached !== words ? reached : '';
  const said = inner === '' ? null : readPureHead(inner);
  return (
    said && {
      ...said,
      isTarget: said.isTarget || inner === aimed,
      isResult: said.isResult || inner !== aimed,
    }
  );
}
