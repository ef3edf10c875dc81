import { describe, expect, it } from 'vitest';
import { createDocumentReader } from '../../../src/documents/read-document.ts';
import { makePdf, type Words } from '../make-pdf.ts';

const reader = createDocumentReader({ path: '' });
async function textOf(pdf: Uint8Array): Promise<string> {
  const read = await reader.readBytes('a.pdf', pdf);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.text;
}
const lines = (...texts: string[]): Words[] => texts.map((text, i) => ({ text, x: 80, y: 700 - 28 * i }));

describe('readPdf', () => {
  it.each(['UniGB-UCS2-H', 'GBK-EUC-H'] as const)(
    'reads Chinese in a font that is not embedded (%s)',
    async (encoding) => {
      const pdf = makePdf([lines('青禾区科技局2022年工作总结', '全年新增高新技术企业26家。')], { encoding });
      expect(await textOf(pdf)).toBe('青禾区科技局2022年工作总结\n全年新增高新技术企业26家。');
    },
  );

  it('reads lines from top to bottom, however they come', async () => {
    expect(await textOf(makePdf([lines('一', '二', '三').toReversed()]))).toBe('一\n二\n三');
  });

  it('drops page numbers and running heads, and joins pages by a line break', async () => {
    const pages = Array.from({ length: 5 }, (_, i) => [
      { text: '青禾区科技局文件', x: 240, y: 800, size: 10 },
      ...lines(`第${i + 1}部分，新增企业`, `${i + 20}家。`),
      { text: `— ${i + 1} —`, x: 280, y: 40, size: 12 },
    ]);
    const expected = pages.map((_, i) => `第${i + 1}部分，新增企业\n${i + 20}家。`).join('\n');
    expect(await textOf(makePdf(pages))).toBe(expected);
  });

  it('reads 100 pages', async () => {
    const page = lines(
      ...Array.from({ length: 20 }, () => '全面学习宣传贯彻党的二十大精神，高效统筹疫情防控和科技创新，紧'),
    );
    const text = await textOf(makePdf(Array.from({ length: 100 }, () => page)));
    expect(text.split('\n')).toHaveLength(2000);
  });
});
