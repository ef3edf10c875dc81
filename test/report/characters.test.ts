import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCharacters, readStretch, sourceSpan } from '../../src/report/characters.ts';

const readAll = (source: string) => {
  const folded = foldCharacters(source);
  return readStretch(folded, 0, folded.length);
};

describe('foldCharacters', () => {
  it.each([
    ['１２８家', '128家'],
    ['１２．５％', '12.5%'],
    ['ＸＸ家', 'XX家'],
    ['＊＊家', '**家'],
    ['6％～7％', '6%~7%'],
    ['7＋N', '7+N'],
    ['甲　乙', '甲 乙'],
    ['甲,乙;丙:丁', '甲，乙；丙：丁'],
    ['(一)党建', '（一）党建'],
    ['好!吗?', '好！吗？'],
    ['⾼⼈⻓', '高人长'],
    ['二〇二二年', '2022年'],
    ['二○二二年', '2022年'],
    ['二零二二年', '2022年'],
    ['10\u00AD12月', '10-12月'],
    ['26·5%', '26.5%'],
  ])('%s → %s', (source, folded) => expect(foldCharacters(source)).toBe(folded));

  it('leaves marks without a width out of a number, and only there', () => {
    expect(readAll('床位8\u200E6张').text).toBe('床位86张');
    expect(readAll('床位\u200B86张').text).toBe('床位86张');
    expect(readAll('甲\u2060乙').text).toBe('甲乙');
  });

  it.each([
    ['1,286件', '1,286件'],
    ['１，２８６件', '1,286件'],
    ['1，286件', '1,286件'],
    ['3,500家,5,120人', '3,500家，5,120人'],
    ['9:30', '9:30'],
  ])('keeps what belongs to a number: %s → %s', (source, folded) =>
    expect(foldCharacters(source)).toBe(folded),
  );

  it.each([
    ['2022,新增', '2022，新增'],
    ['新增3家,达到12家', '新增3家，达到12家'],
    ['12,34', '12，34'],
    ['1,2345', '1，2345'],
    ['2018,2019年', '2018，2019年'],
    ['第1,2,3批', '第1，2，3批'],
    ['其中:3家', '其中：3家'],
  ])('and no comma or colon beside it: %s → %s', (source, folded) =>
    expect(foldCharacters(source)).toBe(folded),
  );

  it('never moves a character', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (s) => foldCharacters(s).length === s.length));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,，:：１．　 家\n') }), (s) => {
        expect(foldCharacters(s)).toHaveLength(s.length);
      }),
    );
  });
});

describe('readStretch', () => {
  it.each([
    ['新增高新技\n术企业', '新增高新技术企业'],
    ['新增\r\n企业', '新增企业'],
    ['新增 21 家', '新增21家'],
    ['　　新增　21家', '新增21家'],
    ['签订 1 286 份', '签订1286份'],
    ['deep learning', 'deep learning'],
    ['2022 年', '2022年'],
  ])('%j → %s', (source, text) => expect(readAll(source).text).toBe(text));

  it.each([
    ['2022 2023', '2022 2023'],
    ['21 4286', '21 4286'],
    ['3 12', '3 12'],
  ])('keeps apart two numbers that are not one: %s', (source, text) =>
    expect(readAll(source).text).toBe(text),
  );

  it('reads long runs of spaces and of numbers in a time that grows with their length', () => {
    expect(readAll(`新增${' '.repeat(100_000)}21家`).text).toBe('新增21家');
    expect(readAll('1 1 1 '.repeat(5_000)).text.length).toBeGreaterThan(15_000);
  });

  it('leads every stretch of the reading back to the source', () => {
    const source = '全年　新增企业\n１ ２８６ 家，\n其中 规上 ２１ 家。';
    const reading = readAll(source);
    expect(reading.text).toBe('全年新增企业1286家，其中规上21家。');
    const at = reading.text.indexOf('1286');
    const { start, end } = sourceSpan(reading, at, at + 4);
    expect(source.slice(start, end)).toBe('１ ２８６');
  });

  it('maps every character to one of the source that folds to it, in order', () => {
    const unit = fc.constantFrom(...'新增企业１２3 ,，.\n\r　a%');
    fc.assert(
      fc.property(fc.string({ unit }), (source) => {
        const folded = foldCharacters(source);
        const { text, offsets } = readAll(source);
        expect(offsets).toHaveLength(text.length + 1);
        for (const [i, c] of [...text].entries()) {
          expect(folded[offsets[i] ?? -1]).toBe(c);
          expect(offsets[i + 1]).toBeGreaterThan(offsets[i] ?? -1);
        }
      }),
    );
  });
});
