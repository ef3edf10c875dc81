import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { composeAnnotatedDocx } from '../../../src/documents/word/compose-annotated.ts';
import { readDocx } from '../../../src/documents/word/read-docx.ts';
import { readPart } from './build-docx.ts';
import { readCommentedText } from './read-comments.ts';

const TEXT =
  '云河区科技局2022年工作总结\r\n\r\n一、工作回顾\r\n　　全年新增\t高新技术企业21家。\r\n（一）抓主体。新增平台3个。\r\n1. 平台建设';

function commentOn(text: string, quote: string) {
  const start = text.indexOf(quote);
  return {
    start,
    end: start + quote.length,
    author: '主笔',
    initials: '主',
    date: '2024-01-15T09:30:00Z',
    text: '请核对',
  };
}

describe('a new Word file for a text', () => {
  it('reads back to the text, with the comments at their quotes', async () => {
    const bytes = await composeAnnotatedDocx(
      TEXT,
      ['21家', '平台3个。\r\n1. 平台', '2022年'].map((quote) => commentOn(TEXT, quote)),
    );
    expect(readDocx(bytes)).toMatchObject({ ok: true, value: { text: TEXT.replaceAll('\r\n', '\n') } });
    expect(readCommentedText(bytes)).toEqual({ 0: '21家', 1: '平台3个。1. 平台', 2: '2022年' });
  });

  it('is laid out as an official report', async () => {
    const xml = readPart(await composeAnnotatedDocx(TEXT, []), 'word/document.xml');
    const fontOf = (text: string) =>
      new RegExp(`w:eastAsia="([^"]*)"(?:(?!<w:r>).)*<w:t[^>]*>${text}`).exec(xml)?.[1];
    expect(['云河区', '一、', '（一）抓主体。', '新增平台', '1. 平台'].map(fontOf)).toEqual([
      '宋体',
      '黑体',
      '楷体',
      '仿宋',
      '仿宋',
    ]);
    expect(xml).toMatch(/<w:jc w:val="center"\/>.{0,200}<w:sz w:val="44"\/>/);
  });

  it('is the same file each time, without a date', async () => {
    const comments = [commentOn(TEXT, '21家')];
    const [first, second] = [
      await composeAnnotatedDocx(TEXT, comments),
      await composeAnnotatedDocx(TEXT, comments),
    ];
    expect(first).toEqual(second);
    const year = String(new Date().getFullYear());
    for (const [name, bytes] of Object.entries(unzipSync(first)))
      if (!name.endsWith('rels')) expect(new TextDecoder().decode(bytes)).not.toContain(`${year}-`);
  });

  it('takes any text, line for line', async () => {
    const texts = fc.array(
      fc.oneof(fc.constantFrom('\n', '\t', '\r\n', '一、', '😀', ' ', '\u0001', '<&'), fc.string()),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (pieces) => {
        const text = pieces.join('');
        const read = readDocx(await composeAnnotatedDocx(text, []));
        expect(read.ok && read.value.text).toBe(
          text
            .replace(/\r\n?/g, '\n')
            .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd'),
        );
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
