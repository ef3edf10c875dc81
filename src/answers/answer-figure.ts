import type { Answer } from './answer.ts';
import { cite, end, nameOf, plain, say, toValue } from './compose-answer.ts';
import { sayYear } from './phrase.ts';
import type { Candidate, Group } from './select-figures.ts';
import type { Finding, Work } from './work.ts';

const SOURCES_CITED = 2;

/** What the figures say of one hole, as it stands: stated, hidden, or in several readings. */
export function answerFinding(work: Work, finding: Exclude<Finding, { kind: 'nothing' }>): Answer {
  switch (finding.kind) {
    case 'figure':
      return answerFigure(work, finding);
    case 'masked':
      return answerMasked(work, finding.candidate);
    case 'several':
      return answerSeveral(
        work,
        finding.groups.map((g) => g.head),
      );
  }
}

/** One figure, as the reports say it. */
export function answerFigure(work: Work, { head, all }: Group): Answer {
  return {
    ...plain('answered', end(say(work, head), work)),
    value: toValue(head.figure, work),
    citations: cite(all.slice(0, SOURCES_CITED), work.context),
  };
}

/** The report has the figure but hides it: says so, and how many digits the mask covers. */
export function answerMasked(work: Work, candidate: Candidate): Answer {
  const { figure } = candidate;
  const digits = (figure.masked ?? '').replace(/[^*xX×□＿]/g, '').length;
  const name = nameOf(figure, work);
  const hidden = `${figure.masked}${figure.unit}`;
  const text =
    work.question.language === 'en'
      ? `The report gives ${name} but hides the number (${hidden}, ${digits} character${digits === 1 ? '' : 's'} masked), so it cannot be told.`
      : `报告写了${sayYear(figure.year, 'zh')}的${name}，但数字被隐去了（${hidden}，遮了${digits}位），无法给出。`;
  return { ...plain('masked', text), citations: cite([candidate], work.context) };
}

/** Two ends of a range, two reports that disagree, or two readings: each is shown with its source. */
export function answerSeveral(work: Work, heads: readonly Candidate[]): Answer {
  const en = work.question.language === 'en';
  const citations = cite(heads, work.context);
  const said = heads.map((h) => say(work, h));
  const join = en ? '; ' : '；';
  const range = rangeOf(heads);
  if (range) {
    const low = say(work, { ...range.low, figure: { ...range.low.figure, qualifier: null } });
    const text = `${low}${en ? ' to ' : '至'}${range.high.figure.value}${range.high.figure.unit}`;
    return { ...plain('answered', end(text, work)), citations };
  }
  if (disagree(heads)) {
    const sources = heads.map((h, i) =>
      en ? `${said[i]} in ${titleOf(work, h)}` : `${said[i]}（见${titleOf(work, h)}）`,
    );
    const text = `${en ? 'Two reports disagree: ' : '两份报告的数不一致：'}${sources.join(join)}`;
    return { ...plain('answered', end(text, work)), citations };
  }
  const text = en
    ? `This can be read in more than one way: ${said.join(join)}. Which one do you mean?`
    : `这个问题有不止一种理解：${said.join(join)}。请问您指的是哪一个？`;
  return { ...plain('ambiguous', text), citations };
}

function rangeOf([low, high, ...more]: readonly Candidate[]): { low: Candidate; high: Candidate } | null {
  if (!low || !high || more.length > 0 || low.figure.sentence !== high.figure.sentence) return null;
  return low.figure.qualifier === '不低于' && high.figure.qualifier === '不高于' ? { low, high } : null;
}

/** One figure, restated with another value by another report. */
function disagree(heads: readonly Candidate[]): boolean {
  const meanings = new Set(heads.map((h) => `${h.figure.aim} ${h.figure.indicator}`));
  return meanings.size === 1 && new Set(heads.map((h) => h.reportId)).size > 1;
}

const titleOf = ({ context }: Work, { reportId }: Candidate): string =>
  `《${context.titles.get(reportId) ?? ''}》`;
