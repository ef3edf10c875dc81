import { describe, expect, it } from 'vitest';
import { foldCharacters } from '../../src/report/characters.ts';
import { isTitleLine } from '../../src/report/frame/title.ts';
import { readIdentity } from '../../src/report/identity.ts';

const identityOf = (source: string, file = 'a.txt') => readIdentity(foldCharacters(source), file);

/** `year → year of the plan`; `-` where none is known. */
const yearsOf = (source: string, file?: string) => {
  const { year, planYear } = identityOf(source, file);
  return `${year ?? '-'} → ${planYear ?? '-'}`;
};

describe('the years of a work summary', () => {
  it.each([
    ['云河区科学技术局2022年工作总结\n\n一、党的建设', '2022 → 2023'],
    ['云河区科技局2022年度工作总结\n一、工作回顾', '2022 → 2023'],
    ['云河区科技局\n2022年度工作总结\n一、工作回顾', '2022 → 2023'],
    ['2022年云河区科技工作总结\n一、工作回顾', '2022 → 2023'],
    ['松岭市科技局2021年工作总结及2022年工作思路\n一、工作回顾', '2021 → 2022'],
    ['松岭市科技局２０２１年工作总结\n一、工作回顾', '2021 → 2022'],
    ['关于2022年工作总结的报告\n云河区科学技术局\n一、工作回顾', '2022 → 2023'],
    ['工作总结\n一、2020年工作回顾\n二、2021年工作打算', '2020 → 2021'],
  ])('%j → %s', (source, years) => expect(yearsOf(source)).toBe(years));

  it('reports the year of its title, though its prose speaks of a congress', () => {
    const prose = '2022年，区科技局传达区人民代表大会决议，逐条分解政府工作报告确定的任务，件件落实到科室。';
    expect(yearsOf(`云河区科技局2022年工作总结\n\n${prose}\n一、工作回顾`)).toBe('2022 → 2023');
  });

  it('plans the year that a mere plan is for', () => {
    expect(yearsOf('云河区科技局2023年工作要点\n一、总体要求')).toBe('2022 → 2023');
  });

  it('reports and plans one year in a half-year report', () => {
    const identity = identityOf('云河区科技局2022年上半年工作总结和下半年工作计划\n一、上半年工作');
    expect([identity.year, identity.planYear]).toEqual([2022, 2022]);
  });

  it('takes the year from the file name where the text gives none', () => {
    expect(yearsOf('工作总结\n今年以来，区科技局认真履职。', '云河区科技局2020.txt')).toBe('2020 → 2021');
    expect(yearsOf('', 'reports/empty-2022.txt')).toBe('2022 → 2023');
  });

  it.each(['云河区科技局****年工作总结', '区科技局202X年度工作总结', '云河区科技局20**年工作总结'])(
    'knows none where the title masks it: %s',
    (title) => expect(yearsOf(`${title}\n一、工作回顾`, '云河区.txt')).toBe('- → -'),
  );

  it('does not take the year of a document or a plan that the text names for its own', () => {
    const source = '云河区科技局2022年工作总结\n落实《规划（2021—2035年）》，按〔2019〕5号文件执行。';
    expect(yearsOf(source)).toBe('2022 → 2023');
  });
});

describe('a government work report', () => {
  const given2019 = [
    '政府工作报告\n——2019年1月15日在松岭省第十三届人民代表大会第二次会议上\n省长 李某\n各位代表：\n我代表松岭省人民政府作报告。\n一、2018年工作回顾',
    '2019年松岭市政府工作报告\n各位代表：\n一、2018年工作回顾\n二、2019年工作安排',
    '松岭市政府工作报告（2019年）\n一、过去五年和2018年工作回顾\n二、2019年重点工作',
    '2019年云河县人民政府工作报告\n各位代表：\n现在报告工作。',
  ];

  it.each(given2019)('given in 2019 reviews 2018 and plans 2019: %j', (source) => {
    expect(identityOf(source)).toMatchObject({ year: 2018, planYear: 2019, givenYear: 2019 });
  });

  it('is told from a bureau that reports on 2019', () => {
    const identity = identityOf('松岭市科技局2019年工作报告\n一、工作回顾');
    expect(identity).toMatchObject({ year: 2019, planYear: 2020, givenYear: null });
  });
});

describe('the body', () => {
  it.each([
    ['云河区科技局2022年工作总结', '云河区科学技术局', '区'],
    ['松岭市科学技术局2022年工作总结', '松岭市科学技术局', '市'],
    ['松岭省科技厅2022年工作总结', '松岭省科学技术厅', '省'],
    ['2019年松岭市政府工作报告', '松岭市人民政府', '市'],
    ['2017年云河县人民政府工作报告', '云河县人民政府', '县'],
    ['2022年云河区科技工作总结', '云河区', '区'],
    ['区科技局2022年工作总结和2023年工作计划', '区科学技术局', '区'],
    ['云河区科技局\n2022年度工作总结', '云河区科学技术局', '区'],
  ])('%j → %s', (head, name, level) => {
    expect(identityOf(`${head}\n一、工作回顾`).body).toMatchObject({ name, level });
  });

  it('comes from the file name where the text hides its place', () => {
    const { body } = identityOf('工作总结\n今年以来，认真履职。', '云河区科技局2020.txt');
    expect(body).toMatchObject({ name: '云河区科学技术局', level: '区' });
  });

  it('can be asked for by the long name of its place and the short one', () => {
    expect(identityOf('松岭市科技局2022年工作总结').body.places).toEqual(
      expect.arrayContaining(['松岭市', '松岭']),
    );
    expect(identityOf('松岭市云河区科技局2022年工作总结').body.places).toEqual(
      expect.arrayContaining(['云河区', '云河']),
    );
  });
});

describe('isTitleLine', () => {
  it.each(['2022年工作总结', '云河区科技局2022年工作总结和2023年工作计划', '政府工作报告', '2023年工作要点'])(
    '%s',
    (line) => {
      expect(isTitleLine(line)).toBe(true);
    },
  );

  it.each(['一、2022年工作总结', '（一）工作总结', '现将2022年工作总结报告如下。', '新增企业21家', ''])(
    'not %j',
    (line) => {
      expect(isTitleLine(line)).toBe(false);
    },
  );
});
