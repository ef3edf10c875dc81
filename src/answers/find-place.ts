import { wordsOf } from '../lexicon/kinds.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { AskedBody, Place } from './question.ts';

const NOT_A_PLACE = pattern('^{noPlace}');
const UNNAMED =
  /(?:^|[，。、：（]|年[底末]?|请问)([^\x00-\xff，。全居列在比从占排第各本我该]{2,4}?(?:省|市|区|县|州))(?!级|属|内|直|域|位|块|间|长|场|政|民|值|别)/;

/** The place that a question names, as bodies of the store or as one the store has never heard of; and the rest of it. */
export function findPlace(text: string, bodies: readonly AskedBody[]): { place: Place; rest: string } {
  const names = [...new Set(bodies.flatMap((b) => b.places))]
    .filter((n) => /[\u4e00-\u9fa5]/.test(n))
    .sort((a, b) => b.length - a.length);
  for (const name of names) {
    const at = text.indexOf(name);
    if (at < 0 || (name === '国家' && pattern('{national}').test(text))) continue;
    if (/占$|占全$/.test(text.slice(0, at)) && name.startsWith('全')) continue;
    if (pattern('{rankLead}$').test(text.slice(0, at)) && name === '全国') continue;
    const found = bodies.filter((b) => b.places.includes(name)).map((b) => b.key);
    const rest = (text.slice(0, at) + text.slice(at + name.length))
      .replace(/（）|\(\)/, '')
      .replace(/^[省市区县州的]+/, '');
    return { place: { kind: 'known', bodies: found, name }, rest: dropOuterPlaces(rest, at) };
  }
  const unnamed = UNNAMED.exec(text)?.[1];
  const province = wordsOf('province').find((p) => text.includes(p));
  if (unnamed && !NOT_A_PLACE.test(unnamed)) {
    return { place: { kind: 'unknown', name: unnamed }, rest: text.replace(unnamed, '') };
  }
  return province
    ? { place: { kind: 'unknown', name: province }, rest: text.replace(province, '') }
    : { place: { kind: 'unsaid' }, rest: text };
}

/** 珠海市斗门区: the outer place goes with the inner one. */
function dropOuterPlaces(text: string, at: number): string {
  const lead = text.slice(0, at).replace(/(?<=^|年[底末]?|，)[\u4e00-\u9fa5]{2,4}[省市]$/, '');
  return lead + text.slice(at);
}
