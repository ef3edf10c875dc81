import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCharacters } from '../../src/report/characters.ts';
import { readReport } from '../../src/report/read-report.ts';
import { passagesOf } from '../../src/retrieval/passages.ts';

const TITLE = '青禾区科技局2022年度工作总结和2023年度工作计划';
const read = (body: string) => {
  const source = `${TITLE}\n\n${body}`;
  const report = readReport(source, '总结.txt');
  return { source, report, passages: passagesOf(report) };
};
const plain = (text: string): string => text.replace(/\s/g, '');

describe('the passages of a report', () => {
  it('are its paragraphs, each with its headings and its place in the source', () => {
    const { source, passages } = read('一、工作总结\n（一）抓主体\n新增企业26家。\n\n总数103家。');
    expect(passages.map((p) => [p.section, p.text])).toEqual([
      ['一、工作总结 / （一）抓主体', '新增企业26家。'],
      ['一、工作总结 / （一）抓主体', '总数103家。'],
    ]);
    expect(passages.map((p) => source.slice(p.start, p.end))).toEqual(['新增企业26家。', '总数103家。']);
  });

  it('speak of the year reported on, and in the plan of the year planned', () => {
    const { passages } = read('一、2022年工作总结\n新增企业26家。\n二、2023年工作计划\n新增企业28家。');
    expect(passages.map((p) => p.year)).toEqual([2022, 2023]);
  });

  it('have no year where the report masks it', () => {
    const source = '青禾区科技局****年工作总结\n\n新增企业**家。';
    expect(passagesOf(readReport(source, '总结.txt')).map((p) => p.year)).toEqual([null]);
  });

  it('lead back to the source over wrapped lines', () => {
    const { source, passages } = read('坚持主体培育，全年新增高新技\n术企业26家。');
    expect(passages.map((p) => p.text)).toEqual(['坚持主体培育，全年新增高新技术企业26家。']);
    expect(passages.map((p) => source.slice(p.start, p.end))).toEqual([
      '坚持主体培育，全年新增高新技\n术企业26家。',
    ]);
  });

  it('are cut between sentences when a paragraph is long', () => {
    const sentence = `${'持续推进各项重点工作落地见效'.repeat(10)}。`;
    const { passages } = read(sentence.repeat(5));
    expect(passages.map((p) => p.text.length / sentence.length)).toEqual([2, 2, 1]);
  });

  it('keep a sentence whole, however long it is', () => {
    const sentence = `${'持续推进各项重点工作落地见效'.repeat(50)}。`;
    const { passages } = read(`${sentence}总数103家。`);
    expect(passages.map((p) => p.text)).toEqual([sentence, '总数103家。']);
  });

  it('lose nothing, overlap nowhere, and lead back to the source', () => {
    const pieces = [
      '新增企业26家',
      '，',
      '。',
      '；',
      '\n',
      '　',
      '一、总结\n',
      '２０家',
      '”',
      '坚持创新驱动发展'.repeat(30),
    ];
    const body = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(body, (text) => {
        const { source, report, passages } = read(text);
        const kept = passages.map((p) => p.text).join('');
        expect(plain(kept)).toBe(plain(report.paragraphs.map((p) => p.reading.text).join('')));
        let at = 0;
        for (const passage of passages) {
          expect(passage.start).toBeGreaterThanOrEqual(at);
          at = passage.end;
          expect(plain(foldCharacters(source).slice(passage.start, passage.end))).toBe(plain(passage.text));
        }
      }),
    );
  });

  it.each(['', '\n\n', '   '])('are none for a report that holds only its title (%j)', (body) => {
    expect(read(body).passages).toEqual([]);
  });
});
