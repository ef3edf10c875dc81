import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../src/workflows/converse/read-request.ts';

describe('a request', () => {
  it.each<[string, number | null, string | null]>([
    ['起草2023年培育创新主体部分', 2023, '培育创新主体'],
    ['起草 2023', 2023, null],
    ['起草 2023 创新主体', 2023, '创新主体'],
    ['请帮我起草一下2023年度工作总结。', 2023, null],
    ['起草2023年总结和2024年计划', 2023, null],
    ['起草', null, null],
    ['起草科普部分', null, '科普'],
    ['写一份2023年的工作总结', 2023, null],
    ['写2023年总结里的科普部分', 2023, '科普'],
    ['起草2023年的“要素保障”这一部分', 2023, '要素保障'],
    ['2023年培育创新主体部分帮我起草一下', 2023, '培育创新主体'],
    ['draft 2023', 2023, null],
    ['Draft the 2023 report', 2023, null],
  ])('to draft: %s', (line, year, section) => {
    expect(readRequest(line)).toEqual({ kind: 'draft', year, section });
  });

  it.each<[string, number | null, string | null]>([
    ['填报 2023', 2023, null],
    ['填报2023年数据', 2023, null],
    ['填报', null, null],
    ['/填报 2023 创新主体', 2023, '创新主体'],
    ['enter data 2023', 2023, null],
  ])('to enter data: %s', (line, year, section) => {
    expect(readRequest(line)).toEqual({ kind: 'enter', year, section });
  });

  it.each<[string, number | null, string | null]>([
    ['导入2023年数据', 2023, null],
    ['导入数据', null, null],
    ['导入2023年数据 表.xlsx', 2023, '表.xlsx'],
    ['导入 2022 /tmp/a b/2023.xlsx', 2022, '/tmp/a b/2023.xlsx'],
    ['导入数据 ./2023年数据.csv', 2023, './2023年数据.csv'],
    ['导入 "C:\\数据\\a.json"', null, 'C:\\数据\\a.json'],
    ['import 2023 data.json', 2023, 'data.json'],
  ])('to take a file in: %s', (line, year, file) => {
    expect(readRequest(line)).toEqual({ kind: 'import', year, file });
  });

  it.each([
    '2022年起草了多少份文件',
    '起草2022年标准多少项？',
    '牵头起草国家标准',
    '2022年牵头起草标准',
    '起草工作怎么样了？',
    '2022年导入企业多少家',
    '导入企业多少家',
    '录入了哪些数据',
    '写得不错',
    '填报了几项？',
    '那2021年呢',
    '2022年新增高新技术企业多少家',
    'how many drafts in 2022?',
  ])('is none: %s', (line) => {
    expect(readRequest(line)).toBeNull();
  });
});
