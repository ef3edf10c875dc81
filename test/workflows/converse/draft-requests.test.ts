import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Program } from '../../../src/cli/program.ts';
import { type WriteRequest, writeDraft } from '../../../src/workflows/draft/write-draft.ts';
import { describeError } from '../../../src/workflows/errors/describe-error.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { openCorpusProgram } from '../../support/corpus-program.ts';
import { SAMPLE_DATA } from '../../support/sample-data.ts';

let program: Program;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
});
afterAll(() => close());

const draft = (over: Partial<WriteRequest>) =>
  writeDraft(program, { year: 2023, dataFile: SAMPLE_DATA, section: null, phrasingOf: null, ...over });

describe('what is asked of a draft', () => {
  it.each(['科普', '计划'])('a section keeps its number, and that is no fault: %s', async (section) => {
    const written = await draft({ section });
    expect(written).toMatchObject({ ok: true, value: { isWhole: false, findings: [] } });
  });

  it('the form’s own sheet of words is not told as skipped', async () => {
    expect(await draft({})).toMatchObject({ ok: true, value: { isWhole: true, notes: [] } });
  });

  it.each([2016, 2023])('phrasing of a year without an earlier report is refused: %s', async (phrasingOf) => {
    const written = await draft({ phrasingOf });
    expect(written.ok ? null : describeError(written.error)).toBe(
      `没有${phrasingOf}年的报告可以照着写，没有起草；--phrasing 可以写2022、2021、2020、2019、2018、2017。`,
    );
  });

  it.each([
    [710, [expect.stringContaining('“710场次”')]],
    [79, []],
  ])('a slip in the data is doubted though the rate computed from it fits: %s', async (value, doubts) => {
    const dataFile = join(await temporaryFolder(), '数据.json');
    const figures = [
      { indicator: '科普活动', measure: 'value', value, unit: '场次' },
      { indicator: '科普受众', measure: 'value', value: 8.6, unit: '万人次' },
    ];
    await writeFile(dataFile, JSON.stringify({ year: 2023, figures }));
    expect(await draft({ dataFile })).toMatchObject({ ok: true, value: { findings: [], doubts } });
  });

  it('phrasing of a year in the store is taken', async () => {
    expect(await draft({ phrasingOf: 2018, section: '科普' })).toMatchObject({ ok: true });
  });
});
