import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { expectedOf, sayExpected, sayNumber, writeResult } from '../../src/checks/print-figure.ts';
import type { Figure } from '../../src/figures/figure.ts';
import type { End, Interval } from '../../src/relations/interval.ts';

const end = (written: string | null): End =>
  written === null ? null : { value: new Big(written.replace('!', '')), isOpen: written.endsWith('!') };
const interval = (low: string | null, high: string | null): Interval => ({ low: end(low), high: end(high) });
const figure = (value: string, unit: string, aim: Figure['aim'] = 'value') =>
  ({ value, unit, aim }) as Figure;

describe('what a figure should be, printed as the figure is', () => {
  it.each([
    [interval('26', '26'), figure('62', '家'), '26家', 'a count'],
    [interval('102.98', '103.06'), figure('130', '家'), '103家', 'the one whole number between'],
    [interval('16.2', '18.9'), figure('20', '家'), '17家至18家', 'the whole numbers between'],
    [interval('16!', '18!'), figure('20', '家'), '17家', 'open ends do not count'],
    [interval('16.2', '16.8'), figure('20', '家'), '约17家', 'no whole number between'],
    [interval('21.1764', '21.1765'), figure('12.2', '%', 'growth_rate'), '21.2%', 'to the places printed'],
    [interval('-12.52', '-12.48'), figure('12.5', '%', 'growth_rate'), '下降12.5%', 'a fall'],
    [
      interval('30.6', '32.0'),
      figure('25.0', '%', 'growth_rate'),
      '31.3%左右',
      'the other figures are rounded',
    ],
    [interval('146000000', '148000000'), figure('1.74', '亿元'), '1.47亿元左右', 'in the unit printed'],
    [interval('5618000', '5628000'), figure('562.4', '亿元'), '562.3万元左右', 'too small for 亿元'],
    [interval('0.12', '0.14'), figure('0.31', '个百分点', 'change'), '0.13个百分点左右', 'points'],
    [interval('-3', '-3'), figure('5', '家', 'change'), '减少3家', 'a change down'],
    [interval('9', '9'), figure('6', '位', 'rank'), '第9位', 'a rank'],
    [interval('25', null), figure('20', '家'), '不少于25家', 'a least'],
    [interval(null, '66'), figure('348', '家'), '不超过66家', 'a most'],
    [interval(null, null), figure('348', '家'), null, 'anything'],
  ])('%j for %j: %s, %s', (bounds, like, expected, _why) => {
    const found = expectedOf(bounds, like);
    expect(found && sayExpected(found)).toBe(expected);
  });

  it.each([
    [interval('26', '26'), figure('62', '家'), false, '= 26', 'a count'],
    [interval('26', '26'), figure('62', '家'), true, '= 26家', 'where the terms have their units'],
    [interval('16.2', '18.9'), figure('20', '家'), false, '= 17至18', 'two ends'],
    [interval('16.2', '16.8'), figure('20', '家'), false, '≈ 17', 'no whole number between'],
    [
      interval('-12.52', '-12.48'),
      figure('12.5', '%', 'growth_rate'),
      false,
      '= -12.5%',
      'a fall has its sign',
    ],
    [interval('146000000', '148000000'), figure('1.74', '亿元'), false, '≈ 1.47', 'more than the rounding'],
    [interval('25', null), figure('20', '家'), false, null, 'a least'],
  ])('%j for %j ends a sum (units %s): %s, %s', (bounds, like, withUnit, result, _why) => {
    const found = expectedOf(bounds, like);
    expect(found && writeResult(found, withUnit)).toBe(result);
  });

  it('says a plain negative amount with its sign', () => {
    expect(sayNumber('-3', { unit: '家', aim: 'value' })).toBe('-3家');
  });
});
