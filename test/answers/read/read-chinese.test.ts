import { describe, expect, it } from 'vitest';
import { readChineseSpans } from '../../../src/answers/read/read-chinese.ts';
import { emptyCatalogue } from '../../../src/figures/catalogue.ts';

const BODIES = [
  { key: '松岭县民政局', names: ['松岭县', '松岭', '松岭县民政局'] },
  { key: '云河区教育局', names: ['云河区', '云河', '云河区教育局'] },
];
const CONTEXT = { catalogue: emptyCatalogue, bodies: [], homeBody: null, thisYear: 2024, previous: null };
const read = (text: string) => readChineseSpans(text, CONTEXT, BODIES);
const said = (text: string) => {
  const question = read(text);
  if (!question) return null;
  const { operation, isTarget, asks, years, place } = question.question;
  const year = years.kind === 'listed' ? years.years.join('、') : years.kind;
  const what = question.pieces.map((p) => p.text).join('|');
  const aim = asks[0]?.aim ?? '-';
  return `${year} ${operation.kind}${isTarget ? ' target' : ''} ${aim} ${asks[0]?.unit ?? '-'} ${what} ${place.kind === 'known' ? place.name : '-'}`;
};

describe('a Chinese question in roles', () => {
  it.each([
    ['2022年新增养老床位多少张？', '2022 lookup new 张 养老床位 -'],
    ['请问松岭县2022年养老床位有几张呀', '2022 lookup - 张 养老床位有 松岭县'],
    ['你好，帮我查一下2022年养老床位多少张，谢谢！', '2022 lookup - 张 养老床位 -'],
    ['二〇二二年养老床位多少张', '2022 lookup - 张 养老床位 -'],
    ['22年养老床位总数是多少', '2022 lookup cumulative - 养老床位 -'],
    ['2022年养老床位的目标是多少张', '2022 lookup target - 张 养老床位的 -'],
    ['2022年养老床位的目标完成了没有', '2022 met-target target - - 养老床位的 -'],
    ['2022年养老床位的任务够到没', '2022 met-target target - - 养老床位的 -'],
    ['2022年养老床位比上年多多少张', '2022 difference - 张 养老床位 -'],
    ['2022年养老床位比2020年多了几张', '2022 difference - 张 养老床位 -'],
    ['2022年养老床位同比增长多少', '2022 growth - - 养老床位 -'],
    ['2022年养老床位比上年涨了百分之几', '2022 growth - - 养老床位 -'],
    ['2022年老年助餐是2021年的几倍', '2022 multiple - - 老年助餐 -'],
    ['2020到2022年一共新增养老床位多少张', 'range sum new 张 养老床位 -'],
    ['2020—2022年养老床位怎么变的', 'range trend - - 养老床位 -'],
    ['2020到2022年哪一年养老床位最多', 'range extreme - - 养老床位 -'],
    ['2022年入学率在全省排第几', '2022 lookup rank - 入学率在 -'],
  ])('%s → %s', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ['2022年工业增加值多少亿元', '2022 lookup - 亿元 工业增加值 -'],
    ['2022年人均预期寿命几岁', '2022 lookup - 岁 人均预期寿命 -'],
    ['2022年PM2.5降到多少了', '2022 lookup - - PM2.5|了 -'],
    ['2022年卖出多少家电', '2022 lookup - - 卖出|家电 -'],
    ['2022年净增了几家养老院', '2022 lookup new 家 了|养老院 -'],
    ['2022年客流超过多少万人次', '2022 lookup - 万人次 客流 -'],
    ['2022年生产总值涨了几个点', '2022 difference - 个百分点 生产总值 -'],
    ['2022年补助资金比上年涨了几倍', '2022 growth - - 补助资金 -'],
    ['养老床位22年比21年少多少张', '2022 difference - 张 养老床位 -'],
    ['2022年生产总值增速比当年目标高几个百分点', '2022 over-target target growth_rate - 生产总值 -'],
    ['2022年生产总值增速超目标几个点', '2022 over-target target growth_rate - 生产总值 -'],
    ['2022年老人占人口多少', '2022 lookup share - 老人|人口 -'],
    ['2020—2022年五年累计新增养老床位多少张', 'range sum new 张 五年|养老床位 -'],
    ['2020—2022年养老床位是怎么一步步涨上来的', 'range trend - - 养老床位 -'],
    ['2022年松岭县的床位比云河区多多少张', '2022 versus - 张 的床位 松岭县'],
    ['2022年床位增速，松岭县比云河区高几个百分点', '2022 versus growth_rate - 床位 松岭县'],
  ])('keeps names whole and hears what is said around the number: %s → %s', (text, expected) =>
    expect(said(text)).toBe(expected),
  );

  it('asks of each body what stands on its side', () => {
    const sides = read('2022年松岭县学校的党员比云河区街道的党员多多少名')?.sides;
    expect(
      [...(sides ?? [])].map(([body, pieces]) => `${body} ${pieces.map((p) => p.text).join('')}`),
    ).toEqual(['松岭县民政局 学校的党员', '云河区教育局 街道的党员']);
    expect(read('2022年松岭县的党员比云河区多多少名')?.sides.size).toBe(0);
  });

  it.each([
    '2022年养老床位和护理员分别多少',
    '2022年养老床位多少张，比上年增长多少？',
    '2022年养老床位的目标是多少，完成了吗？',
    '2022年养老床位比2021年',
  ])('is left to the grammar where it asks for several or does not add up: %s', (text) =>
    expect(said(text)).toBeNull(),
  );

  it('keeps words that are courtesy only at an end as content elsewhere', () => {
    expect(said('2022年安全检查多少次')).toContain('安全检查');
    expect(said('2022年应急演练多少场')).toContain('应急演练');
  });

  it('names both bodies of a question', () => {
    expect(read('2022年松岭和云河的党员多少名')?.question.place).toMatchObject({
      bodies: ['松岭县民政局', '云河区教育局'],
    });
  });
});
