import { type BreakKind, type Change, CONSTRUCTED, makeChange } from './break.ts';
import type { CleanReport } from './clean-report.ts';

/** Right and wrong, both of them words that a typist would not stop at. */
const CONFUSABLES: readonly (readonly [string, string])[] = [
  ['签订', '签定'],
  ['部署', '布署'],
  ['台账', '台帐'],
  ['账目', '帐目'],
  ['截至', '截止'],
  ['竞相', '竟相'],
  ['拨付', '拔付'],
  ['辐射', '幅射'],
  ['作为', '做为'],
];

const DOUBLED = /推动|开展|组织|加强|完善|建立|企业|支持|引导|服务|提升|深入|围绕|坚持|科技|工作/g;

const wordChange = (report: CleanReport, kind: string, start: number, old: string, text: string): Change =>
  makeChange(report, {
    kind,
    indicator: '',
    edits: [{ start, end: start + old.length, text }],
    evidence: CONSTRUCTED,
  });

function doubleWords(report: CleanReport): Change[] {
  return [...report.text.matchAll(DOUBLED)]
    .filter(({ 0: word, index }) => !report.text.startsWith(word, index + word.length))
    .map(({ 0: word, index }) => wordChange(report, 'doubled-word', index, word, word + word));
}

function confuse(report: CleanReport): Change[] {
  return CONFUSABLES.flatMap(([right, wrong]) =>
    [...report.text.matchAll(new RegExp(right, 'g'))].map((m) =>
      wordChange(report, 'confusable', m.index, right, wrong),
    ),
  );
}

const NUMERALS = '一二三四五六七八九十';
const after = (numeral: string, by: number): string | undefined => NUMERALS[NUMERALS.indexOf(numeral) + by];

/** One heading counted a step too far: （三） → （四）, 2. → 3., 一、 → 二、. */
function renumber(report: CleanReport): Change[] {
  return [...report.text.matchAll(/^(（)?([一二三四五六七八]|\d)(?=[）、.])/gm)].flatMap((m) => {
    const number = m[2] ?? '';
    const next = /\d/.test(number) ? String(Number(number) + 1) : after(number, 1);
    const start = m.index + (m[1]?.length ?? 0);
    return next === undefined ? [] : [wordChange(report, 'heading-renumbered', start, number, next)];
  });
}

/** A list that announces its length, in words. */
const ANNOUNCED =
  /(?<=[^，。；]*、[^，。；]*)[二三四五六](?=个环节|类分别)|(?<=以下|抓好)[五六七](?=个方面|项工作)/g;
/** The last of two rates that 分别 announces, when it closes the list. */
const RESPECTIVELY = /(?<=分别[^，。；]{0,10}?\d[\d.]*%)[、和与][\d.]+%/g;

/** 三个环节 → 四个环节, and 分别增长A%、B% with one of them lost. */
function miscount(report: CleanReport): Change[] {
  const counted = [...report.text.matchAll(ANNOUNCED)].flatMap((m) =>
    [1, -1].flatMap((by) => {
      const other = after(m[0], by);
      return other === undefined ? [] : [wordChange(report, 'list-count', m.index, m[0], other)];
    }),
  );
  const lost = [...report.text.matchAll(RESPECTIVELY)].map((m) =>
    wordChange(report, 'list-count', m.index, m[0], ''),
  );
  return [...counted, ...lost];
}

/** A congress that had not yet met when the report was written. */
function advanceCongress(report: CleanReport): Change[] {
  const met = report.year >= 2022 ? '二十大' : '十九大';
  const next = report.year >= 2022 ? '二十一大' : '二十大';
  return [...report.text.matchAll(new RegExp(`(?<!二)${met}`, 'g'))].map((m) =>
    wordChange(report, 'congress', m.index, met, next),
  );
}

/** Slips that need no arithmetic. */
export const WORDING_BREAKS: readonly BreakKind[] = [
  { id: 'doubled-word', group: 'text', make: doubleWords },
  { id: 'confusable', group: 'text', make: confuse },
  { id: 'heading-renumbered', group: 'text', make: renumber },
  { id: 'list-count', group: 'text', make: miscount },
  { id: 'congress', group: 'text', make: advanceCongress },
];
