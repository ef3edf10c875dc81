import type { WrittenDraft } from './write-draft.ts';

/** One sentence or two on what the draft is made of, what is missing, and what was not used. */
export function summariseDraft({ draft, findings, checked, past, score, isWhole }: WrittenDraft): string {
  const paragraphs = draft.sections.flatMap((s) => s.paragraphs);
  const figures = paragraphs.flatMap((p) => p.figures);
  const entered = figures.filter((f) => f.origin === 'entered').length;
  const gaps = paragraphs.flatMap((p) => p.gaps).length;
  const errors = findings.filter((f) => f.severity === 'error').length;
  const others = findings.length - errors;
  const years = past.map((r) => `${r.year}年`).join('、');
  const unused = draft.unused.map((f) => `${f.indicator}${f.value}${f.unit}`).join('、');
  return [
    `依据${years}的报告起草：数字${figures.length}个，其中填报${entered}个、计算${figures.length - entered}个；待补${gaps}处。`,
    `核对了${checked}个关系：${findings.length === 0 ? '没有发现问题' : `错误${errors}处、其他${others}处`}；文风${score.of}项中${score.inside}项在往年区间内。`,
    ...(unused === '' || !isWhole ? [] : [`没有用上的数据：${unused}。`]),
  ].join('\n');
}
