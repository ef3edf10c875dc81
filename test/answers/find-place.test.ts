import { describe, expect, it } from 'vitest';
import { findPlace } from '../../src/answers/find-place.ts';
import type { AskedBody } from '../../src/answers/question.ts';

const BODIES: readonly AskedBody[] = [
  { key: 'qinghe', places: ['青禾区', '青禾', 'qinghe'], level: '区' },
  { key: 'yunhe', places: ['云河区', '云河', 'yunhe'], level: '区' },
  { key: 'yunhe-county', places: ['云河县', '云河'], level: '县' },
  { key: 'state', places: ['国家', '全国'], level: null },
];

/** `kind name: bodies | rest`. */
function found(text: string): string {
  const { place, rest } = findPlace(text, BODIES);
  const what =
    place.kind === 'known'
      ? `known ${place.name}: ${place.bodies.join()}`
      : place.kind === 'unknown'
        ? `unknown ${place.name}`
        : 'unsaid';
  return `${what} | ${rest}`;
}

describe('the place that a question names', () => {
  it.each([
    ['青禾区2022年新增高企多少家', 'known 青禾区: qinghe | 2022年新增高企多少家'],
    ['2022年青禾区高企多少家', 'known 青禾区: qinghe | 2022年高企多少家'],
    ['2022年青禾高企多少家', 'known 青禾: qinghe | 2022年高企多少家'],
    ['云河2022年高企多少家', 'known 云河: yunhe,yunhe-county | 2022年高企多少家'],
    ['云河县2022年高企多少家', 'known 云河县: yunhe-county | 2022年高企多少家'],
    ['澜州市青禾区2022年高企多少家', 'known 青禾区: qinghe | 2022年高企多少家'],
    ['全国2022年粮食产量多少', 'known 全国: state | 2022年粮食产量多少'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it.each([
    ['松岭区2022年新增高企多少家', 'unknown 松岭区 | 2022年新增高企多少家'],
    ['2022年松岭县新增高企多少家', 'unknown 松岭县 | 2022年新增高企多少家'],
    ['浙江2022年新增高企多少家', 'unknown 浙江 | 2022年新增高企多少家'],
  ])('is none of the store: %s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});

describe('what is no place', () => {
  it.each([
    '2022年新增高企多少家',
    '2022年市级科技型企业多少家',
    '2022年全区高企多少家',
    '2022年国家级高新技术企业多少家',
    '2022年国家重点实验室多少家',
    '2022年粮食产量居全国第几',
    '2022年我区新增高企多少家',
    '2022年高新区新增企业多少家',
    '2022年示范区面积多少',
  ])('%s', (text) => {
    expect(found(text)).toBe(`unsaid | ${text}`);
  });
});
