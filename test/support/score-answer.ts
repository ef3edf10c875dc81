import type { Answer } from '../../src/answers/answer.ts';

/** A labelled question, one line of questions.jsonl. */
export interface LabelledQuestion {
  readonly id: string;
  readonly q: string;
  readonly kind: string;
  readonly status?: string;
  readonly answer: {
    readonly value: number | null;
    readonly unit: string | null;
    readonly text: string;
    readonly phrases?: readonly string[];
  };
  readonly accept?: readonly number[];
}

export type Verdict = 'right' | 'wrong' | 'declined' | 'invented';

const MAGNITUDE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const scale = (unit: string | null): number =>
  MAGNITUDE[/^(?:万亿|亿|万)(?=.)/.exec(unit ?? '')?.[0] ?? ''] ?? 1;
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** Whether two amounts are the same, whatever the magnitude of their units; a fall may be written without its sign. */
function sameAmount(value: number, unit: string, gold: number, goldUnit: string | null): boolean {
  if (near(Math.abs(value), Math.abs(gold))) return true;
  if (/%|百分点/.test(goldUnit ?? '')) return Math.abs(Math.abs(value) - Math.abs(gold)) <= 0.0501;
  const step = 10 ** -(String(gold).split('.')[1]?.length ?? 0);
  const inGoldUnit = (Math.abs(value) * scale(unit)) / scale(goldUnit);
  return Math.abs(inGoldUnit - Math.abs(gold)) <= (Number.isInteger(gold) ? 1e-6 : step * 1.001);
}

const numbersIn = (text: string): number[] => [...text.matchAll(/\d+(?:\.\d+)?/g)].map((m) => Number(m[0]));
const isYear = (n: number): boolean => Number.isInteger(n) && n >= 1950 && n <= 2100;

/** Judges an answer by its label: a number where none may be given is invented, a number that is not the label's is wrong. */
export function scoreAnswer(question: LabelledQuestion, answer: Answer): Verdict {
  const { kind, answer: gold } = question;
  const states = answer.status === 'answered' && answer.value !== null;
  if (kind === 'not_in_corpus' || kind === 'masked') return states ? 'invented' : 'right';
  if (kind === 'ambiguous') return answer.status === 'ambiguous' ? 'right' : states ? 'wrong' : 'declined';
  if (answer.status !== 'answered') return 'declined';
  if (kind === 'words') {
    const said = [answer.text, ...answer.citations.map((c) => c.quote)].join('\n');
    return (gold.phrases ?? [gold.text]).every((p) => said.includes(p)) ? 'right' : 'wrong';
  }
  if (gold.value === null) {
    const said = numbersIn(answer.text);
    return numbersIn(gold.text)
      .filter((n) => !isYear(n))
      .every((n) => said.some((s) => near(s, n)))
      ? 'right'
      : 'wrong';
  }
  if (answer.value === null)
    return numbersIn(answer.text).some((n) => near(n, Math.abs(gold.value ?? Number.NaN)))
      ? 'right'
      : 'wrong';
  const { number, unit } = answer.value;
  return [gold.value, ...(question.accept ?? [])].some((v) => sameAmount(number, unit, v, gold.unit))
    ? 'right'
    : 'wrong';
}
