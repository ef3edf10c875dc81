import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/answers/question.ts';
import { settleBody } from '../../src/answers/settle-body.ts';
import { candidateOf, contextOf, inYear, questionOf } from '../support/answer-work.ts';

const NAMES = new Map([
  ['qinghe', '青禾区科技局'],
  ['yunhe', '云河区科技局'],
]);
const ROWS = [
  '高新技术企业 new 26 家 2022 body=qinghe',
  '高新技术企业 new 31 家 2022 body=yunhe',
  '高新技术企业 new 28 家 2021 body=yunhe',
];

/** The numbers left for each ask, or the question that is asked back. */
function settle(question: Partial<Question>, homeBody: string | null = null, rows: readonly string[] = ROWS) {
  const found = { same: rows.map(candidateOf), near: rows.map(candidateOf) };
  const settled = settleBody(
    questionOf(question),
    [found],
    contextOf({ homeBody, bodyNames: NAMES, hasSeveralBodies: true }),
  );
  if ('status' in settled) return `${settled.status}: ${settled.text}`;
  expect(settled[0]?.near).toEqual(settled[0]?.same);
  return settled[0]?.same.map((c) => Number(c.figure.value));
}

const at = (...bodies: string[]): Question['place'] => ({ kind: 'known', bodies, name: bodies.join() });

describe('whose figures answer', () => {
  it('those of the place that is named', () => {
    expect(settle({ place: at('yunhe'), years: inYear(2022) })).toEqual([31, 28]);
    expect(settle({ place: at('qinghe') }, 'yunhe')).toEqual([26]);
  });

  it('else those of the home body, though it has none', () => {
    expect(settle({ years: inYear(2022) }, 'qinghe')).toEqual([26]);
    expect(settle({ years: inYear(2021) }, 'qinghe', ROWS.slice(1))).toEqual([]);
  });

  it('else those of the only body that reports it for the year', () => {
    expect(settle({ years: inYear(2021) })).toEqual([31, 28]);
    expect(settle({ years: { kind: 'range', from: 2020, to: 2021 } })).toEqual([31, 28]);
    expect(settle({}, null, ROWS.slice(1))).toEqual([31, 28]);
  });

  it('nobody’s, where none reports it', () => expect(settle({}, null, [])).toEqual([]));
});

describe('which body is meant is asked', () => {
  it.each<readonly [what: string, question: Partial<Question>]>([
    ['where several report it', { years: inYear(2022) }],
    ['where several do in some year, and none is said', {}],
    [
      'where a place stands for several and their figures would be pooled',
      { place: at('qinghe', 'yunhe'), operation: { kind: 'sum' } },
    ],
  ])('%s', (_, question) => {
    const asked = settle(question);
    expect(asked).toMatch(/^ambiguous: /);
    expect(asked).toContain('青禾区科技局、云河区科技局');
  });

  it('not where only one of those that a place stands for reports it', () =>
    expect(settle({ place: at('qinghe', 'yunhe'), operation: { kind: 'sum' } }, null, ROWS.slice(1))).toEqual(
      [31, 28],
    ));

  it('not where a lookup may show each', () =>
    expect(settle({ place: at('qinghe', 'yunhe') })).toEqual([26, 31, 28]));

  it('with six names at most, and how many there are', () => {
    const many = Array.from({ length: 8 }, (_, i) => `高新技术企业 new ${i} 家 2022 body=b${i}`);
    const asked = settle({ years: inYear(2022) }, null, many);
    expect(asked).toContain('等8家');
    expect(asked).not.toContain('b6');
  });
});
