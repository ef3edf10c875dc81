import { expect, it } from 'vitest';
import { knownNameAtEnd, knownNames } from '../../src/checks/known-names.ts';
import { readContext } from './read-context.ts';

const names = knownNames(
  readContext({ text: '认定科普志愿服务驿站8个，收入3.5亿元。', past: { 2021: '组建银龄讲师团9支。' } }),
);

it('has the units of the catalogue, of the draft and of past reports', () => {
  expect(names.get('高新技术企业')?.has('家')).toBe(true);
  expect(names.get('科普志愿服务驿站')?.has('个')).toBe(true);
  expect(names.get('银龄讲师团')?.has('支')).toBe(true);
});

it('finds the longest name at the end of a text', () => {
  expect(knownNameAtEnd('全年新增高新技术企业', names)).toBe('高新技术企业');
  expect(knownNameAtEnd('全年平稳', names)).toBeNull();
});
