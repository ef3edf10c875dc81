import { describe, expect, it } from 'vitest';
import { foldCharacters } from '../../../src/report/characters.ts';
import { readIdentity } from '../../../src/report/identity.ts';

const bodyOf = (text: string, file = 'a.txt') => {
  const { body, isSure } = readIdentity(foldCharacters(text), file);
  return `${body.name}${isSure.body ? '' : '?'}`;
};

describe('whose report it is', () => {
  it.each([
    ['the title', '云河区教育局2022年工作总结\n\n2022年，区教育局办学条件改善。', '云河区教育局'],
    ['a title with 关于', '松岭县民政局关于2022年工作情况的报告\n县人民政府：', '松岭县民政局'],
    [
      'a title in two lines',
      '云河区市场监督管理局\n2022年工作总结\n\n在区委、区政府的坚强领导下，监管有力。',
      '云河区市场监督管理局',
    ],
    ['the line under the title', '2022年工作总结\n望江街道办事处\n\n一、工作回顾', '望江街道办事处'],
    ['the signature', '2022年工作总结\n\n全年办结信访件86件。\n\n云河区信访局\n2023年1月5日', '云河区信访局'],
    [
      'the session of a congress',
      '政府工作报告\n——2022年1月8日在松岭市第九届人民代表大会第一次会议上\n市长 周某\n各位代表：\n现在，我代表市人民政府向大会报告工作。',
      '松岭市人民政府',
    ],
    [
      'the speaker',
      '政府工作报告\n北原维吾尔自治区人民政府主席 周某\n各位代表：\n我代表自治区人民政府报告工作。',
      '北原维吾尔自治区人民政府',
    ],
  ])('%s', (_, text, body) => expect(bodyOf(text)).toBe(body));

  it('is not a body that its sentences only mention', () => {
    const text = '2022年工作总结\n\n修改废止省人民政府规章3件，配合松岭市财政局开展检查2次。';
    expect(bodyOf(text)).toMatch(/\?$/);
  });

  it('is told by the file’s name last, and is not sure then', () => {
    expect(bodyOf('2022年工作总结\n\n全年接待来访120人次。', '云河区信访局2022年.txt')).toBe('云河区信访局?');
    expect(bodyOf('松岭县民政局2022年工作总结\n', '云河区信访局2022年.txt')).toBe('松岭县民政局');
  });

  it('is called by its level and organ where the place is hidden', () => {
    expect(bodyOf('区科技局2022年工作总结\n\n一、工作回顾')).toBe('区科学技术局?');
  });

  it('takes the place that a hidden name lacks from the signature of the same organ alone', () => {
    const signed = (name: string) =>
      `区民政局2022年工作总结\n\n一、工作回顾\n完成改造3处。\n${name}\n2023年1月`;
    expect(bodyOf(signed('云河区民政局'))).toBe('云河区民政局');
    expect(bodyOf(signed('云河区财政局'))).toBe('区民政局?');
  });
});
