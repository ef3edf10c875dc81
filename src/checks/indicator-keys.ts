import { type Catalogue, normaliseName } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { sameDimension } from '../figures/units.ts';

/** The edition of an event, time words and words for the size are no part of what is counted: 第八届…, …全年, …总量. */
const EDITION = /第[一二三四五六七八九十百\d]+届/;
const TIME = /(?:全年|当年|本年|年内|年末|年底)$/;
const SIZE = /(?<=[\u4e00-\u9fa5]{2})(?:总量|总数|总户数|数量|保有量)(?=$|全[国省市区县州]?.{0,4}位次$)/;

/**
 * One name for what a figure counts, in every report: the catalogue's where it knows the words (with the verb, where
 * that is part of a name: 收录科技成果), else the canonical form of the indicator as written.
 */
export function keyOf({ indicator, verb }: Pick<Figure, 'indicator' | 'verb'>, catalogue: Catalogue): string {
  const plain = normaliseName(indicator.replace(EDITION, ''));
  const bare = plain.replace(TIME, '').replace(SIZE, '');
  const named =
    (verb ? catalogue.find(`${verb}${plain}`) : null) ?? catalogue.find(plain) ?? catalogue.find(bare);
  return named?.name ?? catalogue.canonicalise(bare);
}

/**
 * The keys of a report's figures, in reading order. A bare word that only repeats the end of a fuller name in its
 * sentence stands for it: 新增知识价值信用贷款1.96亿元…累计贷款6.70亿元.
 */
export function keysOf(figures: readonly Figure[], catalogue: Catalogue): string[] {
  const keys = figures.map((figure) => keyOf(figure, catalogue));
  return figures.map((figure, i) => {
    const key = keys[i] ?? '';
    if (catalogue.find(key)) return key;
    const bare = figure.verb && key.startsWith(figure.verb) ? key.slice(figure.verb.length) : key;
    if (bare.length < 2) return key;
    for (let at = i - 1; figures[at]?.sentenceStart === figure.sentenceStart; at--) {
      const fuller = keys[at] ?? '';
      const isSameThing = sameDimension(figures[at]?.unit ?? '', figure.unit) && fuller.length > key.length;
      if (isSameThing && fuller.endsWith(bare)) return fuller;
    }
    return key;
  });
}
