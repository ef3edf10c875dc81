import { describe, expect, it } from 'vitest';
import { makeSheet, readJsonText, readTables, showFigures } from './read-rows.ts';

const HEADS = '指标 | 口径 | 数值 | 单位 | 备注';
const readRow = (row: string) => showFigures(readTables([makeSheet('高企', [HEADS, row])]));

describe('a row of the table form', () => {
  it.each<[string, string]>([
    ['高新技术企业 | 累计 | 133 | 家 |', '高新技术企业 | cumulative | 133家 | 高企'],
    ['高企 | 当年新增 | 26家 | 家 | 去重', '高新技术企业 | new | 26家 | 去重，高企'],
    ['high-tech enterprises | new | 26 | | ', '高新技术企业 | new | 26家 | 高企'],
    ['高新技术企业 | 累计 | 26.00 | 家 |', '高新技术企业 | cumulative | 26家 | 高企'],
    ['高新技术企业 | 增长率 | -5.2 | % |', '高新技术企业 | growth_rate | -5.2% | 高企'],
    ['高新技术企业 | 增长率 | 下降5.2% | |', '高新技术企业 | growth_rate | -5.2% | 高企'],
    ['高新技术企业 | 变化 | 减少3家 | |', '高新技术企业 | change | -3家 | 高企'],
    ['高新技术企业 | 变化 | （3） | 家 |', '高新技术企业 | change | -3家 | 高企'],
    ['高新技术企业 | 增长倍数 | 2 | |', '高新技术企业 | growth_multiple | 2倍 | 高企'],
    ['高新技术企业 | 累计 | 133 | 个 |', '高新技术企业 | cumulative | 133个 | 高企'],
    ['高新技术企业 | 目标 | 150 | 家 |', '高新技术企业 | target | 150家 | 高企'],
    ['研发人员 | 数值 | 1.2 | 万人 |', '研发人员 | value | 1.2万人 | 高企'],
    ['研发人员 | 数值 | 1.2万 | 人 |', '研发人员 | value | 1.2万人 | 高企'],
    ['技术合同成交额 | | 1.2亿 | 元 |', '技术合同成交额 | value | 1.2亿元 | 高企'],
    ['技术合同成交额 | | 1.2亿 | |', '技术合同成交额 | value | 1.2亿元 | 高企'],
    ['技术合同成交额 | | 1.2亿 | 亿元 |', '技术合同成交额 | value | 1.2亿元 | 高企'],
    ['奖补资金 | | 近400 | 万元 |', '奖补资金 | value | 400万元 | 近，高企'],
    ['科技特派员人均服务 | | 2.5 | 次 |', '科技特派员人均服务 | value | 2.5次 | 高企'],
    ['科普活动 | | 86 | 场 |', '科普活动 | value | 86场 | 高企'],
    ['研发投入强度 | 占比 | 2.35% | |', '研发投入强度 | share | 2.35% | 高企'],
    ['研发投入强度 | 变化 | 0.2 | 百分点 |', '研发投入强度 | change | 0.2个百分点 | 高企'],
    ['综合评价位次 | | 第5 | |', '综合评价位次 | rank | 5位 | 高企'],
    ['综合评价位次 | 位次 | 5 | 名 |', '综合评价位次 | rank | 5位 | 高企'],
    ['科技小院 | | 9 | 个 |', '科技小院 | cumulative | 9个 | 高企'],
    ['楼宇 | | 9 | 栋 |', '楼宇 | value | 9栋 | 高企'],
    ['卫星企业 | 累计 | 5 | 家 | 新指标：首次统计', '卫星企业 | cumulative | 5家 | 新指标：首次统计，高企'],
  ])('%s', (row, expected) => expect(readRow(row)).toEqual([expected]));

  it.each<[string, string]>([
    ['高新技术企业 | 累计 | 133 | 架次公里 |', '高企!D2：单位“架次公里”不认识，请核对。'],
    ['高新技术企业 | 累计 | 133 | 万元 |', '高企!D2：“高新技术企业”的单位应为“家”，不能是“万元”。'],
    ['高新技术企业 | 累计 | 133万元 | |', '高企!C2：“高新技术企业”的单位应为“家”，不能是“万元”。'],
    [
      '高新技术企业 | 累计 | 133个 | 家 |',
      '高企!C2：数值里的单位“个”与单位栏的“家”不一致，请按单位栏的单位填，或改正单位栏。',
    ],
    [
      '技术合同成交额 | | 1.2亿 | 万元 |',
      '高企!C2：数值里的单位“亿”与单位栏的“万元”不一致，请按单位栏的单位填，或改正单位栏。',
    ],
    ['技术合同成交额 | | 12 | |', '高企!D2：没有写单位，一般用“亿元”或“万元”。'],
    ['高新技术企业 | 累计 | 2.5 | 家 |', '高企!C2：2.5家不是整数，以“家”计的数没有小数。'],
    ['研发人员 | | 1.23456 | 万人 |', '高企!C2：1.23456万人不是整数，以“万人”计的数没有小数。'],
    ['高新技术企业 | 累计 | -3 | 家 |', '高企!C2：-3家是负数，这里不能为负；减少的数请用口径“变化”。'],
    ['高新技术企业 | 新增 | 减少3家 | |', '高企!C2：数值“减少3家”读不出一个数，请只填一个数。'],
    [
      '高新技术企业 | 累计 | （3） | 家 |',
      '高企!C2：数值“（3）”带括号，看不出是不是负数；请去掉括号，减少的数写负号。',
    ],
    ['高新技术企业 | 增长率 | 26 | 家 |', '高企!D2：口径是增长率，单位不能是“家”。'],
    ['高新技术企业 | 变化 | 26 | % |', '高企!D2：口径是变化，单位不能是“%”。'],
    ['综合评价位次 | 位次 | 5.5 | |', '高企!C2：位次“5.5”应为正整数。'],
    ['综合评价位次 | 位次 | 0 | |', '高企!C2：位次“0”应为正整数。'],
    ['高新技术企业 | 累计 | 12..5 | 家 |', '高企!C2：数值“12..5”的逗号、小数点或空格位置不对，请核对。'],
    [
      '高新技术企业 | 累计 | 12月 | 家 |',
      '高企!C2：数值“12月”是日期或年份，不是数；请把单元格改为常规或文本格式后重新填数。',
    ],
    [
      '高新技术企业 | 总和 | 133 | 家 |',
      '高企!B2：口径“总和”不认识，请写新增、累计、数值、增长率、增长倍数、倍数、变化、占比、位次、目标之一。',
    ],
    [
      '高新技术企亚 | 累计 | 133 | 家 |',
      '高企!A2：没有“高新技术企亚”这个指标，是不是“高新技术企业”？确实是新指标的，备注请以“新指标”开头。',
    ],
    ['卫星 | 累计 | 5 | 家 |', '高企!A2：没有“卫星”这个指标，确实是新指标的，备注请以“新指标”开头。'],
    [
      '卫星 | 累计 | 5 | 家 | 不是新指标',
      '高企!A2：没有“卫星”这个指标，确实是新指标的，备注请以“新指标”开头。',
    ],
    [' | 累计 | 133 | 家 |', '高企!A2：没有写指标。'],
    [
      '卫星 | 总和 | 无 | 家 |',
      '高企!C2：数值“无”不是数；没有发生或还不知道的，请留空；高企!A2：没有“卫星”这个指标，确实是新指标的，备注请以“新指标”开头；高企!B2：口径“总和”不认识，请写新增、累计、数值、增长率、增长倍数、倍数、变化、占比、位次、目标之一。',
    ],
  ])('%s → one sentence that names the cell', (row, expected) => expect(readRow(row)).toEqual([expected]));

  it('takes an unknown indicator with a note where that is asked for', () => {
    const reading = readTables([makeSheet('高企', [HEADS, '高新技术企亚 | 累计 | 133 | 家 |'])], 'note');
    expect(reading).toMatchObject({
      data: { figures: [{ indicator: '高新技术企亚' }] },
      notes: [{ kind: 'indicator-unknown', at: '高企!A2', near: ['高新技术企业'] }],
    });
  });
});

