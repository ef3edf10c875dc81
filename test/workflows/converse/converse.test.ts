import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import type { Question } from '../../../src/answers/question.ts';
import type { Program } from '../../../src/cli/program.ts';
import { converse, type Turn } from '../../../src/workflows/converse/converse.ts';
import { openCorpusProgram } from '../../support/corpus-program.ts';

let program: Program;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
});
afterAll(() => close());

async function say(
  line: string,
  previous: Question | null = null,
  declined: Answer | null = null,
): Promise<Turn> {
  const turn = await converse(program, line, previous, declined);
  if (!turn.ok) throw new Error(`${line}: ${turn.error.kind}`);
  return turn.value;
}

/** `status | number unit | reply`, the form in which a turn is compared; `nothing`, `leave` and texts as they are. */
async function replies(lines: readonly string[]): Promise<{ said: string; turn: Turn }[]> {
  const turns: { said: string; turn: Turn }[] = [];
  let previous: Question | null = null;
  let declined: Answer | null = null;
  for (const line of lines) {
    const turn = await say(line, previous, declined);
    if (turn.kind === 'answer') {
      previous = turn.subject;
      declined = turn.answer;
    }
    turns.push({ said: sayTurn(turn), turn });
  }
  return turns;
}

const sayTurn = (turn: Turn): string =>
  turn.kind === 'answer' ? `${headOf(turn.answer)} | ${turn.answer.text}` : turn.kind;

function headOf({ status, value }: Answer): string {
  return value ? `${status} ${value.number}${value.unit}` : status;
}

/** A line, how its reply begins (status, number and unit), and what else must stand in it. */
type Line = readonly [line: string, head: string, ...says: string[]];

