import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runZhubi } from '../cli/run-zhubi.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const TRAP = fileURLToPath(new URL('./socket-trap.ts', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));

describe('no connection leaves the machine', () => {
  it('in this test run: the trap is set, and holds', async () => {
    await expect(fetch('https://192.0.2.1/')).rejects.toMatchObject({
      cause: expect.objectContaining({ message: expect.stringContaining('outbound connection') }),
    });
  });

  it('while reports are ingested and questions asked without a model', async () => {
    const cwd = await temporaryFolder();
    const node = [process.execPath, '--import', TRAP] as const;
    for (const [args, said] of [
      [['ingest', CORPUS], /./],
      [['ask', '2022年新增高新技术企业多少家'], /26/],
      [['ask', '2022年党建做了哪些工作'], /./],
      [['doctor'], /不联网/],
    ] as const) {
      const { status, stdout, stderr } = await runZhubi(args, { cwd, node });
      expect(stderr).not.toContain('outbound connection');
      expect(status).toBe(0);
      expect(stdout).toMatch(said);
    }
  });

  it('when a model is set up, but to its address', async () => {
    const cwd = await temporaryFolder();
    const { status, stderr } = await runZhubi(['doctor'], {
      cwd,
      node: [process.execPath, '--import', TRAP],
      variables: {
        OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
        LANGSMITH_TRACING: 'true',
        LANGSMITH_API_KEY: 'k',
      },
    });
    expect(status).toBe(3);
    expect(stderr).not.toContain('outbound connection');
  });
});
