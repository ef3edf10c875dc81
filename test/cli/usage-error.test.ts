import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { sayUsageError } from '../../src/cli/usage-error.ts';

/** What a person reads for a command line that is wrong. */
async function told(args: readonly string[]): Promise<string> {
  let said = '';
  const cli = new Command('zhubi').exitOverride();
  cli.configureOutput({ writeErr: (text) => (said += sayUsageError(text)) });
  cli
    .command('figures <file>')
    .option('--json')
    .action(() => {});
  cli
    .command('ask [question]')
    .option('--batch <file>')
    .action(() => {});
  await cli.parseAsync([...args], { from: 'user' }).catch(() => {});
  return said.trim();
}

describe('a wrong command line, told in Chinese', () => {
  it.each([
    [['ask', '--jason'], '没有 --jason 这个选项。'],
    [['figures', 'a.txt', '--jso'], '没有 --jso 这个选项。是不是 --json？'],
    [['chekc'], '没有 chekc 这个命令。'],
    [['ask', '--batch'], '--batch 后面要写上值。'],
    [['figures'], '后面要写上文件，例如：npx zhubi figures 2023年工作总结.docx'],
    [['ask', '2022年', '新增多少'], 'ask 后面写了 2 项，太多了；含空格的文件名或问题要加引号。'],
  ])('%j: %s', async (args, expected) => {
    expect(await told(args)).toBe(expected);
  });

  it('leaves help as it is', () => {
    expect(sayUsageError('（用 npx zhubi --help 查看全部命令）')).toBe(
      '（用 npx zhubi --help 查看全部命令）',
    );
  });
});