const TALKS: readonly { readonly name: string; readonly lines: readonly Line[] }[] = [
  {
    name: 'a choice is taken up by its number, and a number that is none is asked back',
    lines: [
      ['2022年新型研发机构累计多少家？', 'not_found', '1. 2022年末市级新型研发机构累计10家'],
      ['1', 'answered 10家', '市级新型研发机构'],
      ['7', 'not_found'],
    ],
  },
  {
    name: 'another year, the difference, another measure',
    lines: [
      ['2022年新增高新技术企业多少家', 'answered 26家', '2022年', '新增'],
      ['那2021年呢？', 'answered 22家', '2021年', '新增'],
      ['2022年比上年多几家？', 'answered 4家', '26 − 22 = 4'],
      ['累计呢？', 'answered 103家', '2022年', '累计'],
    ],
  },
  {
    name: 'a difference, then another indicator, then another year',
    lines: [
      ['2020年开展科普活动多少场次？', 'answered 36场次'],
      ['比上年少多少', 'answered -21场次', '36 − 57 = -21'],
      ['受众呢？', 'answered 5.6万人次', '2020年'],
      ['2022年的受众', 'answered 7.5万人次', '2022年'],
    ],
  },
  {
    name: 'a target stays a target from year to year',
    lines: [
      ['2020年市级科技型企业的目标是多少家？', 'answered 50家', '2020年', '目标'],
      ['完成了吗？', 'answered 43家', '没有完成', '50家'],
      ['2021年呢', 'answered 58家', '2021年', '目标完成了', '55家以上'],
      ['那2023年的目标？', 'answered 70家', '2023年', '目标', '70家以上'],
    ],
  },
  {
    name: 'a hidden year, a year without a report, and back',
    lines: [
      ['2018年新认定高企几家', 'answered 11家'],
      ['2017年呢？', 'masked', '2017年', '*'],
      ['那2016年呢', 'not_found', '2016年'],
      ['2019年？', 'answered 14家', '2019年'],
    ],
  },
  {
    name: 'English: another year, then the stock, then its growth',
    lines: [
      ['How many HNTEs were newly certified in 2021?', 'answered 22家', '2021'],
      ['and in 2022?', 'answered 26家', '2022'],
      ['what about the total?', 'answered 103家', '2022', 'total'],
      ['growth?', 'answered 21.2%', '2022'],
    ],
  },
  {
    name: 'English: an amount of loans',
    lines: [['knowledge-value credit loans newly issued in 2019', 'answered 9300万元', '2019']],
  },
  {
    name: 'another indicator of the same year and measure, its stock, one of its kinds',
    lines: [
      ['2021年区级企业研发中心新认定几个？', 'answered 9个', '2021年'],
      ['市级以上研发平台呢？', 'answered 8个', '2021年', '新增'],
      ['总数', 'answered 42个', '2021年', '累计'],
      ['其中市级重点实验室几个？', 'answered 3个', '2021年'],
    ],
  },
  {
    name: 'the district, then the city; a year without the city is not answered with the district',
    lines: [
      ['2022年全社会研发经费投入强度是多少', 'answered 1.71%'],
      ['全市平均呢？', 'answered 1.97%', '全市'],
      ['2021年全市平均多少？', 'not_found', '2021'],
    ],
  },
  {
    name: 'a course of years, its peak, its sum',
    lines: [
      ['2018到2022年每年发明专利授权多少件？', 'answered', '47', '59', '73', '92', '111'],
      ['哪年最多？', 'answered 111件', '2022年'],
      ['五年加起来呢', 'answered 382件', '47 + 59 + 73 + 92 + 111 = 382'],
    ],
  },
  {
    name: 'English: a course of years, then one level of them',
    lines: [
      ['science commissioners per year from 2019 to 2022', 'answered', '40', '46', '52', '60'],
      ['how many of the 2022 ones were municipal level?', 'answered 24名', '2022'],
    ],
  },
  {
    name: 'a multiple, and units as written',
    lines: [
      ['2018年技术合同成交额多少？', 'answered 1260万元'],
      ['2019年呢', 'answered 5040万元'],
      ['是上一年的几倍？', 'answered 4倍', '5040 ÷ 1260 = 4'],
      ['2022年达到多少了', 'answered 1.47亿元', '2022年'],
    ],
  },
  {
    name: 'sessions of the party group, then lectures',
    lines: [
      ['2021年党组专题研究党建工作几次', 'answered 9次'],
      ['书记党课讲了几次？', 'answered 4次', '2021年'],
      ['2022年呢', 'answered 3次', '2022年'],
    ],
  },
  {
    name: 'a year given later; then another indicator of that year',
    lines: [
      ['市级以上孵化载体累计多少家？', 'ambiguous', '哪一年', '4', '10'],
      ['2020年', 'answered 7家', '2020年', '累计'],
      ['新增的呢', 'answered 1家', '2020年', '新增'],
      ['在孵企业？', 'answered 91家', '2020年'],
    ],
  },
  {
    name: 'English: exits, and a place of which nothing is known',
    lines: [
      ['how many HNTEs lapsed in 2022', 'answered 8家', '2022'],
      ['2021?', 'answered 5家', '2021'],
      ['how many of them were in Gaoxin Park?', 'not_found', 'Gaoxin Park'],
    ],
  },
  {
    name: 'thanks in between change nothing',
    lines: [
      ['2019年奖补资金兑现多少万元？', 'answered 312.6万元'],
      ['谢谢！', 'text'],
      ['2022年呢', 'answered 562.4万元', '2022年'],
    ],
  },
  {
    name: 'the year before, again and again',
    lines: [
      ['2022年新增高新技术企业多少家', 'answered 26家'],
      ['那上一年呢？', 'answered 22家', '2021年'],
      ['再上一年呢', 'answered 19家', '2020年'],
      ['前年呢', 'answered 22家', '2021年'],
      ['近三年呢', 'answered', '2020年19家', '2021年22家', '2022年26家'],
    ],
  },
  {
    name: 'a comparison is kept from year to year',
    lines: [
      ['2019年在孵企业比上年多几家', 'answered 19家', '83 − 64 = 19'],
      ['2020年呢', 'answered 8家', '91 − 83 = 8'],
      ['2021年呢', 'answered 27家', '118 − 91 = 27'],
    ],
  },
  {
    name: 'two figures asked for in one breath, again for another year',
    lines: [
      ['2022年新增高企多少家，累计多少家', 'answered', '26家', '103家'],
      ['2021年呢', 'answered', '22家', '85家'],
    ],
  },
  {
    name: 'nothing is computed from a hidden figure',
    lines: [
      ['2017年新增高企多少家', 'masked', '*家'],
      ['比2018年少几家', 'masked', '*家'],
      ['2018到2022年合计呢', 'answered 92家', '11 + 14 + 19 + 22 + 26 = 92'],
    ],
  },
  {
    name: 'a result asked for its target',
    lines: [
      ['2019年新增市级科技型企业多少家', 'answered 48家'],
      ['这个目标完成了吗', 'answered 48家', '目标完成了', '45家以上'],
    ],
  },
  {
    name: 'English: the year before',
    lines: [
      ['how many technology contracts were registered in 2022?', 'answered 108项', '2022'],
      ['and the year before?', 'answered 85项', '2021'],
    ],
  },
  {
    name: 'the level alone, in place of the level before',
    lines: [
      ['2021年科技特派员多少名', 'answered 52名', '2021年'],
      ['其中市级的呢', 'answered 21名', '市级'],
      ['区级呢', 'answered 31名', '区级'],
    ],
  },
  {
    name: 'another base of the same comparison, then the target of the year',
    lines: [
      ['2022年技术合同成交额', 'answered 1.47亿元'],
      ['比2021年增长多少', 'answered 31.3%'],
      ['比2018年呢', 'answered 1066.7%', '(14700 − 1260) ÷ 1260'],
      ['目标是多少', 'answered 1.4亿元', '2022年', '1.4亿元以上'],
      ['完成了吗', 'answered 1.47亿元', '目标完成了'],
    ],
  },
  {
    name: 'the other end',
    lines: [
      ['哪一年新增高企最多', 'answered 26家', '2022年'],
      ['最少呢', 'answered 11家', '2018年'],
    ],
  },
  {
    name: 'the growth of the new ones is not the growth of the stock',
    lines: [
      ['2022年新增高新技术企业多少家', 'answered 26家'],
      ['增长多少？', 'answered 18.2%', '(26 − 22) ÷ 22'],
    ],
  },
  {
    name: 'a rate in place of an amount, and the same a year before',
    lines: [
      ['2022年财政科技支出多少', 'answered 7630万元'],
      ['增速呢', 'answered 12.5%', '2022年'],
      ['2021年呢', 'answered 14.3%', '2021年'],
    ],
  },
  {
    name: 'small talk in between changes nothing',
    lines: [
      ['2022年新增高新技术企业多少家', 'answered 26家'],
      ['你好', 'text'],
      ['哈哈', 'not_found'],
      ['2021年呢', 'answered 22家', '2021年'],
    ],
  },
  {
    name: 'words of another year',
    lines: [
      ['2022年做了哪些科普工作', 'answered', '科普'],
      ['那2020年呢', 'answered', '科普'],
    ],
  },
  {
    name: 'a new subject takes the place of the old one',
    lines: [
      ['2021年新增高新技术企业多少家', 'answered 22家'],
      ['2022年新增市级科技型企业多少家', 'answered 66家'],
      ['累计呢', 'answered 348家', '市级科技型企业'],
      ['2021年呢', 'answered 282家', '市级科技型企业'],
    ],
  },
  {
    name: 'a follow-up with nothing before it',
    lines: [
      ['那2021年呢', 'not_found'],
      ['累计呢', 'not_found'],
    ],
  },
  {
    name: 'a place in the order stays one',
    lines: [
      ['2022年高企总数在全市排第几', 'answered 9位', '2022年'],
      ['2021年呢', 'answered 11位', '2021年'],
    ],
  },
];

