import { execFileSync, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT, type RunOptions, runZhubi } from './run-zhubi.ts';

const CORPUS = join(PROJECT, 'corpus');
const REPORT_2022 = join(CORPUS, '2022年工作总结.txt');
const ADDED_2022 = '2022年新认定高新技术企业多少家？';

let folder: string;
let store: string;
let ingested: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhubi-cli-'));
  store = join(folder, 'store');
  const ended = await runZhubi(['ingest', CORPUS, '--store', store, '--json'], { cwd: folder });
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  ingested = ended.stdout;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (args: readonly string[], options: Partial<RunOptions> = {}) => {
  const ended = await runZhubi(args, { cwd: folder, ...options });
  // Whatever happens, a user sees no stack trace.
  expect(ended.stderr).not.toMatch(/^\s+at |node:internal|Error:/m);
  return ended;
};
const ask = (...args: string[]) => run(['ask', '--store', store, ...args]);
const save = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = join(folder, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
  return file;
};
const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe.concurrent('npx zhubi ingest', () => {
  it('prints one JSON value with what became of each report', () => {
    const { reports, ...rest } = JSON.parse(ingested);
    expect(rest).toEqual({});
    expect(reports).toHaveLength(6);
    for (const report of reports) {
      expect(Object.keys(report).toSorted()).toEqual([
        'error',
        'figures',
        'file',
        'id',
        'organisation',
        'passages',
        'status',
        'title',
        'year',
      ]);
      expect(report).toMatchObject({ status: 'added', error: null, organisation: '青禾区科学技术局' });
      expect(report.figures).toBeGreaterThan(80);
    }
    expect(reports.map((r: { year: number }) => r.year)).toEqual([2017, 2018, 2019, 2020, 2021, 2022]);
  });

  it('goes on after a file that it cannot read; fails with 2 only when every file did', async () => {
    const own = join(folder, 'own-store');
    const empty = await save('空.txt', '');
    const binary = await save('binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const mixed = await run(['ingest', empty, REPORT_2022, '--store', own, '--json']);
    expect(mixed).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(mixed.stdout).reports).toMatchObject([
      { file: empty, status: 'failed', id: null, error: expect.stringContaining('空.txt') },
      { file: REPORT_2022, status: 'added', error: null },
    ]);
    const failed = await run(['ingest', empty, binary, join(folder, 'missing'), '--store', own]);
    expect(failed.status).toBe(2);
    for (const name of ['空.txt', 'binary.txt', 'missing']) expect(failed.stderr).toContain(name);
  });

  it('says what is wrong with a store that cannot be, with status 3', async () => {
    const file = await save('file-not-folder', 'x');
    for (const args of [
      ['ingest', REPORT_2022],
      ['ask', ADDED_2022],
    ]) {
      const ended = await run([...args, '--store', file]);
      expect(ended).toMatchObject({ status: 3, stdout: '' });
      expect(ended.stderr).toContain(file);
    }
  });

  it('rebuilds a damaged store from its originals', async () => {
    const own = join(folder, 'rebuilt-store');
    await run(['ingest', REPORT_2022, '--store', own]);
    await rm(join(own, 'figures.lance'), { recursive: true });
    const broken = await run(['ask', ADDED_2022, '--store', own]);
    expect(broken).toMatchObject({ status: 3, stdout: '' });
    expect(broken.stderr).toContain('--rebuild');
    expect(await run(['ingest', '--rebuild', '--store', own])).toMatchObject({ status: 0 });
    expect((await run(['ask', ADDED_2022, '--store', own])).stdout).toContain('26家');
  });
});

