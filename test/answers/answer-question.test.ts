import { describe, expect, it } from 'vitest';
import { type Ask, askOf, headOf, report } from './ask-reports.ts';

/** A question, how its answer begins (status, number and unit), and what else its sentence must hold. */
type Row = readonly [question: string, head: string, ...says: string[]];

function answers(ask: Ask, rows: readonly Row[]): void {
  it.each(rows)('%s → %s', async (question, head, ...says) => {
    const answer = await ask(question);
    expect(headOf(answer), answer.text).toBe(head);
    for (const part of says) expect(answer.text).toContain(part);
    if (answer.status === 'answered' || answer.status === 'masked')
      expect(answer.citations.length).toBeGreaterThan(0);
    if (answer.status === 'not_found' || answer.status === 'ambiguous') expect(answer.value).toBeNull();
  });
}

describe('the year asked is not the year of the report', () => {
  const ask = askOf([
    report(
      2022,
      '全年新认定高新技术企业26家，高新技术企业由上年的85家增加到103家。',
      '新增高新技术企业28家以上。',
    ),
    report(2020, '新认定高新技术企业19家，总数达68家。', '新增高新技术企业20家以上。'),
  ]);
  answers(ask, [
    ['2022年新增高企多少家', 'answered 26家', '2022年', '新增'],
    ['2022年高企累计多少家', 'answered 103家', '2022年', '累计'],
    ['2021年高企总数', 'answered 85家', '2021年'],
    ['2020年高企总数', 'answered 68家', '2020年'],
    ['2022年高企总数比上年多几家', 'answered 18家', '103 − 85 = 18'],
    ['2022年高企总数比2020年多几家', 'answered 35家', '103 − 68 = 35'],
    ['2022年新增高企比2020年多几家', 'answered 7家', '26 − 19 = 7'],
    ['2021年新增高企多少家', 'not_found'],
    ['2023年新增高企多少家', 'not_found', '目标'],
    ['2024年新增高企多少家', 'not_found', '2022'],
    ['2019年新增高企多少家', 'not_found', '2020'],
    ['How many HNTEs were added in 2022?', 'answered 26家', '2022'],
    ['How many HNTEs were added in 2021?', 'not_found'],
  ]);

  it('a figure of the year before is cited from the report that states it', async () => {
    const { citations } = await ask('2021年高企总数');
    expect(citations.map((c) => [c.year, c.report])).toEqual([
      [2022, '青禾区科技局2022年工作总结和2023年工作计划'],
    ]);
    expect(citations[0]?.quote).toContain('由上年的85家');
    expect(citations[0]?.section).toContain('2022年工作总结');
  });
});

describe('a target is not a result', () => {
  const ask = askOf([
    report(
      2021,
      '新增高新技术企业22家。市级科技型企业新增58家。',
      '新增高新技术企业25家以上，技术合同成交额达到1.4亿元，技术经纪人累计达到50名，市级科技型企业新增60家。',
    ),
    report(
      2022,
      '新增高新技术企业25家，技术合同成交额13900万元，技术经纪人累计达到54名。',
      '新增高新技术企业28家以上。',
    ),
  ]);
  answers(ask, [
    ['2022年新增高企多少家', 'answered 25家', '2022年新增'],
    ['2022年新增高企的目标是多少', 'answered 25家', '目标', '25家以上'],
    ['2022年计划新增高企多少家', 'answered 25家', '目标', '25家以上'],
    ['2023年新增高企目标', 'answered 28家', '2023年', '28家以上'],
    ['2022年实际新增高企多少家', 'answered 25家'],
    ['2021年新增高企的目标', 'not_found'],
    ['2022年新增市级科技型企业多少家', 'not_found', '目标'],
    ['2021年市级科技型企业新增目标', 'not_found'],
    ['2022年新增高企的目标完成了吗', 'answered 25家', '目标完成了', '25家以上'],
    ['2022年技术合同成交额目标完成了吗', 'answered 13900万元', '没有完成', '1.4亿元'],
    ['2022年技术经纪人目标完成了吗', 'answered 54名', '目标完成了', '50名'],
    ['2023年新增高企的目标完成了吗', 'not_found', '28家以上'],
    ['2021年新增高企的目标完成了吗', 'answered 22家', '没有找到', '目标'],
    ['2022年新增高企比目标多几家', 'answered 0家', '25 − 25 = 0'],
    ['2022年技术经纪人累计比目标多几名', 'answered 4名', '54 − 50 = 4'],
    ['2022年技术合同成交额比目标少多少', 'answered -100万元', '13900 − 14000 = -100'],
    ['what was the target for new HNTEs in 2023', 'answered 28家', 'target'],
    [
      'did the bureau meet its 2022 target for technology contract turnover?',
      'answered 13900万元',
      'missed',
      '1.4',
    ],
  ]);

  it('a verdict cites the plan and the result', async () => {
    const { citations } = await ask('2022年技术合同成交额目标完成了吗');
    expect(citations.map((c) => c.year)).toEqual([2021, 2022]);
  });
});

