import { chineseValue } from './mentions/numeral.ts';

/** An edition of an event as a text names it: 第八届青禾科普讲解大赛. */
export interface EventEdition {
  readonly edition: number;
  /** The edition as printed: `第八届`, `第8届`. */
  readonly printed: string;
  /** The event's name without place and sponsor: 科普讲解大赛. */
  readonly event: string;
  /** Where `printed` stands in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = '([一二三四五六七八九十百零]{1,5}|\\d{1,3})';
const HEADS =
  '大赛|竞赛|比赛|挑战赛|邀请赛|联赛|创业赛|选拔赛|分赛|论坛|峰会|年会|博览会|交易会|洽谈会|对接会|推介会|展览会|展示会|招聘会|研讨会|交流会|科博会|高交会|讲坛|训练营|夏令营|评选|大会|活动周|科技周|宣传周|科普周|活动月|科普月|科技月|活动日|科普日|科技节|文化节|创新节|科普节|旅游节|丰收节|艺术节';
const WORD = '(?:[\\u4e00-\\u9fa5A-Za-z·]|“[^”]{1,14}”|（[^）]{1,14}）)';
const EDITION_FIRST = new RegExp(`第${NUMBER}(届|次)(${WORD}{0,24}?(?:${HEADS}))`, 'g');
const EDITION_LAST = new RegExp(`(${WORD}{2,24}?(?:${HEADS}))（第${NUMBER}届）`, 'g');

/** Meetings of bodies are counted by terms and as they come, not by years. */
const NO_EVENT =
  /代表大会|全体会议|全会|党代会|人大|政协|委员会|会员大会|职工大会|理事|党组|党委|支部|换届|常务|国务院|普查|巡[视察]/;
const VERB = /^.*(?:举办|承办|主办|协办|参加|参与|组织|开展|办好|成功|召开|在|获|荣获|等|和|、)/;
/** A bare 大赛 or 论坛 may be any. */
const SHORTEST_EVENT = 3;

/** The editions of events that a text names, in reading order. `places` are the body's own names. */
export function readEditions(text: string, places: readonly string[]): EventEdition[] {
  const first = [...text.matchAll(EDITION_FIRST)].map((m) => ({
    ...editionOf(m[1], m[2] ?? ''),
    event: coreOf(m[3] ?? '', places),
    start: m.index,
    isCounted: m[2] === '届' || !/会$/.test(m[3] ?? ''),
    name: m[3] ?? '',
  }));
  const last = (text.includes('（第') ? [...text.matchAll(EDITION_LAST)] : []).map((m) => ({
    ...editionOf(m[2], '届'),
    event: coreOf((m[1] ?? '').replace(VERB, ''), places),
    start: m.index + m[0].lastIndexOf('第'),
    isCounted: true,
    name: m[1] ?? '',
  }));
  return [...first, ...last]
    .filter((e) => e.isCounted && e.edition > 0 && e.event.length >= SHORTEST_EVENT && !NO_EVENT.test(e.name))
    .map(({ edition, printed, event, start }) => ({
      edition,
      printed,
      event,
      start,
      end: start + printed.length,
    }))
    .toSorted((a, b) => a.start - b.start);
}

function editionOf(number = '', counter: string): { edition: number; printed: string } {
  const value = /\d/.test(number) ? number : chineseValue(number);
  return { edition: value === null ? 0 : Number(value), printed: `第${number}${counter}` };
}

/** 青禾区“建行杯”科普讲解大赛 → 科普讲解大赛; 全国科普讲解大赛 is another event and stays. */
function coreOf(name: string, places: readonly string[]): string {
  let core = name
    .replace(/（[^）]*）/g, '')
    .replace(/“[^”]*杯”/g, '')
    .replace(/[“”·]/g, '');
  for (const place of places) if (core.startsWith(place)) core = core.slice(place.length);
  return core.replace(/^(?:全区|我区|本区|全县|我县|的)+/, '').replace(/^[\u4e00-\u9fa5]{1,4}杯/, '');
}