describe('a file of tables', () => {
  it('names every bad row, and takes nothing', () => {
    const rows = [
      '高新技术企业 | 累计 | 2.5 | 家 |',
      '高新技术企业 | 新增 | 26 | 家 |',
      '高企 | 新增 | 27 | 家 |',
    ];
    expect(readTables([makeSheet(null, [HEADS, ...rows])])).toEqual([
      '第2行“数值”：2.5家不是整数，以“家”计的数没有小数。',
      '第4行“指标”：“高新技术企业”的同一口径已填在第3行“指标”，请只留一处。',
    ]);
  });

  it('finds its columns in any order, under title rows, beside columns of no concern', () => {
    const sheet = makeSheet('一、创新主体', [
      '2023年科技工作数据 | < | < | < | < | <',
      '序号 | 单位 | 上年数 | 本年数（必填） | 指标* | 口径',
      '1 | 家 | 103 | 133 | 高新技术企业 | 累计',
      '二、资金 | < | < | < | < | <',
      '2 | 万元 |  |  | 奖补资金 |',
    ]);
    const reading = readTables([sheet]);
    expect(showFigures(reading)).toEqual(['高新技术企业 | cumulative | 133家 | 创新主体']);
    expect(reading).toMatchObject({ emptyRows: 1 });
  });

  it('reads an indicator merged over its rows, and the optional columns', () => {
    const sheet = makeSheet('Sheet1', [
      '指标 | 口径 | 数值 | 单位 | 时段 | 范围 | 限定 | 板块',
      '高新技术企业 | 新增 | 30 | 家 | 上半年 | 全市 | 约 | （一）创新主体',
      '^ | 累计 | 133 | ^ | 全年 | | |',
    ]);
    expect(showFigures(readTables([sheet]))).toEqual([
      '高新技术企业 | new | 30家 | 约，上半年，全市，创新主体',
      '高新技术企业 | cumulative | 133家',
    ]);
  });

  it.each<[string, string, string]>([
    ['近', '400', '近'],
    ['近', '近400', '近'],
    ['', '500余', '余'],
    ['达到', '400', ''],
    ['约', '近400', '高企!C2：数值里写“近”，限定栏写“约”，请只留一个。'],
    ['大概', '400', '高企!C2：限定“大概”不认识，请写近、约、超、突破、余、以上、不少于等词之一，或留空。'],
  ])('reads the qualifier %j beside %j as %j', (qualifier, value, expected) => {
    const reading = readTables([
      makeSheet('高企', ['指标 | 数值 | 限定', `奖补资金 | ${value} | ${qualifier}`]),
    ]);
    expect(Array.isArray(reading) ? reading[0] : (reading.data.figures[0]?.qualifier ?? '')).toBe(expected);
  });

  it('takes the unit from the name, the head or a title line where a row has none of its own', () => {
    const titled = [
      '2023年资金情况 | <',
      '填报单位：高新科 | 单位：万元',
      '指标 | 数值',
      '奖补资金 | 12',
      '技术合同成交额 | 1.2亿',
    ];
    const headed = [
      '指标 | 口径 | 数值（人） | 单位',
      '1.研发人员 | | 120 |',
      '其中：研发人员 | 增长率 | 5 |',
      '高新技术企业（家） | 累计 | 133 |',
    ];
    expect(showFigures(readTables([makeSheet('Sheet1', titled), makeSheet('Sheet2', headed)]))).toEqual([
      '奖补资金 | value | 12万元',
      '技术合同成交额 | value | 1.2亿元',
      '研发人员 | value | 120人',
      '研发人员 | growth_rate | 5%',
      '高新技术企业 | cumulative | 133家',
    ]);
  });

  it.each([
    ['计划', true],
    ['2024年工作计划', true],
    ['下年计划（草案）', true],
    ['科技计划项目', false],
    ['目标考核', false],
  ])('takes the sheet %s for plans: %s', (name, isPlan) => {
    const reading = readTables([makeSheet(name, [HEADS, '高企 | 新增 | 20 | 家 |'])]);
    expect(reading).toMatchObject({ data: isPlan ? { figures: [] } : { plans: [] } });
  });

  it('does not take a title that speaks of the year before for another year', () => {
    const lines = ['上年数取自2022年总结 | <', '据《2022年工作总结》编制 | <', '指标 | 数值', '高企 | 26'];
    expect(showFigures(readTables([makeSheet('高企', lines)]))).toEqual([
      '高新技术企业 | value | 26家 | 高企',
    ]);
  });

  it('reads highlights and plans from the sheets of that name, and skips sheets of words', () => {
    const reading = readTables([
      makeSheet('说明', ['怎么填', '每行一个指标']),
      makeSheet('高企', [HEADS, '高新技术企业 | 累计 | 133 | 家 |']),
      makeSheet('亮点', ['板块 | 内容', '创新主体 | 获评国家级孵化器', '党建 |']),
      makeSheet('计划', [
        '指标 | 口径 | 数值 | 单位 | 限定',
        '高企 | 新增 | 20 | 家 | 以上',
        '奖补资金 | 增长率 | 8% | |',
      ]),
    ]);
    expect(reading).toMatchObject({
      data: {
        highlights: [{ section: '创新主体', text: '获评国家级孵化器' }],
        plans: [
          { indicator: '高新技术企业', aim: 'new', value: '20', unit: '家', qualifier: '以上' },
          { indicator: '奖补资金', aim: 'growth_rate', value: '8', unit: '%', qualifier: null },
        ],
      },
      notes: [{ kind: 'sheet-skipped', sheet: '说明' }],
    });
  });

  it.each<[string, string, string]>([
    ['several lines', '第一行\n（三）第二行', '第一行；（三）第二行'],
    ['lines that end in a mark', '第一行。\r\n 第二行', '第一行。第二行'],
    ['what nobody sees', '控\u0000制\u001b[31m字\u202e符\u200b', '控制[31m字符'],
    ['one line, with its marks and spaces', '获评“甲 B”=1', '获评“甲 B”=1'],
  ])('a highlight is one line: %s', (_, text, expected) => {
    const json = { year: 2023, highlights: [{ section: '创新主体', text }] };
    expect(readJsonText(JSON.stringify(json))).toMatchObject({
      data: { highlights: [{ section: '创新主体', text: expected }] },
    });
  });

  it('an indicator that one row declares new is known to the other rows and to the plans', () => {
    const plans = (name: string) =>
      makeSheet('计划', ['指标 | 口径 | 数值 | 单位', `${name} | 累计 | 9 | 家`]);
    const figures = makeSheet('高企', [
      HEADS,
      '卫星企业 | 新增 | 3 | 家 |',
      '卫星企业 | 累计 | 5 | 家 | 新指标：首次统计',
    ]);
    expect(readTables([figures, plans('卫星企业')])).toMatchObject({
      data: { figures: [{}, {}], plans: [{ indicator: '卫星企业' }] },
      notes: [],
    });
    expect(readTables([figures, plans('卫星工厂')])).toEqual([
      expect.stringContaining('没有“卫星工厂”这个指标'),
    ]);
  });

  it.each<[number, boolean]>([
    [4, false],
    [5, true],
  ])('%s unknown names ask for the reports: %s', (count, isAsked) => {
    const names = ['卫星甲', '卫星乙', '卫星丙', '卫星丁', '卫星戊'].slice(0, count);
    const told = readTables([makeSheet('高企', [HEADS, ...names.map((n) => `${n} | 累计 | 5 | 家 |`)])]);
    expect(String(told).includes('请先用 npx zhubi ingest 收录')).toBe(isAsked);
  });

  const figuresSheet = makeSheet('高企', [HEADS, '高新技术企业 | 累计 | 133 | 家 |']);

  it.each<[string, string[], string | null]>([
    [
      'as the template has it',
      ['填报说明 | 某局', '填报单位 | 乙区科技局', '填报年份 | 2023年'],
      '乙区科技局',
    ],
    ['the year alone', ['填报年份 | 2023年度'], null],
    [
      'another year in words that are no answer',
      ['填报单位 | 乙区科技局', '依据 | 2022年总结'],
      '乙区科技局',
    ],
  ])('a cover says whose data they are and is not told as skipped: %s', (_, cover, organisation) => {
    const reading = readTables([makeSheet('说明', cover), figuresSheet]);
    expect(reading).toMatchObject({ data: { organisation }, notes: [] });
  });

  it('a cover of another year is refused', () => {
    expect(readTables([makeSheet('说明', ['填报年份 | 2022年', '单位 | 某局']), figuresSheet])).toEqual([
      '“数据.xlsx”写的是2022年的数据，而命令里是2023年，整份没有采用；请核对年份。',
    ]);
  });

  it.each<[string, string[], string]>([
    [
      'no known columns',
      ['甲 | 乙', '1 | 2'],
      '“数据.xlsx”里找不到“指标”“数值”两栏，整份没有采用；请把表头写成：指标 口径 数值 单位 备注。',
    ],
    [
      'no column of numbers',
      ['指标 | 数额多少 | 单位', '高企 | 26 | 家'],
      '“数据.xlsx”的工作表“高企”缺少“数值”栏，整份没有采用；请把表头写成：指标 口径 数值 单位 备注。',
    ],
    [
      'a column twice',
      ['指标 | 数值 | 数值', '高企 | 26 | 27'],
      '“数据.xlsx”的工作表“高企”有两栏都叫“数值”，整份没有采用；请只留一栏。',
    ],
    ['no rows', [HEADS], '“数据.xlsx”里没有填数，整份没有采用；请在“数值”栏填上数后再试。'],
    [
      'only rows without a value',
      [HEADS, '高企 | 累计 | — | 家 |'],
      '“数据.xlsx”里没有填数，整份没有采用；请在“数值”栏填上数后再试。',
    ],
    [
      'another year',
      ['2022年度数据 | <', '指标 | 数值', '高企 | 26'],
      '“数据.xlsx”写的是2022年的数据，而命令里是2023年，整份没有采用；请核对年份。',
    ],
  ])('with %s is one sentence', (_, lines, sentence) =>
    expect(readTables([makeSheet('高企', lines)])).toEqual([sentence]),
  );

  it('names a formula without its result, a date cell, a row of another year, a highlight without a section', () => {
    const table = makeSheet('高企', [
      '指标 | 数值 | 单位 | 年份',
      '高企 | x | 家 | 2023',
      '奖补资金 | 2022年1月5日 | 万元 | 2022',
    ]);
    const mark = (row: number, kind: 'date' | 'uncomputed') =>
      table.rows.map((cells, r) =>
        r === row ? cells.map((c, i) => (c && i === 1 ? { ...c, mark: kind } : c)) : cells,
      );
    const rows = [table.rows[0] ?? [], mark(1, 'uncomputed')[1] ?? [], mark(2, 'date')[2] ?? []];
    const highlights = makeSheet('亮点', ['板块 | 内容', ' | 获评国家级孵化器']);
    expect(readTables([{ ...table, rows }, highlights])).toEqual([
      '高企!B2：公式没有保存计算结果，请用 Excel 或 WPS 打开另存一次，或直接填数；结果本来为空的，请删去公式。',
      '高企!B3：数值“2022年1月5日”是日期或年份，不是数；请把单元格改为常规或文本格式后重新填数；高企!D3：年份写的是“2022”，而命令里是2023年，请核对。',
      '亮点!A2：没有写板块，请写明归入哪个板块。',
    ]);
  });
});

