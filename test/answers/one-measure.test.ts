import { describe, expect, it } from 'vitest';
import { withOneAim } from '../../src/answers/one-measure.ts';
import type { Ask, Question } from '../../src/answers/question.ts';
import { workOf } from '../support/answer-work.ts';

const TREND: Question['operation'] = { kind: 'trend' };
const aimOf = (same: readonly string[], operation: Question['operation'] = TREND, ask: Partial<Ask> = {}) =>
  withOneAim(workOf({ same, ask, question: { operation } })).ask.aim;

const NEW = ['研发平台 new 8 个 2021', '研发平台 new 9 个 2022'];
const STOCK = ['研发平台 cumulative 40 个 2021', '研发平台 cumulative 49 个 2022'];

describe('a course over years is of one measure', () => {
  it.each<readonly [what: string, same: readonly string[], aim: Ask['aim']]>([
    ['the stock where every year has one', [...NEW, ...STOCK], 'cumulative'],
    ['the new ones where a year lacks the stock', [...NEW, ...STOCK.slice(1)], 'new'],
    ['none where no measure has every year', [NEW[0] ?? '', STOCK[1] ?? ''], null],
    ['none for a single year', STOCK.slice(1), null],
    [
      'none where a year’s stock is hidden and nothing else is there',
      [STOCK[0] ?? '', '研发平台 cumulative ? 个 2022'],
      null,
    ],
    ['none where a year has two', [...STOCK, '研发平台 cumulative 51 个 2022 at=50'], null],
  ])('%s', (_, same, aim) => {
    expect(aimOf(same)).toBe(aim);
  });

  it('the one that is asked for stays', () =>
    expect(aimOf([...NEW, ...STOCK], TREND, { aim: 'new' })).toBe('new'));
  it('the highest is one too', () =>
    expect(aimOf([...NEW, ...STOCK], { kind: 'extreme', direction: 'highest' })).toBe('cumulative'));
  it('a lookup is none', () => expect(aimOf([...NEW, ...STOCK], { kind: 'lookup' })).toBeNull());
});
