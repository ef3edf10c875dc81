import { expand, pattern } from '../../lexicon/pattern.ts';
import { pointsAnnounced, sectionsAnnounced } from '../announced.ts';
import { COUNT_WORD, readCount } from '../count-word.ts';
import { broken, holds, type Outcome, open } from '../outcome.ts';
import { defineRule } from '../rule.ts';
import { type Sentence, spanIn } from '../sentences.ts';

export const listCountRule = defineRule({
  id: 'list-count',
  severity: 'error',
  summary: '写明几个就应列出几个；“分别”前后的项数应一致。',
  messages: {
    single: '“{quote}”：“分别”之后只有一个数，请核对是否漏写，或删去“分别”。',
    kinds: '写明{wanted}{kind}，“分别”之后却有{values}个数，请核对。',
    sections: '写明“{said}”，其后列出的是{listed}项（{from}至{to}），请核对。',
    count: '“{said}”之{side}列出的是{listed}项，与所说的{expected}项不符，请核对。',
    respectively: '“分别”之前有{subjects}项，之后只对应{values}个数，请核对是否漏写或多写。',
  },
  *evaluate({ draft }) {
    for (const sentence of draft.sentences) {
      yield* listsBehind(sentence);
      yield* listsBefore(sentence);
      yield* respectively(sentence);
      yield* singleRespectively(sentence);
      yield* kindsRespectively(sentence);
    }
    yield* sectionsAnnounced(draft);
    yield* pointsAnnounced(draft);
  },
});

const ENDS_OPEN = pattern('{openList}|[\\d*]');
const JOINT = pattern('{anyJoint}', 'g');
const QUOTED = /[“《][^”》]{0,60}[”》]/g;

/** The numbers of items that a list joined by 、 and 和 can be said to have: an item may hold a 和 of its own. */
function countsOf(list: string): { readonly least: number; readonly most: number } {
  const least = list.split('、').length;
  return { least, most: least + (list.match(JOINT)?.length ?? 0) };
}

/** A list that may be counted: three words or more, no commas, nothing that leaves it open. */
const isPlainList = (list: string): boolean =>
  !ENDS_OPEN.test(list) && list.split('、').every((item) => item.length >= 2 && item.length <= 24);

const BEHIND = new RegExp(
  `${expand(`(?<said>(?<!{noCountBefore}|[\\d.])(?<number>${COUNT_WORD}){listedUnit}[\\u4e00-\\u9fa5]{0,10})`)}(?:（(?<inner>[^（）]{3,120})）|：(?<outer>[^，。；：（）]{3,160})[。；])`,
  'g',
);

/** A second number beside the first: 一极两大三区 is a name. */
const SLOGAN = pattern('{countDigit}');

/** 三类人才（A、B、C）, 两家企业：A和B。 */
function* listsBehind(sentence: Sentence): Iterable<Outcome> {
  const text = blankQuotes(sentence.text);
  for (const match of text.matchAll(BEHIND)) {
    const { said = '', number = '', inner, outer } = match.groups ?? {};
    const list = inner ?? outer ?? '';
    const wanted = readCount(number);
    const { least, most } = countsOf(list);
    const around = text.slice(Math.max(0, match.index - 3), match.index) + said.replace(number, '');
    const isName = SLOGAN.test(around);
    if (isName || !list.includes('、') || !isPlainList(list) || isKindOfPlace(list))
      yield open('列举不全或含有其他成分');
    else if (least <= wanted && wanted <= most) yield holds();
    else
      yield tellCount(sentence, match.index, match.index + said.length, said, '后', wanted, { least, most });
  }
}

/** 22个镇（街道、园区）, 9个县（市、区） name kinds, not members. */
const isKindOfPlace = (list: string): boolean => pattern('^(?:{place}|、)+$').test(list);

const BEFORE = new RegExp(
  `(?<=^|[，。；：])(?<lead>[^，。；：、（）]{0,12}?${expand('{topic}')})(?<list>[^，。；：（）]{3,100}?)(?<said>(?<number>${COUNT_WORD})${expand('{listedSign}?{pointNoun}')})`,
  'g',
);

/** 按照初创期、成长期、成熟期三个阶段 */
function* listsBefore(sentence: Sentence): Iterable<Outcome> {
  const text = blankQuotes(sentence.text);
  for (const match of text.matchAll(BEFORE)) {
    const { lead = '', list = '', said = '', number = '' } = match.groups ?? {};
    if (!list.includes('、')) continue;
    const wanted = readCount(number);
    const { least, most } = countsOf(list);
    const start = match.index + lead.length;
    if (!isPlainList(list) || list.includes('的') || /[第之]$/.test(list))
      yield open('列举不全或含有其他成分');
    else if (least <= wanted && wanted <= most) yield holds();
    else
      yield tellCount(sentence, start, start + list.length + said.length, said, '前', wanted, {
        least,
        most,
      });
  }
}

