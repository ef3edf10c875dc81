import { isMoney, isPercent, isPoints } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import { fillingOf, type Numbers, type Said } from './answer-slots.ts';
import { countsEvents, type Entry } from './entries.ts';
import type { FilledPhrase, Placement } from './fill-phrase.ts';
import { type Filling, printNumber } from './filling.ts';
import { type Growth, growthOf } from './growth-of.ts';
import { type ReadFigure, readAlone, type Skeleton } from './read-back.ts';
import { slotId } from './slot-id.ts';
import type { Workshop } from './workshop.ts';

/** A plain sentence for figures of one indicator that no past sentence knows, without its full stop. */
export interface PlainSentence {
  readonly phrase: FilledPhrase;
  readonly entries: readonly Entry[];
}

/** 新增 before 累计 before 增长: the order in which reports say them. */
const ORDER: readonly Entry['aim'][] = [
  'new',
  'value',
  'cumulative',
  'share',
  'rank',
  'growth_rate',
  'change',
];

/**
 * Official sentences for entries of one paragraph, one an indicator: the first wording that the grammar reads as what
 * was entered. Entries that no wording serves are left out.
 */
export function writePlainly(
  entries: readonly Entry[],
  { numbers, skeleton }: Pick<Workshop, 'numbers' | 'skeleton'>,
  said: Said,
): PlainSentence[] {
  const byKey = Map.groupBy(entries, (e) => [e.key, e.scope, e.period, e.isTarget].join('\n'));
  return [...byKey.values()].flatMap((same) => {
    const ordered = same.toSorted((a, b) => rankOf(a) - rankOf(b));
    const together = writeTogether(ordered, numbers, skeleton, said);
    if (together) return [together];
    return ordered.flatMap((entry) => writeTogether([entry], numbers, skeleton, said) ?? []);
  });
}

const rankOf = ({ aim }: Entry): number => {
  const rank = ORDER.indexOf(aim);
  return rank < 0 ? ORDER.length : rank;
};

function writeTogether(
  entries: readonly Entry[],
  numbers: Numbers,
  skeleton: Skeleton,
  said: Said,
): PlainSentence | null {
  const [first, ...others] = entries;
  if (!first) return null;
  const tail = others.map((e) => continuationOf(e)).join('');
  const growth = growthAfter(entries, numbers, said);
  const stated = entries.map((e) => fillingOf(e));
  const openings = openingsOf(first).map(unlevel);
  for (const readsAs of [isSameKey, isNamed])
    for (const opening of openings) {
      const read = (text: string, fillings: readonly Filling[]) =>
        readAs(text, fillings, first, readsAs, numbers, skeleton);
      const phrase =
        (growth && read(`${opening}${tail}，${growth.text}`, [...stated, growth.filling])) ??
        read(opening + tail, stated);
      if (phrase) return { phrase, entries };
    }
  return null;
}

/** 达到近400家 is said, 达到超过400家 is not. */
const unlevel = (text: string): string => text.replace(pattern('{reaching}(?={passing}\\d)'), '');

type IsMeant = (read: ReadFigure, entry: Entry, text: string) => boolean;

const isSameKey: IsMeant = ({ key }, entry) => key === entry.key;

/** The sentence says the name as it was entered, and the grammar takes some of it: 减免【孵化租金】118.5万元. */
const isNamed: IsMeant = ({ figure }, { indicator }, text) =>
  text.includes(indicator) &&
  figure.indicator !== '' &&
  indicator.includes(figure.indicator.replace(/占比$/, ''));

/** The wordings that may open a sentence on an entry, the most usual first. */
function openingsOf(entry: Entry): string[] {
  const { aim, scope, period, indicator } = entry;
  const name = `${scope ?? ''}${indicator}`;
  const when = period === null ? '' : period;
  const number = printNumber(entry, aim);
  const move = entry.value.startsWith('-') ? '下降' : '增长';
  const opens = NEW.test(name) ? '' : '新增';
  const ranked = name.replace(pattern('{scope}?{rankNoun}$'), '');
  const among = name.slice(ranked.length).replace(pattern('{rankNoun}'), '');
  const forms: Readonly<Record<string, readonly string[]>> = {
    new: [`${opens}${name}${number}`, `${name}新增${number}`, `全年新增${name}${number}`],
    cumulative: [`${name}累计达到${number}`, `${name}总数达到${number}`, `${name}达到${number}`],
    value: valueForms(name, number, entry),
    share: RATE.test(name)
      ? [`${name}为${number}`, `${name}达到${number}`, `${name}${number}`]
      : [`${name}占比${number}`, `${name}占比为${number}`, `${name}达到${number}`],
    rank: [`${ranked}居${among}${number}`, `${ranked}总量居${among}${number}`, `${name}居${number}`],
    growth_rate: [`${name}较上年${move}${number}`, `${name}${move}${number}`],
    growth_multiple: [`${name}较上年增长${number}`],
    multiple: [`${name}是上年的${number}`],
    change: [`${name}较上年${changeWord(entry)}${number}`],
  };
  const all = aim === null ? aimsOf(entry) : [aim];
  return all.flatMap((a) => forms[a] ?? []).map((form) => when + form);
}

