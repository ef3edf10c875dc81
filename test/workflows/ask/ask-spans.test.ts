import { describe, expect, it } from 'vitest';
import { askOf, headOf, report } from '../../answers/ask-reports.ts';

const ask = askOf([
  report(
    2021,
    '全年食品抽检820批次，检出不合格食品13批次。年末实有经营主体26100户。加装电梯9部，累计31部。农村公路里程达到412公里。党员总数140名。',
    '力争食品抽检900批次，完成电梯加装10部。',
    '青禾区市场监管局',
  ),
  report(
    2022,
    '全年食品抽检936批次，增长14.1%。受部分商户外迁影响，注销经营主体1240户，比上年多310户。新增星级超市7家，超市总数达96家。年末实有经营主体2.87万户，其中个体工商户占经营主体的71.2%。加装电梯12部，累计43部。农村公路里程达到436公里，居全市第3位。党员总数152名。',
    '力争食品抽检1000批次。',
    '青禾区市场监管局',
  ),
  report(2022, '全年举办招聘会18场。党员总数97名。', '', '云河区人社局'),
]);
const answered = async (question: string) => headOf(await ask(question));

describe('questions in the words of a colleague', () => {
  it.each([
    ['青禾2022年抽检了多少批次食品', 'answered 936批次'],
    ['青禾2022年食品抽检增长了多少', 'answered 14.1%'],
    ['青禾2022年注销了多少户经营主体', 'answered 1240户'],
    ['青禾2022年个体工商户占经营主体多少', 'answered 71.2%'],
    ['青禾2022年农村公路修到多少公里', 'not_found'],
    ['青禾2022年农村公路达到多少公里', 'answered 436公里'],
    ['到2022年底青禾一共有多少部加装电梯', 'answered 43部'],
    ['青禾2022年加装了多少部电梯', 'answered 12部'],
    ['2022年青禾的党员比云河多多少名', 'answered 55名'],
    ['2022年青禾食品抽检比目标多多少批次', 'answered 36批次'],
    ['How many Party members did Yunhe have in 2022?', 'answered 97名'],
  ])('%s → %s', async (question, expected) => expect(await answered(question)).toBe(expected));

  it('gives a reason only where the sentence of the figure gives one', async () => {
    const given = await ask('2022年青禾注销的经营主体为什么变多了');
    expect(given.status).toBe('answered');
    expect(given.text).toContain('外迁影响');
    const none = await ask('2022年青禾加装电梯为什么变多了');
    expect(none.status).toBe('not_found');
    expect(none.text).toContain('没有说明原因');
  });

  it('tells what is planned for a year that has no report yet, as a plan', async () => {
    const planned = await ask('青禾2023年要抽检多少批次食品');
    expect(headOf(planned)).toBe('answered 1000批次');
    expect(planned.text).toContain('目标');
    expect((await ask('青禾2023年实际抽检了多少批次食品')).value).toBeNull();
    expect(headOf(await ask('青禾2022年要抽检多少批次食品'))).toBe('answered 936批次');
  });

  it.each([
    '青禾2022年民营企业食品抽检多少批次',
    '青禾2020年食品抽检多少批次',
    '青禾2022年新注册经营主体多少户',
    '青禾2022年底星级超市一共多少家',
    'How many private lifts did Qinghe have in 2022?',
  ])('answers no other figure for one that is not there: %s', async (question) =>
    expect((await ask(question)).value).toBeNull(),
  );
});
