import { describe, expect, it } from 'vitest';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';

const HEAD = ['云河区水务局2023年工作总结', '', '一、2023年工作总结'];

/** The figures of a plain text as `year measure indicator raw unit`. */
function read(...lines: string[]): string[] {
  const text = [...HEAD, ...lines].join('\n');
  return readFigures(readReport(text, 'a.txt'), text).map(
    (f) => `${f.year} ${f.measure} ${f.indicator} ${f.raw} ${f.unit}`,
  );
}

const EXPECTED = [
  '2022 value 清淤河道 31 公里',
  '2023 value 清淤河道 44 公里',
  '2022 value 泵站 5 座',
  '2023 value 泵站 8 座',
];

describe('a table typed into a text', () => {
  it.each<[parted: string, lines: string[]]>([
    ['by bars', ['指标 | 单位 | 2022年 | 2023年', '清淤河道 | 公里 | 31 | 44', '改造泵站 | 座 | 5 | 8']],
    [
      'by bars at both sides, with a rule below the heads',
      [
        '| 指标 | 单位 | 2022年 | 2023年 |',
        '|---|---|---|---|',
        '| 清淤河道 | 公里 | 31 | 44 |',
        '| 改造泵站 | 座 | 5 | 8 |',
      ],
    ],
    ['by tabs', ['指标\t单位\t2022年\t2023年', '清淤河道\t公里\t31\t44', '改造泵站\t座\t5\t8']],
    ['by runs of tabs', ['指标\t\t单位\t2022年\t2023年', '清淤河道\t公里\t31\t44', '改造泵站\t\t座\t5\t8']],
    [
      'by spaces',
      [
        '指标        单位    2022年  2023年',
        '清淤河道    公里    31      44',
        '改造泵站    座      5       8',
      ],
    ],
    [
      'by full-width spaces',
      ['　　指标　　单位　2022年　2023年', '　　清淤河道　公里　31　44', '　　改造泵站　座　5　8'],
    ],
  ])('parted %s', (_, lines) => {
    expect(read(...lines)).toEqual(EXPECTED);
  });

  it('takes its unit and its caption from the lines above', () => {
    expect(
      read('附表1 主要资金情况　　单位：万元', '项目\t2023年\t增长（%）', '河道专项资金\t1,260\t12.5'),
    ).toEqual(['2023 value 河道专项资金 1,260 万元', '2023 growth_rate 河道专项资金 12.5 %']);
  });

  it('takes a time with more behind it for a head', () => {
    expect(read('指标|2023年|2024年目标', '节水器具（套）|310|400')).toEqual([
      '2023 value 节水器具 310 套',
      '2024 target 节水器具 400 套',
    ]);
  });

  it('leaves the prose around it as it was', () => {
    expect(read('举办宣传活动12场。', '指标|2023年', '节水器具（套）|310', '更新水泵27台。')).toEqual([
      '2023 value 宣传活动 12 场',
      '2023 value 节水器具 310 套',
      '2023 value 水泵 27 台',
    ]);
  });
});

describe('lines that are no table', () => {
  it.each<[why: string, lines: string[], expected: string[]]>([
    [
      'prose set in with spaces',
      ['　　更新水泵27台。', '　　举办宣传活动12场。'],
      ['2023 value 水泵 27 台', '2023 value 宣传活动 12 场'],
    ],
    ['names in columns', ['张三　　李四', '王五　　赵六'], []],
    [
      'a row of heads without rows',
      ['指标\t2022年\t2023年', '', '更新水泵27台。'],
      ['2023 value 水泵 27 台'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toEqual(expected);
  });
});
