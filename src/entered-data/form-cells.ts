import type { FormCell } from './form.ts';
import { MEASURE_NAMES } from './measure-names.ts';

/** Empty rows below those of last year, for what is new. */
export const SPARE_ROWS = 8;

export const TEXT: FormCell = { value: null, accepts: { kind: 'text' } };
export const choiceOf = (value: string | null, words: readonly string[]): FormCell => ({
  value,
  accepts: { kind: 'choice', words },
});
export const fixed = (value: string | number | null): FormCell => ({ value });

/** The words of 口径 for what was done. */
export const ENTERED_MEASURES = Object.entries(MEASURE_NAMES)
  .filter(([measure]) => measure !== 'target')
  .map(([, word]) => word);
