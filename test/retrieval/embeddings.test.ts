import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_DIMENSIONS, createBuiltInEmbeddings } from '../../src/retrieval/embeddings.ts';

const embed = (text: string): Promise<number[]> => createBuiltInEmbeddings().embedQuery(text);
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, v, i) => sum + v * (b[i] ?? 0), 0);

describe('the built-in embeddings', () => {
  it('are the same for the same text, one by one or together', async () => {
    const texts = ['新增高新技术企业26家。', 'high-tech enterprises', ''];
    const together = await createBuiltInEmbeddings().embedDocuments(texts);
    expect(await Promise.all(texts.map(embed))).toEqual(together);
  });

  it('have their dimensions and length 1, whatever the text holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const vector = await embed(`${text}企`);
        expect(vector).toHaveLength(BUILT_IN_DIMENSIONS);
        expect(Math.sqrt(dot(vector, vector))).toBeCloseTo(1, 6);
      }),
    );
  });

  it.each(['', ' ', '，。！？', '\n\t'])('are all zero for %j, which has no words', async (text) => {
    expect(await embed(text)).toEqual(Array.from({ length: BUILT_IN_DIMENSIONS }, () => 0));
  });

  it('see no difference in capitals', async () => {
    expect(await embed('GDP and R')).toEqual(await embed('gdp AND r'));
  });

  it.each([
    [
      '新增高新技术企业多少家',
      '高新技术企业新认定26家、总数103家',
      '签订党风廉政建设责任书13份，谈心谈话58人次',
    ],
    ['党建工作', '机关党建全面进步，支部政治功能增强', '技术合同成交额1.47亿元'],
    ['疫情防控做了哪些工作', '统筹推进疫情防控和科技创新', '选派科技特派员60名'],
    ['科技特派员', '选派科技特派员60名，开展技术服务520多次', '新增知识价值信用贷款1.96亿元'],
    ['科普活动受众', '开展科普活动71场次，受众7.5万人次', '新增市级企业技术中心5个'],
    [
      'technology contract turnover',
      'the turnover of technology contracts rose',
      'talks with staff and letters',
    ],
  ])('%s: nearer to “%s” than to “%s”', async (query, near, far) => {
    const vector = await embed(query);
    expect(dot(vector, await embed(near))).toBeGreaterThan(dot(vector, await embed(far)));
  });
});
