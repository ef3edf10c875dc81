import { isMoney } from '../figures/units.ts';
import { fillingOf, type Numbers, type Said } from './answer-slots.ts';
import type { Entry } from './entries.ts';
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
  for (const opening of openingsOf(first)) {
    const stated = entries.map((e) => fillingOf(e));
    const phrase =
      readAs(
        `${opening}${tail}${growth ? `，${growth.text}` : ''}`,
        [...stated, ...(growth ? [growth.filling] : [])],
        first,
        numbers,
        skeleton,
      ) ?? readAs(opening + tail, stated, first, numbers, skeleton);
    if (phrase) return { phrase, entries };
  }
  return null;
}

/** The wordings that may open a sentence on an entry, the most usual first. */
function openingsOf(entry: Entry): string[] {
  const { aim, scope, period, indicator } = entry;
  const name = `${scope ?? ''}${indicator}`;
  const when = period === null ? '' : period;
  const number = printNumber(entry, aim);
  const move = entry.value.startsWith('-') ? '下降' : '增长';
  const ranked = name.replace(/(全[国省市区县州])?(?:位次|排名|排位)$/, '');
  const among = name.slice(ranked.length).replace(/位次|排名|排位/, '');
  const forms: Readonly<Record<string, readonly string[]>> = {
    new: [`新增${name}${number}`, `${name}新增${number}`, `全年新增${name}${number}`],
    cumulative: [`${name}累计达到${number}`, `${name}总数达到${number}`, `${name}达到${number}`],
    value: valueForms(name, number, entry),
    share: [`${name}为${number}`, `${name}达到${number}`, `${name}${number}`],
    rank: [`${ranked}居${among}${number}`, `${ranked}总量居${among}${number}`, `${name}居${number}`],
    growth_rate: [`${name}较上年${move}${number}`, `${name}${move}${number}`],
    growth_multiple: [`${name}较上年增长${number}`],
    multiple: [`${name}是上年的${number}`],
    change: [
      `${name}较上年${entry.value.startsWith('-') ? '减少' : '增加'}${number}`,
      `${name}较上年${entry.value.startsWith('-') ? '下降' : '提高'}${number}`,
    ],
  };
  const all = aim === null ? ['value', 'new', 'cumulative', 'growth_rate', 'share'] : [aim];
  return all.flatMap((a) => forms[a] ?? []).map((form) => when + form);
}

/** Events are held, amounts are reached, other counts are said as they are. */
function valueForms(name: string, number: string, { unit }: Entry): string[] {
  const bare = `${name}${number}`;
  if (isMoney(unit)) return [`实现${bare}`, `${name}达到${number}`, bare];
  return EVENT.test(unit)
    ? [`全年开展${bare}`, `全年${bare}`, `开展${bare}`, bare]
    : [bare, `${name}达到${number}`, `完成${bare}`, `全年${bare}`];
}

const EVENT = /^(?:场|场次|次|期|批|批次)$/;

function continuationOf(entry: Entry): string {
  const number = printNumber(entry, entry.aim);
  if (entry.aim === 'cumulative') return `，累计达到${number}`;
  if (entry.aim === 'growth_rate') return `，较上年${entry.value.startsWith('-') ? '下降' : '增长'}${number}`;
  if (entry.aim === 'change') return `，较上年${entry.value.startsWith('-') ? '减少' : '增加'}${number}`;
  return `，${openingsOf(entry)[0] ?? ''}`;
}

/** The growth of the last level that is stated, where nobody entered how it moved. */
function growthAfter(entries: readonly Entry[], numbers: Numbers, said: Said): Growth | null {
  // What was added is no stock: 新增6家，增长20% would be read as the stock's growth.
  const level = entries.findLast((e) => e.aim === 'cumulative' || e.aim === 'value');
  if (!level || level.isTarget || level.aim === null) return null;
  if (entries.some((e) => e.aim === 'growth_rate' || e.aim === 'change')) return null;
  if (said.derived.has(slotId({ ...level, aim: 'growth_rate' }, 0))) return null;
  return growthOf({ ...level, aim: level.aim }, numbers);
}

/** The sentence with its numbers, if it is read as just these fillings in this order, of the entry's indicator. */
function readAs(
  text: string,
  fillings: readonly Filling[],
  entry: Entry,
  numbers: Numbers,
  skeleton: Skeleton,
): FilledPhrase | null {
  const read = readAlone(`${text}。`, entry.isTarget, skeleton, numbers.catalogue);
  if (read.length !== fillings.length) return null;
  const placements = read.map((r, i) => placementOf(r, fillings[i], entry, numbers));
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
    key === entry.key &&
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
