import { sayStated } from '../../checks/compose-finding.ts';
import type { EnteredFigure } from '../../entered-data/entered-data.ts';
import { figureOf } from '../../entered-data/figure-of.ts';
import { MEASURE_NAMES } from '../../entered-data/measure-names.ts';
import { STYLE_NAMES } from '../../prompts/write-section.ts';
import type { PolishedDraft } from './polish-draft.ts';
import type { WrittenDraft } from './write-draft.ts';

/** One sentence or two on what the draft is made of, what is missing, and what was not used. */
export function summariseDraft(written: WrittenDraft | PolishedDraft): string {
  const { draft, findings, checked, past, score, doubts, isWhole } = written;
  const paragraphs = draft.sections.flatMap((s) => s.paragraphs);
  const figures = paragraphs.flatMap((p) => p.figures);
  const entered = figures.filter((f) => f.origin === 'entered').length;
  const gaps = paragraphs.flatMap((p) => p.gaps).length;
  const errors = findings.filter((f) => f.severity === 'error').length;
  const others = findings.length - errors;
  const years = past.map((r) => `${r.year}年`).join('、');
  // A section uses its own part of the data; the rest is not missing from it.
  const unused = isWhole ? draft.unused.map((f) => sayUnused(f, draft.year)) : [];
  return [
    `依据${years}的报告起草：数字${figures.length}个，其中填报${entered}个、计算${figures.length - entered}个；待补${gaps}处。`,
    `核对了${checked}个关系：${findings.length === 0 ? '没有发现问题' : `错误${errors}处、其他${others}处`}；文风${score.of}项中${score.inside}项在往年区间内。`,
    ...('writtenBy' in written ? [summariseWritten(written)] : []),
    ...(unused.length === 0 ? [] : [`没有用上的数据：${unused.join('、')}。`]),
    ...(isWhole && doubts.length > 0
      ? [`录入的数据有疑点${doubts.length}处，请先核对：`, ...doubts.map((d) => `  ${d}`)]
      : []),
    ...sayGapYears(draft.year, past[0]?.year ?? null),
  ].join('\n');
}

/** How many sections with text are in the model's words, and how many as the rules wrote them. */
export function countWritten({ writtenBy }: PolishedDraft): { polished: number; byRules: number } {
  const count = (by: 'worded' | 'rules') => writtenBy.filter((w) => w === by).length;
  return { polished: count('worded'), byRules: count('rules') };
}

function summariseWritten(written: PolishedDraft): string {
  const { polished, byRules } = countWritten(written);
  return `文风“${STYLE_NAMES[written.style]}”：经模型润色${polished}节，由规则给出${byRules}节，数字不变。`;
}

/** 高新技术企业（新增）29家: its stock is another number. */
const sayUnused = (figure: EnteredFigure, year: number): string => {
  const aside = figure.measure === 'value' ? '' : `（${MEASURE_NAMES[figure.measure]}）`;
  return `${figure.indicator}${aside}${sayStated(figureOf(figure, year))}`;
};

/** What a person must know where the report of the year before is not among those followed. */
function sayGapYears(year: number, latest: number | null): string[] {
  if (latest === null || latest === year - 1) return [];
  return [
    `资料库里没有${year - 1}年的报告，底稿是${latest}年的：与上年相比的增减、增长率算不出来，届次等逐年变化的说法请逐处核对；收录${year - 1}年的报告后再起草更可靠。`,
  ];
}
