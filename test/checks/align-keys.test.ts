import { describe, expect, it } from 'vitest';
import { readContext } from './read-context.ts';

/** The names under which last year's figures are found, for a draft of this text. */
function namesOf(text: string, last: string): string[] {
  const [report] = readContext({ text, past: { 2021: last } }).past;
  return (report?.facts ?? []).map((f) => `${f.key}${f.isAkin ? '*' : ''}`);
}

describe('one thing under two names', () => {
  it.each([
    ['谈心谈话58人次。', '班子成员与干部职工谈心谈话61人次。', ['谈心谈话*'], 'who talked'],
    [
      '规上工业企业研发费用支出5.4亿元。',
      '规上工业企业研发费用4.5亿元。',
      ['规上工业企业研发费用支出*'],
      'a word more at the end',
    ],
    ['参赛选手52名。', '选手45名。', ['参赛选手*'], 'a word more at the front'],
    ['市级科普基地2家。', '科普基地3家。', ['科普基地'], 'a level makes another thing'],
    ['新型研发机构2家。', '研发机构3家。', ['研发机构'], 'so does a kind'],
    ['谈心谈话58人次。', '谈心谈话61次。', ['谈心谈话'], 'the same name needs no pairing'],
    ['走访谈话58人次。', '谈话61份。', ['谈话'], 'another unit'],
    ['甲类研讨58人次，乙类研讨20人次。', '研讨61人次。', ['研讨'], 'two could be meant'],
    ['谈话58人次。', '丙类谈话61人次，丁类谈话20人次。', ['丙类谈话', '丁类谈话'], 'either could be meant'],
    [
      '工业投资占比68.9%。',
      '工业投资占固定资产投资的66.2%。',
      ['工业投资占比*'],
      'a share with and without its whole',
    ],
    ['谈话58人次，丙类谈话30人次。', '丙类谈话61人次。', ['丙类谈话'], 'it has its own name here too'],
  ])('%s beside last year’s %s: %j, %s', (text, last, expected, _why) => {
    expect(namesOf(text, last)).toEqual(expected);
  });
});
