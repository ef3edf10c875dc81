import { describe, expect, it } from 'vitest';
import { renderScore } from '../../src/cli/render-score.ts';
import type { MeasuredStyle } from '../../src/drafting/style/score-style.ts';

const measured = (over: Partial<MeasuredStyle>): MeasuredStyle => ({
  id: 'sentence-length',
  name: '句子长度',
  unit: '字',
  value: 36.456,
  low: 35.4,
  high: 44.83,
  sections: 25,
  isInside: true,
  ...over,
});

describe('the score for the terminal', () => {
  it('has a row for each measure, columns in line, and says what could not be told', () => {
    const measures = [
      measured({}),
      measured({ name: '首个数字位置', value: 60, isInside: false }),
      measured({ name: '第一人称', unit: '处/百字', value: 0, low: 0, high: 0 }),
      measured({ name: '词汇重合', unit: '%', value: 80, low: null, high: null, isInside: null }),
      measured({ name: '数字语序', value: null, isInside: null }),
    ];
    expect(renderScore({ measures, inside: 2, of: 5 }).split('\n')).toEqual([
      '测度          数值         区间       是否在内',
      '句子长度      36.5 字      35.4—44.8  是',
      '首个数字位置  60.0 字      35.4—44.8  否',
      '第一人称      0.0 处/百字  0.0—0.0    是',
      '词汇重合      80.0 %       样本不足   —',
      '数字语序      无           35.4—44.8  —',
      '',
      '5项测度中2项在往年各节的区间内（第10至第90百分位），2项无法判断。',
    ]);
  });

  it('says nothing of open measures where there are none', () => {
    expect(renderScore({ measures: [measured({})], inside: 1, of: 1 })).toMatch(
      /区间内（第10至第90百分位）。$/,
    );
  });
});
