import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/checks/check-draft.ts';
import { createContext, type PastText, readDraft } from '../../src/checks/read-draft.ts';
import { RULES } from '../../src/checks/rules/index.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { passagesOf } from '../../src/retrieval/passages.ts';
import { catalogue } from '../checks/read-context.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);
const FILES = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .toSorted();
const textOf = (file: string) => readFileSync(new URL(file, CORPUS), 'utf8');

function pastOf(file: string): PastText {
  const text = textOf(file);
  const report = readReport(text, file);
  const { title, year } = report;
  return { id: file, title, year, figures: readFigures(report, text), passages: passagesOf(report) };
}

function check(text: string, file: string) {
  const past = FILES.filter((other) => other < file).map(pastOf);
  const draft = readDraft({ text, file, tables: [], year: null }, catalogue);
  return checkDraft(createContext(draft, past, null, catalogue), RULES);
}

describe('the sample reports, each checked with the earlier ones', () => {
  it.each(FILES.slice(1))('%s: nothing is found, though much is looked at', (file) => {
    const { findings, checked, failed } = check(textOf(file), file);
    expect({ findings, failed }).toEqual({ findings: [], failed: [] });
    expect(Object.values(checked).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(400);
  });

  it('the masked one has one finding that counts its masks', () => {
    const [file = ''] = FILES;
    const { findings } = check(textOf(file), file);
    expect(findings.map((f) => f.rule)).toEqual(['placeholder']);
    expect(findings[0]?.related.length).toBeGreaterThan(100);
  });

  it('the draft of the README has its seven mistakes, and no other', () => {
    const text = readFileSync(new URL('../docs/sample/稿子.txt', CORPUS), 'utf8');
    const { findings } = check(text, '2022年工作总结.txt');
    expect(findings.map((f) => `${f.severity} ${f.rule} ${f.quote} → ${f.expected}`)).toEqual([
      'warning wording 签定 → 签订',
      'error stock-flow 62 → 26家',
      'error growth 46.1 → 41.6%',
      'error placeholder XX → null',
      'error heading-sequence （六）突出要素保障，创新活力竞相迸发 → （五）',
      'error magnitude 562.4 → 562.3万元左右',
      'warning ordinal 第七届 → 第八届',
    ]);
  });

  it('numbers of set phrases raise nothing', () => {
    const phrases =
      '坚持八项规定精神，落实三会一课、一岗双责，增强四个意识、坚定四个自信、做到两个维护、捍卫两个确立，围绕一极两大三区，配合第十二巡视组，坚持双轮驱动，牢记第一生产力，转化一批成果，党的十九大以来，学习市委六届二次全会、第六次党代会精神，老科协走进“三区”。';
    const file = '2022年工作总结.txt';
    const text = textOf(file).replace('一、2022年工作总结\n', `一、2022年工作总结\n${phrases}\n`);
    expect(check(text, file).findings).toEqual([]);
  });
});
