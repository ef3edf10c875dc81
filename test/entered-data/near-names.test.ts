import { describe, expect, it } from 'vitest';
import { createFindNear } from '../../src/entered-data/near-names.ts';

const KNOWN = [
  '高新技术企业',
  '高企',
  '高新技术企业奖补资金',
  '科技型中小企业',
  '技术合同成交额',
  '技术合同登记数',
  '科技特派员',
].map((spelling) => ({ spelling, name: spelling === '高企' ? '高新技术企业' : spelling }));

describe('createFindNear', () => {
  const findNear = createFindNear(KNOWN);
  it.each<[string, string[]]>([
    ['高新技术企亚', ['高新技术企业', '高新技术企业奖补资金']],
    ['高新企业', ['高新技术企业', '高新技术企业奖补资金']],
    ['技术合同成交', ['技术合同成交额', '技术合同登记数']],
    ['科技派员', ['科技特派员']],
    ['高起', []],
    ['楼宇', []],
    ['', []],
  ])('offers for %s the names %j, the nearest first', (written, near) =>
    expect(findNear(written)).toEqual(near),
  );
});
