import { expect, test } from 'vitest';
import { generateLong } from '../../bench/check/generate-long.ts';
import { makePdf } from '../../bench/check/make-pdf.ts';
import { createDocumentReader } from '../../src/documents/read-document.ts';

test('a long report has about the length asked for, and five years before it', () => {
  const documents = generateLong(20_000, 2022);
  expect(documents.map((d) => d.file.slice(0, 4))).toEqual(['2022', '2021', '2020', '2019', '2018', '2017']);
  expect(documents[0]?.text.length).toBeGreaterThan(18_000);
  expect(documents[0]?.text.length).toBeLessThan(22_000);
  expect(generateLong(20_000, 2022)).toEqual(documents);
});

test('its PDF is read back as text', async () => {
  const read = await createDocumentReader({ path: '' }).readBytes(
    '报告.pdf',
    makePdf('新增高新技术企业26家。', 2),
  );
  expect(read.ok && read.value.text).toContain('新增高新技术企业26家');
});
