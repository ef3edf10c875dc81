import { STYLE_NAMES } from '../prompts/write-section.ts';
import type { PolishedDraft } from '../workflows/draft/polish-draft.ts';
import type { WrittenDraft } from '../workflows/draft/write-draft.ts';

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