describe('a target that is a range, or about right', () => {
  const ask = askOf([
    report(2021, 'GDP增长7.5%。', 'GDP增长6%—6.5%，新增高新技术企业25家左右。'),
    report(2022, 'GDP增长6.2%，达到512亿元。新增高新技术企业24家。'),
  ]);
  answers(ask, [
    ['2022年GDP增长目标是多少', 'answered', '6%', '6.5%', '目标'],
    ['what was the GDP growth target for 2022', 'answered', '6%', '6.5%', 'target'],
    ['2022年GDP增速', 'answered 6.2%'],
    ['2022年新增高企目标', 'answered 25家', '25家左右'],
    ['2022年新增高企的目标完成了吗', 'answered 24家', '无法断定', '25家左右'],
  ]);
});

describe('growth at constant prices is never computed', () => {
  const ask = askOf([
    report(2021, '地区生产总值472亿元，增长7.5%。技术合同成交额1.12亿元。'),
    report(2022, '地区生产总值512亿元。技术合同成交额1.47亿元。'),
  ]);
  answers(ask, [
    ['2021年GDP增速', 'answered 7.5%'],
    ['2022年GDP增长多少', 'not_found'],
    ['2022年GDP比上年多多少亿元', 'answered 40亿元', '512 − 472 = 40'],
    ['2022年技术合同成交额增长多少', 'answered 31.3%', '(1.47 − 1.12) ÷ 1.12'],
  ]);
});

describe('new is not cumulative', () => {
  const ask = askOf([
    report(2022, '新增高新技术企业26家，总数达到103家。技术经纪人累计54名。新增市级科技型企业66家。'),
  ]);
  answers(ask, [
    ['2022年新增高企多少家', 'answered 26家', '新增'],
    ['2022年高企总数', 'answered 103家', '累计'],
    ['2022年高企多少家', 'ambiguous', '26家', '103家'],
    ['2022年底有多少家高企', 'answered 103家'],
    ['2022年新增技术经纪人多少名', 'not_found', '54名'],
    ['2022年市级科技型企业总数', 'not_found', '66家'],
    ['2022年新增高企多少家，累计多少家', 'answered', '26家', '103家'],
    ['how many HNTEs in 2022', 'ambiguous', '26', '103'],
    ['how many HNTEs were there at the end of 2022', 'answered 103家'],
  ]);

  it('both readings are cited when it asks back', async () => {
    const { citations } = await ask('2022年高企多少家');
    expect(citations.length).toBeGreaterThan(0);
    expect(citations.map((c) => c.quote).join('')).toMatch(/26家.*103家/);
  });
});

describe('the district is not the city', () => {
  const ask = askOf([
    report(
      2022,
      '全社会研发经费投入强度为1.71%，全市为1.97%。全市高新技术企业达到1200家。全省技术合同成交额达到100亿元，我区1.47亿元。',
    ),
  ]);
  answers(ask, [
    ['2022年研发投入强度', 'answered 1.71%'],
    ['2022年全市研发投入强度', 'answered 1.97%', '全市'],
    ['2022年全省研发投入强度', 'not_found'],
    ['2022年全市高企总数', 'answered 1200家', '全市'],
    ['2022年高企总数', 'not_found', '全市'],
    ['我区2022年高企总数', 'not_found'],
    ['2022年技术合同成交额', 'answered 1.47亿元'],
    ['2022年全省技术合同成交额', 'answered 100亿元', '全省'],
    ['2022年全市技术合同成交额', 'not_found'],
  ]);
});

