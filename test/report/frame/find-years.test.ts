import { describe, expect, it } from 'vitest';
import { foldCharacters } from '../../../src/report/characters.ts';
import { readIdentity } from '../../../src/report/identity.ts';

const yearsOf = (text: string, file = 'a.txt') => {
  const { year, planYear, isSure } = readIdentity(foldCharacters(text), file);
  return `${year} → ${planYear}${isSure.year ? '' : '?'}`;
};

describe('the years of a report', () => {
  it.each([
    ['in Chinese digits', '云河区民政局二〇二一年工作总结\n', '2021 → 2022'],
    ['with a round zero', '云河区民政局二○二一年工作总结\n', '2021 → 2022'],
    [
      'from its headings',
      '工作总结\n各项工作有序推进。\n2020年工作回顾\n办结62件。\n2021年重点工作\n',
      '2020 → 2021',
    ],
  ])('%s', (_, text, years) => expect(yearsOf(text)).toBe(years));

  it.each([
    [
      'the five years and the last one',
      '各位代表：\n现在，我代表市人民政府，向大会报告过去五年工作。\n一、过去五年工作回顾\n经济稳步发展。\n二、2022年主要任务',
      'a.txt',
      '2021 → 2022',
    ],
    [
      'only the file’s name',
      '各位代表：\n现在，我代表市人民政府，向大会报告过去五年的工作。\n一、过去五年工作回顾\n经济稳步发展。',
      'songling-2022.txt',
      '2021 → 2022?',
    ],
  ])('a government’s: %s', (_, text, file, years) => expect(yearsOf(text, file)).toBe(years));

  it.each([
    ['工作汇编_20000.txt', 'null → null?'],
    ['工作汇编_2021.txt', '2021 → 2022?'],
    ['工作汇编20210315.txt', '2021 → 2022?'],
  ])('a file called %s gives %s', (file, years) =>
    expect(yearsOf('全年接待来访120人次。', file)).toBe(years),
  );
});
