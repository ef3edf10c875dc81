import {
  congressMonth,
  currentCongress,
  monthOf,
  PLENUMS_KNOWN_UNTIL,
  plenumMonth,
} from '../../figures/congresses.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { isUnbroken, readBlocks } from '../../report/blocks.ts';
import { sourceSpan } from '../../report/characters.ts';
import { sectionKindAt } from '../../report/section-kind-at.ts';
import { broken, holds, type Outcome, open } from '../outcome.ts';
import { defineRule } from '../rule.ts';

export const congressRule = defineRule({
  id: 'congress',
  severity: 'warning',
  dependsOnYear: true,
  summary: '党的代表大会和中央全会的届次应与报告年度相符。',
  messages: {
    early: '{year}年还没有召开{name}（{held}召开），请核对届次。',
    earlyPlenum: '{year}年还没有召开{name}，请核对届次和次数。',
    stale: '{year}年应学习贯彻党的{current}大精神，此处仍写“{name}”，可能是沿用了往年的表述，请核对。',
    past: '{name}已于{held}召开，此处仍写迎接召开，可能是沿用了往年的表述，请核对。',
  },
  *evaluate({ draft }) {
    const { report, source, year } = draft;
    if (year === null) return;
    for (const block of readBlocks(source)) {
      const isPlan = sectionKindAt(report, block.offsets[0] ?? 0) === 'plan';
      const speaksOf = isPlan ? (report.planYear ?? year + 1) : year;
      for (const mention of findMentions(block.text)) {
        if (!isUnbroken(source, block, mention.start, mention.end)) continue;
        const at = sourceSpan(block, mention.start, mention.end);
        const said = judge(mention, speaksOf);
        if ('messageId' in said) {
          const data = { year: String(speaksOf), name: mention.name, ...said.data };
          yield broken(said.messageId, at, data, { expected: said.expected });
        } else yield said;
      }
    }
  },
});

const NUMERAL = '(十[六七八九]|二十[一二三]?)';
const CONGRESS = new RegExp(
  `(?:党的|中共)${NUMERAL}大(?![学型城街])|(?:中国共产党|党的|中共)第${NUMERAL}次全国代表大会`,
  'g',
);
const PLENUM = new RegExp(
  `(?<![市区县省州委])${NUMERAL}届((?:[一二三四五六七]中(?:、|和|及)?)+)全会(?!以来)`,
  'g',
);

interface Mention {
  readonly congress: number;
  /** `null` for the congress itself. */
  readonly plenum: number | null;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The words around it in its sentence, before and behind it. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
}

/** Words of a sentence that say how a congress is meant; more than that is another clause. */
const REACH = 60;

function findMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const stretch of text.matchAll(/[^。；！？]+/g)) {
    const [sentence] = stretch;
    const add = (m: RegExpExecArray, congress: number, plenum: number | null, name: string) =>
      mentions.push({
        congress,
        plenum,
        name,
        start: stretch.index + m.index,
        end: stretch.index + m.index + m[0].length,
        sentence: sentence.slice(Math.max(0, m.index - REACH), m.index + m[0].length + REACH),
        before: sentence.slice(Math.max(0, m.index - REACH), m.index),
        after: sentence.slice(m.index + m[0].length, m.index + m[0].length + REACH),
      });
    for (const m of sentence.matchAll(CONGRESS)) add(m, toNumber(m[1] ?? m[2] ?? ''), null, m[0]);
    for (const m of sentence.matchAll(PLENUM)) {
      const last = (m[2] ?? '').match(DIGIT)?.at(-1) ?? '';
      add(m, toNumber(m[1] ?? ''), toNumber(last), `党的${m[1]}届${last}中全会`);
    }
  }
  return mentions;
}

type Said = Outcome | { messageId: string; data: Readonly<Record<string, string>>; expected: string | null };

function judge(mention: Mention, year: number): Said {
  return mention.plenum === null ? judgeCongress(mention, year) : judgePlenum(mention, mention.plenum, year);
}

const DIGIT = pattern('{ordinalDigit}', 'g');
const AHEAD = pattern('{congressAhead}');
const WELCOME = pattern('{welcoming}[^，、]{0,6}$');
const STUDY = pattern('{studying}[^，、]{0,24}$');
const LOOKS_BACK = pattern('{looksBackOn}|{fromHere}$');

function judgeCongress(mention: Mention, year: number): Said {
  const { congress, sentence, before, after } = mention;
  const held = congressMonth(congress);
  const heldText = sayMonth(held);
  if (held > monthOf(year, 12))
    return AHEAD.test(sentence)
      ? open('展望将召开的大会')
      : { messageId: 'early', data: { held: heldText }, expected: null };
  const current = currentCongress(year);
  const isOver = monthOf(year, 1) > held;
  if (isOver && WELCOME.test(before) && /^[^，]{0,6}召开(?!以来)/.test(after) && !LOOKS_BACK.test(sentence))
    return { messageId: 'past', data: { held: heldText }, expected: null };
  const successor = congressMonth(congress + 1);
  const isStudied = STUDY.test(before) && /^(?:和|及|、)?[^，]{0,16}精神/.test(after);
  const isStale = isStudied && successor < monthOf(year, 1) && !LOOKS_BACK.test(before + after.slice(0, 12));
  if (isStale && !namesNewer(sentence, congress))
    return {
      messageId: 'stale',
      data: { current: toChinese(current) },
      expected: `党的${toChinese(current)}大`,
    };
  return holds();
}

function judgePlenum({ congress, name }: Mention, plenum: number, year: number): Said {
  const held = plenumMonth(congress, plenum);
  const latest = monthOf(year + 1, 3);
  if (held === null)
    return latest <= PLENUMS_KNOWN_UNTIL
      ? { messageId: 'earlyPlenum', data: {}, expected: null }
      : open(`${name}的时间未知`);
  return held <= latest ? holds() : { messageId: 'earlyPlenum', data: {}, expected: null };
}

const namesNewer = (sentence: string, congress: number): boolean =>
  [...sentence.matchAll(/(十[六七八九]|二十[一二三]?)[大届]/g)].some((m) => toNumber(m[1] ?? '') > congress);

const DIGITS = '一二三四五六七八九';

function toNumber(numeral: string): number {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens) + 1;
  return ten * 10 + DIGITS.indexOf(ones || '零') + 1;
}

const toChinese = (n: number): string =>
  `${n < 20 ? '' : DIGITS[Math.floor(n / 10) - 1]}十${n % 10 === 0 ? '' : DIGITS[(n % 10) - 1]}`;

const sayMonth = (month: number): string => `${Math.floor((month - 1) / 12)}年`;
