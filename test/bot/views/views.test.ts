import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptCheck } from '../../../src/bot/answering/kept.ts';
import { splitBlocks } from '../../../src/bot/slack/limits.ts';
import { viewAnswer } from '../../../src/bot/views/answer.ts';
import { viewCheck, viewRest } from '../../../src/bot/views/check.ts';
import { viewComplaint } from '../../../src/bot/views/complaint.ts';
import { viewHelp } from '../../../src/bot/views/help.ts';
import { viewIngested } from '../../../src/bot/views/ingested.ts';
import { viewDismissModal, viewWrongModal } from '../../../src/bot/views/modals.ts';
import { viewSources } from '../../../src/bot/views/sources.ts';
import { viewYears } from '../../../src/bot/views/years.ts';
import type { Program } from '../../../src/cli/program.ts';
import { askYears } from '../../../src/workflows/ask/ask-years.ts';
import { converse } from '../../../src/workflows/converse/converse.ts';
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

const asFile = (view: object): string => `${JSON.stringify(view, null, 2)}\n`;

const CHECK: KeptCheck = {
  kind: 'check',
  title: '青禾区科技局2022年工作总结',
  figures: 120,
  relations: 310,
  against: [2021, 2020],
  dismissed: 1,
  failedRules: 0,
  findings: Array.from({ length: 7 }, (_, i) => ({
    id: `${i}`.repeat(10),
    word: i < 2 ? '错误' : '存疑',
    message: `第${i + 1}处：合计 <12> 与分项之和 13 不一致。`,
    quote: '合计12家 & 其中……',
    section: '一、2022年工作总结 / （一）主体',
  })),
};

describe('the views', () => {
  it.each([
    ['answer', '2022年新增高新技术企业多少家'],
    ['answer-computed', '2022年新增高新技术企业比上年多几家'],
    ['answer-trend', '历年新增高新技术企业分别是多少'],
    ['answer-words', '2022年做了哪些科普工作'],
    ['answer-masked', '2017年新增高企多少家'],
    ['answer-not-found', '2022年火箭发射多少次'],
    ['answer-english', 'How many HNTEs were newly certified in 2021?'],
  ])('of an answer: %s', async (name, line) => {
    const { answer, language, subject } = await ask(line);
    const view = viewAnswer(answer, { language, keptId: 'Ev1', hasYears: subject !== null });
    await expect(asFile(view)).toMatchFileSnapshot(`snapshots/${name}.json`);
  });

  it('of sources and years', async () => {
    const { answer, subject } = await ask('2022年新增高新技术企业比上年多几家');
    await expect(asFile(viewSources(answer, 'zh'))).toMatchFileSnapshot('snapshots/sources.json');
    const years = subject ? await askYears(program, subject) : null;
    if (!years?.ok) throw new Error('no years');
    await expect(asFile(viewYears(years.value, 'zh'))).toMatchFileSnapshot('snapshots/years.json');
  });

  it('of help, in both languages', async () => {
    for (const [line, language] of [
      ['帮助', 'zh'],
      ['help', 'en'],
    ] as const) {
      const turn = await converse(program, line, null);
      if (!turn.ok || turn.value.kind !== 'text') throw new Error(line);
      const view = viewHelp(turn.value.text, language);
      await expect(asFile(view)).toMatchFileSnapshot(`snapshots/help-${language}.json`);
    }
  });

  it('of a check: the worst, then the rest', async () => {
    await expect(asFile(viewCheck(CHECK, 'Ev1/F1'))).toMatchFileSnapshot('snapshots/check.json');
    await expect(asFile(viewRest(CHECK, 'Ev1/F1'))).toMatchFileSnapshot('snapshots/check-rest.json');
    const clean = viewCheck({ ...CHECK, findings: [], against: [], dismissed: 0 }, 'Ev1/F1');
    await expect(asFile(clean)).toMatchFileSnapshot('snapshots/check-clean.json');
  });

  it('of what was taken in', async () => {
    const reports = await program.store.reports();
    const report = reports.ok ? reports.value.find((r) => r.year === 2022) : undefined;
    if (!report) throw new Error('no report');
    const view = viewIngested({ status: 'added', report: { ...report, passages: 50, figures: 120 } });
    await expect(asFile(view)).toMatchFileSnapshot('snapshots/ingested.json');
    expect(JSON.stringify(viewIngested({ status: 'added', report: { ...report, year: null } }))).toContain(
      '没有读出年份',
    );
  });

  it('of the windows, and of a complaint', async () => {
    const wrong = viewWrongModal('2022年新增高新技术企业26家。', 'zh', '{}');
    await expect(asFile(wrong)).toMatchFileSnapshot('snapshots/modal-wrong.json');
    const dismiss = viewDismissModal('合计与分项之和不一致。', '{}');
    await expect(asFile(dismiss)).toMatchFileSnapshot('snapshots/modal-dismiss.json');
    const complaint = viewComplaint({
      id: 'V1',
      user: 'U0CLERK',
      question: '2020年新增高企多少家',
      answer: '2020年新增高新技术企业19家。',
      what: '应为 <20> 家',
      at: '2023-01-05T08:00:00.000Z',
    });
    await expect(asFile(complaint)).toMatchFileSnapshot('snapshots/complaint.json');
  });
});

describe('long results', () => {
  it('of 120 findings go into several messages, with nothing left out', () => {
    const findings = Array.from({ length: 120 }, (_, i) => ({
      id: String(i).padStart(10, '0'),
      word: '错误',
      message: `第${i + 1}处。${'很长的说明，'.repeat(40)}`,
      quote: '原文'.repeat(50),
      section: '一、工作',
    }));
    const messages = splitBlocks(viewRest({ ...CHECK, findings }, 'Ev1/F1').blocks);
    expect(messages.length).toBeGreaterThan(4);
    for (const blocks of messages) {
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(JSON.stringify(blocks).length).toBeLessThan(60_000);
    }
    const said = JSON.stringify(messages);
    for (let i = 5; i < 120; i += 1) expect(said).toContain(`编号 ${String(i).padStart(10, '0')}`);
  });

  it('of one quote of 9,000 characters go into several sections, whole', () => {
    const quote = '数'.repeat(9000);
    const citation = { report: '总结', reportId: 'a', year: 2022, section: '一', quote, start: 0, end: 9000 };
    const answer = {
      status: 'answered' as const,
      text: '有。',
      value: null,
      working: null,
      citations: [citation],
      trend: [],
      choices: [],
    };
    const shown = viewSources(answer, 'zh').blocks.flatMap((b) =>
      b.type === 'section' ? [b.text?.text ?? ''] : [],
    );
    expect(shown.every((t) => t.length <= 3000)).toBe(true);
    expect(shown.join('').match(/数/g)).toHaveLength(9000);
  });
});
