import { nameBody } from '../names.ts';
import { createRandom, type Random } from '../random.ts';
import type { Document } from './checker.ts';

/** One town's figures in one year. */
interface Town {
  readonly name: string;
  readonly firms: number;
  readonly added: number;
  readonly revenue: number;
  readonly visits: number;
}

const IDLE = [
  '坚持项目为王、环境是金，主动上门问需，推动各类要素向重点领域集聚。',
  '健全月调度、季通报机制，对进度滞后的事项靠前协调，一批难点堵点有效化解。',
  '推动党建与业务深度融合，干部精气神明显提升，服务企业的本领不断增强。',
  '注重典型引路，及时总结基层好做法，形成比学赶超的浓厚氛围。',
];

const SEED = 20_260_101;
const TOWNS_IN_SECTION = 20;
const NUMERALS = [...'一二三四五六七八九十'];

/** 1 → 一, 23 → 二十三. */
function numeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 ? '' : (NUMERALS[(n % 10) - 1] ?? '');
  return tens === 0 ? ones : `${tens === 1 ? '' : (NUMERALS[tens - 1] ?? '')}十${ones}`;
}

function startTown(index: number, random: Random): Town {
  const name = `${nameBody(index, random).place.slice(0, 2)}镇`;
  const firms = random.whole(20, 90);
  return { name, firms, added: 0, revenue: random.whole(300, 900), visits: random.whole(20, 60) };
}

function advance(town: Town, random: Random): Town {
  const added = random.whole(2, 9);
  return {
    ...town,
    added,
    firms: town.firms + added,
    revenue: Math.round((town.revenue * random.whole(104, 122)) / 100),
    visits: town.visits + random.whole(1, 6),
  };
}

const rate = (now: number, last: number): string => ((now / last - 1) * 100).toFixed(1);

function write(now: Town, last: Town, random: Random): string {
  const { name } = now;
  return [
    `${name}科技企业新增${now.added}家，累计达到${now.firms}家，增长${rate(now.firms, last.firms)}%；`,
    `${name}规上工业营业收入${(now.revenue / 10).toFixed(1)}亿元，比上年增长${rate(now.revenue, last.revenue)}%。`,
    `${random.pick(IDLE)}`,
    `全年开展${name}企业走访${now.visits}次，比上年多${now.visits - last.visits}次。`,
  ].join('');
}

/**
 * A consistent report of about so many characters on `year`, behind it the reports of the five years before, the latest
 * first: one item a town, each town with figures of its own.
 */
export function generateLong(characters: number, year: number): readonly Document[] {
  const random = createRandom(SEED);
  const perTown = 125;
  let last = Array.from({ length: Math.ceil(characters / perTown) }, (_, i) => startTown(i, random));
  const documents: Document[] = [];
  for (let y = year - 5; y <= year; y++) {
    const now = last.map((town) => advance(town, random));
    const items = now.map((town, i) => {
      const heading =
        i % TOWNS_IN_SECTION === 0 ? `（${numeral(i / TOWNS_IN_SECTION + 1)}）片区协同发展\n` : '';
      const before = last[i] ?? town;
      return `${heading}${(i % TOWNS_IN_SECTION) + 1}.镇域发展稳中有进。${write(town, before, random)}`;
    });
    const title = `青禾区科技局${y}年工作总结`;
    const opening = `${y}年，区科技局坚持稳中求进，各项工作取得新进展。现将有关情况报告如下。`;
    documents.unshift({
      file: `${y}年工作总结.txt`,
      text: [title, '', opening, `一、${y}年工作总结`, ...items, ''].join('\n'),
    });
    last = now;
  }
  return documents;
}
