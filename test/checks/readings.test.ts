import { describe, expect, it } from 'vitest';
import { breakdownsIn } from '../../src/checks/breakdowns.ts';
import { exitsIn } from '../../src/checks/exits.ts';
import { readContext } from './read-context.ts';

describe('a whole and its parts', () => {
  const read = (text: string) =>
    readContext({ text })
      .draft.sentences.flatMap(breakdownsIn)
      .map(
        ({ whole, parts, isClosed }) =>
          `${whole.figure.value} ${isClosed ? '=' : '≥'} ${parts.map((p) => p.figure.value).join(' + ')}`,
      );
  it.each([
    ['甲中心5个、乙中心3个、丙中心1个，合计新增平台9个。', ['9 = 5 + 3 + 1']],
    ['新增载体12家：众创空间5家、孵化器7家。', ['12 = 5 + 7']],
    ['新增载体12家（众创空间5家、孵化器7家）。', ['12 = 5 + 7']],
    ['新增载体12家：众创空间5家、孵化器4家等。', ['12 ≥ 5 + 4']],
    ['选派特派员60名，其中市级24名、区级36名，开展服务520次。', ['60 = 24 + 36']],
    ['选派特派员60名，其中市级、区级分别为24名和36名。', ['60 = 24 + 36']],
    [
      '兑现资金476.5万元，企业、平台、成果三类分别为238.0万元、126.5万元、112.0万元。',
      ['476.5 = 238.0 + 126.5 + 112.0'],
    ],
    ['派出18名干部下沉社区支援，其中3名受到表扬。', ['18 ≥ 3']],
    ['新增科普基地2家，其中国家级1家，累计16家。', ['2 ≥ 1']],
    ['登记合同85项，其中成交额1.12亿元。', []],
    ['新增企业12家，累计52家。', []],
    ['甲中心5个，乙中心3个。', []],
    ['增长12.5%，其中工业增长10.1%。', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('those that left a stock', () => {
  const read = (text: string, key = '高新技术企业') => {
    const { facts, isVague } = exitsIn(readContext({ text }).draft.sentences, key);
    return `${facts.map((f) => f.figure.value).join(' + ') || 'none'}${isVague ? ', some' : ''}`;
  };
  it.each([
    ['新认定高新技术企业26家，总数103家；高新技术企业到期未通过重新认定8家。', '8'],
    ['新认定高新技术企业22家，扣除到期未通过重新认定的5家，总量增至85家。', '5'],
    ['新认定高新技术企业22家，累计85家，年内退出5家、迁出1家。', '5 + 1'],
    ['新认定高新技术企业22家，累计85家，部分企业退出。', 'none, some'],
    ['新认定高新技术企业22家，累计85家。', 'none'],
    ['市级科技型企业注销3家，高新技术企业累计85家。', 'none'],
    ['高新技术企业累计85家，毕业企业12家。', 'none'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