describe('ten months are not the year', () => {
  const ask = askOf([
    report(2022, '1—10月，实现技术合同成交额1.10亿元。上半年新增高新技术企业9家。'),
    report(2021, '1—11月，技术合同成交额0.98亿元；全年技术合同成交额1.12亿元。'),
  ]);
  answers(ask, [
    ['2022年技术合同成交额', 'not_found', '1—10月'],
    ['2022年1—10月技术合同成交额', 'answered 1.1亿元', '1—10月'],
    ['2022年1至10月技术合同成交额', 'answered 1.1亿元'],
    ['2022年1-10月份技术合同成交额', 'answered 1.1亿元'],
    ['2022年1—9月技术合同成交额', 'not_found'],
    ['2022年新增高企多少家', 'not_found', '上半年'],
    ['2022年上半年新增高企多少家', 'answered 9家', '上半年'],
    ['2022年下半年新增高企多少家', 'not_found'],
    ['2021年技术合同成交额', 'answered 1.12亿元'],
    ['2021年1—11月技术合同成交额', 'answered 0.98亿元', '1—11月'],
    ['2021年1—10月技术合同成交额', 'not_found'],
    ['2022年技术合同成交额比上年增长多少', 'not_found'],
    ['2022年技术合同成交额比上年多多少', 'not_found'],
    ['2021到2022年技术合同成交额合计', 'not_found'],
  ]);
});

describe('净增 is not 新增', () => {
  const ask = askOf([report(2022, '新增高新技术企业26家，净增18家，总数达到103家。')]);
  answers(ask, [
    ['2022年新增高企多少家', 'answered 26家', '新增'],
    ['2022年净增高企多少家', 'answered 18家'],
    ['2022年高企净增几家', 'answered 18家'],
  ]);

  it('a net figure is not there when only the gross one is', async () => {
    const gross = askOf([report(2022, '新增高新技术企业26家。')]);
    expect(headOf(await gross('2022年净增高企多少家'))).toBe('not_found');
  });
});

describe('two bodies in one store', () => {
  const qinghe = report(2022, '新增高新技术企业26家，总数达到103家。技术合同成交额1.47亿元。');
  const yunhe = report(2022, '新增高新技术企业9家，总数达到41家。技术经纪人累计12名。', '', '云河县科技局');
  const before = report(2021, '新增高新技术企业7家，总数达到34家。', '', '云河县科技局');

  describe('and no home', () => {
    const ask = askOf([qinghe, yunhe, before]);
    answers(ask, [
      ['2022年新增高企多少家', 'ambiguous', '青禾区', '云河县'],
      ['哪一年新增高企最多', 'ambiguous', '青禾区', '云河县'],
      ['how many HNTEs were added in 2022', 'ambiguous', '青禾区', '云河县'],
      ['青禾区2022年新增高企多少家', 'answered 26家', '青禾区'],
      ['2022年青禾新增高企多少家', 'answered 26家', '青禾区'],
      ['2022年云河县新增高企几家', 'answered 9家', '云河县'],
      ['2022年云河新增高企几家', 'answered 9家', '云河县'],
      ['high-tech enterprises added in Yunhe in 2022', 'answered 9家', '云河县'],
      ['2021年新增高企多少家', 'answered 7家', '云河县'],
      ['2022年技术合同成交额', 'answered 1.47亿元', '青禾区'],
      ['云河县2022年技术合同成交额', 'not_found'],
      ['青禾区2021年新增高企多少家', 'not_found'],
      ['2022年云河县新增高企比上年多几家', 'answered 2家', '9 − 7 = 2'],
      ['青禾区2022年新增高企比上年多几家', 'not_found'],
      ['云河县2021到2022年一共新增高企多少家', 'answered 16家', '7 + 9 = 16'],
      ['2022年松江区新增高企多少家', 'not_found', '松江区', '青禾区', '云河县'],
      ['how many HNTEs did Shanghai add in 2022', 'not_found', 'Shanghai'],
    ]);
  });

  describe('and one of them at home', () => {
    const ask = askOf([qinghe, yunhe, before], { homeOrganisation: '青禾区科技局' });
    answers(ask, [
      ['2022年新增高企多少家', 'answered 26家', '青禾区'],
      ['2022年云河县新增高企多少家', 'answered 9家', '云河县'],
      ['2021年新增高企多少家', 'not_found'],
      ['2022年技术经纪人累计多少名', 'not_found'],
      ['2022年云河县技术经纪人累计多少名', 'answered 12名', '云河县'],
    ]);
  });

  it('a home of which there is no report helps nothing', async () => {
    const ask = askOf([qinghe, yunhe], { homeOrganisation: '松江区科技局' });
    expect(headOf(await ask('2022年新增高企多少家'))).toBe('ambiguous');
  });

  it('a citation is of the body asked, never of the other', async () => {
    const ask = askOf([qinghe, yunhe, before]);
    for (const question of ['2022年云河县新增高企几家', '2022年云河县新增高企比上年多几家']) {
      const { citations } = await ask(question);
      expect(
        citations.every((c) => c.report.includes('云河县')),
        question,
      ).toBe(true);
    }
  });
});

