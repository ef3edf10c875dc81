import { normaliseName } from '../../figures/catalogue.ts';
import type { Figure } from '../../figures/figure.ts';
import type { ContentPiece } from './content.ts';
import { nounsOfDimension } from './dimension-nouns.ts';
import { idleAt, isIdleName } from './idle.ts';

/** What a figure says, from its own name to its heading; normalised as names are. */
export interface FigureWords {
  readonly name: string;
  /** Its clause: from the last full stop or semicolon before it to the next comma behind it. */
  readonly clause: string;
  readonly sentence: string;
  readonly heading: string;
  /** Nouns of its name that its unit or measure says already. */
  readonly nouns: readonly string[];
}

export interface FigureMatch {
  /** Every word of the question is said by the figure, and its name says nothing more than the question. */
  readonly accepts: boolean;
  /** 0 to 1: how near the figure comes, larger is nearer; comparable within one question. */
  readonly score: number;
  /** Characters of the question that the figure does not say. */
  readonly unsaid: string;
  /** How many characters of the question only the figure's sentence or heading says. */
  readonly around: number;
  /** What the figure's name says and the question does not, idle words aside. */
  readonly extra: string;
}

/** What each place of a word costs, per character: the figure's own name says it best, its heading least. */
const COST = {
  name: 0,
  clause: 0.05,
  sentence: 0.15,
  heading: 0.45,
  idle: 0.02,
  single: 0.2,
  unsaid: 1,
} as const;

export function wordsOfFigure(figure: Figure): FigureWords {
  const at = figure.start - figure.sentenceStart;
  const { sentence } = figure;
  const from = Math.max(
    ...['。', '；', ';', '，'].map((m) => sentence.lastIndexOf(m, Math.max(0, at - 1)) + 1),
  );
  const stops = ['。', '；', ';', '，'].map((m) => sentence.indexOf(m, at)).filter((i) => i >= 0);
  return {
    name: normaliseName(`${figure.indicator}`),
    clause: normaliseName(sentence.slice(from, stops.length > 0 ? Math.min(...stops) : undefined)),
    sentence: normaliseName(sentence.slice(0, at)),
    heading: normaliseName(figure.section),
    nouns: nounsOfDimension(figure),
  };
}

/** Compares what is asked with a figure, both ways. `question` is the whole question, normalised. */
export function matchFigure(
  pieces: readonly ContentPiece[],
  question: string,
  words: FigureWords,
): FigureMatch {
  const used: string[] = [];
  let cost = 0;
  let length = 0;
  let unsaid = '';
  let around = 0;
  for (const piece of pieces) {
    const covered = coverPiece(piece, words, used);
    cost += covered.cost;
    unsaid += covered.unsaid;
    length += piece.text.length;
    around += covered.around;
  }
  const extra = extraOf(words, question, used);
  const forward = length === 0 ? 1 : 1 - cost / length;
  const backward = words.name.length === 0 ? 0 : 1 - extra.length / words.name.length;
  return {
    accepts: unsaid === '' && extra === '' && words.name !== '',
    score: (forward + backward) / 2,
    unsaid,
    around,
    extra,
  };
}

interface Covered {
  readonly cost: number;
  readonly unsaid: string;
  readonly around: number;
}

interface Step {
  readonly cost: number;
  /** Where it is said; `idle` restricts nothing, `nowhere` forbids the answer. */
  readonly by: 'name' | 'around' | 'idle' | 'nowhere';
  readonly length: number;
  readonly way: string | null;
}

/** The cheapest way in which the figure says a piece, left to right; what was said for it goes to `used`. */
function coverPiece({ text, others }: ContentPiece, words: FigureWords, used: string[]): Covered {
  const best: { cost: number; step: Step | null }[] = Array.from({ length: text.length + 1 }, () => ({
    cost: Number.POSITIVE_INFINITY,
    step: null,
  }));
  best[text.length] = { cost: 0, step: null };
  for (let at = text.length - 1; at >= 0; at--) {
    for (const step of stepsAt(text, at, others, words)) {
      const rest = best[at + step.length];
      const own = best[at];
      if (!rest || !own) continue;
      const cost = step.cost + rest.cost;
      if (cost < own.cost) best[at] = { cost, step };
    }
  }
  let at = 0;
  let unsaid = '';
  let around = 0;
  while (at < text.length) {
    const step = best[at]?.step;
    if (!step) break;
    if (step.by === 'nowhere') unsaid += text.slice(at, at + step.length);
    if (step.by === 'around') around += step.length;
    if (step.way !== null) used.push(step.way);
    at += step.length;
  }
  return { cost: best[0]?.cost ?? 0, unsaid, around };
}

/** A single character that a name holds says little: 区 and 新 stand in many names. */
const SINGLE = /[\u4e00-\u9fa5A-Z0-9]/;

function* stepsAt(
  text: string,
  at: number,
  others: ContentPiece['others'],
  words: FigureWords,
): Generator<Step> {
  for (let length = Math.min(12, text.length - at); length >= 2; length--) {
    const piece = text.slice(at, at + length);
    const cost = costOf(piece, words);
    if (cost !== null)
      yield { cost: cost * length + 0.03, by: byOf(cost), length, way: cost === 0 ? piece : null };
  }
  for (const { at: from, length, ways } of others) {
    if (from !== at) continue;
    for (const way of ways) {
      const cost = costOf(normaliseName(way), words);
      if (cost !== null)
        yield { cost: cost * length + 0.06, by: byOf(cost), length, way: normaliseName(way) };
    }
  }
  const idle = idleAt(text, at);
  if (idle > 0) yield { cost: COST.idle * idle, by: 'idle', length: idle, way: null };
  const one = text[at] ?? '';
  if (SINGLE.test(one) && words.name.includes(one) && !RESTRICTING.has(one))
    yield { cost: COST.single, by: 'name', length: 1, way: null };
  yield { cost: COST.unsaid, by: 'nowhere', length: 1, way: null };
}

const byOf = (cost: number): Step['by'] => (cost === COST.name ? 'name' : 'around');

/** Single characters that turn one figure into another. */
const RESTRICTING = new Set('新净未不非无拟再首');

function costOf(piece: string, words: FigureWords): number | null {
  if (piece === '') return null;
  if (words.name.includes(piece)) return COST.name;
  if (words.clause.includes(piece)) return COST.clause;
  if (words.sentence.includes(piece)) return COST.sentence;
  return words.heading.includes(piece) ? COST.heading : null;
}

/** The characters of a name that the question does not say: empty when nothing that restricts is left. */
function extraOf({ name, nouns }: FigureWords, question: string, used: readonly string[]): string {
  const said = new Array<boolean>(name.length).fill(false);
  const mark = (from: number, length: number) => said.fill(true, from, from + length);
  const texts = [question, ...used];
  for (let from = 0; from < name.length; from++)
    for (let length = Math.min(12, name.length - from); length >= 2; length--) {
      const stretch = name.slice(from, from + length);
      if (texts.some((t) => t.includes(stretch))) {
        mark(from, length);
        break;
      }
    }
  for (const way of used)
    for (let from = name.indexOf(way); from >= 0; from = name.indexOf(way, from + 1)) mark(from, way.length);
  let extra = '';
  let run = '';
  for (let i = 0; i <= name.length; i++) {
    if (i < name.length && !said[i]) run += name[i];
    else if (run !== '') {
      if (!isIdleName(run, nouns)) extra += run;
      run = '';
    }
  }
  return extra;
}
