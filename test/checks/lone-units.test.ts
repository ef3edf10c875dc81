import { expect, it } from 'vitest';
import { findLoneUnits, makesWord } from '../../src/checks/lone-units.ts';

const units = (text: string): string[] => findLoneUnits(text).map((u) => text.slice(u.start, u.end));

it('finds units whose number is lost', () => {
  expect(units('总数达到家，增长%。')).toEqual(['增长%', '达到家'].toSorted());
});

it('lets magnitudes and masked numbers be', () => {
  expect(units('突破亿元大关，投入数千万元，达到**家，增长**.*%。')).toEqual([]);
});

it('knows words that end like a unit', () => {
  expect(['链条', '月份', '专家'].map(makesWord)).toEqual([true, true, true]);
  expect(makesWord('书份')).toBe(false);
});
