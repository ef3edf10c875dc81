import { Command, CommanderError } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { EXIT } from './exit.ts';
import type { Program } from './program.ts';
import { createTerminal } from './terminal.ts';
import { sayUsageError } from './usage-error.ts';

/**
 * Runs one command and says how it ended; see the contract for the statuses. Each command is loaded when it is run:
 * what the others need would double the start of a short one.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const terminal = createTerminal();
  loadDotenv({ quiet: true });
  const warn = terminal.note;
  let status: number = EXIT.done;
  /** Runs a command with the program composed for it; bad settings are all named at once. */
  const withProgram =
    (options: { readonly store?: string }, work: (program: Program) => Promise<number>) => async () => {
      const { compose } = await import('../compose.ts');
      const program = compose(process.env, { store: options.store, warn });
      if (program.ok) status = await work(program.value);
      else {
        terminal.note(`环境变量有误：\n${program.error.problems.map((p) => `  ${p}`).join('\n')}`);
        status = EXIT.wrongInput;
      }
    };

  const cli = new Command('zhubi')
    .description('主笔：从历年工作总结里查数、核数、起草')
    .exitOverride()
    .showHelpAfterError('（用 npx zhubi --help 查看全部命令）');
  cli.configureOutput({ writeErr: (text) => terminal.note(sayUsageError(text.trimEnd())) });
  const store = ['--store <dir>', '资料库（默认 ZHUBI_STORE，否则 ./.zhubi）'] as const;

  cli
    .command('ingest [paths...]')
    .description('把报告（.txt .md .docx .pdf，或整个文件夹）收进资料库')
    .option(...store)
    .option('--json', '按 JSON 输出')
    .option('--rebuild', '用保存的原件重建资料库')
    .action((paths: string[], options) =>
      withProgram(options, async (program) => {
        if (paths.length > 0 || options.rebuild)
          return (await import('./commands/ingest.ts')).runIngest(program, terminal, paths, options);
        terminal.note('请写出要收录的文件或文件夹，例如：npx zhubi ingest 历年总结/');
        return EXIT.wrongInput;
      })(),
    );
  cli
    .command('figures <file>')
    .description('列出一份报告里读出的全部数字')
    .option('--json', '按 JSON 输出')
    .action((file: string, options) =>
      withProgram({}, async (program) =>
        (await import('./commands/figures.ts')).runFigures(program, terminal, file, options),
      )(),
    );
  cli
    .command('ask [question]')
    .description('问一个问题')
    .option(...store)
    .option('--json', '按 JSON 输出')
    .option('--batch <file>', '逐行读 JSONL 问题（- 为标准输入）')
    .option('--explain', '显示问题是怎样读懂的、最接近的数差在哪里')
    .action((question: string | undefined, options) =>
      withProgram(options, async (program) =>
        (await import('./commands/ask.ts')).runAsk(program, terminal, question, options),
      )(),
    );
  cli
    .command('check [file]')
    .description('核对一份稿子（.docx .doc .pdf .txt .md .xlsx .csv）的数字、提法和格式')
    .option(...store)
    .option('--year <year>', '稿子总结的年份（默认从稿子里读）')
    .option('--json', '按 JSON 输出')
    .option('--out <file>', '另存一份带批注的 .docx（原稿不动）')
    .option('--report <file>', '另存数据核对表 .xlsx')
    .option('--dismiss <id>', '忽略一条问题，同时用 --why 写明理由')
    .option('--why <reason>', '忽略的理由')
    .option('--restore <id>', '恢复一条忽略过的问题')
    .action((file: string | undefined, options) =>
      withProgram(options, async (program) =>
        (await import('./commands/check.ts')).runCheck(program, terminal, file, options),
      )(),
    );
  const data = cli.command('data').description('录入、查看一年的数据：指标、亮点和下年计划');
  const year = ['--year <year>', '哪一年的数据'] as const;
  const who = ['--who <name>', '录入人（默认为本机用户名）'] as const;
  data
    .command('import <file>')
    .description('录入一份数据（.xlsx .csv .json）：整份收下，或一行也不收')
    .option(...store)
    .option(...year)
    .option(...who)
    .option('--json', '按 JSON 输出')
    .action((file: string, options) =>
      withProgram(options, async (program) =>
        (await import('./commands/data.ts')).runDataImport(program, terminal, file, options),
      )(),
    );
  data
    .command('history')
    .description('列出一年数据的历次改动')
    .option(...store)
    .option(...year)
    .option('--json', '按 JSON 输出')
    .action((options) =>
      withProgram(options, async (program) =>
        (await import('./commands/data.ts')).runDataHistory(program, terminal, options),
      )(),
    );
  data
    .command('undo')
    .description('撤销最后一次录入；再用一次，再撤销一步')
    .option(...store)
    .option(...year)
    .option(...who)
    .option('--organisation <name>', '哪个单位的数据（默认为本单位）')
    .option('--json', '按 JSON 输出')
    .action((options) =>
      withProgram(options, async (program) =>
        (await import('./commands/data.ts')).runDataUndo(program, terminal, options),
      )(),
    );
  data
    .command('template')
    .description('按上年报告生成填报模板 .xlsx')
    .option(...store)
    .option(...year)
    .option('--out <file>', '模板存到哪里（.xlsx）')
    .action((options) =>
      withProgram(options, async (program) =>
        (await import('./commands/data-template.ts')).runDataTemplate(program, terminal, options),
      )(),
    );
  data
    .command('show')
    .description('查看已录入的数据、缺项和疑点')
    .option(...store)
    .option(...year)
    .option('--json', '按 JSON 输出')
    .action((options) =>
      withProgram(options, async (program) =>
        (await import('./commands/data-show.ts')).runDataShow(program, terminal, options),
      )(),
    );
  cli
    .command('draft')
    .description('按往年报告的结构和写法、用录入的数据起草一年的总结')
    .option(...store)
    .option('--year <year>', '总结哪一年')
    .option('--data <file>', '只用这份数据（.xlsx .csv .json），不用已录入的，也不保存')
    .option('--section <words>', '只起草标题含这些字的部分')
    .option('--phrasing <year>', '优先用这一年的写法')
    .option('--style <style>', '请模型逐节润色：更凝练、更有力、保留去年写法（数字不变）')
    .option('--out <file>', '写成 .docx（GB/T 9704 格式）')
    .option('--with-sources', '在 .docx 后附事实依据表')
    .option('--score', '按十二项测度与往年各节比较文风')
    .option('--json', '按 JSON 输出')
    .action((options) =>
      withProgram(options, async (program) =>
        (await import('./commands/draft.ts')).runDraft(program, terminal, options),
      )(),
    );
  cli
    .command('doctor')
    .description('逐项检查资料库、语料、台账、模型和 Slack 的设置')
    .option(...store)
    .action((options) =>
      withProgram(options, async (program) =>
        (await import('./commands/doctor.ts')).runDoctor(program, terminal),
      )(),
    );
  cli
    .command('chat')
    .description('在终端里连续问答')
    .option(...store)
    .action((options) =>
      withProgram(options, async (program) =>
        (await import('./commands/chat.ts')).runChat(program, terminal),
      )(),
    );
  cli
    .command('bot')
    .description('运行 Slack 机器人（需要 SLACK_ 开头的设置）')
    .option(...store)
    .action((options) =>
      withProgram(options, async (program) =>
        (await import('./commands/bot.ts')).runBot(program, terminal),
      )(),
    );
  cli
    .command('start')
    .description('收录语料（默认为示例语料）；设了 Slack 的令牌就运行机器人，否则在终端问答')
    .option(...store)
    .action((options) =>
      withProgram(options, async (program) =>
        (await import('./commands/start.ts')).runStart(program, terminal),
      )(),
    );

  try {
    await cli.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongInput;
    const isDebugging = process.env.LOG_LEVEL === 'debug';
    const said =
      error instanceof Error ? ((isDebugging ? error.stack : null) ?? error.message) : String(error);
    terminal.note(`程序出错，没有完成：${said}${isDebugging ? '' : '（设 LOG_LEVEL=debug 可看详情）'}`);
    return EXIT.outsideFailed;
  }
  return status;
}
