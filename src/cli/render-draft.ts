import { STYLE_NAMES } from '../prompts/write-section.ts';
import type { PolishedDraft } from '../workflows/polish-draft.ts';
import type { WrittenDraft } from '../workflows/write-draft.ts';

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;

/** The draft as a person reads it in the terminal, with what the checker finds in it. */
export function renderDraft(written: WrittenDraft | PolishedDraft): string {
  const { text, findings } = written;
  const found = findings.map(
    ({ severity, message, quote }) => `【${SEVERITY[severity]}】${message}（“${quote}”）`,
  );
  return [
    text,
    ...('writtenBy' in written ? ['', ...listWritten(written)] : []),
    ...(found.length > 0 ? ['', '核对结果：', ...found] : []),
  ].join('\n');
}

/** How many sections with text are in the model's words, and how many as the rules wrote them. */
export function countWritten({ writtenBy }: PolishedDraft): { polished: number; byRules: number } {
  const count = (by: 'worded' | 'rules') => writtenBy.filter((w) => w === by).length;
  return { polished: count('worded'), byRules: count('rules') };
}

function listWritten({ draft, style, writtenBy }: PolishedDraft): string[] {
  const headings = (by: 'worded' | 'rules') =>
    draft.sections.filter((_, i) => writtenBy[i] === by).map((s) => s.heading || '（开头）');
  const line = (said: string, of: readonly string[]) =>
    of.length === 0 ? [] : [`${said}${of.length}节：${of.join('；')}`];
  return [
    `文风“${STYLE_NAMES[style]}”，数字不变：`,
    ...line('经模型润色', headings('worded')),
    ...line('由规则给出', headings('rules')),
  ];
}

/** One sentence or two on what the draft is made of, what is missing, and what was not used. */
export function summariseDraft(written: WrittenDraft | PolishedDraft): string {
  const { draft, findings, checked, past, score, isWhole } = written;
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
    ...('writtenBy' in written ? [summariseWritten(written)] : []),
    ...(unused === '' || !isWhole ? [] : [`没有用上的数据：${unused}。`]),
  ].join('\n');
}

function summariseWritten(written: PolishedDraft): string {
  const { polished, byRules } = countWritten(written);
  return `文风“${STYLE_NAMES[written.style]}”：经模型润色${polished}节，由规则给出${byRules}节，数字不变。`;
}