describe('two reports that disagree', () => {
  const ask = askOf([
    report(2021, '技术合同成交额1.12亿元。新增高新技术企业22家。'),
    report(2022, '技术合同成交额由上年的1.15亿元增加到1.47亿元。新增高新技术企业26家。'),
  ]);
  answers(ask, [
    ['2021年技术合同成交额', 'answered', '1.12亿元', '1.15亿元', '2021年工作总结', '2022年工作总结'],
    ['what was the technology contract turnover in 2021', 'answered', '1.12', '1.15'],
    ['2022年技术合同成交额', 'answered 1.47亿元'],
    ['2022年新增高企比上年多几家', 'answered 4家'],
  ]);

  it('are both cited', async () => {
    const { citations } = await ask('2021年技术合同成交额');
    expect(citations.map((c) => c.year).sort()).toEqual([2021, 2022]);
  });

  it.each([
    '2022年技术合同成交额比上年多多少',
    '2022年技术合同成交额比上年增长多少',
    '2021到2022年技术合同成交额合计',
    '哪一年技术合同成交额最高',
  ])('%s: nothing is computed from one of the two in silence', async (question) => {
    const answer = await ask(question);
    expect(answer.text).toContain('1.12亿元');
    expect(answer.text).toContain('1.15亿元');
    expect(answer.value).toBeNull();
  });

  it('do not disagree when one writes 亿元 and the other 万元', async () => {
    const same = askOf([
      report(2021, '技术合同成交额1.12亿元。'),
      report(2022, '技术合同成交额由上年的11200万元增加到14700万元。'),
    ]);
    expect(headOf(await same('2021年技术合同成交额'))).toBe('answered 1.12亿元');
    expect(headOf(await same('2022年技术合同成交额比上年多多少'))).toBe('answered 3500万元');
  });
});

describe('a figure that the report hides', () => {
  const ask = askOf([
    report(2022, '新增高新技术企业**家，总数达到103家。技术合同成交额*.**亿元。'),
    report(
      2021,
      '新增高新技术企业22家，总数达到85家。技术合同成交额1.12亿元。',
      '新增高新技术企业25家以上。',
    ),
  ]);
  answers(ask, [
    ['2022年新增高企多少家', 'masked', '**家', '2位'],
    ['2022年技术合同成交额', 'masked', '*.**亿元', '3位'],
    ['how many HNTEs were added in 2022?', 'masked', '**家', '2'],
    ['2022年高企总数', 'answered 103家'],
    ['2021年新增高企多少家', 'answered 22家'],
    ['2022年高企总数比上年多几家', 'answered 18家'],
  ]);

  it.each([
    '2022年新增高企多少家',
    '2022年新增高企比上年多几家',
    '2021到2022年一共新增高企多少家',
    '2022年新增高企的目标完成了吗',
    '2022年新增高企多少家，推算一下',
    '2022年技术合同成交额比上年增长多少',
    '2022年技术合同成交额是上年的几倍',
    '2021到2022年技术合同成交额合计',
    'how many more HNTEs were added in 2022 than in 2021?',
    'by how much did technology contract turnover grow in 2022?',
  ])('%s: says so, with the sentence, and derives nothing from it', async (question) => {
    const answer = await ask(question);
    expect(answer.status, answer.text).toBe('masked');
    expect(answer.value).toBeNull();
    expect(answer.working).toBeNull();
    expect(answer.citations[0]?.quote).toContain('*');
  });

  it('is not worked out from the stocks on either side of it', async () => {
    const { value, text } = await ask('推算2022年新增高企多少家');
    expect(value).toBeNull();
    expect(text).not.toContain('18');
  });

  it('in a report that hides its year too is given for no year', async () => {
    const hidden = askOf([
      '青禾区科技局****年工作总结\n\n一、****年工作总结\n新增高新技术企业**家，总数达到103家。\n',
    ]);
    expect(headOf(await hidden('2022年高企总数'))).toBe('not_found');
    expect(headOf(await hidden('2022年新增高企多少家'))).toBe('not_found');
    expect(headOf(await hidden('新增高企多少家'))).toBe('masked');
  });
});

