import type { types } from '@slack/bolt';
import type { KeptCheck, KeptFinding } from '../answering/kept.ts';
import { escapeText, quoteText } from '../slack/escape.ts';
import { button, contexts, fallback, sections, type View } from './view.ts';

export const CHECK_ACTIONS = {
  dismiss: 'zhubi:dismiss',
  rest: 'zhubi:rest',
  restore: 'zhubi:restore',
} as const;

/** The message shows the worst; the others are a button away. */
const WORST_SHOWN = 5;

/** What was checked and the worst that was found. */
export function viewCheck(check: KeptCheck, keptId: string): View {
  const { findings } = check;
  const head = `核对完成：《${check.title}》${sayCounts(check)}`;
  const hidden = findings.length - WORST_SHOWN;
  const rest = button(CHECK_ACTIONS.rest, `其余${hidden}处`, keptId);
  return {
    text: fallback(head),
    blocks: [
      ...sections(`*${escapeText(head)}*`),
      ...contexts(escapeText(sayScope(check))),
      ...viewFindings(findings.slice(0, WORST_SHOWN), 0, keptId),
      ...(hidden > 0 ? [{ type: 'actions' as const, elements: [rest] }] : []),
    ],
  };
}

/** The findings that the summary has no room for. */
export function viewRest({ findings }: KeptCheck, keptId: string): View {
  const rest = findings.slice(WORST_SHOWN);
  return {
    text: fallback(`其余${rest.length}处`),
    blocks: viewFindings(rest, WORST_SHOWN, keptId),
  };
}

function viewFindings(findings: readonly KeptFinding[], before: number, keptId: string): types.KnownBlock[] {
  return findings.flatMap((f, i): types.KnownBlock[] => {
    const [first, ...more] = sections(
      `*${before + i + 1}.【${f.word}】* ${escapeText(f.message)}\n${quoteText(f.quote)}`,
    );
    const dismiss = button(CHECK_ACTIONS.dismiss, '忽略', JSON.stringify({ kept: keptId, id: f.id }));
    return [
      ...(first ? [{ ...first, block_id: `finding-${f.id}-${before + i}`, accessory: dismiss }] : []),
      ...more,
      ...contexts(`${f.section === '' ? '' : `${escapeText(f.section)} · `}编号 ${f.id}`),
    ];
  });
}

function sayCounts({ findings }: KeptCheck): string {
  if (findings.length === 0) return '没有发现问题';
  const counts = new Map<string, number>();
  for (const { word } of findings) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, n]) => `${word}${n}处`).join('，');
}

function sayScope({ figures, relations, against, dismissed, failedRules }: KeptCheck): string {
  return [
    `核对了${figures}个数字、${relations}个关系`,
    against.length === 0 ? '没有可对照的往年报告' : `对照${against.join('、')}年的报告`,
    ...(dismissed > 0 ? [`已忽略的${dismissed}处没有列出`] : []),
    ...(failedRules > 0 ? [`有${failedRules}条规则没有运行，结果不完整`] : []),
  ].join('；');
}
