import type { WrittenDraft } from '../workflows/write-draft.ts';

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;

/** The draft as a person reads it in the terminal, with what the checker finds in it. */
export function renderDraft({ text, findings }: WrittenDraft): string {
  const found = findings.map(
    ({ severity, message, quote }) => `【${SEVERITY[severity]}】${message}（“${quote}”）`,
  );
  return [text, ...(found.length > 0 ? ['', '核对结果：', ...found] : [])].join('\n');
}