describe('an indicator that is near is named, never taken', () => {
  const ask = askOf([
    report(
      2022,
      '新能源汽车产量3.2万辆。省级重点实验室2个，省级以上重点实验室5个。高新技术企业主营业务收入64.7亿元。发明专利授权量111件。',
    ),
  ]);
  answers(ask, [
    ['2022年汽车产量多少万辆', 'not_found', '新能源汽车产量'],
    ['output of cars in 2022', 'not_found', '新能源汽车产量'],
    ['2022年新能源汽车产量多少万辆', 'answered 3.2万辆'],
    ['2019年新能源汽车产量', 'not_found', '2022'],
    ['2022年省级重点实验室多少个', 'answered 2个'],
    ['2022年省级以上重点实验室多少个', 'answered 5个'],
    ['2022年重点实验室多少个', 'not_found', '省级'],
    ['2022年国家级重点实验室多少个', 'not_found'],
    ['2022年市级重点实验室多少个', 'not_found'],
    ['2022年高企主营收入', 'answered 64.7亿元'],
    ['2022年高企总数', 'not_found'],
    ['2022年新增高企多少家', 'not_found'],
    ['2022年高企主营收入多少家', 'not_found'],
    ['2022年高新技术产品销售收入', 'not_found'],
    ['2022年专利授权量', 'not_found', '发明专利授权量'],
    ['2022年发明专利申请量', 'not_found'],
    ['2022年飞机产量', 'not_found'],
  ]);

  it('a figure in another kind of unit is not the one asked', async () => {
    const counted = askOf([report(2022, '新增高新技术企业26家。')]);
    expect(headOf(await counted('2022年新增高企多少亿元'))).toBe('not_found');
    expect(headOf(await counted('2022年新增高企多少个'))).toBe('answered 26家');
  });
});