describe('the JSON form', () => {
  it('is read with its optional fields', () => {
    const reading = readJsonText(
      JSON.stringify({
        year: 2023,
        organisation: '青禾区科学技术局',
        figures: [
          { indicator: '高企', measure: 'cumulative', value: 133, unit: '家', note: null },
          {
            indicator: '技术合同成交额',
            measure: 'value',
            value: '近1.2亿',
            unit: '元',
            section: '（一）创新主体',
          },
          { indicator: '奖补资金', measure: 'value', value: null, unit: '万元' },
        ],
        highlights: [{ section: '党建', text: '获评先进' }],
        plans: [{ indicator: '高企', value: 20, unit: '家', qualifier: '以上' }],
      }),
    );
    expect(showFigures(reading)).toEqual([
      '高新技术企业 | cumulative | 133家',
      '技术合同成交额 | value | 1.2亿元 | 近，创新主体',
    ]);
    expect(reading).toMatchObject({
      data: { organisation: '青禾区科学技术局', plans: [{ aim: null, value: '20', qualifier: '以上' }] },
      emptyRows: 1,
    });
  });

  it.each<[string, string, string[]]>([
    [
      'no JSON',
      '{"year": 2023,\n"figures": [{"indicator": "高企", "value": 26, "unit": "家",}]}',
      ['“数据.json”不是有效的 JSON（第 2 行附近有误），整份没有采用；请检查引号、逗号和括号。'],
    ],
    [
      'another year',
      '{"year": 2022, "figures": []}',
      ['“数据.json”写的是2022年的数据，而命令里是2023年，整份没有采用；请核对年份。'],
    ],
    ['no figures', '{"year": 2023}', ['“数据.json”里没有填数，整份没有采用；请在“数值”栏填上数后再试。']],
    [
      'no object',
      '[]',
      ['“数据.json”有 1 处有误，整份没有采用，请改正后再试：\n整个文件：应为对象（{…}）。'],
    ],
    [
      'rows that are bad in several ways',
      '{"year":2023,"figures":[{"indicator":"高企","value":true,"unit":"家"},{"indicator":"高企","measure":"new","value":2.5,"unit":"家"},{"value":3,"unit":"家","colour":"红"}],"plans":[{"indicator":"高企","value":"无"}]}',
      [
        'figures[0].value：应为数或文字。',
        'figures[1].value：2.5家不是整数，以“家”计的数没有小数。',
        'figures[2].indicator：缺少这一项；figures[2]：没有“colour”这一项，请删去或改正名称。',
        'plans[0].value：数值“无”不是数；没有发生或还不知道的，请留空。',
      ],
    ],
  ])('with %s is told', (_, text, lines) => expect(readJsonText(text)).toEqual(lines));
});
