import type { Catalogue } from '../../figures/catalogue.ts';
import { ADDING } from '../../figures/lexicon.ts';
import { findMentions } from '../../figures/mentions/find-mentions.ts';
import { wordsOf } from '../../lexicon/kinds.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { CHINESE_QUESTION_WORDS } from './question-words.ts';
import type { Span } from './span.ts';

const COMPOUNDS = wordsOf('compound');
const UNIT_LIKE = pattern('^{unitLikeStart}');
const NOUN_IN_UNIT = pattern('(?<=.){nounInUnit}$');
const RIVAL = pattern('{setAgainst}$');
const BOUND = pattern('^{boundBehind}');
const REACHED = pattern('{reachedAmount}$');

/** A body as a question may name it. */
export interface NamedBody {
  readonly key: string;
  /** Its places and names, as a person may write them. */
  readonly names: readonly string[];
}

const namesOf = (bodies: readonly NamedBody[]): string[] => [...new Set(bodies.flatMap((b) => b.names))];

/** The bodies that go by a name. */
export const bodiesNamed = (name: string, bodies: readonly NamedBody[]): string[] =>
  bodies.filter((b) => b.names.includes(name)).map((b) => b.key);

/** Every span that some recogniser sees in a Chinese question; they may overlap. `names` are known indicators. */
export function proposeChinese(text: string, bodies: readonly NamedBody[], names: readonly string[]): Span[] {
  return [
    ...proposeCompounds(text, names),
    ...proposeWords(text),
    ...proposeMarks(text),
    ...proposeHoles(text),
    ...proposeBodies(text, bodies),
    ...proposeScopes(text),
    ...proposeComparisons(text),
  ];
}

/** 增加值 says nothing of adding, and 多少家电 counts no 家: known names keep their words together. */
const proposeCompounds = (text: string, names: readonly string[]): Span[] =>
  [...COMPOUNDS, ...names].flatMap((name) =>
    placesOf(text, name).map(
      (from): Span => ({ role: 'content', from, to: from + name.length, sense: 'name' }),
    ),
  );

interface Word {
  readonly word: string;
  readonly role: Span['role'];
  readonly sense: string;
}

const WORDS: readonly Word[] = [
  ...CHINESE_QUESTION_WORDS.flatMap(({ role, sense, words }) =>
    words.split(' ').map((word): Word => ({ word, role, sense })),
  ),
  ...ADDING.split('|').map((word): Word => ({ word, role: 'measure', sense: 'new' })),
];

