import { INDICATORS, type Indicator, type Key, type Part } from './indicators.ts';
import { type BodyNames, MOST_BODIES, nameBody, nameCampaign } from './names.ts';
import { createRandom, type Random } from './random.ts';
import { OPENINGS, PLANS, PROBLEMS, SECTIONS } from './sentences.ts';

export interface GeneratedReport {
  readonly file: string;
  readonly body: BodyNames;
  readonly year: number;
  readonly text: string;
  /** What the report says of an indicator, as printed. */
  printed(key: Key, part: Part): string;
}

export const FIRST_YEAR = 2018;
export const YEARS = 5;
const SEED = 20_230_401;
const ITEM_CHARACTERS = 140;

/** One year of an indicator, in units of its last decimal place. */
interface State {
  readonly total: number;
  readonly last: number;
}

type Numbers = ReadonlyMap<Key, State>;

/** `count` reports: five consecutive years of each body, the same for the same count and on every machine. */
export function* generateReports(count: number): Generator<GeneratedReport> {
  if (count > MOST_BODIES * YEARS) throw new Error(`at most ${MOST_BODIES * YEARS} reports can be generated`);
  for (let index = 0; index * YEARS < count; index++) {
    const random = createRandom(SEED + index);
    const body = nameBody(index, random);
    let numbers = startNumbers(random);
    for (let year = FIRST_YEAR; year < FIRST_YEAR + Math.min(YEARS, count - index * YEARS); year++) {
      numbers = advance(numbers, random);
      yield writeReport(body, year, numbers, random);
    }
  }
}

const KEYS = Object.keys(INDICATORS) as Key[];

function startNumbers(random: Random): Numbers {
  return new Map(
    KEYS.map((key) => {
      const total = random.whole(INDICATORS[key].from, INDICATORS[key].to);
      return [key, { total, last: total }];
    }),
  );
}

function advance(numbers: Numbers, random: Random): Numbers {
  return new Map(
    [...numbers].map(([key, { total }]) => [
      key,
      { total: nextTotal(INDICATORS[key], total, random), last: total },
    ]),
  );
}

function nextTotal({ kind, from, to, gain }: Indicator, total: number, random: Random): number {
  if (kind === 'count') return random.whole(from, to);
  if (kind === 'stock') return total + random.whole(...gain);
  return total + Math.max(1, Math.round((total * random.whole(30, 220)) / 1000));
}

function print(key: Key, part: Part, numbers: Numbers): string {
  const { total, last } = numbers.get(key) ?? { total: 0, last: 0 };
  const { places } = INDICATORS[key];
  const decimal = (n: number): string => (n / 10 ** places).toFixed(places);
  switch (part) {
    case 'new':
    case 'more':
      return decimal(total - last);
    case 'total':
    case 'value':
      return decimal(total);
    case 'last':
      return decimal(last);
    case 'rate':
      return ((total / last - 1) * 100).toFixed(1);
    case 'aim':
      return decimal(INDICATORS[key].kind === 'stock' ? INDICATORS[key].gain[1] : Math.ceil(total * 1.1));
  }
}

const NUMERALS = [...'一二三四五六七八九'];

function writeReport(body: BodyNames, year: number, numbers: Numbers, random: Random): GeneratedReport {
  const title = `${body.city}${body.place}科学技术局${year}年度工作总结和${year + 1}年度工作计划`;
  const names: Readonly<Record<string, string>> = {
    ...body,
    year: String(year),
    next: String(year + 1),
    short: body.place.slice(-1),
    campaign: nameCampaign(random),
  };
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)(?:\.(\w+))?\}/g, (_, name: string, part?: string) =>
      part === undefined ? (names[name] ?? '') : print(name as Key, part as Part, numbers),
    );
  const lines = [title, '', fill(random.pick(OPENINGS)), `一、${year}年工作总结`];
  for (const [s, section] of SECTIONS.entries()) {
    lines.push(`（${NUMERALS[s]}）${random.pick(section.heading)}`);
    const fillers = random.shuffle(section.fillers);
    for (const [i, item] of section.items.entries()) {
      let text = fill(random.pick(item.wordings));
      while (text.length < ITEM_CHARACTERS && fillers.length > 0) text += fillers.pop();
      lines.push(`${i + 1}.${random.pick(item.heading)}。${text}`);
    }
  }
  lines.push(
    '二、存在的问题',
    random.pick(PROBLEMS),
    `三、${year + 1}年工作打算`,
    fill(random.pick(PLANS)),
    '',
  );
  return {
    file: `${body.city}${body.place}科技局${year}年工作总结.txt`,
    body,
    year,
    text: lines.join('\n'),
    printed: (key, part) => print(key, part, numbers),
  };
}
