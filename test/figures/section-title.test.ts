import { expect, test } from 'vitest';
import { sectionTitle } from '../../src/figures/section-title.ts';

test.each([
  [
    '一、2022年工作总结 / （二）突出梯次培育，创新主体扩面提质 / 1.创新主体总量实现新跨越',
    '突出梯次培育，创新主体扩面提质',
  ],
  ['二、科技创新工作 / 1.主体培育', '科技创新工作'],
  ['第一部分 工作回顾 / （一）、强主体', '强主体'],
  ['第一部分、工作回顾', '工作回顾'],
  ['1.壮大主体', '壮大主体'],
  ['2022年工作总结', '2022年工作总结'],
  ['十大工程进展', '十大工程进展'],
  ['', ''],
])('%s lies in %s', (path, title) => {
  expect(sectionTitle(path)).toBe(title);
});
