import { pattern } from '../../lexicon/pattern.ts';
import { isUnbroken, readBlocks } from '../../report/blocks.ts';
import { type ReadingText, sourceSpan } from '../../report/characters.ts';
import { CONFUSABLES } from '../confusables.ts';
import { broken, holds, type Outcome } from '../outcome.ts';
import { defineRule } from '../rule.ts';

export const wordingRule = defineRule({
  id: 'wording',
  severity: 'warning',
  summary: '不应有重复的词语、虚词和标点，也不应有错别字。',
  messages: {
    doubled: '“{word}”重复出现，疑为衍文，请删去一个。',
    particle: '虚词“{word}”重复，请删去一个。',
    marks: '标点“{found}”重复或相连，请改为“{expected}”。',
    confusable: '“{found}”应为“{expected}”。',
  },
  *evaluate({ draft: { source } }) {
    for (const block of readBlocks(source)) {
      let isClean = true;
      for (const fault of findFaults(block)) {
        if (!isUnbroken(source, block, fault.start, fault.end) || isOverLines(source, block, fault)) continue;
        isClean = false;
        yield tell(block, fault);
      }
      if (isClean) yield holds();
    }
  },
});

/** A fault in a block's text: `[start, end)`, and what should stand there. */
interface Fault {
  readonly messageId: 'doubled' | 'particle' | 'marks' | 'confusable';
  readonly start: number;
  readonly end: number;
  readonly expected: string;
}

/** A caption's last word and the first of the line below it double nothing. */
function isOverLines(source: string, { offsets }: ReadingText, { messageId, start, end }: Fault): boolean {
  const middle = (start + end) / 2;
  return messageId === 'doubled' && source.slice(offsets[middle - 1], offsets[middle]).includes('\n');
}

const tell = (block: ReadingText, { messageId, start, end, expected }: Fault): Outcome =>
  broken(
    messageId,
    sourceSpan(block, start, end),
    { found: block.text.slice(start, end), word: expected, expected },
    { expected },
  );

const findFaults = ({ text }: ReadingText): Fault[] =>
  [...doubledWords(text), ...doubledParticles(text), ...doubledMarks(text), ...confusables(text)].toSorted(
    (a, b) => a.start - b.start,
  );

const DOUBLED = /(?=([\u4e00-\u9fa5]{2,10}?)\1)/g;
/** Words that are doubled by right: 一步一步, 研究研究, 许多许多. */
const DOUBLED_BY_RIGHT = pattern('^(?:(?:{numeralSign}|{halfNumeral}).*|{doubledByRight})$');
/** With this behind it the second word is the beginning of a longer one: 服务服务业, 企业企业家, 研究研究院. */
const LONGER_WORD = pattern('^{longerWord}');

/** 学习学习宣传: the same two to ten characters twice, one behind the other. */
function doubledWords(text: string): Fault[] {
  const faults: Fault[] = [];
  let covered = 0;
  for (const match of text.matchAll(DOUBLED)) {
    const word = match[1] ?? '';
    const start = match.index;
    const end = start + word.length * 2;
    if (start < covered || isDoubledByRight(word, text.slice(end, end + 2))) continue;
    if (word.length === 2 && !areWords(text, start)) continue;
    covered = end;
    faults.push({ messageId: 'doubled', start, end, expected: word });
  }
  return faults;
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
const AROUND = 8;

/** Whether a word begins where a doubling does: 深化|文化|文艺 doubles nothing, 学习|学习|宣传 does. */
function areWords(text: string, start: number): boolean {
  const from = Math.max(0, start - AROUND);
  return [...SEGMENTER.segment(text.slice(from, start + AROUND))].some(
    ({ index, segment }) => from + index === start && segment.length > 1,
  );
}

function isDoubledByRight(word: string, behind: string): boolean {
  if (new Set(word).size === 1 || pattern('{functionWord}').test(word)) return true;
  if (pattern('^{numeralSign}+$').test(word) || DOUBLED_BY_RIGHT.test(word)) return true;
  return word.length === 2 && LONGER_WORD.test(behind);
}

/** Function words that no sentence has twice, and the characters with which one of the two is part of a word. */
const PARTICLES: readonly { readonly word: string; readonly behind: string; readonly before: string }[] = [
  { word: '的', behind: '目标打有的', before: '确士的' },
  { word: '了', behind: '不未除明为了', before: '解如然之结了' },
  { word: '和', behind: '饱总共温缓平谐祥柔中调随', before: '气美谐平睦顺风解谈而合' },
  { word: '在', behind: '存现实所内外潜旨贵', before: '职建校线岗编册场读役研孵产手家外制施用库营乎于' },
  { word: '与', behind: '参赋授给付', before: '会此其否日时' },
  { word: '及', behind: '普涉顾危惠波提遍触', before: '时早格第其' },
  { word: '将', behind: '即必', before: '近来军士领' },
  { word: '把', behind: '', before: '关脉舵握手控' },
  { word: '被', behind: '覆', before: '子动' },
  { word: '由', behind: '自理事缘经', before: '于此来头' },
];

const PARTICLE = new RegExp(`([${PARTICLES.map((p) => p.word).join('')}])\\1`, 'g');

function doubledParticles(text: string): Fault[] {
  return [...text.matchAll(PARTICLE)].flatMap((match): Fault[] => {
    const [found, word = ''] = match;
    const rule = PARTICLES.find((p) => p.word === word);
    const end = match.index + found.length;
    const behind = text[match.index - 1] ?? ' ';
    const before = text[end] ?? ' ';
    return !rule || rule.behind.includes(behind) || rule.before.includes(before)
      ? []
      : [{ messageId: 'particle', start: match.index, end, expected: word }];
  });
}

const MARKS = /[，。；：、]{2,}/g;

/** 。。 ，。 、， : marks that stand side by side; the stop among them is what was meant. */
function doubledMarks(text: string): Fault[] {
  return [...text.matchAll(MARKS)].map((match): Fault => {
    const [found] = match;
    const expected = ['。', '；', '：', '，'].find((mark) => found.includes(mark)) ?? '、';
    return { messageId: 'marks', start: match.index, end: match.index + found.length, expected };
  });
}

const BY_WRONG = new Map(CONFUSABLES.map((c) => [c.wrong, c]));
const WRONG = new RegExp(CONFUSABLES.map((c) => c.wrong).join('|'), 'g');
const NEXT_CLAUSES = 40;

function confusables(text: string): Fault[] {
  return [...text.matchAll(WRONG)].flatMap((match): Fault[] => {
    const entry = BY_WRONG.get(match[0]);
    const end = match.index + match[0].length;
    if (!entry || entry.notBehind?.includes(text[match.index - 1] ?? ' ')) return [];
    if (entry.notBefore?.includes(text[end] ?? ' ')) return [];
    const following = text.slice(end, end + NEXT_CLAUSES);
    if ([...(entry.unless ?? '')].some((word) => following.includes(word))) return [];
    return [{ messageId: 'confusable', start: match.index, end, expected: entry.right }];
  });
}
