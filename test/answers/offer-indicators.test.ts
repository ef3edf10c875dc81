import { describe, expect, it } from 'vitest';
import { offerIndicators } from '../../src/answers/offer-indicators.ts';
import { catalogue } from './office-catalogue.ts';

const KNOWN = [
  '高企',
  '高新技术企业',
  '科技型中小企业',
  '市级科技型企业',
  '技术合同成交额',
  '科技小院',
  '路演',
];
const offer = (text: string, limit = 3, known: readonly string[] = KNOWN) =>
  offerIndicators(text, known, catalogue, limit).map((i) => i.name);

describe('the indicators that share most with a question', () => {
  it('stand first where they are asked for whole', () => {
    expect(offer('今年市级科技型企业多少家')[0]).toBe('市级科技型企业');
    expect(offer('技术合同成交额是多少')[0]).toBe('技术合同成交额');
  });

  it('are found by another name, each once', () => {
    expect(offer('高企多少家')).toEqual(expect.arrayContaining(['高新技术企业']));
    expect(offer('高企多少家', 10).filter((n) => n === '高新技术企业')).toHaveLength(1);
    expect(offer('国家高新技术企业多少家')[0]).toBe('高新技术企业');
  });

  it('are found by their English name, in singular and plural', () => {
    expect(offer('how many high-tech enterprises were there?')[0]).toBe('高新技术企业');
    expect(offer('technology contract turnover in 2022')[0]).toBe('技术合同成交额');
  });

  it('are offered with their other names', () =>
    expect(offerIndicators('高企', KNOWN, catalogue, 1)[0]?.aliases).toContain('国家高新技术企业'));

  it('are no more than were wished for', () => expect(offer('科技型企业', 2)).toHaveLength(2));
});

describe('nothing is offered', () => {
  it.each([
    ['that shares nothing', '粮食播种面积'],
    ['for a question of idle words', 'how many were there in the year?'],
    ['for no question', ''],
  ])('%s', (_, text) => expect(offer(text)).toEqual([]));

  it('that is a whole sentence long', () =>
    expect(offer('路演', 3, [`路演${'、沙龙'.repeat(20)}`])).toEqual([]));
});
