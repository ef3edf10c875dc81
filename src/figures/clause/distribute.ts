import { BOTH, HALVES, LEVEL_ONLY, RELATIONAL, SIDES, SIDES_OF_SIDES } from '../lexicon.ts';
import { relate } from '../naming/relate.ts';
import { withoutLevel } from '../naming/topic.ts';
import type { Thread } from './thread.ts';

/** What the items of a coordination share by saying it once: 城镇、农村【居民收入】, 蔬菜、水果【产量】; empty where each is whole. */
function sharedTail(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const others = parts.slice(0, -1);
  if (others.some((p) => LEVEL_ONLY.test(p))) return '';
  const half = HALF.exec(last)?.[0];
  if (half !== undefined && others.every((p) => HALF.exec(p)?.[0] === p)) return last.slice(half.length);
  const side = SIDE_OF_SIDE.exec(last)?.[0];
  if (side !== undefined && side !== last) return others.some((p) => SIDE_OF_SIDE.test(p)) ? '' : side;
  const said = SIDE.exec(last)?.[0] ?? '';
  return said === last || others.some((p) => MEASURED.test(p)) ? '' : said;
}

/** 城乡居民人均可支配收入分别达…: one word for two halves. */
function splitBoth(own: string, noun: string): string[] | null {
  const pair = Object.entries(BOTH).find(([both]) => own.includes(both));
  if (!pair) return null;
  const [both, halves] = pair;
  return halves.map((half) => noun.replace(both, half));
}

/** Halves of a whole that stand before its noun: 城镇、农村, 国内、入境. */
const HALF = new RegExp(`^(?:${HALVES})`);
/** The side of it that is measured, behind what it is said of: 【产量】, 【参保人数】, 合格【率】. */
const SIDE = new RegExp(`(?:${SIDES})$`);
const SIDE_OF_SIDE = new RegExp(`(?:${SIDES_OF_SIDES})$`);
/** An item that says itself which side of it is measured. */
const MEASURED = new RegExp(`(?:${SIDES}|[额量率值数费税价]|投入|经费|资金|消费|规模|贸易)$`);

/** One noun for each of the `size` numbers of 分别: the parts of the coordination, or the last subjects said. */
export function distribute(noun: string, own: string, size: number, thread: Thread): string[] {
  const parts = own
    .split(/、|和(?!谐|平)|(?<!参)与|以及|(?<![普涉顾])及/)
    .map((p) => p.replace(/(?:分别|均|各)$/, ''))
    .filter((p) => p !== '');
  const both = parts.length === 1 && size === 2 ? splitBoth(own, noun) : null;
  if (both) return both;
  if (parts.length === size) {
    const shared = sharedTail(parts);
    if (shared !== '') return parts.map((p, i) => (i < size - 1 ? p + shared : p));
    const tail = noun.startsWith(own) ? noun.slice(own.length) : '';
    const tailPart = parts[size - 1] ?? '';
    const last = withoutLevel(LEVEL_ONLY.test(tailPart) ? thread.noun : tailPart);
    return parts.map(
      (p, i) =>
        (LEVEL_ONLY.test(p) ? p + last : i > 0 && RELATIONAL.test(p) ? relate(parts[0] ?? '', p) : p) + tail,
    );
  }
  const distinct = thread.subjects.filter((s, i) => s !== thread.subjects[i - 1]);
  const recent = distinct.slice(-size);
  if (recent.length === size && (own === '' || noun !== own)) {
    const suffix = noun.startsWith(thread.noun) ? noun.slice(thread.noun.length) : '';
    return recent.map((s) => s + suffix);
  }
  return Array.from({ length: size }, () => noun);
}
