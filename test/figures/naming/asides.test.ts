import { describe, expect, it } from 'vitest';
import { readRows } from '../as-row.ts';

/** Name and number alone: what they measure is another table's. */
const namesIn = (text: string): string[] =>
  readRows(text).map((row) => {
    const [name, , amount] = row.split(' | ');
    return `${name} ${amount}`;
  });

type Case = [text: string, expected: string[]];

describe('by how much a target was exceeded is a number of its own, told by the subject before it', () => {
  it.each<Case>([
    ['新建科技小院14家，超年度目标4家。', ['科技小院 14 家', '科技小院超出目标 4 家']],
    [
      '新建科技小院14家，超出预期目标4家，总数达到52家。',
      ['科技小院 14 家', '科技小院超出目标 4 家', '科技小院 52 家'],
    ],
    [
      '技术交易额8.4亿元，超全年任务1.4亿元，增长17%。',
      ['技术交易额 8.4 亿元', '技术交易额超出目标 1.4 亿元', '技术交易额 17 %'],
    ],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it.each<Case>([
    ['新建科技小院14家，超过10家。', ['科技小院 14 家', '科技小院 10 家']],
    ['新建科技小院14家，超额完成年度目标。', ['科技小院 14 家']],
    ['新建科技小院14家，总数超过50家。', ['科技小院 14 家', '科技小院 50 家']],
  ])('trap: %s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});
