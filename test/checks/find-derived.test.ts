import { expect, test } from 'vitest';
import { draftOfFigures } from '../../src/checks/draft-of-figures.ts';
import { findDerived } from '../../src/checks/find-derived.ts';
import { createContext } from '../../src/checks/read-draft.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { catalogue } from './read-context.ts';

/** What need not be entered again, as `kind value unit`, for the figures of a report as the store gives them. */
function derivedIn(text: string): string[] {
  const source = `青禾区科技局2022年工作总结\n\n一、2022年工作总结\n${text}`;
  const figures = readFigures(readReport(source, '2022.txt'), source);
  const draft = draftOfFigures(figures, { year: 2022, catalogue });
  const derived = findDerived(createContext(draft, [], null, catalogue));
  return [...derived].map(([{ figure }, { kind }]) => `${kind} ${figure.value}${figure.unit}`);
}

test.each([
  ['growth of a stock', '高新技术企业总数103家，增长21.2%。', ['growth 21.2%']],
  ['a change', '科技型中小企业入库109家，比上年多32家。', ['change 32家']],
  ['a move up', '高新技术企业总量居全市第9位，较上年前移2位。', ['change 2位']],
  ['points of a share', '全社会研发经费投入强度为1.71%，提高0.13个百分点。', ['change 0.13个百分点']],
  [
    'each of two rates',
    '全年登记技术合同108项、实现技术合同成交额1.47亿元，分别较上年增长27.1%和31.3%。',
    ['growth 27.1%', 'growth 31.3%'],
  ],
  [
    'a share of two numbers',
    '有研发活动的规上工业企业58家，占全部112家规上工业企业的51.8%。',
    ['share 51.8%'],
  ],
  ['an average', '全年新增知识价值信用贷款1.96亿元、获贷企业76家，户均257.9万元。', ['average 257.9万元']],
  [
    'the parts of the catalogue',
    '新增市级企业技术中心5个、市级工程技术研究中心3个、市级重点实验室1个，合计新增市级以上研发平台9个。',
    ['sum 9个'],
  ],
])('%s follows from others', (_, text, expected) => {
  expect(derivedIn(text)).toEqual(expected);
});

test.each([
  ['a rate whose level is not told', '高新技术产业投资增长12.5%。'],
  ['a rate at constant prices', '规上工业增加值120.5亿元，增长6.2%。'],
  ['a rate over several years', '高新技术企业总数103家，年均增长21.2%。'],
  ['a share of a whole that is not told', '财政科技支出7630万元，占一般公共预算支出的1.79%。'],
  ['a share that does not come out', '有研发活动的规上工业企业58家，占全部112家规上工业企业的41.8%。'],
  ['a whole with some of its parts', '新增市级企业技术中心5个、市级重点实验室1个，新增市级以上研发平台9个。'],
  ['a whole whose parts only its sentence knows', '收集诉求96件，办结92件，剩余4件。'],
  ['a rate whose level is masked', '高新技术企业总数***家，增长21.2%。'],
])('%s has to be entered', (_, text) => {
  expect(derivedIn(text)).toEqual([]);
});

test('offsets of a sentence whose spaces were dropped still lead to its numbers', () => {
  const source =
    '青禾区科技局2022年工作总结\n\n一、2022年工作总结\n有 研发活动的规上工业企业 58 家，占全部\n112家规上工业企业的51.8%。';
  const figures = readFigures(readReport(source, '2022.txt'), source);
  const { sentences } = draftOfFigures(figures, { year: 2022, source, catalogue });
  for (const { figure } of sentences.flatMap((s) => s.facts)) {
    const [sentence] = sentences.filter((s) => s.start === figure.sentenceStart);
    const at = sentence?.paragraph.reading.offsets.indexOf(figure.start) ?? -1;
    expect(sentence?.text.slice(at, at + figure.raw.length)).toBe(figure.raw);
  }
  expect(figures).toHaveLength(3);
});
