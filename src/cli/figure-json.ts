import type { Figure } from '../figures/figure.ts';

/** A figure with the fields of the contract, the value as a number. */
export const figureToJson = (f: Figure) => ({
  indicator: f.indicator,
  measure: f.measure,
  value: f.value === null ? null : Number(f.value),
  unit: f.unit,
  year: f.year,
  period: f.period,
  scope: f.scope,
  qualifier: f.qualifier,
  masked: f.masked,
  raw: f.raw,
  start: f.start,
  end: f.end,
  sentence: f.sentence,
  section: f.section,
});