function tellCount(
  sentence: Sentence,
  start: number,
  end: number,
  said: string,
  side: string,
  wanted: number,
  { least, most }: { readonly least: number; readonly most: number },
): Outcome {
  const listed = least === most ? String(least) : `${least}至${most}`;
  const data = { said, side, listed, expected: String(wanted) };
  return broken('count', spanIn(sentence, start, end), data, { expected: `${listed}项` });
}

const AND = expand('{joint}');
const VALUE = '(?:约|近|超)?(?:\\d[\\d.,]*|\\*+(?:\\.\\*+)?)(?:余|多)?[^\\d*、，。；：和及与（）]{0,8}';
/** 238.0万元、126.5万元和112.0万元 are three. */
const countValues = (values: string): number =>
  values.split(pattern('(?:、|{joint})(?={nearly}?[\\d*])')).length;

const RESPECTIVELY = new RegExp(
  `(?<=^|[，。；：])(?<subjects>[^，。；：（）]{2,100}?)(?<word>${expand('{respectively}{onYearBefore}?(?:{levelOrMove}|{achieving}|{having})?')})(?<values>${VALUE}(?:、${VALUE}){1,8}(?:${AND}${VALUE})?|${VALUE}${AND}${VALUE})(?=[，。；]|$)`,
  'g',
);

/** A、B、C分别增长1%、2%: as many numbers as subjects. Subjects that are clauses of their own are not counted. */
function* respectively(sentence: Sentence): Iterable<Outcome> {
  for (const match of sentence.text.matchAll(RESPECTIVELY)) {
    const { values = '' } = match.groups ?? {};
    const subjects = (match.groups?.subjects ?? '').replace(/^其中/, '');
    const given = countValues(values);
    const own = subjects.slice(subjects.lastIndexOf('的') + 1);
    const [whole, tail] = [countsOf(subjects), countsOf(own)];
    const [least, most] = [Math.min(whole.least, tail.least), whole.most];
    if (!subjects.includes('、') || ENDS_OPEN.test(subjects) || /“/.test(subjects))
      yield open('“分别”之前不是简单的并列');
    else if (least <= given && given <= most) yield holds();
    else {
      const data = { subjects: least === most ? String(least) : `${least}至${most}`, values: String(given) };
      yield broken('respectively', spanIn(sentence, match.index, match.index + match[0].length), data);
    }
  }
}

const ALONE = pattern(
  '(?<=[^，。；：]{2}|，){respectively}{onYearBefore}?{levelOrMove}(?<value>\\d[\\d.]*(?:%|{points}|{roughUnit}))(?=[。；]|$)',
  'g',
);

/** Two names may share a value that is said of each (排放量分别下降2%); two amounts of their own do not. */
const SHARED = pattern('^(?!.*\\d[\\d.]*{roughUnit}[^。；]{0,60}$)');

/** 收入31.2亿元，收入22.3亿元，分别增长21.4%。 lacks a number. */
function* singleRespectively(sentence: Sentence): Iterable<Outcome> {
  for (const match of sentence.text.matchAll(ALONE)) {
    const before = sentence.text.slice(0, match.index);
    const isOne =
      /[均各都]$|[、和与及]$/.test(before) || !/[、和与及，]/.test(before.slice(-60)) || SHARED.test(before);
    if (isOne) yield open('“分别”之前不是简单的并列');
    else
      yield broken('single', spanIn(sentence, match.index, match.index + match[0].length), {
        quote: match[0],
      });
  }
}

const KINDS = new RegExp(
  `(?<number>${COUNT_WORD})${expand('(?<kind>{kindSign}[\\u4e00-\\u9fa5]{0,6}){respectively}{reaching}')}(?<values>${VALUE}(?:、${VALUE}){0,8}(?:${AND}${VALUE})?)(?=[，。；]|$)`,
  'g',
);

/** 三类分别为238.0万元、126.5万元、112.0万元 */
function* kindsRespectively(sentence: Sentence): Iterable<Outcome> {
  for (const { index, 0: quote, groups } of sentence.text.matchAll(KINDS)) {
    const { number = '', kind = '', values = '' } = groups ?? {};
    const given = countValues(values);
    if (given === readCount(number)) yield holds();
    else
      yield broken('kinds', spanIn(sentence, index, index + quote.length), {
        wanted: number,
        kind,
        values: String(given),
      });
  }
}

/** Digits of names (一极两大三区, “四个意识”) count nothing. */
const blankQuotes = (text: string): string => text.replace(QUOTED, (q) => '名'.repeat(q.length));
