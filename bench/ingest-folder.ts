import { describeError } from '../src/workflows/errors/describe-error.ts';
import { ingestReports } from '../src/workflows/ingest/ingest-reports.ts';
import { time } from './measure.ts';
import { openProgram } from './open-program.ts';
import { printMeasured } from './run-child.ts';

// A child of the benchmark: `node ingest-folder.ts <folder> <store>` ingests as the command line does.
const [folder = '', store = ''] = process.argv.slice(2);
const program = openProgram(store);
const { ms, result } = await time(() => ingestReports({ ...program, onProgress: () => {} }, [folder]));
if (!result.ok) throw new Error(describeError(result.error));
const failed = result.value.filter((r) => r.status !== 'added');
if (failed.length > 0)
  throw new Error(`${failed.length} reports were not added, the first of them ${failed[0]?.file}`);
printMeasured(ms);