describe('what two reports imply', () => {
  const ask = askOf([
    report(
      2022,
      '新增技术经纪人13名，累计54名。市级科技型企业新增66家，总数348家。新增高新技术企业26家，总数103家。技术合同成交额1.47亿元。',
    ),
    report(2020, '新增技术经纪人8名，累计30名。新增高新技术企业19家，总数68家。技术合同成交额7310万元。'),
  ]);
  answers(ask, [
    ['2021年技术经纪人累计多少名', 'answered 41名', '推算', '54 − 13 = 41'],
    ['2019年技术经纪人累计多少名', 'answered 22名', '推算', '30 − 8 = 22'],
    ['2021年市级科技型企业总数', 'answered 282家', '推算', '348 − 66 = 282'],
    ['how many technology brokers were there at the end of 2021', 'answered 41名', '54 − 13 = 41', 'derived'],
    ['2021年新增技术经纪人多少名', 'not_found', '2020', '2022'],
    ['2021年技术合同成交额', 'not_found', '2020', '2022'],
    ['2022年技术合同成交额比2020年多多少', 'answered 7390万元', '14700 − 7310 = 7390'],
    ['2022年技术合同成交额比2020年增长多少', 'answered 101.1%', '(14700 − 7310) ÷ 7310'],
    ['2022年技术合同成交额是2020年的几倍', 'answered 2.01倍', '14700 ÷ 7310 = 2.01'],
    ['2020年和2022年新增技术经纪人合计多少名', 'answered 21名', '8 + 13 = 21'],
    ['2022年市级科技型企业比高新技术企业多多少家', 'answered 245家', '348 − 103 = 245'],
    ['哪一年新增技术经纪人最多', 'answered 13名', '2022年'],
    ['哪一年新增技术经纪人最少', 'answered 8名', '2020年'],
  ]);

  it.each(['2020到2022年新增技术经纪人一共多少名', '2019到2022年技术合同成交额合计'])(
    '%s: a sum with a gap in it is not given',
    async (question) => {
      const answer = await ask(question);
      expect(answer.status).toBe('not_found');
      expect(answer.value).toBeNull();
    },
  );

  it('a derived figure carries its working and every source', async () => {
    const { value, working, citations } = await ask('2022年技术合同成交额比2020年多多少');
    expect(value).toMatchObject({ number: 7390, unit: '万元', year: 2022, indicator: '技术合同成交额' });
    expect(working).toBe('14700 − 7310 = 7390');
    expect(citations.map((c) => c.year).sort()).toEqual([2020, 2022]);
  });

  it('money and enterprises are not compared', async () => {
    expect((await ask('2022年市级科技型企业比技术合同成交额多多少')).value).toBeNull();
  });
});

describe('a stock that may lose members', () => {
  const ask = askOf([report(2022, '新增高新技术企业26家，总数103家。')]);

  it('is only mentioned when the question does not ask to infer', async () => {
    const answer = await ask('2021年高企总数');
    expect(headOf(answer)).toBe('not_found');
    expect(answer.text).toContain('没有退出');
    expect(answer.text).toContain('103 − 26 = 77');
  });

  it('is given with its assumption when the question does', async () => {
    const answer = await ask('按2022年的数倒推，2021年高企总数是多少');
    expect(headOf(answer)).toBe('answered 77家');
    expect(answer.text).toContain('假定没有退出');
    expect(answer.working).toBe('103 − 26 = 77');
  });
});

describe('a course of years', () => {
  const ask = askOf([
    report(2019, '新增高新技术企业14家。技术合同成交额5040万元。'),
    report(2021, '新增高新技术企业22家。技术合同成交额1.12亿元。'),
    report(2022, '新增高新技术企业26家。技术合同成交额1.47亿元。'),
  ]);
  answers(ask, [
    ['2019到2022年每年新增高企多少家', 'answered', '2019年14家', '2021年22家', '2022年26家', '2020'],
    ['2018到2022年每年新增高企多少家', 'answered', '2019年14家', '2018', '2020'],
    ['2021、2022年新增高企分别多少家', 'answered', '2021年22家', '2022年26家'],
    ['2020和2021年新增高企各多少家', 'answered', '2021年22家', '2020'],
    ['近两年新增高企各多少家', 'answered', '2021年22家', '2022年26家'],
    ['2021年以来新增高企变化趋势', 'answered', '2021年22家', '2022年26家'],
    ['HNTEs added each year from 2019 to 2022', 'answered', '14', '22', '26', '2020'],
    ['哪一年新增高企最多', 'answered 26家', '2022年'],
    ['2019到2021年哪一年新增高企最多', 'answered 22家', '2021年'],
    ['哪一年新增高企最少', 'answered 14家', '2019年'],
    ['哪一年技术合同成交额最低', 'answered 5040万元', '2019年'],
    ['哪一年新增高企22家', 'answered 22家', '2021年'],
    ['哪一年新增高企23家', 'not_found'],
    ['新增高企多少家', 'ambiguous', '哪一年', '2019', '2022'],
  ]);

  it.each([
    ['2019到2022年每年新增高企多少家', [2020]],
    ['2018到2022年每年新增高企多少家', [2018, 2020]],
    ['2019到2022年技术合同成交额变化趋势', [2020]],
  ])('%s: the years without the figure are named', async (question, missing) => {
    const { text, trend } = await ask(question);
    for (const year of missing) {
      expect(text).toContain(String(year));
      expect(trend.map((p) => p.year)).not.toContain(year);
    }
  });

  it('is a table in one unit, cited year by year', async () => {
    const { value, trend, citations } = await ask('2019到2022年技术合同成交额变化趋势');
    expect(value).toBeNull();
    expect(trend).toEqual([
      { year: 2019, number: 5040, unit: '万元' },
      { year: 2021, number: 11200, unit: '万元' },
      { year: 2022, number: 14700, unit: '万元' },
    ]);
    expect(citations.map((c) => c.year)).toEqual([2019, 2021, 2022]);
  });

  it('names every year that ties for the highest', async () => {
    const tied = askOf([
      report(2020, '新增高新技术企业22家。'),
      report(2021, '新增高新技术企业22家。'),
      report(2022, '新增高新技术企业19家。'),
    ]);
    const { text } = await tied('哪一年新增高企最多');
    expect(text).toMatch(/2020[、年和].*2021/);
  });
});

