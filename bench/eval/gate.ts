import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CORPUS_FOLDER } from '../../src/compose.ts';
import { isSuspectPassage } from '../../src/prompts/gate/addressed-to-models.ts';
import { maskNumbers } from '../../src/prompts/gate/masked-text.ts';
import { type GateSource, passGate } from '../../src/prompts/gate/pass-gate.ts';
import { readOne } from '../../src/workflows/ingest/ingest-reports.ts';

/**
 * `node bench/eval/gate.ts [FOLDER]`: how much of what is right the gate blocks. Each sentence of each report (.txt) of
 * the folder is put to it word for word, as a model that quotes would reply; and how many passages are kept from a
 * model because they seem to speak to it.
 */
const [folder = CORPUS_FOLDER] = process.argv.slice(2);
let [sentences, passages, suspect] = [0, 0, 0];
const blocked: string[] = [];
for (const file of (await readdir(folder)).filter((f) => f.endsWith('.txt'))) {
  const text = await readFile(join(folder, file), 'utf8');
  const { report, passages: read } = readOne(
    { file, text, tables: [], hash: file, bytes: new Uint8Array() },
    file,
  );
  for (const passage of read) {
    passages++;
    if (isSuspectPassage(passage.text)) {
      suspect++;
      continue;
    }
    const kind = passage.year === report.planYear && report.planYear !== report.year ? 'plan' : 'result';
    const source: GateSource = {
      ...maskNumbers(passage.text, 'p1'),
      frame: { year: passage.year, kind },
    };
    for (const sentence of source.text.match(/[^。！？]+[。！？]?/g) ?? []) {
      if (!/\p{Script=Han}/u.test(sentence)) continue;
      sentences++;
      const passed = passGate([{ text: sentence, sources: ['p1'] }], new Map([['p1', source]]));
      if (!passed.ok) blocked.push(`${passed.error.kind} ${passed.error.at}\t${sentence}`);
    }
  }
}
const share = (n: number, of: number) => `${n} of ${of} (${((100 * n) / Math.max(1, of)).toFixed(2)} %)`;
console.log(`verbatim sentences blocked: ${share(blocked.length, sentences)}`);
console.log(`passages kept from the model: ${share(suspect, passages)}`);
for (const [kind, of] of Map.groupBy(blocked, (b) => b.split(' ')[0] ?? ''))
  console.log(`${kind}: ${of.length}`);
for (const one of blocked.slice(0, 40)) console.error(one);
