import type { FormSheet } from './form.ts';

/** Whose data the template is for. */
export interface TemplateSubject {
  /** The year that data are entered for. */
  readonly year: number;
  readonly organisation: string;
  /** The title of the report on the year before. */
  readonly lastTitle: string;
}

/** The first sheet: whose data and which year, and how to fill the rest. */
export function explainTemplate(
  { year, organisation, lastTitle }: TemplateSubject,
  sections: readonly string[],
): FormSheet {
  const lines: readonly (readonly [string, string])[] = [
    ['填报单位', organisation],
    ['填报年份', `${year}年`],
    ['依据', `《${lastTitle}》和指标目录；上年报告的每个板块一张表，行的顺序与上年报告一致。`],
    ['板块', sections.join('\n')],
    ['填哪里', '只填黄色的格子，主要是“数值”一列；没有发生的留空，不要填0，也不要删除行。其他格子已锁定。'],
    [
      '数值',
      '填阿拉伯数字，不带单位，单位已经写好。约数连同限定词一起填：近400、520多、突破50、30以上。下降的增长率和增减数填负数。',
    ],
    ['口径', '新增是当年增加的，累计是年末总数，数值是当年发生数或年末数。与上年一致的不用改。'],
    [
      '自动计算',
      '增长率、比上年增减、合计、占比和平均数由程序按上年报告推算，模板里没有这些行；每行的“说明”写明了哪些会自动计算。',
    ],
    ['备注', '累计数减少、有退出、口径变化、没有完成计划的，请在“备注”里写明原因，核对时会用到。'],
    [
      '新增指标',
      '上年没有的指标填在各表末尾的空行里，指标、口径、数值、单位都要填；指标目录里也没有的，在“备注”开头写上“新指标”。',
    ],
    ['亮点', '大事、首创、获奖等用文字填在“亮点”表，先选板块，一事一行。'],
    ['计划', `“计划”表填${year + 1}年的目标，旁边是${year}年的计划数，供对照。`],
    [
      '填完之后',
      `保存后运行 npx zhubi data import 文件名 --year ${year}；再用 npx zhubi data show --year ${year} 查看缺项和疑点。`,
    ],
  ];
  return {
    name: '说明',
    columns: [
      { header: '填报说明', width: 14 },
      { header: `${organisation}${year}年度数据`, width: 104 },
    ],
    rows: lines.map(([what, how]) => [{ value: what }, { value: how }]),
  };
}
