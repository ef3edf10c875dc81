import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSchema } from '../../../src/answers/answer.ts';
import { questionSchema } from '../../../src/answers/question.ts';
import type { Program } from '../../../src/cli/program.ts';
import { askYears } from '../../../src/workflows/ask/ask-years.ts';
import { suggestQuestions } from '../../../src/workflows/ask/suggest-questions.ts';
import { converse } from '../../../src/workflows/converse/converse.ts';
import { recall } from '../../../src/workflows/converse/remember.ts';
import { openCorpusProgram } from '../../support/corpus-program.ts';

let program: Program;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
});
afterAll(() => close());

async function ask(line: string) {
  const turn = await converse(program, line, null);
  if (!turn.ok || turn.value.kind !== 'answer') throw new Error(line);
  return turn.value;
}

const LINES = [
  '2022年新增高新技术企业多少家',
  '2022年新增高企多少家，累计多少家',
  '2022年新增高新技术企业比上年多几家',
  '2018到2022年一共新增多少家高新技术企业',
  '近三年技术合同成交额分别是多少',
  '2022年技术合同成交额是2021年的几倍',
  '哪一年新增高企最多',
  '哪年新增高企突破20家',
  '2022年新增高新技术企业的目标完成了吗',
  '2022年做了哪些科普工作',
  '2021年高企总数在全市排第几',
  'how many technology contracts were registered in 2022?',
];

describe('what is kept between runs', () => {
  it.each(LINES)('%s comes back as it was', async (line) => {
    const { subject, answer } = await ask(line);
    expect(recall(questionSchema, JSON.stringify(subject))).toEqual(subject);
    expect(recall(answerSchema, JSON.stringify(answer))).toEqual(answer);
  });

  it.each([null, '', '{', '{}', '{"language":"fr"}', '[]'])('%j is nothing', (kept) => {
    expect(recall(questionSchema, kept)).toBeNull();
  });
});

describe('every year of what was asked about', () => {
  const NEW = [11, 14, 19, 22, 26];
  it.each([
    ['2022年新增高新技术企业多少家', NEW],
    ['2022年新增高新技术企业比上年多几家', NEW],
    ['2022年新增高新技术企业的目标完成了吗', NEW],
    ['哪一年新增高企最多', NEW],
    ['2021年末高新技术企业累计多少家', [39, 53, 68, 85, 103]],
    ['2022年技术合同成交额', [1260, 5040, 7310, 11200, 14700]],
  ])('%s', async (line, numbers) => {
    const { subject } = await ask(line);
    const years = subject ? await askYears(program, subject) : null;
    if (!years?.ok) throw new Error('no years');
    expect(years.value.trend.map((p) => p.number)).toEqual(numbers);
  });
});

describe('suggested questions', () => {
  it('are different, and the store answers each', async () => {
    const suggested = await suggestQuestions(program);
    if (!suggested.ok) throw new Error(suggested.error.kind);
    expect(new Set(suggested.value).size).toBe(4);
    for (const question of suggested.value) expect((await ask(question)).answer.status).toBe('answered');
  });

  it('are none for an empty store', async () => {
    const store = { ...program.store, reports: async () => ({ ok: true, value: [] }) as const };
    expect(await suggestQuestions({ ...program, store })).toEqual({ ok: true, value: [] });
  });
});
