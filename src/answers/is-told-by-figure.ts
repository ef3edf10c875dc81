import { type Catalogue, normaliseName } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { findMentions } from '../figures/mentions/find-mentions.ts';
import { baseUnit } from '../figures/units.ts';
import type { Ask } from './question.ts';

/**
 * Whether everything that a question says of what it asks for is said of a figure too: by its indicator, or by the
 * words of its sentence that belong to it, not to another number beside it. It is what a reading that was only
 * proposed has to show: 高新技术企业 alone does not answer for those whose term 到期 and was not renewed.
 */
export function isToldByFigure(
  { terms, unit }: Pick<Ask, 'terms' | 'unit'>,
  figure: Figure,
  catalogue: Catalogue,
): boolean {
  if (unit !== null && !countsTheSame(unit, figure.unit)) return false;
  const said = catalogue.canonicalise(`${figure.indicator}，${ownWords(figure)}`);
  return terms.length > 0 && terms.every((t) => t.names.some((name) => isSaid(normaliseName(name), said)));
}

const AVERAGE = /平均|[人户亩家校]均|每[一名人户家亩次所校]/;

/** An average is asked for where a question says so, and answered by nothing else. */
export const isAveragedAlike = (question: string, { indicator }: Pick<Figure, 'indicator'>): boolean =>
  AVERAGE.test(question) === AVERAGE.test(indicator);

/** The words of a sentence up to its first number, those since the number before, and those up to the next mark. */
function ownWords({ sentence, start, sentenceStart, raw }: Figure): string {
  const at = start - sentenceStart;
  const mentions = findMentions(sentence);
  const head = sentence.slice(0, Math.min(mentions[0]?.from ?? at, at));
  const before = mentions.filter((m) => m.end <= at).at(-1)?.to ?? 0;
  const behind = /^[^，。；、]*/.exec(sentence.slice(at + raw.length))?.[0] ?? '';
  return `${head}，${sentence.slice(before, at)}${behind}`;
}

/** A word that the segmenter cut askew keeps its edges: single characters may be missing, two beside each other not. */
function isSaid(name: string, said: string): boolean {
  if (said.includes(name)) return true;
  if (name.length < 4) return false;
  const isHeld = Array.from(name, () => false);
  for (let i = 0; i + 1 < name.length; i++)
    if (said.includes(name.slice(i, i + 2))) {
      isHeld[i] = true;
      isHeld[i + 1] = true;
    }
  return isHeld.some(Boolean) && isHeld.every((held, i) => held || isHeld[i + 1] !== false);
}

const COUNTED_ALIKE = ['家个户所', '名人位', '项件条', '次场期'];

/** 几个人 does not ask for 项: people, bodies, things and occasions are counted apart. */
function countsTheSame(asked: string, unit: string): boolean {
  const [a, b] = [baseUnit(asked), baseUnit(unit)];
  return a === b || COUNTED_ALIKE.some((alike) => alike.includes(a) && alike.includes(b));
}