describe.concurrent('npx zhubi figures', () => {
  it('prints a figure a line, in reading order, with exactly the fields of the contract', async () => {
    const cwd = join(folder, 'elsewhere');
    await mkdir(cwd);
    const ended = await run(['figures', REPORT_2022, '--json'], { cwd });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const figures = jsonLines(ended.stdout);
    const source = await readFile(REPORT_2022, 'utf8');
    expect(figures.length).toBeGreaterThan(80);
    let at = 0;
    for (const figure of figures) {
      expect(Object.keys(figure)).toEqual([
        'indicator',
        'measure',
        'value',
        'unit',
        'year',
        'period',
        'scope',
        'qualifier',
        'masked',
        'raw',
        'start',
        'end',
        'sentence',
        'section',
        'name_is_sure',
        'frame_is_sure',
      ]);
      expect(['number', 'object']).toContain(typeof figure.value);
      expect(source.slice(Number(figure.start), Number(figure.end))).toBe(figure.raw);
      expect(Number(figure.start)).toBeGreaterThanOrEqual(at);
      at = Number(figure.start);
    }
    // It touches no store.
    expect(
      await runZhubi(['figures', REPORT_2022], { cwd, variables: { ZHUBI_STORE: '/dev/null' } }),
    ).toMatchObject({ status: 0 });
  });

  it.each([
    ['an empty file', '空白.txt', ' \n'],
    ['a binary named .txt', '图片.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ['a Word file', '总结.docx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])],
  ])('says in one sentence what is wrong with %s', async (_, name, content) => {
    const ended = await run(['figures', await save(name, content), '--json']);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ended.stderr).toContain(name);
  });

  it('says so of a path that cannot be read, and of a text of 50 MB', async () => {
    const large = join(folder, '大.txt');
    const handle = await open(large, 'w');
    await handle.truncate(50 * 1024 * 1024);
    await handle.close();
    for (const path of [folder, join(folder, '没有.txt'), join(REPORT_2022, 'x.txt'), large]) {
      const ended = await run(['figures', path]);
      expect(ended).toMatchObject({ status: 2, stdout: '' });
      expect(ended.stderr).toContain(path);
    }
  });

  it('ends quietly when nobody reads on', async () => {
    const program = join(PROJECT, 'bin', 'zhubi.mjs');
    const shell = spawn('sh', [
      '-c',
      '"$0" "$1" figures "$2" --json | head -n 1',
      process.execPath,
      program,
      REPORT_2022,
    ]);
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      shell[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
      });
    await new Promise((resolve) => shell.on('close', resolve));
    expect(jsonLines(output.stdout)).toHaveLength(1);
    expect(output.stderr).toBe('');
  });
});

