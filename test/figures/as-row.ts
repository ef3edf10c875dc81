import type { Figure } from '../../src/figures/figure.ts';
import { type Clock, sectionFrame } from '../../src/figures/frame.ts';
import { readSentence } from '../../src/figures/read-sentence.ts';
import { foldCharacters, readStretch } from '../../src/report/characters.ts';
import type { SectionKind } from '../../src/report/report.ts';

type Row = Pick<
  Figure,
  'indicator' | 'measure' | 'value' | 'unit' | 'year' | 'period' | 'scope' | 'qualifier' | 'masked'
>;

/** A figure as `indicator | measure | value unit | year | extras`; `?` stands for a masked value or year. */
export function asRow(figure: Row): string {
  const extras = [
    figure.period === null ? '' : `period=${figure.period}`,
    figure.scope === null ? '' : `scope=${figure.scope}`,
    figure.qualifier ?? '',
    figure.masked === null ? '' : `masked=${figure.masked}`,
  ].filter((extra) => extra !== '');
  const value = `${figure.value ?? '?'} ${figure.unit}`.trim();
  const cells = [figure.indicator, figure.measure, value, String(figure.year ?? '?')];
  return [...cells, ...(extras.length > 0 ? [extras.join(' ')] : [])].join(' | ');
}

/** Where a sentence stands: whose report it is, and in which part. */
export interface Place {
  readonly clock: Clock;
  readonly kind: SectionKind;
}

const bureau: Clock = { year: 2022, planYear: 2023, givenYear: null, period: null, body: { level: '区' } };
const government: Clock = {
  year: 2018,
  planYear: 2019,
  givenYear: 2019,
  period: null,
  body: { level: '省' },
};

/** The results of a district bureau's report on 2022, and its plan for 2023. */
export const RESULT: Place = { clock: bureau, kind: 'result' };
export const PLAN: Place = { clock: bureau, kind: 'plan' };
/** A provincial government work report given in 2019: the review of 2018, and the plan for 2019. */
export const GOVERNMENT: Place = { clock: government, kind: 'result' };
export const GOVERNMENT_PLAN: Place = { clock: government, kind: 'plan' };

/** The figures of one sentence as rows, in reading order. */
export function readRows(sentence: string, { clock, kind }: Place = RESULT): string[] {
  const folded = foldCharacters(sentence);
  const { text } = readStretch(folded, 0, folded.length);
  return readSentence(text, sectionFrame(clock, kind), clock).map(asRow);
}
