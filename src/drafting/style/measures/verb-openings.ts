import type { Clause } from '../../../figures/clauses.ts';
import { oneOf } from '../../../lexicon/kinds.ts';
import { expand } from '../../../lexicon/pattern.ts';
import { defineMeasure } from '../measure.ts';
import { clausesIn } from '../sentences.ts';
import { shareOf } from '../share-of.ts';
import type { StyledParagraph } from '../styled-text.ts';

const OPENING = new RegExp(
  `^[“‘《（]?${expand('(?:——|{pointMark}|{ordering})?{timeOpening}?{mannerOfWork}?')}地?(${oneOf('adding', 'creating', 'doing', 'reporting')})`,
);

export const verbOpenings = defineMeasure({
  id: 'verb-openings',
  name: '动词开头',
  unit: '%',
  summary: '以动词开头（前面可有时间词或方式词）的分句所占的比例。',
  measure(section) {
    const clauses = clausesIn(section);
    const opened = clauses.filter(({ clause, paragraph }) => opensWithVerb(clause, paragraph));
    return shareOf(opened.length, clauses.length);
  },
});

/** What makes a noun of the verb before it, as a word of its own: 支持|率, 参与|者, 开展|的|活动; not 支持|部门. */
const NOUN_MAKER = new Set('的 率 者 员 班 库 额 业 器 区 商 部 性 度 感 量'.split(' '));

/** A verb is a word of its own (接待, not 接待室). */
function opensWithVerb(clause: Clause, { words }: StyledParagraph): boolean {
  const opening = OPENING.exec(clause.text);
  if (opening === null) return false;
  const end = clause.start + opening[0].length;
  const isCut = words.some((w) => w.start < end && end < w.start + w.text.length);
  const next = words.find((w) => w.start === end);
  return !isCut && !(next && NOUN_MAKER.has(next.text));
}
