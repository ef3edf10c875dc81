import { describe, expect, it } from 'vitest';
import { readEditions } from '../../src/figures/event-editions.ts';

const show = (text: string) =>
  readEditions(text, ['青禾区', '青禾']).map((e) => `${e.printed} ${e.edition} ${e.event}`);

describe('readEditions', () => {
  it.each([
    ['第八届青禾科普讲解大赛参赛选手52名', ['第八届 8 科普讲解大赛']],
    ['举办第12届青禾区“建行杯”科普讲解大赛', ['第12届 12 科普讲解大赛']],
    ['举办青禾科普讲解大赛（第二十一届）', ['第二十一届 21 科普讲解大赛']],
    ['参加第九届全国科普讲解大赛', ['第九届 9 全国科普讲解大赛']],
    ['第三届“创客中国”中小企业创新创业大赛', ['第三届 3 创客中国中小企业创新创业大赛']],
    ['第三届科技节、第五届创新论坛', ['第三届 3 科技节', '第五届 5 创新论坛']],
    ['第二十次全国代表大会', []],
    ['区第十八届人民代表大会第二次会议', []],
    ['第三次科技大会', []],
    ['第三批项目', []],
    ['第*届青禾科普讲解大赛', []],
    ['第八届大赛', []],
  ])('%s', (text, editions) => {
    expect(show(text)).toEqual(editions);
  });
});
