import { describe, expect, it } from 'vitest';
import { SLIP, slipBetween } from '../../src/checks/slip.ts';

describe('a slip of the hand', () => {
  it.each([
    ['62', '26家', 'same', 'digits swapped'],
    ['384', '348', 'same', 'digits swapped'],
    ['1030', '103', 'same', 'a zero too many'],
    ['4.76', '47.6', 'same', 'the point misplaced'],
    ['12.5', '下降12.5%', 'same', 'another sign'],
    ['27', '26', 'near', 'one digit mistaken'],
    ['248', '2248', 'near', 'one digit missing'],
    ['1034', '134', 'near', 'one digit too many'],
    ['8', '44', 'other', 'nothing in common'],
    ['8', '9', 'other', 'one digit alone tells nothing'],
    ['103', '85', 'other', 'another number'],
    ['1034', '14', 'other', 'two digits too many'],
    ['71', '约71场次', 'none', 'the very number that stands there'],
    ['-12.5', '下降12.5%', 'none', 'the very number, a fall'],
    ['5', '-1个', 'none', 'no number of things'],
    ['5', '0个', 'none', 'nothing at all is said otherwise'],
    ['5.0', '0.5亿元', 'same', 'not nothing'],
    ['76300', '7629.8万元左右', 'same', 'a zero too many, of a number computed from rounded ones'],
    ['526.4', '562.3万元左右', 'same', 'digits swapped, of such a number'],
    ['17.9', '1.8%', 'same', 'the point misplaced, of a number printed to fewer places'],
    ['18', '1.8%', 'same', 'the point misplaced'],
    ['23', '1.8%', 'other', 'another number'],
    ['528.4', '562.3万元左右', 'other', 'another number near it'],
  ] as const)('%s for %s is %s: %s', (stated, expected, slip, _why) => {
    expect(slipBetween(stated, expected)).toBe(SLIP[slip]);
  });
});
