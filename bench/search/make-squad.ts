import { writeFileSync } from 'node:fs';
import { openCorpusProgram } from '../../test/support/corpus-program.ts';
import { askInOtherWords } from './other-words.ts';

/**
 * `node bench/search/make-squad.ts FILE.json`: a set in the layout of SQuAD out of the sample corpus, each passage with
 * questions about clauses of its own, asked partly in other words.
 */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file to write');
const { program, close } = await openCorpusProgram();
const listed = await program.store.reports();
const read = listed.ok ? await program.store.read(listed.value.map((r) => r.id)) : listed;
if (!read.ok) throw new Error(read.error.kind);
const data = read.value
  .toSorted((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0))
  .map(({ report, passages }) => ({
    title: report.title,
    paragraphs: passages
      .toSorted((a, b) => a.start - b.start)
      .map((p) => ({ context: p.text, qas: questionsOf(p.text).map((question) => ({ question })) })),
  }));
writeFileSync(file, JSON.stringify({ version: 'other words', data }, null, 1));
const count = data.reduce((n, d) => n + d.paragraphs.reduce((m, p) => m + p.qas.length, 0), 0);
console.log(`${count} questions in ${file}`);
await close();

/** At most two of a passage, so that long ones do not decide. */
function questionsOf(text: string): string[] {
  const clauses = text
    .split(/[，。；：！？]/)
    .filter((c) => c.length >= 8 && c.length <= 24 && !/[\d*]/.test(c));
  return clauses.flatMap((clause) => askInOtherWords(clause) ?? []).slice(0, 2);
}
