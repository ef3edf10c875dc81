import { describe, expect, it } from 'vitest';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';

/** Lines below the title of a report of 2023, and its figures as `year period | measure | indicator | value unit`. */
type Case = [lines: string, expected: string[]];

function read(lines: string): string[] {
  const text = `云河区水务局2023年工作总结\n\n一、2023年工作总结\n${lines}`;
  return readFigures(readReport(text, 'a.txt'), text).map((f) =>
    [
      f.period === null ? f.year : `${f.year} ${f.period}`,
      f.measure,
      f.indicator,
      `${f.qualifier ?? ''}${f.value}${f.unit}`,
    ].join(' | '),
  );
}

const check = (name: string, cases: Case[]) =>
  describe(name, () => {
    it.each(cases)('%s', (lines, expected) => {
      expect(read(lines)).toEqual(expected);
    });
  });

check('units of rates, doses and visits', [
  ['溺水死亡率3.15/10万。', ['2023 | value | 溺水死亡率 | 3.15/10万']],
  ['接种疫苗12.4万剂次。', ['2023 | value | 疫苗 | 12.4万剂次']],
  ['检查饮水设备215校次。', ['2023 | value | 饮水设备 | 215校次']],
  [
    '漏损率6.2‰，下降0.35个千分点。',
    ['2023 | share | 漏损率 | 6.2‰', '2023 | change | 漏损率 | -0.35个千分点'],
  ],
]);

check('不到, 不足, 近 before a number are its qualifier', [
  ['培训费用不到35万元。', ['2023 | value | 培训费用 | 不到35万元']],
  ['志愿者不足120人。', ['2023 | value | 志愿者 | 不足120人']],
  ['供水管网近640公里。', ['2023 | value | 供水管网 | 近640公里']],
]);

check('a sign before a rate or a sum of money', [
  ['用水总量增速为−2.4%。', ['2023 | growth_rate | 用水总量 | -2.4%']],
  [
    '供水量415万吨，同比-1.7%；污水处理量230万吨，同比+3.8%。',
    [
      '2023 | value | 供水量 | 415万吨',
      '2023 | growth_rate | 供水量 | -1.7%',
      '2023 | value | 污水处理量 | 230万吨',
      '2023 | growth_rate | 污水处理量 | 3.8%',
    ],
  ],
  ['利润总额－0.6亿元。', ['2023 | value | 利润总额 | -0.6亿元']],
  ['投入3—5万元。', ['2023 | value | 投入 | 不低于3万元', '2023 | value | 投入 | 不高于5万元']],
]);

check('a unit that two numbers share', [
  ['全区小型水库31（其中新认定4）座。', ['2023 | value | 小型水库 | 31座', '2023 | new | 小型水库 | 4座']],
  [
    '蔬菜、水果产量分别达23、17万吨。',
    ['2023 | value | 蔬菜产量 | 23万吨', '2023 | value | 水果产量 | 17万吨'],
  ],
]);

check('a unit that only the last of two numbers says in full', [
  [
    '漏损率、渗水率分别下降0.4个和0.2个千分点。',
    ['2023 | change | 漏损率 | -0.4个千分点', '2023 | change | 渗水率 | -0.2个千分点'],
  ],
  ['新建泵站3个、水库2个。', ['2023 | new | 泵站 | 3个', '2023 | new | 水库 | 2个']],
]);

check('an estimate in neighbouring digits is left out whole', [
  ['走访用户四五十家。', []],
  ['巡查两三百次。', []],
  ['走访用户四十五家。', ['2023 | value | 用户 | 45家']],
]);

check('what a number is compared with is no period of its own', [
  [
    '供水量52万吨，比前三季度提高1.6个百分点；水表达到880只。',
    [
      '2023 | value | 供水量 | 52万吨',
      '2023 | change | 供水量 | 1.6个百分点',
      '2023 | cumulative | 水表 | 880只',
    ],
  ],
  ['前三季度检修泵站14座。', ['2023 前三季度 | value | 检修泵站 | 14座']],
  ['2季度中标项目3个。', ['2023 2季度 | value | 中标项目 | 3个']],
]);

check('the year before, said of what follows and of a base', [
  ['去年同期巡河610次，今年734次。', ['2022 | value | 巡河 | 610次', '2023 | value | 巡河 | 734次']],
  ['巡河734次，比去年同期增长20.3%。', ['2023 | value | 巡河 | 734次', '2023 | growth_rate | 巡河 | 20.3%']],
  [
    '上年结存专项资金86万元，已支出61万元。',
    ['2023 | value | 结存专项资金 | 86万元', '2023 | value | 支出 | 61万元'],
  ],
]);

check('a stretch of years, until another time is said', [
  ['2020年以来，新建泵站9座。', ['2023 2020年以来 | new | 泵站 | 9座']],
  [
    '过去的五年，水务事业稳步发展。\n新建泵站31座。\n今年新建泵站5座。',
    ['2023 过去的五年 | new | 泵站 | 31座', '2023 | new | 泵站 | 5座'],
  ],
  ['三年累计更换水表4100只。', ['2023 三年 | cumulative | 水表 | 4100只']],
  ['供水管网连续4年稳定在600公里以上。', ['2023 | value | 供水管网 | 以上600公里']],
]);

check('what prints nothing, and digits set apart', [
  [
    '新建泵站2\u200E6座，更换水表4\u20601\u00AD5只。',
    ['2023 | new | 泵站 | 26座', '2023 | value | 水表 | 415只'],
  ],
  ['更换水表4 1 5只。', ['2023 | value | 水表 | 415只']],
  ['更换水表1 415只。', ['2023 | value | 水表 | 1415只']],
  ['更换水表41 5只，新建泵站6座。', ['2023 | new | 泵站 | 6座']],
  ['⼯业⽤⽔增⻓3.1%。', ['2023 | growth_rate | 工业用水 | 3.1%']],
]);

check('years in Chinese digits', [
  ['二〇二二年，新建泵站7座。', ['2022 | new | 泵站 | 7座']],
  ['二○二二年末水表880只。', ['2022 | cumulative | 水表 | 880只']],
]);

check('names and numbers on lines of their own', [
  [
    '供水管网：640公里\n污水处理率：97.2%\n泵站：26座',
    ['2023 | value | 供水管网 | 640公里', '2023 | share | 污水处理率 | 97.2%', '2023 | value | 泵站 | 26座'],
  ],
  ['★水库：31座\n★泵站：26座', ['2023 | value | 水库 | 31座', '2023 | value | 泵站 | 26座']],
]);
