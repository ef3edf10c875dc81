import { pattern } from '../lexicon/pattern.ts';
import { foldCharacters } from '../report/characters.ts';
import type { Table } from '../report/table.ts';

/** What the first sheet of a form says of the whole workbook; `null` for what it does not say. */
export interface Cover {
  readonly year: number | null;
  readonly organisation: string | null;
}

const YEAR_LABEL = pattern('^{yearLabel}：?$');
const OFFICE_LABEL = pattern('^{officeLabel}：?$');
const YEAR = /^((?:19|20)\d{2})年?度?$/;

/** Reads a sheet without figures as the cover of a form: labels with their answer to the right; `null` for any other. */
export function readCover({ rows }: Pick<Table, 'rows'>): Cover | null {
  const lines = rows.map((row) =>
    [...new Set(row)].flatMap((cell) => (cell === null ? [] : [foldCharacters(cell.text).trim()])),
  );
  const answerTo = (label: RegExp): string | null => {
    const line = lines.find(([first = '']) => label.test(first.replace(/\s/g, '')));
    return line?.slice(1).find((text) => text !== '') ?? null;
  };
  const [year, organisation] = [answerTo(YEAR_LABEL), answerTo(OFFICE_LABEL)];
  if (year === null && organisation === null) return null;
  const written = YEAR.exec((year ?? '').replace(/\s/g, ''))?.[1];
  return { year: written === undefined ? null : Number(written), organisation };
}
