import type { StoredReport } from '../../retrieval/report-store.ts';

/** Bodies named one by one before the rest is only counted. */
const MOST_NAMED = 4;

/** What the store holds, for whoever opens the conversation: each body with its years, and how to add reports. */
export function describeStore(reports: readonly StoredReport[]): string {
  const bodies = [...Map.groupBy(reports, (r) => r.body).values()].sort((a, b) => b.length - a.length);
  const named = bodies.slice(0, MOST_NAMED).map((own) => `${own[0]?.organisation ?? ''}${yearsOf(own)}`);
  const rest = bodies.length > MOST_NAMED ? `等${bodies.length}家单位` : '';
  const figures = reports.reduce((sum, r) => sum + r.figures, 0);
  return [
    `资料库里有${named.join('、')}${rest}的报告，共${reports.length}份、${figures}个数字。`,
    '收录自己的报告：npx zhubi ingest 文件夹（或在 .env 里写 ZHUBI_CORPUS=文件夹）。',
  ].join('\n');
}

function yearsOf(reports: readonly StoredReport[]): string {
  const years = reports.flatMap((r) => (r.year === null ? [] : [r.year])).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '（年份不明）';
  return first === last ? `${first}年` : `${first}—${last}年`;
}
