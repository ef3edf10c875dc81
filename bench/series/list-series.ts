import type { Program } from '../../src/cli/program.ts';
import { listFiles } from '../../src/documents/list-files.ts';
import { readReport } from '../../src/report/read-report.ts';

export interface SeriesFile {
  readonly file: string;
  readonly body: string;
  readonly year: number | null;
}

/** The reports below some folders, earliest year first, so that each finds the ones before it in the store. */
export async function listSeries(
  { readDocument }: Pick<Program, 'readDocument'>,
  folders: readonly string[],
): Promise<readonly SeriesFile[]> {
  const found: SeriesFile[] = [];
  for (const folder of folders) {
    const files = await listFiles(folder);
    if (!files.ok) throw new Error(`${folder}: ${files.error.kind}`);
    for (const file of files.value) {
      const document = await readDocument(file);
      if (!document.ok) continue;
      const { body, year } = readReport(document.value.text, file, document.value.tables);
      found.push({ file, body: body.name, year });
    }
  }
  return found.sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}