describe.concurrent('npx zhubi ask', () => {
  it('takes up a choice of a declined question by its number', async () => {
    const lines = [
      { id: 'a', question: '2022年新型研发机构累计多少家？' },
      { id: 'a', question: '2022年新型研发机构累计多少家？', choice: 1 },
    ];
    const ended = await run(['ask', '--batch', '-', '--json', '--store', store], {
      stdin: lines.map((line) => JSON.stringify(line)).join('\n'),
    });
    const [declined, chosen] = jsonLines(ended.stdout);
    expect(declined).toMatchObject({ status: 'not_found' });
    expect(chosen).toMatchObject({ id: 'a', status: 'answered' });
  });

  it('prints an answer with exactly the fields of the contract', async () => {
    const ended = await ask(ADDED_2022, '--json');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const answer = JSON.parse(ended.stdout);
    expect(Object.keys(answer)).toEqual([
      'id',
      'question',
      'status',
      'text',
      'value',
      'working',
      'citations',
      'by',
      'reading',
      'choices',
    ]);
    expect(answer).toMatchObject({ question: ADDED_2022, status: 'answered', working: null });
    expect(answer.value).toEqual({
      number: 26,
      unit: '家',
      year: 2022,
      indicator: '高新技术企业',
      measure: 'new',
    });
    const [citation] = answer.citations;
    expect(Object.keys(citation)).toEqual(['report', 'year', 'section', 'quote', 'start', 'end']);
    expect((await readFile(REPORT_2022, 'utf8')).slice(citation.start, citation.end)).toBe(citation.quote);
  });

  it('answers a person in the language of the question', async () => {
    expect((await ask(ADDED_2022)).stdout).toMatch(/^2022年.*26家/);
    const english = await ask('How many high-tech enterprises were added in 2022?');
    expect(english).toMatchObject({ status: 0, stderr: '' });
    expect(english.stdout.split('\n')[0]).toMatch(/^In 2022.*\b26\b/);
  });

  it('has an answer without a number where there is none to give, and status 0', async () => {
    const expected = new Map([
      ['2017年新增高新技术企业多少家？', 'masked'],
      ['1999年新增高新技术企业多少家？', 'not_found'],
      ['你好，今天天气不错', 'not_found'],
      ['？！……', 'not_found'],
      ['', 'not_found'],
    ]);
    const stdin = [...expected.keys()].map((question, id) => JSON.stringify({ id, question })).join('\n');
    const ended = await run(['ask', '--batch', '-', '--json', '--store', store], { stdin });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const answers = jsonLines(ended.stdout);
    expect(new Map(answers.map((a) => [a.question, a.status]))).toEqual(expected);
    for (const answer of answers)
      expect(answer).toMatchObject({ value: null, text: expect.stringMatching(/./) });
  });

  it('says that a question of 10,000 characters is too long', async () => {
    const ended = await ask('高'.repeat(10_000), '--json');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ended.stdout)).toMatchObject({
      status: 'not_found',
      text: expect.stringContaining('10000字'),
    });
  });

  it('answers from an empty store that there is nothing yet', async () => {
    const ended = await run(['ask', ADDED_2022, '--json', '--store', join(folder, 'empty-store')]);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ended.stdout)).toMatchObject({ status: 'not_found', citations: [] });
  });

  it('takes an edited catalogue at the next question', async () => {
    const corpus = join(folder, 'corpus');
    await mkdir(corpus);
    await copyFile(REPORT_2022, join(corpus, '2022.txt'));
    const own = ['--store', join(folder, 'corpus-store')];
    const variables = { ZHUBI_CORPUS: corpus };
    const askOfUnicorns = async () =>
      JSON.parse((await run(['ask', '2022年新增独角小牛多少家？', '--json', ...own], { variables })).stdout);
    await save('corpus/catalogue.json', JSON.stringify({ indicators: [{ name: '高新技术企业' }] }));
    expect(await run(['ingest', corpus, ...own], { variables })).toMatchObject({ status: 0, stderr: '' });
    expect(await askOfUnicorns()).toMatchObject({ status: 'not_found', value: null });
    const edited = { indicators: [{ name: '高新技术企业', aliases: ['独角小牛'] }] };
    await save('corpus/catalogue.json', JSON.stringify(edited));
    expect(await askOfUnicorns()).toMatchObject({ status: 'answered', value: { number: 26, unit: '家' } });
    await save('corpus/catalogue.json', '{"indicators":');
    const broken = await run(['ask', ADDED_2022, '--json', ...own], { variables });
    expect(broken.status).toBe(0);
    expect(broken.stderr).toContain('catalogue.json');
    expect(JSON.parse(broken.stdout)).toMatchObject({ question: ADDED_2022 });
  });
});

