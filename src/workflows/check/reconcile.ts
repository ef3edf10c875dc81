import { nameOf, sayStated } from '../../checks/compose-finding.ts';
import type { Draft } from '../../checks/draft.ts';
import { type Fact, isInDraft } from '../../checks/fact.ts';
import { ENTERED } from '../../checks/finding.ts';
import type { Outcome, Term } from '../../checks/outcome.ts';
import type { Rule } from '../../checks/rule.ts';
import type { Sheet, Tone } from '../../documents/workbook.ts';
import { type CheckedReport, sectionAt } from './check-report.ts';
import { SEVERITY_WORD } from './mark-up.ts';

interface Row {
  readonly cells: readonly (string | number | null)[];
  readonly tone: Tone;
}

const COLUMNS: Sheet['columns'] = [
  { header: '序号', width: 6 },
  { header: '结论', width: 9 },
  { header: '数字', width: 28 },
  { header: '文中写作', width: 13 },
  { header: '应为', width: 13 },
  { header: '算式', width: 30 },
  { header: '对照', width: 50 },
  { header: '依据', width: 28 },
  { header: '所在章节', width: 28 },
  { header: '说明', width: 24 },
];

/** The reconciliation table as an .xlsx file. */
export async function composeReconciliation(checked: CheckedReport): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../../documents/workbook.ts');
  return writeWorkbook(reconcile(checked));
}

/** The reconciliation table (数据核对表): every relation between figures that was evaluated, and how it came out. */
export function reconcile(checked: CheckedReport): readonly Sheet[] {
  const { result } = checked;
  const rows = result.reports
    .flatMap(({ rule, outcomes }) => outcomes.map((outcome) => ({ rule, outcome, at: placeOf(outcome) })))
    .filter(
      ({ outcome }) => outcome.terms.length > 1 || (outcome.verdict === 'broken' && outcome.terms.length > 0),
    )
    .toSorted((a, b) => a.at - b.at)
    .map(({ rule, outcome }) => rowOf(checked, rule, outcome));
  return [
    {
      name: '数据核对表',
      columns: COLUMNS,
      rows: rows.map(({ cells }, i) => [i + 1, ...cells]),
      tones: rows.map(({ tone }) => tone),
    },
    findingsSheet(checked),
    overview(checked),
  ];
}

/** Where the stated figure stands in the draft; figures of other sources come last. */
function placeOf({ terms }: Outcome): number {
  const [stated] = terms;
  return stated && isInDraft(stated.fact) ? stated.fact.figure.start : Number.POSITIVE_INFINITY;
}

const lastHeading = (section: string): string => section.split(' / ').at(-1) ?? '';

function rowOf(checked: CheckedReport, rule: Rule, outcome: Outcome): Row {
  const { draft } = checked;
  const [stated, ...others] = outcome.terms;
  const verdict = verdictOf(rule, outcome);
  const { isElsewhere, reason } = reasonOf(checked, outcome);
  return {
    tone: verdict.tone,
    cells: [
      verdict.word,
      stated ? nameOf(stated.fact, draft) : '',
      stated ? sayStated(stated.fact.figure) : '',
      (!isElsewhere && stated?.expected) || '',
      (!isElsewhere && stated?.working) || '',
      others.map((t) => sayTerm(t, draft)).join('\n'),
      rule.summary,
      stated && isInDraft(stated.fact) ? lastHeading(sectionAt(draft, stated.fact.figure.start)) : '',
      reason,
    ],
  };
}

/** Why it could not be told, or the finding that it went into; what should stand there then is said of its figure alone. */
function reasonOf(checked: CheckedReport, outcome: Outcome): { isElsewhere: boolean; reason: string } {
  if (outcome.verdict === 'open') return { isElsewhere: false, reason: outcome.reason };
  const finding = checked.result.findingOf.get(outcome);
  if (!finding) return { isElsewhere: false, reason: '' };
  const number =
    listedFindings(checked).findIndex(
      ({ finding: f }) => f.subject === finding.subject && f.start === finding.start,
    ) + 1;
  const isElsewhere = outcome.terms[0]?.fact.figure.start !== finding.start;
  const place = `问题清单第${number}条`;
  return { isElsewhere, reason: isElsewhere ? `因“${finding.quote}”有误，见${place}` : `见${place}` };
}

function verdictOf(rule: Rule, outcome: Outcome): { word: string; tone: Tone } {
  if (outcome.verdict === 'holds') return { word: '相符', tone: 'good' };
  if (outcome.verdict === 'open') return { word: '无法判断', tone: 'open' };
  const severity = outcome.severity ?? rule.severity;
  return severity === 'error'
    ? { word: '不符', tone: 'bad' }
    : { word: severity === 'warning' ? '存疑' : '提示', tone: 'warn' };
}

const sayTerm = ({ fact }: Term, draft: Draft): string =>
  `${sourceOf(fact)}：${nameOf(fact, draft)} ${sayStated(fact.figure)}`;

function sourceOf({ source }: Fact): string {
  if (source.kind === 'draft') return '本稿';
  return source.kind === 'entered' ? ENTERED : `${source.year ?? ''}年报告`;
}

/** Every finding, also those of wording and form; then those that were dismissed, with the reason. */
function listedFindings({ findings, dismissed }: CheckedReport) {
  return [
    ...findings.map((finding) => ({ finding, why: '' })),
    ...dismissed.map(({ finding, dismissal }) => ({ finding, why: `已忽略：${dismissal.why}` })),
  ].toSorted((a, b) => a.finding.start - b.finding.start);
}

function findingsSheet(checked: CheckedReport): Sheet {
  const all = listedFindings(checked);
  return {
    name: '问题清单',
    columns: [
      { header: '序号', width: 6 },
      { header: '级别', width: 8 },
      { header: '原文', width: 24 },
      { header: '问题', width: 70 },
      { header: '应为', width: 18 },
      { header: '所在章节', width: 40 },
      { header: '编号', width: 14 },
      { header: '处理', width: 30 },
    ],
    rows: all.map(({ finding: f, why }, i) => [
      i + 1,
      SEVERITY_WORD[f.severity],
      f.quote,
      f.message,
      f.expected ?? '',
      f.section,
      f.id,
      why,
    ]),
    tones: all.map(({ finding, why }) =>
      why !== '' ? 'open' : finding.severity === 'error' ? 'bad' : 'warn',
    ),
  };
}

/** What was checked against what, and how many relations of each kind. */
function overview({ draft, past, result }: CheckedReport): Sheet {
  const rows = result.reports
    .map(({ rule }) => [rule.summary, result.checked[rule.id] ?? 0, result.open[rule.id] ?? 0] as const)
    .filter(([, checked, open]) => checked + open > 0);
  return {
    name: '核对范围',
    columns: [
      { header: '核对什么', width: 50 },
      { header: '已判断', width: 12 },
      { header: '无法判断', width: 12 },
    ],
    rows: [
      [`稿件：${draft.report.title}`, null, null],
      [`年份：${draft.year ?? '未知'}`, null, null],
      [`数字：${draft.facts.length}个`, null, null],
      ...(past.length === 0
        ? [['没有可对照的往年报告', null, null] as const]
        : past.map((r) => [`对照：${r.title}`, null, null] as const)),
      ...rows,
    ],
  };
}
