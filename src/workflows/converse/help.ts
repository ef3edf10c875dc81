import type { StoredReport } from '../../retrieval/report-store.ts';

/** Examples look back over as many years as a colleague would. */
const LOOK_BACK = 4;

/** What the assistant can do, with examples that the store at hand can answer. */
export function helpText(reports: readonly StoredReport[], language: 'zh' | 'en'): string {
  const years = [...new Set(reports.map((r) => r.year))]
    .filter((y): y is number => y !== null)
    .sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  const from = Math.max(first ?? 0, (last ?? 0) - LOOK_BACK);
  const bodies = [...new Set(reports.map((r) => r.organisation))];
  if (first === undefined || last === undefined)
    return language === 'en'
      ? 'The store is empty: run npx zhubi ingest FOLDER first.'
      : '资料库是空的，请先运行 npx zhubi ingest 文件夹。';
  if (language === 'en') {
    return [
      `The store holds ${reports.length} reports of ${bodies.length} ${bodies.length === 1 ? 'body' : 'bodies'}, ${first} to ${last}. You can ask for`,
      `  a figure          how many high-tech enterprises were added in ${last}`,
      `  a comparison      how many more were there in ${last} than in ${last - 1}`,
      `  a trend           trend of high-tech enterprises from ${from} to ${last}`,
      `  a target          did the bureau meet its ${last} target for technology contract turnover`,
      '  and go on with    and in the year before?',
      `  a draft           draft ${last + 1}`,
      `  entering data     enter data ${last + 1}`,
    ].join('\n');
  }
  return [
    `资料库里有${bodies.slice(0, 4).join('、')}${bodies.length > 4 ? `等${bodies.length}家单位` : ''}${first}—${last}年的${reports.length}份报告。可以这样问：`,
    `  查数    ${last}年新增高新技术企业多少家？`,
    `  比较    ${last}年新增高新技术企业比上年多几家？`,
    `  合计    ${from}到${last}年一共新增多少家高新技术企业？`,
    `  走势    ${from}—${last}年每年技术合同成交额是多少？`,
    `  最值    ${from}到${last}年哪一年新增高新技术企业最多？`,
    `  目标    ${last}年新增高新技术企业的目标完成了吗？`,
    '  追问    那上一年呢？ / 累计呢？',
    '  查文字  2020年疫情防控做了哪些工作？',
    `  填报    填报${last + 1}年数据`,
    `  起草    起草${last + 1}年工作总结 / 起草${last + 1}年某一部分`,
  ].join('\n');
}