describe.concurrent('npx zhubi ask --batch', () => {
  const questions = [
    { id: 'b', question: ADDED_2022 },
    { id: 2, question: '2021年新认定高新技术企业多少家？' },
    { id: 'a', question: '1999年新增高新技术企业多少家？' },
  ];
  const lines = questions.map((q) => JSON.stringify(q));

  it('answers from stdin and from a file alike, in the same order', async () => {
    const fromStdin = await run(['ask', '--batch', '-', '--json', '--store', store], {
      stdin: `${lines.join('\n')}\n`,
    });
    expect(fromStdin).toMatchObject({ status: 0, stderr: '' });
    const answers = jsonLines(fromStdin.stdout);
    expect(answers.map((a) => [a.id, a.question])).toEqual(questions.map((q) => [q.id, q.question]));
    expect(answers.map((a) => a.status)).toEqual(['answered', 'answered', 'not_found']);
    // As a Windows editor saves it: with BOM, CRLF and an empty line at the end.
    const file = await save('questions.jsonl', `\uFEFF${lines.join('\r\n')}\r\n\r\n`);
    expect(await run(['ask', '--batch', file, '--json', '--store', store])).toEqual(fromStdin);
  });

  it('names every bad line by its number and answers none', async () => {
    const bad = [lines[0], '{"id":1', '', '{"id":3}', '[]', lines[1]].join('\n');
    const ended = await run(['ask', '--batch', '-', '--json', '--store', store], { stdin: bad });
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toMatch(/第2、4、5行/);
  });

  it('names a file that is not there', async () => {
    const ended = await run(['ask', '--batch', join(folder, 'none.jsonl'), '--json', '--store', store]);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain('none.jsonl');
  });
});

describe.concurrent('npx zhubi chat', () => {
  it('reads from a pipe, keeps the subject, helps and leaves', async () => {
    const stdin = `${ADDED_2022}\n那2021年呢？\n\n帮助\n再见\n2020年新认定高新技术企业多少家？\n`;
    const ended = await run(['chat', '--store', store], { stdin });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const [first, second, help, ...rest] = ended.stdout.trimEnd().split(/\n\n(?=\S)/);
    expect(first).toMatch(/^2022年.*26家/);
    expect(second).toMatch(/^2021年.*22家/);
    expect(help).toContain('可以这样问');
    expect(help).toContain('2022年');
    expect(rest).toEqual([]);
  });

  it('ends with its input', async () => {
    const ended = await run(['chat', '--store', store], { stdin: ADDED_2022 });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('26家');
  });
});

describe.concurrent('a call that is wrong', () => {
  it.each([
    ['an unknown command', ['nonsense'], 'nonsense'],
    ['an unknown option', ['ask', ADDED_2022, '--jason'], '--jason'],
    ['figures without a file', ['figures'], '文件'],
    ['ask without a question', ['ask'], 'npx zhubi ask'],
    ['ask with white space', ['ask', '  '], 'npx zhubi ask'],
    ['ingest without a path', ['ingest'], 'npx zhubi ingest'],
    ['an option without its value', ['ask', ADDED_2022, '--store'], '--store'],
    ['a question in two words', ['ask', '2022年', '多少家'], 'ask'],
  ])('(%s) ends with 2 and says what', async (_, args, told) => {
    const ended = await run(args);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain(told);
  });

  it('with a bad setting ends with 2 and names it', async () => {
    const ended = await run(['ask', ADDED_2022], { variables: { LOG_LEVEL: 'loud' } });
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain('LOG_LEVEL');
  });

  it('shows the commands when asked for help', async () => {
    const ended = await run(['--help']);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    for (const command of ['ingest', 'figures', 'ask', 'chat']) expect(ended.stdout).toContain(command);
  });
});

describe.concurrent('an old Node', () => {
  /** A Node below 24 on this machine; without one, this Node says that it is 20. */
  const oldNode = (): readonly [string, ...string[]] => {
    for (const node of ['/usr/local/bin/node', '/usr/bin/node']) {
      try {
        const version = execFileSync(node, ['--version'], { encoding: 'utf8' });
        if (Number(version.match(/^v(\d+)/)?.[1]) < 24) return [node];
      } catch {
        // Not installed there.
      }
    }
    const pretend = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.0.0'}})";
    return [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(pretend)}`];
  };

  it('is told what to do, in Chinese and in English', async () => {
    const ended = await run(['ask', ADDED_2022], { node: oldNode() });
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toMatch(/需要 Node 24.*npm ci/);
    expect(ended.stderr).toMatch(/needs Node 24.*npm ci/);
  });
});
