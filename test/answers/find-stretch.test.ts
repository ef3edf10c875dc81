import { describe, expect, it } from 'vitest';
import { findStretch } from '../../src/answers/find-stretch.ts';
import { type SmallWork, workOf } from '../support/answer-work.ts';

const ASKED: SmallWork = { ask: { stretch: { from: 2018, to: 2022 } } };
const FIVE = '科技小院 new 40 家 2022 period=五年来';
const find = (same: readonly string[], work: SmallWork = ASKED) =>
  findStretch(workOf({ ...work, same }))?.head.figure.value ?? null;

describe('a figure of the very stretch', () => {
  it.each([
    ['in words', FIVE],
    ['in years', '科技小院 new 40 家 2022 period=2018—2022年'],
  ])('%s', (_, row) => expect(find([row])).toBe('40'));

  it('said twice is one', () => expect(find([FIVE, `${FIVE} report=2023 at=50`])).toBe('40'));

  it('grown over it, where growth is asked for', () => {
    const rate = '科技小院 growth_rate 60 % 2022 period=五年来';
    expect(find([FIVE, rate])).toBe('40');
    expect(find([FIVE, rate], { ...ASKED, question: { operation: { kind: 'growth', base: 2018 } } })).toBe(
      '60',
    );
  });
});

describe('nothing of the stretch', () => {
  it.each([
    ['of another length', FIVE.replace('五', '三')],
    ['that ends in another year', FIVE.replace('2022', '2021')],
    ['of a year', '科技小院 new 40 家 2022'],
    ['of part of a year', '科技小院 new 40 家 2022 period=上半年'],
    ['of the city', `${FIVE} scope=全市`],
    ['that is an aim', FIVE.replace(' new ', ' target:new ')],
  ])('%s', (_, row) => expect(find([row])).toBeNull());

  it('where two say it differently', () =>
    expect(find([FIVE, `${FIVE.replace('40', '41')} at=50`])).toBeNull());
  it('where none is asked for', () => expect(find([FIVE], {})).toBeNull());
});
