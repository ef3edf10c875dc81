import { styleText } from 'node:util';
import type { CheckedFinding, CheckedReport } from '../workflows/check/check-report.ts';
import { SEVERITY_WORD, sayRelated } from '../workflows/check/mark-up.ts';
import { wordsAround } from '../workflows/check/words-around.ts';

export interface RenderOptions {
  readonly isColoured: boolean;
}

const COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

const RELATED_SHOWN = 4;

/** What a person reads: the findings in reading order, then what was looked at, so that silence means something. */
export function renderCheck(checked: CheckedReport, options: RenderOptions): string {
  const { draft, findings, past } = checked;
  const { title, body } = draft.report;
  const year = draft.year === null ? '年份未知，未与往年对照；可用 --year 指明' : `${draft.year}年`;
  const against =
    past.length === 0 ? '没有可对照的往年报告' : `对照${past.map((r) => `${r.year}年`).join('、')}的报告`;
  return [
    `《${title}》（${body.name}，${year}，${against}）`,
    '',
    ...findings.flatMap((finding, i) => [...renderFinding(checked, finding, i + 1, options), '']),
    ...renderCounts(checked),
  ].join('\n');
}

function renderFinding(
  { draft }: CheckedReport,
  finding: CheckedFinding,
  number: number,
  { isColoured }: RenderOptions,
): string[] {
  const paint = (text: string, style: Parameters<typeof styleText>[0]) =>
    isColoured ? styleText(style, text) : text;
  const { before, behind } = wordsAround(draft.source, finding);
  const places = [...new Set(finding.related.map((r) => `     对照 ${sayRelated(r)}`))];
  const related = places.slice(0, RELATED_SHOWN);
  const more = places.length - RELATED_SHOWN;
  return [
    `${String(number).padStart(3)}. ${paint(`【${SEVERITY_WORD[finding.severity]}】`, COLOUR[finding.severity])}${finding.message}`,
    `     ${before}${paint(`〖${oneLine(finding.quote)}〗`, ['bold', 'underline'])}${behind}`,
    ...(finding.section === '' ? [] : [`     位置 ${finding.section}`]),
    ...related,
    ...(more > 0 ? [`     （另有${more}处对照）`] : []),
    `     编号 ${finding.id}（${finding.rule}）`,
  ];
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

function renderCounts({ draft, findings, dismissed, result }: CheckedReport): string[] {
  const evaluated = Object.values(result.checked).reduce((sum, n) => sum + n, 0);
  const open = Object.values(result.open).reduce((sum, n) => sum + n, 0);
  const byRule = Object.entries(result.checked)
    .toSorted(([, a], [, b]) => b - a)
    .map(([rule, n]) => `${summaryOf(result, rule)} ${n}`);
  const counts = (['error', 'warning', 'info'] as const)
    .map(
      (severity) =>
        [SEVERITY_WORD[severity], findings.filter((f) => f.severity === severity).length] as const,
    )
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${word}${n}处`);
  return [
    `核对了 ${draft.facts.length} 个数字、${evaluated} 个关系：${counts.length === 0 ? '没有发现问题' : counts.join('，')}。`,
    ...(open > 0
      ? [`另有 ${open} 个关系无法判断（没有往年的数、按不变价计算、数字被隐去等），不算有错。`]
      : []),
    ...(result.failed.length > 0
      ? [`有 ${result.failed.length} 条规则出错、没有运行，这次的结果不完整。`]
      : []),
    ...(dismissed.length > 0 ? [`已忽略的 ${dismissed.length} 处没有列出。`] : []),
    ...(byRule.length > 0 ? ['', ...byRule.map((line) => `  ${line}`)] : []),
  ];
}

const summaryOf = ({ reports }: CheckedReport['result'], rule: string): string =>
  `${rule.padEnd(18)}${reports.find((r) => r.rule.id === rule)?.rule.summary ?? ''}`;
