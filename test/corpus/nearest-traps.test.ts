import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import type { Program } from '../../src/cli/program.ts';
import { askQuestion } from '../../src/workflows/ask/ask-question.ts';
import { headOf } from '../answers/ask-reports.ts';
import { openCorpusProgram } from '../support/corpus-program.ts';

/** Questions whose nearest number is another figure: the other measure, a target, the district for the city. */
describe('the nearest number is not the answer', () => {
  let program: Program;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ program, close } = await openCorpusProgram());
  });
  afterAll(() => close());

  const ask = async (question: string): Promise<Answer> => {
    const asked = await askQuestion(program, question);
    if (!asked.ok) throw new Error(asked.error.kind);
    return asked.value.answer;
  };

  it.each([
    // The growth of the new ones, where the report states that of the total.
    ['2022年新增市级科技型企业比上年增长多少', 'answered 13.8%'],
    ['2022年高企总数比上年增长多少', 'answered 21.2%'],
    ['growth of newly certified HNTEs in 2022', 'answered 18.2%'],
    // Results, where a target says the number.
    ['技术合同成交额是哪一年突破1亿元的', 'answered 1.12亿元'],
    ['哪一年高企总数超过100家', 'answered 103家'],
    ['2022年高企目标比2021年实际多多少家', 'answered 3家'],
    ['2022年高企计划比2021年计划多多少家', 'answered 5家'],
    // The city, where the district is nearer; and the district by its own word.
    ['R&D intensity of the whole city in 2022', 'answered 1.97%'],
    ['2022年全区新增高企多少家', 'answered 26家'],
    ['2022年全市新增高企多少家', 'not_found'],
    // A difference, where a change of places or a rate is stated.
    ['2022年高企增加多少', 'answered 18家'],
    ['2021年底和2022年底高企相差多少家', 'answered 18家'],
    ['2022年底和2021年底高企差多少家', 'answered 18家'],
    ['2022年高新技术企业累计比新增多多少家', 'answered 77家'],
    // Sums of amounts, and of nothing else.
    ['近三年一共新增高企多少家', 'answered 67家'],
    ['2018年和2022年一共新增高企多少家', 'answered 37家'],
    ['how many high-tech enterprises were added in 2018 and 2022 in total', 'answered 37家'],
    ['2018到2022年平均每年新增高企多少家', 'answered 18.4家'],
    ['2018到2022年高企增速一共多少', 'not_found'],
    // A count of meetings, not words about a theme.
    ['2022年召开主题党日几次', 'answered 12次'],
    ['截至2021年底高企多少家', 'answered 85家'],
    ['2022年上半年新增高企多少家', 'not_found'],
  ])('%s → %s', async (question, head) => {
    const answer = await ask(question);
    expect(headOf(answer), answer.text).toBe(head);
  });

  it.each([
    ['2017到2019年每年新增高企多少家', '2017年的数被隐去'],
    ['哪一年新增高企最多', '2017年的数被隐去，未计在内'],
    ['2018年和2022年一共新增高企多少家', '2018年、2022年合计'],
    ['2022年上半年新增高企多少家', '没有2022年的上半年新增高新技术企业这个数'],
    ['2022年高企目标比2021年实际多多少家', '2022年计划新增高新技术企业比2021年实际多约3家'],
  ])('%s says %s', async (question, words) => {
    expect((await ask(question)).text).toContain(words);
  });
});
