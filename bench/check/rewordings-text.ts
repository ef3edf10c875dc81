import type { Random } from '../random.ts';
import { type Change, type ChangeKind, CONSTRUCTED, makeChange, type Wish } from './break.ts';
import type { CleanReport } from './clean-report.ts';
import type { Edit, Span } from './edit.ts';
import { factsIn, itemsOf } from './items.ts';

/** Sentences that lean on the one before: told apart by how they begin, or by what they compare with. */
const LEANS = /^(?:其中|同时|此外|另|对|这|该|由此|下一步|年内|先后|针对|但|，|分别)/;
const IDLE = [
  '各项工作稳步推进，干部职工精神面貌焕然一新。',
  '企业和群众的获得感不断增强。',
  '部门协同更加顺畅，服务水平持续提高。',
  '创新氛围日益浓厚。',
];

const silent = (
  report: CleanReport,
  kind: string,
  edits: readonly Edit[],
  wish: Partial<Wish> = {},
): Change => makeChange(report, { kind, indicator: '', edits, evidence: CONSTRUCTED, ...wish });

const cut = (report: CleanReport, { start, end }: Span): string => report.text.slice(start, end);

const stands = (report: CleanReport, s: Span): boolean => !LEANS.test(cut(report, s));

/** Two neighbouring sentences of an item in the other order. */
function reorder(report: CleanReport): Change[] {
  return itemsOf(report).flatMap(({ sentences }) =>
    sentences.slice(1).flatMap((second, i) => {
      const first = sentences[i];
      const next = sentences[i + 2];
      if (!first || !stands(report, first) || !stands(report, second)) return [];
      if (next && !stands(report, next)) return [];
      if (factsIn(report.facts, first).length + factsIn(report.facts, second).length === 0) return [];
      const text = cut(report, second) + cut(report, first);
      return [silent(report, 'sentences-reordered', [{ start: first.start, end: second.end, text }])];
    }),
  );
}

/** Clauses between semicolons, each with its own subject, in the other order. */
function reorderClauses(report: CleanReport): Change[] {
  const pairs = /(?<=[。])([^，。；\n]{3,}[^。；\n]*)；([^，。；\n]{3,}[^。；\n]*)(?=。)/g;
  return [...report.text.matchAll(pairs)]
    .filter(
      ([, a = '', b = '']) => ![a, b].some((c) => LEANS.test(c) || /^全|累计支持|累计发放|分别/.test(c)),
    )
    .filter(([, a = '', b = '']) => /\d/.test(a) && /\d/.test(b))
    .map((m) =>
      silent(report, 'clauses-reordered', [
        { start: m.index, end: m.index + m[0].length, text: `${m[2] ?? ''}；${m[1] ?? ''}` },
      ]),
    );
}

/** A sentence with figures that leads to no other, moved to the end of another item. */
function moveSentences(report: CleanReport, random: Random): Change[] {
  const items = itemsOf(report);
  return items.flatMap((from) => {
    const last = from.sentences.find((s, i) => {
      const next = from.sentences[i + 1];
      const isLoose = stands(report, s) && (!next || stands(report, next));
      return i > 0 && isLoose && factsIn(report.facts, s).length > 0;
    });
    const to = random.pick(items.filter((item) => item !== from));
    return last
      ? [
          silent(report, 'sentence-moved', [
            { ...last, text: '' },
            { start: to.end, end: to.end, text: cut(report, last) },
          ]),
        ]
      : [];
  });
}

/** A sentence without figures at the end of an item. */
const addIdle = (report: CleanReport, random: Random): Change[] =>
  itemsOf(report).map(({ end }) =>
    silent(report, 'idle-sentence-added', [{ start: end, end, text: random.pick(IDLE) }]),
  );

/** The text told in another order, or with words that count nothing. */
export const TEXT_REWORDINGS: readonly ChangeKind[] = [
  { id: 'sentences-reordered', make: reorder },
  { id: 'clauses-reordered', make: reorderClauses },
  { id: 'sentence-moved', make: moveSentences },
  { id: 'idle-sentence-added', make: addIdle },
];
