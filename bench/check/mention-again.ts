import { amount, type Change, makeChange } from './break.ts';
import type { CleanReport, Fact } from './clean-report.ts';

/** How a figure is said a second time, in a sentence of its own. */
function sayAgain(
  { indicator, measure, unit }: Fact,
  printed: string,
): { before: string; after: string } | null {
  if (measure === 'new' && unit !== '亿元') return { before: `全年新增${indicator}`, after: `${unit}。` };
  if (measure === 'cumulative' && /[家个名]/.test(unit) && printed !== '')
    return { before: `${indicator}累计达到`, after: `${unit}。` };
  if (measure === 'value' && /元$|件$/.test(unit)) return { before: `全年${indicator}`, after: `${unit}。` };
  return null;
}

/** 规上工业企业 and the like stand at 累计 only where the report itself counts them so. */
const ADDS_UP =
  /高新技术企业|市级科技型企业|研发平台|研发中心|新型研发机构|孵化载体|服务机构|科普基地|技术经纪人/;

/** Whether its sentence calls it by the name that the second mention will use. */
const isNamed = (text: string, { indicator, start }: Fact): boolean =>
  text.slice(text.lastIndexOf('。', start) + 1, start).includes(indicator);

/**
 * A sentence at the end of the opening that states a figure of the report once more, as `rewrite` prints it; `null`
 * leaves the figure out. With the right number it is harmless.
 */
export function mentionAgain(
  report: CleanReport,
  kind: string,
  rewrite: (fact: Fact) => string | null,
): Change[] {
  const at = report.text.indexOf('现将');
  if (at < 0) return [];
  const said = report.facts.filter(
    (f) =>
      f.year === report.year &&
      f.qualifier === null &&
      isNamed(report.text, f) &&
      /^[\d.]+$/.test(f.raw) &&
      (f.measure !== 'cumulative' || ADDS_UP.test(f.indicator)),
  );
  return said.flatMap((fact) => {
    const printed = rewrite(fact);
    const words = printed === null ? null : sayAgain(fact, printed);
    if (printed === null || words === null) return [];
    return [
      makeChange(report, {
        kind,
        indicator: fact.indicator,
        edits: [{ start: at, end: at, text: words.before + printed + words.after }],
        evidence: { by: 'mention', fact, says: amount(fact, printed) },
        also: [fact],
      }),
    ];
  });
}
