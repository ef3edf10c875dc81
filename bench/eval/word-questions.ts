import type { ReportStore } from '../../src/retrieval/report-store.ts';

/** Questions about words, one for each heading of each report: 2021年平台建设做了哪些工作？ */
export async function makeWordQuestions(store: ReportStore): Promise<string[]> {
  const reports = await store.reports();
  if (!reports.ok) throw new Error(reports.error.kind);
  const read = await store.read(reports.value.map((r) => r.id));
  if (!read.ok) throw new Error(read.error.kind);
  const questions = read.value.flatMap(({ report, passages }) =>
    report.year === null
      ? []
      : [...new Set(passages.filter((p) => p.year === report.year).map((p) => p.section))].flatMap(
          (section) => {
            const heading = section.split(' / ').at(-1) ?? '';
            const topic = heading
              .replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/, '')
              .replace(/[。，、]/g, '');
            return topic.length >= 4 && topic.length <= 16 && !/\d/.test(topic)
              ? [`${report.year}年${topic}做了哪些工作？`]
              : [];
          },
        ),
  );
  return [...new Set(questions)];
}