describe('a conversation', () => {
  for (const { name, lines } of TALKS) {
    it(name, async () => {
      const turns = await replies(lines.map(([line]) => line));
      for (const [i, [line, head, ...says]] of lines.entries()) {
        const said = turns[i]?.said ?? '';
        expect(said.split(' | ')[0], `${line} → ${said}`).toBe(head);
        for (const part of says) expect(said, line).toContain(part);
      }
    });
  }

  it('cites the sentence behind every number it gives', async () => {
    for (const { lines } of TALKS) {
      for (const { said, turn } of await replies(lines.map(([line]) => line))) {
        if (turn.kind !== 'answer' || turn.answer.value === null) continue;
        expect(turn.answer.citations.length, said).toBeGreaterThan(0);
        if (turn.answer.working !== null) continue;
        const digits = String(Math.abs(turn.answer.value.number));
        expect(
          turn.answer.citations.some((c) => c.quote.includes(digits)),
          said,
        ).toBe(true);
      }
    }
  });
});

describe('a line that asks nothing', () => {
  it.each(['', ' ', '\t', '　', '\u00a0'])('%j is passed over', async (line) => {
    expect(await say(line)).toEqual({ kind: 'nothing' });
  });

  it.each([
    '谢谢',
    '谢谢！',
    '谢谢你',
    '非常感谢',
    '太好了，谢谢',
    '嗯',
    'thank you very much',
    '多谢',
    '好的',
    '好的，谢谢',
    '辛苦了！',
    '收到',
    'thanks',
    'Thanks!',
    'Thank you',
    'OK',
  ])('%s is met with a courtesy that holds no figure', async (line) => {
    const turn = await say(line);
    expect(turn.kind).toBe('text');
    if (turn.kind === 'text') expect(turn.text).not.toMatch(/\d/);
  });

  it.each(['你好', '你好！', '您好', '早上好', '在吗', 'hello', 'Hi'])('%s is greeted back', async (line) => {
    const turn = await say(line);
    expect(turn.kind).toBe('text');
    if (turn.kind === 'text') expect(turn.text).not.toMatch(/\d/);
  });

  it('thanks in the language of the thanks', async () => {
    expect(await say('thanks')).toMatchObject({ text: expect.stringMatching(/^[\x20-\x7e]+$/) });
    expect(await say('谢谢')).toMatchObject({ text: expect.stringMatching(/[\u4e00-\u9fa5]/) });
  });

  it.each(['再见', '再见！', '拜拜', 'Bye!', '退出', 'exit', 'quit', 'bye', 'Bye', ' 再见 '])(
    '%s leaves',
    async (line) => {
      expect(await say(line)).toEqual({ kind: 'leave' });
    },
  );

  it.each(['帮助', '帮助。', '你能做什么', '怎么用', 'help', 'Help', '?', '？'])(
    '%s shows what can be asked',
    async (line) => {
      const turn = await say(line);
      expect(turn).toMatchObject({ kind: 'text', text: expect.stringContaining('2022') });
    },
  );

  it('helps in the language of the call', async () => {
    expect(await say('帮助')).toMatchObject({ text: expect.stringContaining('青禾区') });
    expect(await say('help')).toMatchObject({ text: expect.stringMatching(/^[\x20-\x7e\n–—“”]+$/) });
  });

  it.each([
    '谢谢我省2022年新增高新技术企业多少家',
    '再见面时要报的2022年高新技术企业总数是多少',
    '好的项目有哪些',
  ])('%s is a question, not small talk', async (line) => {
    expect((await say(line)).kind).toBe('answer');
  });
});

describe('a store without reports', () => {
  it('says how to fill it, in the language of the line', async () => {
    const empty = {
      ...program,
      store: { ...program.store, reports: async () => ({ ok: true, value: [] }) as const },
    };
    const zh = await converse(empty, '2022年新增高新技术企业多少家', null);
    const en = await converse(empty, 'help', null);
    expect(zh).toMatchObject({
      value: { answer: { status: 'not_found', text: expect.stringContaining('ingest') } },
    });
    expect(en).toMatchObject({ value: { kind: 'text', text: expect.stringContaining('ingest') } });
  });
});

describe('a store that cannot be read', () => {
  it.each(['2022年新增高新技术企业多少家', '帮助'])('%s hands the error on', async (line) => {
    const error = { kind: 'store-unreadable', location: '/nowhere', cause: null } as const;
    const broken = {
      ...program,
      store: { ...program.store, reports: async () => ({ ok: false, error }) as const },
    };
    expect(await converse(broken, line, null)).toEqual({ ok: false, error });
  });
});
