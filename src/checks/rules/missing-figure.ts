import { expand, pattern } from '../../lexicon/pattern.ts';
import { type KnownNames, knownNameAtEnd, knownNames } from '../known-names.ts';
import { findLoneUnits, makesWord } from '../lone-units.ts';
import { broken, holds } from '../outcome.ts';
import { defineRule } from '../rule.ts';
import { spanIn } from '../sentences.ts';

export const missingFigureRule = defineRule({
  id: 'missing-figure',
  severity: 'error',
  summary: '新增、累计、达到、增长等之后应有数字；单位之前应有数字。',
  messages: {
    unit: '单位“{unit}”之前缺数字（“{text}”），请补上。',
    number: '“{text}”之后应有数字，请补上数字和单位。',
    name: '“{text}”没有写出数量，请在其后补上数字和单位。',
    twice: '“{text}”的数量没有写出，紧接着又写“{stock}”，请补上数字，或删去重复的文字。',
  },
  *evaluate(context) {
    const names = knownNames(context);
    for (const sentence of context.draft.sentences) {
      const gaps = findGaps(sentence.text, names);
      if (gaps.length === 0 && sentence.facts.length > 0) yield holds();
      for (const { messageId, start, end, unit, stock } of gaps) {
        const text = sentence.text.slice(start, end);
        yield broken(messageId, spanIn(sentence, start, end), { text, unit: unit ?? '', stock: stock ?? '' });
      }
    }
  },
});

interface Gap {
  readonly messageId: 'unit' | 'number' | 'name' | 'twice';
  readonly start: number;
  readonly end: number;
  readonly unit?: string;
  readonly stock?: string;
}

function findGaps(text: string, names: KnownNames): Gap[] {
  const gaps = [
    ...findLoneUnits(text).map((u): Gap => ({ messageId: 'unit', ...u })),
    ...unitsBehindNames(text, names),
    ...predicatesAlone(text),
    ...predicatesBehindNames(text, names),
    ...namesAlone(text, names),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return gaps.filter((gap, i) => !gaps.slice(Math.max(0, i - 3), i).some((g) => g.end > gap.start));
}

const NAMED_UNIT = pattern('(?<unit>{moreThan}?{namedUnit})(?<more>{aboutBehind})?(?=[，。；、）（]|$)', 'g');
/** 接待游客人次、旅游总花费分别增长10%: the measure word is the end of a name, and its rate follows that of its neighbour. */
const IS_SUBJECT = pattern('^(?:、|{joint})[^，。；\\d]{2,16}?(?:{inTurn}|{rising}|{falling}|{reaching})');
const COUNTED_ON = pattern('^[，、]{countAhead}');
const ADDS = pattern('(?:^|[，。；、：年]){yearHere}?(?:{adding}|{stock})[\\u4e00-\\u9fa5“”]{0,8}$');
const LONGEST_CLAUSE = 40;
/** 新认定高新技术企业家，总数103家: a known name and its unit, and no number. Entrepreneurs (企业家) need a sign of it. */
function unitsBehindNames(text: string, names: KnownNames): Gap[] {
  return [...text.matchAll(NAMED_UNIT)].flatMap((match): Gap[] => {
    const { unit = '', more } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - LONGEST_CLAUSE), match.index);
    const name = knownNameAtEnd(before, names);
    const end = match.index + match[0].length;
    const counted = unit.replace('余', '');
    if (IS_SUBJECT.test(text.slice(end))) return [];
    if (name === null || !names.get(name)?.has(counted)) return [];
    if (unit.length === 1 && makesWord(name.slice(-1) + unit) && !/企业$/.test(name)) return [];
    const lead = before.slice(0, before.length - name.length);
    const isTelling = more !== undefined || COUNTED_ON.test(text.slice(end, end + 4)) || ADDS.test(lead);
    if (pattern('{personTail}$').test(name) && unit === '家' && !isTelling) return [];
    return [{ messageId: 'unit', start: match.index - name.length, end, unit }];
  });
}

