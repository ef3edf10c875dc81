import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS, { type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { createDocumentReader } from '../../../src/documents/read-document.ts';
import { createSqliteEnteredData } from '../../../src/ledger/sqlite-entered-data.ts';
import type { ReadReport } from '../../../src/retrieval/report-store.ts';
import { importData } from '../../../src/workflows/data/import-data.ts';
import { type DataFileDependencies, readDataFile } from '../../../src/workflows/data/read-data-file.ts';
import { describeError } from '../../../src/workflows/errors/describe-error.ts';
import { findEnteredData } from '../../../src/workflows/whose/settle-owner.ts';
import { CATALOGUE } from '../../entered-data/read-rows.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { createInMemoryStore, createMemory } from '../../retrieval/in-memory-store.ts';
import { makeReport } from '../../retrieval/make-report.ts';

const HEADS = ['指标', '口径', '数值', '单位', '备注'];

async function start(reports: readonly ReadReport[], homeOrganisation: string | null = null) {
  const folder = await temporaryFolder();
  const memory = createMemory();
  for (const report of reports) memory.reports.set(report.report.id, report);
  const deps: DataFileDependencies = {
    store: createInMemoryStore(memory),
    catalogue: () => CATALOGUE,
    homeOrganisation,
    readDocument: createDocumentReader({ path: '' }).readDocument,
    dataLedger: createSqliteEnteredData(join(folder, 'ledger.sqlite')),
  };
  const save = async (name: string, content: string | Uint8Array) => {
    const file = join(folder, name);
    await writeFile(file, content);
    return file;
  };
  return {
    deps,
    folder,
    save,
    /** What the import tells, its folder left out; the value it returns when it is taken. */
    send: async (name: string, content: string | Uint8Array, year = 2023) => {
      const file = await save(name, content);
      const imported = await importData(deps, { file, year, who: '王芳', at: '2024-01-05T08:00:00.000Z' });
      return imported.ok ? imported.value : describeError(imported.error).replaceAll(`${folder}/`, '');
    },
    entered: async (year = 2023) => {
      const found = await findEnteredData(deps, year);
      return found.ok
        ? (found.value?.figures.map((f) => `${f.indicator} ${f.measure} ${f.value}${f.unit}`) ?? null)
        : found;
    },
  };
}

const LAST_YEAR = makeReport('2022', {
  figures: [
    { measure: 'cumulative', aim: 'cumulative', value: '103' },
    { indicator: '科技小院', measure: 'cumulative', aim: 'cumulative', value: '8', unit: '个' },
  ],
});

async function workbook(fill: (sheet: Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('高企');
  fill(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('importData', () => {
  it('reads a workbook as a person sees it', async () => {
    const office = await start([LAST_YEAR]);
    const bytes = await workbook((sheet, book) => {
      sheet.addRows([['2023年科技工作数据'], [], HEADS]);
      sheet.mergeCells('A1:E1');
      sheet.addRow(['高新技术企业', '新增', 30, '家']);
      sheet.addRow(['', '累计', '１３３', '家']);
      sheet.mergeCells('A4:A5');
      sheet.addRow(['高企', '增长率', 0.291, '%']).getCell(3).numFmt = '0.0%';
      sheet.addRow(['奖补资金', '', { formula: 'SUM(1286)', result: 1286 }, '万元']).getCell(3).numFmt =
        '#,##0';
      sheet.addRow(['科普活动', '', null, '场次']);
      book.addWorksheet('亮点').addRows([
        ['板块', '内容'],
        ['创新主体', '获评国家级孵化器'],
      ]);
      book.addWorksheet('说明').addRow(['每行一个指标']);
    });
    expect(await office.send('数据.xlsx', bytes)).toMatchObject({
      source: { kind: 'file', name: '数据.xlsx', sha256: createHash('sha256').update(bytes).digest('hex') },
      emptyRows: 1,
      notes: [{ kind: 'sheet-skipped', sheet: '说明' }],
      changes: { highlights: { added: [{ section: '创新主体', text: '获评国家级孵化器' }] } },
    });
    expect(await office.entered()).toEqual([
      '高新技术企业 new 30家',
      '高新技术企业 cumulative 133家',
      '高新技术企业 growth_rate 29.1%',
      '奖补资金 value 1286万元',
    ]);
  });

  it('names every bad cell of a workbook by its address, and stores nothing', async () => {
    const office = await start([LAST_YEAR]);
    const bytes = await workbook((sheet) => {
      sheet.addRow(HEADS);
      sheet.addRow(['高新技术企业', '累计', 2.5, '家']);
      sheet.addRow(['隐藏', '', 1, '家']).hidden = true;
      sheet.addRow(['奖补资金', '', new Date(Date.UTC(2023, 2, 5)), '万元']);
      sheet.addRow(['科普活动', '', { formula: 'SUM(A1)' }, '场次']);
      sheet.addRow(['研发人员', '', 120, '人']);
    });
    expect(await office.send('数据.xlsx', bytes)).toBe(
      [
        '“数据.xlsx”有 3 处有误，整份没有采用，请改正后再试：',
        '高企!C2：2.5家不是整数，以“家”计的数没有小数。',
        '高企!C4：数值“2023年3月5日”是日期或年份，不是数；请把单元格改为常规或文本格式后重新填数。',
        '高企!C5：公式没有保存计算结果，请用 Excel 或 WPS 打开另存一次，或直接填数；结果本来为空的，请删去公式。',
      ].join('\n'),
    );
    expect(await office.entered()).toBeNull();
  });

  it('finds what contradicts last year, or what another division sent, beside every other fault', async () => {
    const office = await start([LAST_YEAR]);
    const csv = (...rows: string[]) => [HEADS.join(','), ...rows].join('\n');
    expect(
      await office.send('甲.csv', csv('高企,增长率,50,%,', '高企,累计,133,家,', '科普活动,,2.5,场次,')),
    ).toBe(
      [
        '“甲.csv”有 2 处有误，整份没有采用，请改正后再试：',
        '第2行“数值”：“高新技术企业”增长率填的是 50%，按本年数和上年数计算应为29%（(133 − 103) ÷ 103 = 29%），请核对；按可比口径计算的请在备注写明。',
        '第4行“数值”：2.5场次不是整数，以“场次”计的数没有小数。',
      ].join('\n'),
    );
    expect(await office.send('乙.csv', csv('高企,累计,133,家,', '科技小院,,9,个,'))).toMatchObject({
      version: 1,
    });
    expect(await office.send('丙.csv', csv('高企,新增,140,家,'))).toContain(
      '第2行“数值”：“高新技术企业”累计 133家，比新增 140家 还少，请核对。',
    );
    expect(await office.entered()).toEqual(['高新技术企业 cumulative 133家', '科技小院 cumulative 9个']);
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from('\ufeff指标,口径,数值,单位\r\n高企,累计,"1,133",家\r\n')],
    [
      'GB18030',
      Buffer.from('d6b8b1ea2cbfdabeb62ccafdd6b52cb5a5cebb0ab8dfc6f32cc0dbbcc62c313133332cbcd20a', 'hex'),
    ],
  ])('reads separated values in %s', async (_, bytes) => {
    const office = await start([]);
    await office.send('数据.csv', bytes);
    expect(await office.entered()).toEqual(['高新技术企业 cumulative 1133家']);
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      '数据.txt',
      '高企133家',
      '“数据.txt”不是数据文件；请用 .xlsx、.csv 或 .json（表格要有“指标”“数值”两栏）。',
    ],
    ['数据.csv', '', '“数据.csv”是空的，没有可读的内容。'],
    [
      '数据.xlsx',
      'PK\u0003\u0004',
      '“数据.xlsx”不完整或已损坏，不能当作 Excel 工作簿读取；请重新下载，或用 Word、WPS 等打开后另存一份再试。',
    ],
    [
      '数据.json',
      '{"year":2022,"figures":[]}',
      '“数据.json”写的是2022年的数据，而命令里是2023年，整份没有采用；请核对年份。',
    ],
  ])('tells what is wrong with %s in one sentence', async (name, content, sentence) => {
    const office = await start([]);
    expect(await office.send(name, content)).toBe(sentence);
  });
});

describe('whose data they are', () => {
  const json = (organisation: string, value: number) =>
    JSON.stringify({
      year: 2023,
      organisation,
      figures: [{ indicator: '高企', measure: 'new', value, unit: '家' }],
    });
  const OTHER = makeReport('b');
  const other = {
    ...OTHER,
    report: { ...OTHER.report, body: '丹霞科技局', organisation: '丹霞区科技局', places: ['丹霞区', '丹霞'] },
  };

  it.each<[string, readonly ReadReport[], string | null, string, string | null]>([
    ['the home body by its other name', [LAST_YEAR], null, '青禾区科学技术局', null],
    ['the home body of the settings', [], '青禾区科技局', '青禾区科技局', null],
    ['the home body among several', [LAST_YEAR, other], '青禾区科技局', '青禾区科学技术局', null],
    ['another body', [LAST_YEAR, other], '青禾区科技局', '丹霞区科技局', '丹霞区科技局'],
    ['another office of the place', [LAST_YEAR], null, '青禾区教育局', '青禾区教育局'],
    ['a body of whom nothing is known', [], null, '青禾区科技局', '青禾区科技局'],
  ])('are those of %s', async (_, reports, home, named, organisation) => {
    const office = await start(reports, home);
    expect(await office.send('数据.json', json(named, 30))).toMatchObject({ organisation });
  });

  it('keeps two bodies apart, and takes the home body where none is named', async () => {
    const office = await start([LAST_YEAR, other], '青禾区科技局');
    await office.send('乙.json', json('丹霞区科技局', 9));
    expect(await office.entered()).toBeNull();
    await office.send('甲.csv', '指标,口径,数值,单位\n高企,新增,30,家');
    await office.send('丙.json', json('丹霞区科技局', 8));
    expect(await office.entered()).toEqual(['高新技术企业 new 30家']);
  });

  it('takes the one body that has data where nothing says which is at home', async () => {
    const office = await start([]);
    await office.send('甲.json', json('青禾区科技局', 30));
    await office.send('乙.csv', '指标,口径,数值,单位\n高企,累计,133,家');
    expect(await office.entered()).toEqual(['高新技术企业 new 30家', '高新技术企业 cumulative 133家']);
  });
});

describe('readDataFile', () => {
  it('gives what a draft needs without storing it, unknown indicators with a note', async () => {
    const office = await start([LAST_YEAR]);
    const file = await office.save('数据.csv', '指标,口径,数值,单位\n高新技术企亚,累计,133,家');
    const request = { file, year: 2023, unknownIndicators: 'note', isAddition: false } as const;
    expect(await readDataFile(office.deps, request)).toMatchObject({
      ok: true,
      value: {
        data: { organisation: null, figures: [{ indicator: '高新技术企亚' }] },
        notes: [{ near: ['高新技术企业'] }],
      },
    });
    expect(await office.entered()).toBeNull();
  });
});
