import type { Answer } from './answer.ts';
import { cite, end, nameOf, plain, say, toValue } from './compose-answer.ts';
import { sayYear } from './phrase.ts';
import type { Candidate } from './select-figures.ts';
import type { Work } from './work.ts';

export function answerFigure(work: Work, candidates: readonly Candidate[]): Answer {
  const { figure } = candidates[0] as Candidate;
  return {
    status: 'answered',
    text: end(say(work, candidates[0] as Candidate), work),
    value: toValue(figure, work),
    working: null,
    citations: cite(candidates.slice(0, 2), work.context),
    trend: [],
  };
}

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

/** Two readings, or two reports that disagree: both are shown, with their sources. */
export function answerSeveral(work: Work, groups: readonly (readonly Candidate[])[]): Answer {
  const heads = groups.map((g) => g[0] as Candidate);
  const reports = new Set(heads.map((h) => h.reportId));
  const sameAim = new Set(heads.map((h) => `${h.figure.aim} ${h.figure.indicator}`)).size === 1;
  const isRange =
    heads.length === 2 &&
    heads.every((h) => h.figure.sentence === heads[0]?.figure.sentence) &&
    heads[0]?.figure.qualifier === '不低于' &&
    heads[1]?.figure.qualifier === '不高于';
  const said = heads.map((h) => say(work, h));
  const citations = cite(heads, work.context);
  const en = work.question.language === 'en';
  if (isRange) {
    const [low, high] = heads as [Candidate, Candidate];
    const text = `${say(work, { ...low, figure: { ...low.figure, qualifier: null } })}${en ? ' to ' : '至'}${high.figure.value}${high.figure.unit}`;
    return { ...plain('answered', end(text, work)), citations };
  }
  if (sameAim && reports.size > 1) {
    const sources = heads.map(
      (h, i) => `${said[i]}${en ? ' in ' : '（见'}${titleOf(work, h)}${en ? '' : '）'}`,
    );
    return {
      ...plain(
        'answered',
        end(
          `${en ? 'Two reports disagree: ' : '两份报告的数不一致：'}${sources.join(en ? '; ' : '；')}`,
          work,
        ),
      ),
      citations,
    };
  }
  const question = en ? 'This can be read in more than one way: ' : '这个问题有不止一种理解：';
  return {
    ...plain(
      'ambiguous',
      `${question}${said.join(en ? '; ' : '；')}${en ? '. Which one do you mean?' : '。请问您指的是哪一个？'}`,
    ),
    citations,
  };
}

export const titleOf = ({ context: c }: Work, candidate: Candidate): string =>
  `《${c.titles.get(candidate.reportId) ?? ''}》`;