const NUMBER_ALONE: readonly RegExp[] = [
  pattern(
    '(?<=\\d[\\d.]*(?:%|{roughUnit})，|\\*[*.]*(?:%|{roughUnit})，){onBase}{movedVerb}(?=[，。；])',
    'g',
  ),
  pattern('{countedNoun}{alreadyBefore}?{cameTo}(?=[，。；]|$)', 'g'),
  pattern('{changingTo}(?=[，。；]|$)', 'g'),
  pattern('(?<=\\d[^，。；]{1,8}[、，]){attaining}(?=[，。；]|$)', 'g'),
  pattern('{ranking}[\\u4e00-\\u9fa5]{0,6}第(?=[，。；]|$)', 'g'),
  pattern('(?<=[，、的]){sharing}(?=[，。；]|$)', 'g'),
  pattern('(?<=，)(?:{stockNoun}|{total}){reaching}?(?=[，。；]|$)', 'g'),
];

/** 累计达到， 总数达到。 较上年增长，: a word that a number has to follow. */
const predicatesAlone = (text: string): Gap[] =>
  NUMBER_ALONE.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      (match): Gap => ({ messageId: 'number', start: match.index, end: match.index + match[0].length }),
    ),
  );

const LEVEL = pattern('{reachedLevel}(?=[，。；]|$)', 'g');

/** 研发投入强度为，: a level of a known indicator, and no number. */
function predicatesBehindNames(text: string, names: KnownNames): Gap[] {
  return [...text.matchAll(LEVEL)].flatMap((match): Gap[] => {
    const before = text.slice(Math.max(0, match.index - LONGEST_CLAUSE), match.index);
    const name = before === '' ? null : knownNameAtEnd(before, names);
    const end = match.index + match[0].length;
    return name ? [{ messageId: 'number', start: match.index - name.length, end }] : [];
  });
}

const CLAUSE = /[^，。；：]+/g;
const OPENING = expand('(?:{openingHere}|{inYear}|\\*{2,4}年)?');
const NAME = '(?<name>[\\u4e00-\\u9fa5“”]{3,20})';
const VERBS = expand('(?:{adding}|{creating}|{doing})');
const ADDED = new RegExp(`^${OPENING}${expand('{adding}')}${NAME}$`);
const STOCKED = new RegExp(`^${OPENING}${expand('{cumulativeWord}{soFar}?')}${VERBS}{1,3}${NAME}$`);
const TWICE = new RegExp(
  `(?<added>${expand('{adding}')}(?<name>[\\u4e00-\\u9fa5]{3,16}?))(?<stock>${expand('{stockLeadIn}')}${VERBS}{0,3}\\k<name>)`,
);
const STOCK_FOLLOWS = pattern('^，{stockNoun}');
const NUMBER_FOLLOWS = pattern('^，{numberAhead}');

/** A clause that names what was added or is there, and ends without a number. */
function namesAlone(text: string, names: KnownNames): Gap[] {
  const gaps: Gap[] = [];
  for (const match of text.matchAll(CLAUSE)) {
    const [clause] = match;
    if (clause.length > LONGEST_CLAUSE * 2) continue;
    const start = match.index;
    const behind = text.slice(start + clause.length, start + clause.length + 4);
    const added = ADDED.exec(clause)?.groups?.name;
    const stocked = STOCKED.exec(clause)?.groups?.name;
    const twice = TWICE.exec(clause);
    if (twice?.groups) {
      const from = start + twice.index;
      const { added: lead = '', stock = '' } = twice.groups;
      gaps.push({ messageId: 'twice', start: from, end: from + lead.length, stock });
    } else if (added && isName(added, names) && STOCK_FOLLOWS.test(behind))
      gaps.push({ messageId: 'name', start, end: start + clause.length });
    else if (stocked && isName(stocked, names) && behind !== '' && !NUMBER_FOLLOWS.test(behind))
      gaps.push({ messageId: 'name', start, end: start + clause.length });
  }
  return gaps;
}

/** A known name that is not one with a lone unit behind it (高新技术企业家 in a text that lost a number), nor 一批…. */
const isName = (name: string, names: KnownNames): boolean =>
  names.has(name) &&
  !pattern('^{vagueCount}').test(name) &&
  !names.get(name.slice(0, -1))?.has(name.slice(-1));
