import { beforeAll, describe, expect, it } from 'vitest';
import { emptyCatalogue } from '../../../src/figures/catalogue.ts';
import { ok } from '../../../src/shared/result.ts';
import type { AskDependencies } from '../../../src/workflows/ask/ask-dependencies.ts';
import { askQuestion } from '../../../src/workflows/ask/ask-question.ts';
import { readOne } from '../../../src/workflows/ingest/ingest-reports.ts';
import { createScriptedModel } from '../../llm/scripted-model.ts';
import { createInMemoryStore } from '../../retrieval/in-memory-store.ts';

/** A report whose result part and plan part speak of the same, each in its own words. */
const reportOf = (year: number): string => `青禾区科技局${year}年工作总结和${year + 1}年工作计划

一、${year}年工作总结
（一）研发平台建设
围绕研发平台建设，${year}年建成的平台全部向企业开放共享。
（二）科学普及
每逢节假日，面向中小学生组织手工制作、科学实验、标本观察、天文观测、模型拼装、无人机试飞、机器人编程、急救训练、防灾演练、低碳生活体验等活动，由各镇街和学校分批组织参加，活动前后都做问卷，听取学生、家长和教师的意见，逐项改进，并把好的做法整理成册，供全区各单位学习借鉴。
科普基地对市民免费开放。
基地讲解员由退休教师担任。

二、${year + 1}年工作计划
（一）研发平台建设
围绕研发平台建设，把为${year + 1}年谋划的平台布局到园区。
`;

let office: AskDependencies;
beforeAll(async () => {
  const store = createInMemoryStore();
  const reports = [2020, 2021, 2022].map((year) =>
    readOne(
      { file: `${year}.txt`, text: reportOf(year), tables: [], hash: String(year), bytes: new Uint8Array() },
      `r${year}`,
    ),
  );
  await store.put(reports);
  office = {
    store,
    catalogue: () => emptyCatalogue,
    homeOrganisation: null,
    thisYear: () => 2023,
    romanise: async (chinese) => chinese,
  };
});

const DONE = (year: number) => `围绕研发平台建设，${year}年建成的平台全部向企业开放共享。`;
const PLANNED = (year: number) => `围绕研发平台建设，把为${year}年谋划的平台布局到园区。`;

describe('a question about words cites the year that it asks for', () => {
  it.each([
    ['2022年研发平台建设有哪些做法？', [DONE(2022)]],
    ['2021年研发平台建设有哪些做法？', [DONE(2021)]],
    ['去年研发平台建设有哪些做法？', [DONE(2022)]],
    ['前年研发平台建设有哪些做法？', [DONE(2021)]],
    ['2021年和2022年研发平台建设有哪些做法？', [DONE(2021), DONE(2022)]],
    ['2022年研发平台建设有什么计划？', [PLANNED(2022)]],
    ['2021年研发平台建设有什么打算？', [PLANNED(2021)]],
    ['2021年总结里对研发平台建设有什么打算？', [PLANNED(2022)]],
    ['2021年报告里对2022年研发平台建设有什么计划？', [PLANNED(2022)]],
    // No report of its own yet: the plan for it is all there is.
    ['2023年研发平台建设有哪些做法？', [PLANNED(2023)]],
    ['今年研发平台建设有哪些做法？', [PLANNED(2023)]],
    ['2019年研发平台建设有哪些做法？', []],
    ['2024年研发平台建设有哪些做法？', []],
  ])('%s', async (question, quotes) => {
    const asked = await askQuestion(office, question);
    if (!asked.ok) throw new Error(asked.error.kind);
    expect(asked.value.question.isAboutWords).toBe(true);
    expect(asked.value.answer.citations.map((c) => c.quote).toSorted()).toEqual(quotes.toSorted());
  });
});

describe('with a model', () => {
  const QUESTION = '2022年科普基地怎么对市民开放？';
  async function ask(text: string, passage: string) {
    const model = createScriptedModel(() => ok({ sentences: [{ text, passages: [passage], quote: text }] }));
    const steps: [string, number][] = [];
    const assistance = {
      model,
      onOutcome: () => {},
      onProgress: (purpose: string, n: number) => void steps.push([purpose, n]),
    };
    const asked = await askQuestion({ ...office, assistance }, QUESTION);
    if (!asked.ok) throw new Error(asked.error.kind);
    return { ...asked.value, steps, prompt: model.asked[0]?.messages[1]?.text ?? '' };
  }

  it('the short passage beside the one found is material, and cited where an answer rests on it', async () => {
    const { answer, by, prompt } = await ask('基地讲解员由退休教师担任。', 'p2');
    expect(prompt).toContain('<<<材料 p2\n基地讲解员由退休教师担任。');
    expect(by).toBe('worded');
    expect(answer.citations.map((c) => [c.quote, c.year])).toEqual([
      ['科普基地对市民免费开放。', 2022],
      ['基地讲解员由退休教师担任。', 2022],
    ]);
  });

  it('the same passage is not cited where no sentence rests on it', async () => {
    const { answer } = await ask('科普基地对市民免费开放。', 'p1');
    expect(answer.citations.map((c) => c.quote)).toEqual(['科普基地对市民免费开放。']);
  });

  it('neither a long neighbour nor one of another section or year is material', async () => {
    const { prompt } = await ask('科普基地对市民免费开放。', 'p1');
    expect(prompt.match(/<<<材料/g)?.length).toBe(2);
    expect(prompt).not.toMatch(/开放共享|标本观察/);
  });

  it('tells whoever waits what it is at, before a reply is there', async () => {
    const { steps } = await ask('科普基地对市民免费开放。', 'p1');
    expect(steps).toEqual([['words', 0]]);
  });
});
