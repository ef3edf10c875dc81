import { Field, FixedSizeList, Float32, Int32, Schema, Utf8 } from 'apache-arrow';

const required = (name: string) => new Field(name, new Utf8(), false);
const optional = (name: string) => new Field(name, new Utf8(), true);
const whole = (name: string, nullable = false) => new Field(name, new Int32(), nullable);

const REPORTS = new Schema([
  ...['id', 'file', 'title', 'body', 'organisation', 'places'].map(required),
  optional('level'),
  whole('year', true),
  whole('planYear', true),
  whole('passages'),
  whole('figures'),
  whole('reader'),
]);
const FIGURES = new Schema([
  ...['reportId', 'indicator', 'measure', 'aim'].map(required),
  optional('verb'),
  optional('value'),
  required('unit'),
  whole('year', true),
  ...['period', 'scope', 'qualifier', 'masked'].map(optional),
  required('raw'),
  whole('start'),
  whole('end'),
  required('sentence'),
  whole('sentenceStart'),
  whole('sentenceEnd'),
  required('section'),
]);
const INDICATORS = new Schema([required('indicator')]);

const vectorOf = (dimensions: number) =>
  new Field('vector', new FixedSizeList(dimensions, new Field('item', new Float32(), true)), false);

/** The columns of each table of a store whose built-in vectors have `dimensions`. */
export const tableSchemas = (dimensions: number) => ({
  reports: REPORTS,
  figures: FIGURES,
  indicators: INDICATORS,
  passages: new Schema([
    ...['reportId', 'text', 'section'].map(required),
    whole('year', true),
    whole('start'),
    whole('end'),
    vectorOf(dimensions),
  ]),
});

/** The columns of a table of a service's vectors. */
export const vectorsSchema = (dimensions: number): Schema =>
  new Schema([
    required('reportId'),
    whole('start'),
    whole('year', true),
    required('section'),
    vectorOf(dimensions),
  ]);