describe('a qualifier is said', () => {
  const ask = askOf([
    report(2022, '新增高新技术企业近30家。技术合同成交额超1.4亿元。技术经纪人累计50余名。'),
    report(2021, '新增高新技术企业22家。技术合同成交额1.12亿元。'),
  ]);
  answers(ask, [
    ['2022年新增高企多少家', 'answered 30家', '近30家'],
    ['2022年技术合同成交额', 'answered 1.4亿元', '超1.4亿元'],
    ['2022年技术经纪人累计多少名', 'answered 50名', '50余名'],
  ]);

  it('and a rate is not computed from a number that is about right', async () => {
    expect((await ask('2022年技术合同成交额增长多少')).value).toBeNull();
  });

  it('突破50亿元、达到53.9亿元 is one figure, the exact one', async () => {
    const both = askOf([report(2022, '高新技术企业主营业务收入突破50亿元，达到53.9亿元。')]);
    expect(headOf(await both('2022年高企主营收入'))).toBe('answered 53.9亿元');
  });
});

describe('a question that cannot be answered at all', () => {
  const ask = askOf([report(2022, '新增高新技术企业26家。')]);
  it.each(['', '？', '哈哈', '2022年', '多少', '新'.repeat(600), 'x'.repeat(10_000)])(
    '%j is declined in a sentence',
    async (question) => {
      const answer = await ask(question);
      expect(answer.status).toBe('not_found');
      expect(answer.value).toBeNull();
      expect(answer.text).not.toBe('');
    },
  );

  it('an empty store says that it is empty', async () => {
    const { status, text } = await askOf([])('2022年新增高企多少家');
    expect(status).toBe('not_found');
    expect(text).toContain('ingest');
  });
});

describe('words, not numbers', () => {
  const ask = askOf([
    report(2022, '开展党建联建活动，组织党员服务企业，党建引领作用更加彰显。新增高新技术企业26家。'),
    report(2021, '推进党建标准化建设，党建制度更加健全。'),
  ]);

  it('is answered with quoted passages of the year asked', async () => {
    const answer = await ask('2022年党建做了哪些工作');
    expect(answer.status).toBe('answered');
    expect(answer.value).toBeNull();
    expect(answer.citations.map((c) => c.year)).toEqual([2022]);
    expect(answer.text).toContain('党建引领');
  });

  it('says so when no passage speaks of it', async () => {
    const answer = await ask('2022年航天发射做了哪些工作');
    expect(answer.status).toBe('not_found');
    expect(answer.citations).toEqual([]);
  });
});

describe('a citation', () => {
  it('leads back to the very sentence in the report', async () => {
    const text = report(2022, '新认定高新技术企业２６家，\n总数达到103家。技术合同成交额1.47亿元。');
    const ask = askOf([text]);
    for (const question of ['2022年新增高企多少家', '2022年高企总数', '2022年技术合同成交额']) {
      const { citations } = await ask(question);
      expect(citations).toHaveLength(1);
      for (const { start, end, quote } of citations) {
        const plain = (s: string) => s.normalize('NFKC').replace(/\s/g, '');
        expect(plain(text.slice(start, end))).toBe(plain(quote));
      }
    }
  });
});
