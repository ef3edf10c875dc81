import { createDocumentReader } from '../../src/documents/read-document.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { median, milliseconds, type Row, renderTable, seconds, tell, time } from '../measure.ts';
import { type Check, createCheck, type Document } from './checker.ts';
import { generateLong } from './generate-long.ts';
import { makePdf } from './make-pdf.ts';

const YEAR = 2022;
const USUAL = 20_000;
const LONG = 200_000;
const MOST_MS = 300;
const MOST_GROWTH = 1.5;
const PAGES = 100;
const MOST_PDF_MS = 3000;
const WARM_RUNS = 8;
const RUNS = 9;

interface Timed {
  readonly characters: number;
  readonly figures: number;
  readonly findings: number;
  readonly ms: number;
}

/** The draft of a long report against the four before it, in a process that has checked it already. */
async function timeCheck(check: Check, characters: number): Promise<Timed> {
  const [draft, ...history] = generateLong(characters, YEAR);
  if (!draft) throw new Error('no draft');
  const run = (d: Document) => time(() => check(d, history));
  for (let i = 0; i < WARM_RUNS; i++) await run(draft);
  const runs: number[] = [];
  for (let i = 0; i < RUNS; i++) runs.push((await run(draft)).ms);
  const figures = readFigures(readReport(draft.text, draft.file), draft.text).length;
  return { characters: draft.text.length, figures, findings: check(draft, history).length, ms: median(runs) };
}

async function timePdf(): Promise<{ ms: number; characters: number }> {
  const [draft] = generateLong(USUAL, YEAR);
  const pdf = makePdf(draft?.text ?? '', PAGES);
  const reader = createDocumentReader({ path: '' });
  const { ms, result } = await time(() => reader.readBytes('报告.pdf', pdf));
  if (!result.ok) throw new Error(`the PDF was not read: ${JSON.stringify(result.error)}`);
  return { ms, characters: result.value.text.length };
}

const perFigure = ({ ms, figures }: Timed): number => ms / figures;

const describe = ({ characters, figures, findings }: Timed): string =>
  `${characters} characters, ${figures} figures, 5 years before it (${findings} findings)`;

/** How long checking takes, how that grows, and how long a PDF takes; prints a table and gives the aims missed. */
export async function measureSpeed(): Promise<readonly string[]> {
  const check = createCheck();
  tell('checking the usual report');
  const usual = await timeCheck(check, USUAL);
  tell('checking the long report');
  const long = await timeCheck(check, LONG);
  tell('reading a PDF');
  const pdf = await timePdf();
  const growth = perFigure(long) / perFigure(usual);
  const rows: readonly Row[] = [
    {
      measure: `check, warm: ${describe(usual)}`,
      value: milliseconds(usual.ms),
      aim: `< ${MOST_MS} ms`,
      ratio: usual.ms / MOST_MS,
    },
    { measure: `check, warm: ${describe(long)}`, value: milliseconds(long.ms), aim: null, ratio: null },
    {
      measure: 'cost of a figure, long ÷ usual',
      value: growth.toFixed(2),
      aim: `≤ ${MOST_GROWTH}`,
      ratio: growth / MOST_GROWTH,
    },
    {
      measure: `reading a PDF of ${PAGES} pages, ${pdf.characters} characters`,
      value: seconds(pdf.ms),
      aim: `< ${MOST_PDF_MS / 1000} s`,
      ratio: pdf.ms / MOST_PDF_MS,
    },
  ];
  console.log(renderTable(rows));
  return rows.flatMap((r) =>
    r.ratio !== null && r.ratio > 1 ? [`${r.measure}: ${r.value}, aim ${r.aim}`] : [],
  );
}
