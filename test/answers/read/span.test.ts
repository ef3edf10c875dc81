import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverText, type Role, type Span } from '../../../src/answers/read/span.ts';

const TEXT = '请问2022年新增高新技术企业多少家？';
const roles: readonly Role[] = ['time', 'place', 'hole', 'measure', 'operator', 'courtesy', 'scope', 'mark'];
const span = fc
  .tuple(fc.constantFrom(...roles), fc.nat(TEXT.length - 1), fc.nat(6))
  .map(([role, from, length]): Span => ({ role, from, to: Math.min(TEXT.length, from + length), sense: '' }));

describe('the cover of a question', () => {
  it('gives every character exactly one role, whatever is proposed', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (proposals) => {
        const cover = coverText(TEXT, proposals);
        expect(cover[0]?.from).toBe(0);
        expect(cover.at(-1)?.to).toBe(TEXT.length);
        for (const [i, { from }] of cover.entries()) if (i > 0) expect(from).toBe(cover[i - 1]?.to);
      }),
    );
  });

  it('prefers the firmer role, then the longer span', () => {
    const cover = coverText(TEXT, [
      { role: 'operator', from: 0, to: 6, sense: '' },
      { role: 'courtesy', from: 0, to: 2, sense: '' },
      { role: 'measure', from: 7, to: 8, sense: '' },
      { role: 'measure', from: 7, to: 9, sense: 'new' },
    ]);
    expect(cover.map((s) => `${s.role}${s.sense} ${TEXT.slice(s.from, s.to)}`)).toEqual([
      'courtesy 请问',
      'content 2022年',
      'measurenew 新增',
      'content 高新技术企业多少家？',
    ]);
  });
});