/** The name says by itself that what it counts is new: 新发展党员. */
const NEW = pattern('^{newHead}');

/** What a bare plan may aim at, the likeliest first: 15% of what is no rate is its growth. */
function aimsOf({ unit, indicator }: Entry): readonly string[] {
  if (!isPercent(unit)) return ['value', 'new', 'cumulative'];
  return RATE.test(indicator) ? ['share', 'value'] : ['growth_rate', 'share'];
}

/** Names of what is a rate itself. */
const RATE = pattern('{rateTail}$');

/** Events are held, amounts are reached, other counts are said as they are. */
function valueForms(name: string, number: string, { unit, isTarget }: Entry): string[] {
  const bare = `${name}${number}`;
  if (isMoney(unit)) return [...(EARNED.test(name) ? [`实现${bare}`] : []), bare, `${name}达到${number}`];
  if (!countsEvents(unit)) return [bare, `${name}达到${number}`, `完成${bare}`, `全年${bare}`];
  const held = DONE.test(name) ? [bare] : [`开展${bare}`, bare];
  return isTarget ? held : [...held.map((said) => `全年${said}`), ...held];
}

/** Amounts that are brought about; others (奖补资金, 户均额度) just are. */
const EARNED = pattern('{earned}$');
/** The name says what was done: 党组专题研究党建工作, 书记讲党课. */
const DONE = pattern('{doneName}|{service}$');

function continuationOf(entry: Entry): string {
  const number = printNumber(entry, entry.aim);
  if (entry.aim === 'cumulative') return `，累计达到${number}`;
  if (entry.aim === 'growth_rate') return `，较上年${entry.value.startsWith('-') ? '下降' : '增长'}${number}`;
  if (entry.aim === 'change') return `，较上年${changeWord(entry)}${number}`;
  return `，${openingsOf(entry)[0] ?? ''}`;
}

/** Shares go up and down, counts and amounts become more and fewer. */
function changeWord({ value, unit }: Entry): string {
  const isFall = value.startsWith('-');
  return isPoints(unit) ? (isFall ? '下降' : '提高') : isFall ? '减少' : '增加';
}

/** The growth of the last level that is stated, where nobody entered how it moved. */
function growthAfter(entries: readonly Entry[], numbers: Numbers, said: Said): Growth | null {
  // What was added is no stock: 新增6家，增长20% would be read as the stock's growth.
  const level = entries.findLast((e) => e.aim === 'cumulative' || e.aim === 'value');
  if (!level || level.isTarget || level.aim === null || level.qualifier !== null) return null;
  if (entries.some((e) => e.aim === 'growth_rate' || e.aim === 'change')) return null;
  if (said.derived.has(slotId({ ...level, aim: 'growth_rate' }, 0))) return null;
  return growthOf({ ...level, aim: level.aim }, numbers);
}

/** The sentence with its numbers, if it is read as just these fillings in this order, of the entry's indicator. */
function readAs(
  text: string,
  fillings: readonly Filling[],
  entry: Entry,
  isMeant: IsMeant,
  numbers: Numbers,
  skeleton: Skeleton,
): FilledPhrase | null {
  const read = readAlone(`${text}。`, entry.isTarget, skeleton, numbers.catalogue);
  if (read.length !== fillings.length) return null;
  const placements = read.map((r, i) =>
    isMeant(r, entry, text) ? placementOf(r, fillings[i], entry, numbers) : null,
  );
  return placements.every((p) => p !== null) ? { text, placements, gaps: [] } : null;
}

function placementOf(
  { figure, key }: ReadFigure,
  filling: Filling | undefined,
  entry: Entry,
  { year, entries }: Numbers,
): Placement | null {
  if (!filling || figure.value === null) return null;
  const meant = filling.id === null ? null : (entries.find((e) => e.id === filling.id) ?? null);
  const yearsOff = entry.isTarget ? 1 : 0;
  const isMeant =
    Number(figure.value) === Number(filling.value) &&
    figure.unit === filling.unit &&
    figure.year === year + yearsOff &&
    figure.scope === entry.scope &&
    figure.period === entry.period &&
    (figure.measure === 'target') === entry.isTarget &&
    (meant === null ? figure.aim === 'growth_rate' : meant.aim === null || meant.aim === figure.aim);
  if (!isMeant) return null;
  const { start, end } = figure;
  const slot = { figure, key, start, end, from: start, to: end, yearsOff };
  return { slot, filling, start, end };
}