function proposeWords(text: string): Span[] {
  return WORDS.flatMap(({ word, role, sense }) =>
    placesOf(text, word)
      .filter((from) => sense !== 'edge' || isAtEdge(text, from, word.length))
      .map((from): Span => ({ role, from, to: from + word.length, sense: sense === 'edge' ? '' : sense })),
  );
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

const isAtEdge = (text: string, from: number, length: number): boolean =>
  /^[\s\p{P}]*$/u.test(text.slice(0, from)) || /^[\s\p{P}]*$/u.test(text.slice(from + length));

/** Punctuation, spaces, emoji, mentions and links say nothing of an indicator. */
const MARKS =
  /<[^>]*>|@[\w\u4e00-\u9fa5]+|https?:\/\/\S+|(?:(?!(?<=[A-Za-z\d])\.\d)[\s\p{P}~]|\p{Extended_Pictographic}\uFE0F?)+/gu;

const proposeMarks = (text: string): Span[] =>
  [...text.matchAll(MARKS)].map(
    (m): Span => ({ role: 'mark', from: m.index, to: m.index + m[0].length, sense: '' }),
  );

/** 百分之几, 几个点, 多大: holes that the number grammar does not know, with the unit that they ask for. */
const SPOKEN_HOLES: readonly { readonly words: string; readonly unit: string }[] = [
  { words: '百分之多少 百分之几 几成', unit: '%' },
  { words: '千分之多少 千分之几', unit: '‰' },
  { words: '十万分之多少 十万分之几', unit: '/10万' },
  { words: '一比多少 一比几', unit: '' },
  { words: '多少个百分点 几个百分点 多少个点 几个点', unit: '个百分点' },
  { words: '多少钱', unit: '元' },
  { words: '是什么水平 什么水平 多大规模 多大 多高 多长 多重 多快 多少', unit: '' },
];

function proposeHoles(text: string): Span[] {
  const spoken = SPOKEN_HOLES.flatMap(({ words, unit }) =>
    words
      .split(' ')
      .flatMap((word) =>
        placesOf(text, word).map(
          (from): Span => ({ role: 'hole', from, to: from + word.length, sense: unit }),
        ),
      ),
  );
  const read = findMentions(text, { withHoles: true })
    .filter((m) => m.kind === 'hole' && !UNIT_LIKE.test(text.slice(text.lastIndexOf(m.unit, m.to))))
    .map((m): Span => {
      // 多少张床位: the noun is what is counted.
      const unit = m.unit.replace(NOUN_IN_UNIT, '');
      return { role: 'hole', from: m.from, to: m.to - (m.unit.length - unit.length), sense: unit };
    });
  const holes = [...spoken, ...read].filter((h) => text[h.from] !== '第');
  return [...holes, ...proposeReached(text, holes)];
}

/** 超过多少, 降到几: what stands right before a hole and only says that the amount is reached. */
const proposeReached = (text: string, holes: readonly Span[]): Span[] =>
  holes.flatMap(({ from: to, to: end }): Span[] => {
    const behind = BOUND.exec(text.slice(end))?.[0];
    if (behind !== undefined) return [{ role: 'mark', from: end, to: end + behind.length, sense: 'reached' }];
    const before = REACHED.exec(text.slice(0, to))?.[0];
    return before === undefined ? [] : [{ role: 'mark', from: to - before.length, to, sense: 'reached' }];
  });

const movingOf = new WeakMap<Catalogue, readonly string[]>();

/** The names of a catalogue in which a word of movement, measure or target stands. */
export function movingNames(catalogue: Catalogue): readonly string[] {
  const known = movingOf.get(catalogue);
  if (known) return known;
  const names = catalogue.indicators
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter(
      (name) => name.length > 2 && WORDS.some(({ word, sense }) => sense !== 'new' && name.includes(word)),
    );
  movingOf.set(catalogue, names);
  return names;
}

/** The bodies named, and what sets one against the body before it (浙江比江苏, 四川和重庆). */
const proposeBodies = (text: string, bodies: readonly NamedBody[]): Span[] =>
  namesOf(bodies).flatMap((name) =>
    placesOf(text, name).flatMap((from): Span[] => {
      const body: Span = { role: 'place', from, to: from + name.length, sense: name };
      return RIVAL.test(text.slice(0, from))
        ? [body, { role: 'operator', from: from - 1, to: from, sense: 'than' }]
        : [body];
    }),
  );

const SCOPE =
  /全(?:国|省|市|区|县|州|镇|街道|街|乡|旗)(?:范围内?|上下|里|内)?|[我本咱](?:们)?(?:国|省|市|区|县|州|镇|街道|街|乡|局|委|办)(?:里|内)?|(?<![\u4e00-\u9fa5])(?:省|市|区|县|州|镇|街道|局|委)(?:里|上)|(?:省|市|区|县|州|镇|街道)里/g;

const proposeScopes = (text: string): Span[] =>
  [...text.matchAll(SCOPE)].map(
    (m): Span => ({ role: 'scope', from: m.index, to: m.index + m[0].length, sense: m[0] }),
  );

const BASE =
  '(?:上一?年(?:末|底)?|去年(?:末|底)?|前一年|上年同期|去年同期|(?:(?:19|20)\\d{2}年?|(?<!\\d)[12]\\d年)(?:[底末]|同期)?)(?:上半年|下半年|前三季度|[一二三四]季度)?';
const COMPARED = new RegExp(
  `(?:比|较|相比于|相比|对比|相较于?)${BASE}(?:的)?(?:同期)?(?:相比)?|(?:与|和|跟|同)${BASE}(?:相比|比起来|比)`,
  'g',
);
const TIMES = new RegExp(`(?:是|为|相当于)${BASE}的?(?=多少倍|几倍)`, 'g');
/** 多多少名, 少几家: a single word of comparison right before its hole. */
const MORE = pattern('{more}(?:[\\u4e00-\\u9fa5]{done})?(?={done}?{howMany})', 'g');
const LESS = pattern('(?:{less}|{fallsAsked})(?:[\\u4e00-\\u9fa5]{done})?(?={done}?{howMany})', 'g');
/** 要降多少, 将新增几家: still to be done. */
const MODAL = pattern('{modal}(?={movement}|{reachingVerb})', 'g');
/** 哪年财政赤字高: more or less than in the other years. */
const WHICH_HIGH = pattern('(?<={whichYear}[^，。？]*){more}(?=？?$)', 'g');
const WHICH_LOW = pattern('(?<={whichYear}[^，。？]*){less}(?=？?$)', 'g');
const OVER_GOAL =
  /(?:比|较|离|距)(?:年度|年初|全年|当年|本年|今年|预期|既定|下达)*(?:的)?(?:目标|计划|任务)(?:数|值)?/g;

/** 比上年, 与2020年相比: the sense is the year, or `previous`; 比目标: `goal`. */
function proposeComparisons(text: string): Span[] {
  const compared = [...text.matchAll(COMPARED), ...text.matchAll(TIMES)].map((m): Span => {
    const year = /(?:19|20)\d{2}/.exec(m[0])?.[0] ?? /[12]\d(?=年)/.exec(m[0])?.[0]?.padStart(4, '20');
    return { role: 'time', from: m.index, to: m.index + m[0].length, sense: `base ${year ?? 'previous'}` };
  });
  const over = [...text.matchAll(OVER_GOAL)].map(
    (m): Span => ({ role: 'operator', from: m.index, to: m.index + m[0].length, sense: 'over-goal' }),
  );
  const spoken = [
    [MORE, 'rise'],
    [LESS, 'fall'],
    [MODAL, 'goal'],
    [WHICH_HIGH, 'highest'],
    [WHICH_LOW, 'lowest'],
  ] as const;
  const words = spoken.flatMap(([pattern, sense]) =>
    [...text.matchAll(pattern)].map(
      (m): Span => ({ role: 'operator', from: m.index, to: m.index + m[0].length, sense }),
    ),
  );
  return [...compared, ...over, ...words];
}
