import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOut } from '../../src/cli/carry-out.ts';
import type { Program } from '../../src/cli/program.ts';
import { converse } from '../../src/workflows/converse/converse.ts';
import { openCorpusProgram } from '../support/corpus-program.ts';
import { SAMPLE_DATA } from '../support/sample-data.ts';

let program: Program;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
});
afterAll(() => close());

/** What a line of the conversation prints in the terminal. */
async function say(line: string): Promise<string> {
  const turn = await converse(program, line, null);
  if (!turn.ok || turn.value.kind !== 'request') throw new Error(line);
  return carryOut(program, turn.value.request);
}

describe('the conversation in the terminal', () => {
  it('drafts when there are data, and takes them in by a path', async () => {
    expect(await say('起草2023年工作总结')).toContain('还没有2023年的数据');
    expect(await say('导入2023年数据')).toContain('请写明文件');
    expect(await say('导入2023年数据 没有的.xlsx')).toContain('找不到文件');
    expect(await say(`导入2023年数据 ${SAMPLE_DATA}`)).toMatch(
      /已录入2023年数据（“2023\.xlsx”）：新增 \d+ 个数/,
    );
    const section = await say('起草培育创新主体部分');
    expect(section).toContain('高新技术企业新认定29家');
    expect(section).not.toContain('平台赋能');
    expect(section).toMatch(/依据2022年.*待补\d+处/);
    expect(await say('起草2023年工作总结')).toContain('二、2024年工作计划');
  });

  it('says how the template is had', async () => {
    expect(await say('填报')).toContain('npx zhubi data template --year 2023');
  });

  it('still answers what only sounds like it', async () => {
    const turn = await converse(program, '2022年起草标准多少项', null);
    expect(turn).toMatchObject({ ok: true, value: { kind: 'answer' } });
  });
});
