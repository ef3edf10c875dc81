import { sayValue } from '../../answers/phrase.ts';
import { countBrokenNumbers } from '../../figures/count-broken.ts';
import type { Figure } from '../../figures/figure.ts';
import { isNameSure } from '../../figures/is-name-sure.ts';
import { readFigures } from '../../figures/read-figures.ts';
import { readReport } from '../../report/read-report.ts';
import { describeError } from '../../workflows/errors/describe-error.ts';
import { EXIT } from '../exit.ts';
import { figureToJson } from '../figure-json.ts';
import type { Program } from '../program.ts';
import type { Terminal } from '../terminal.ts';

/** The figures of one file, in reading order; the store is not touched. */
export async function runFigures(
  program: Program,
  terminal: Terminal,
  file: string,
  options: { readonly json?: boolean },
): Promise<number> {
  const document = await program.readDocument(file);
  if (!document.ok) {
    terminal.note(describeError(document.error));
    return EXIT.wrongInput;
  }
  const catalogue = program.catalogue();
  const report = readReport(document.value.text, file, document.value.tables);
  const figures = readFigures(report, document.value.text).map((f) => ({
    ...f,
    indicator: catalogue.find(f.indicator)?.name ?? f.indicator,
  }));
  for (const figure of figures)
    terminal.out(options.json ? JSON.stringify(withCertainty(figure)) : renderFigure(figure));
  const broken = countBrokenNumbers(report);
  if (broken > 0) terminal.note(`${broken}处数字排版损坏，未读。`);
  if (!options.json) terminal.note(`共${figures.length}个数字。`);
  return EXIT.done;
}

/** The name is sure where it is a noun phrase; the frame is not doubted. */
const withCertainty = (f: Figure) => ({
  ...figureToJson(f),
  name_is_sure: isNameSure(f),
  frame_is_sure: true,
});

const renderFigure = (f: Figure): string =>
  [f.year ?? '----', f.measure, `${f.scope ?? ''}${f.indicator}`, sayValue(f), f.period ?? '']
    .join('\t')
    .trimEnd();
