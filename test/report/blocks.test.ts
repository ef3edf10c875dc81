import { describe, expect, it } from 'vitest';
import { isUnbroken, readBlocks } from '../../src/report/blocks.ts';

describe('blocks', () => {
  it('are all logical paragraphs, headings and title among them', () => {
    const texts = readBlocks('2022年工作总结\n一、党建\n组织学习，\n签订责任书。').map((b) => b.text);
    expect(texts).toEqual(['2022年工作总结', '一、党建', '组织学习，签订责任书。']);
  });

  it.each([
    ['科技\n科技，平稳。', true],
    ['科技 科技，平稳。', false],
    ['科技\t科技，平稳。', false],
  ])('%j', (source, expected) => {
    const [block] = readBlocks(`加快，${source}`);
    expect(block && isUnbroken(`加快，${source}`, block, 3, 7)).toBe(expected);
  });
});
