import type { Program } from '../src/cli/program.ts';
import { compose } from '../src/compose.ts';

/** The year in which the generated questions are asked. */
const THIS_YEAR = 2023;

/** The whole program over one store, with a fixed clock and no settings of the user's. */
export function openProgram(store: string, organisation: string | null = null): Program {
  const variables = organisation === null ? {} : { ZHUBI_ORGANISATION: organisation };
  const composed = compose(variables, { store, warn: (message) => process.stderr.write(`${message}\n`) });
  if (!composed.ok) throw new Error(composed.error.problems.join('\n'));
  return { ...composed.value, thisYear: () => THIS_YEAR };
}
