import { Command, CommanderError } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { compose } from '../compose.ts';
import { readEnvironment } from '../config/environment.ts';
import { runAsk } from './commands/ask.ts';
import { runChat } from './commands/chat.ts';
import { runFigures } from './commands/figures.ts';
import { runIngest } from './commands/ingest.ts';
import { runStart } from './commands/start.ts';
import { EXIT } from './exit.ts';
import { createTerminal } from './terminal.ts';

/** Runs one command and says how it ended; see the contract for the statuses. */
export async function main(argv: readonly string[]): Promise<number> {
  const terminal = createTerminal();
  loadDotenv({ quiet: true });
  const environment = readEnvironment(process.env);
  if (!environment.ok) {
    terminal.note(`环境变量有误：\n${environment.error.problems.map((p) => `  ${p}`).join('\n')}`);
    return EXIT.wrongInput;
  }
  let status: number = EXIT.done;
  const open = (options: { store?: string }) =>
    compose(environment.value, options.store ?? environment.value.store, terminal.note);
  const run = (work: () => Promise<number>) => async () => {
    status = await work();
  };

  const program = new Command('zhubi')
    .description('主笔：从历年工作总结里查数、核数、起草')
    .exitOverride()
    .showHelpAfterError('（用 zhubi --help 查看全部命令）');
  program.configureOutput({ writeErr: (text) => terminal.note(text.trimEnd()) });
  const store = ['--store <dir>', '资料库（默认 ZHUBI_STORE，否则 ./.zhubi）'] as const;

  program
    .command('ingest [paths...]')
    .description('把报告（.txt .md，或整个文件夹）收进资料库')
    .option(...store)
    .option('--json')
    .option('--rebuild', '用保存的原件重建资料库')
    .action((paths: string[], options) =>
      run(async () => {
        if (paths.length === 0 && !options.rebuild) {
          terminal.note('请写出要收录的文件或文件夹，例如：zhubi ingest 历年总结/');
          return EXIT.wrongInput;
        }
        return runIngest(open(options), terminal, paths, options);
      })(),
    );
  program
    .command('figures <file>')
    .description('列出一份报告里读出的全部数字')
    .option('--json')
    .action((file: string, options) => run(() => runFigures(open({}), terminal, file, options))());
  program
    .command('ask [question]')
    .description('问一个问题')
    .option(...store)
    .option('--json')
    .option('--batch <file>', '逐行读 JSONL 问题（- 为标准输入）')
    .action((question: string | undefined, options) =>
      run(() => runAsk(open(options), terminal, question, options))(),
    );
  program
    .command('chat')
    .description('在终端里连续问答')
    .option(...store)
    .action((options) => run(() => runChat(open(options), terminal))());
  program
    .command('start')
    .description('收录示例语料并开始问答')
    .option(...store)
    .action((options) => run(() => runStart(open(options), terminal, environment.value.corpus))());

  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.wrongInput;
  }
  return status;
}
