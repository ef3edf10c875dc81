import { describe, expect, it } from 'vitest';
import { languageOf, readFileTask, readLine, readYear } from '../../../src/bot/answering/read-line.ts';

describe('a message', () => {
  it.each([
    ['<@U0BOT> 2022年高企多少家', '2022年高企多少家'],
    ['<@U0BOT|主笔> 高企', '高企'],
    ['高企 <@U0BOT>', '高企'],
    ['见 <https://a.example/b|总结> 第3页', '见 总结 第3页'],
    ['<https://a.example>', 'https://a.example'],
    ['<#C1|办公室> 的数', '办公室 的数'],
    ['<!here> 高企', '高企'],
    ['R&amp;D &lt;5', 'R&D <5'],
    ['<@U0OTHER> 高企', '高企'],
    ['高\u200b企', '高企'],
  ])('%s is read as %s', (text, read) => {
    expect(readLine(text, 'U0BOT')).toBe(read);
  });

  it.each([
    ['收录', 'ingest'],
    ['请收录这份', 'ingest'],
    ['add', 'ingest'],
    ['核对一下', 'check'],
    ['Check this please', 'check'],
    ['收录前先核对', 'check'],
    ['导入2023年数据', 'import'],
    ['请录入', 'import'],
    ['Import 2023', 'import'],
    ['important', null],
    ['看看这份', null],
    ['addition', null],
    ['recheck', null],
  ])('%s names the task %s', (text, task) => {
    expect(readFileTask(text)).toBe(task);
  });

  it.each([
    ['核对2023年', 2023],
    ['核对', null],
    ['核对12023', null],
  ])('%s says the year %s', (text, year) => {
    expect(readYear(text)).toBe(year);
  });

  it.each([
    ['HNTEs in 2022?', 'en'],
    ['2022年R&D', 'zh'],
    ['', 'zh'],
    ['2022?', 'zh'],
  ] as const)('%s is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
