import type { Figure } from '../../src/figures/figure.ts';
import type { Passage, ReadReport } from '../../src/retrieval/report-store.ts';

interface Contents {
  readonly year?: number | null;
  readonly passages?: readonly Partial<Passage>[];
  readonly figures?: readonly Partial<Figure>[];
  readonly file?: string;
}

/** A report as the store takes it; what a test does not name is plain and the same every time. */
export function makeReport(id: string, contents: Contents = {}): ReadReport {
  const { year = 2022, passages = [], figures = [], file = `${id}.txt` } = contents;
  return {
    report: {
      id,
      file,
      title: `青禾区科技局${year ?? '****'}年工作总结`,
      body: '青禾科技局',
      organisation: '青禾区科技局',
      places: ['青禾区', '青禾'],
      level: '区',
      year,
      planYear: year === null ? null : year + 1,
      passages: passages.length,
      figures: figures.length,
      reader: 1,
    },
    passages: passages.map((passage) => makePassage(passage, year)),
    figures: figures.map((figure) => makeFigure(figure, year)),
  };
}

function makePassage(passage: Partial<Passage>, year: number | null): Passage {
  const text = passage.text ?? '全年工作平稳有序。';
  return { section: '一、工作总结', year, start: 0, end: text.length, ...passage, text };
}

function makeFigure(figure: Partial<Figure>, year: number | null): Figure {
  return {
    indicator: '高新技术企业',
    measure: 'new',
    aim: 'new',
    verb: null,
    value: '26',
    unit: '家',
    year,
    period: null,
    scope: null,
    qualifier: null,
    masked: null,
    raw: '26',
    start: 6,
    end: 8,
    sentence: '新增高新技术企业26家。',
    sentenceStart: 0,
    sentenceEnd: 12,
    section: '一、工作总结',
    ...figure,
  };
}
