import { compose, type Program } from '../src/compose.ts';

/** The year in which the generated questions are asked. */
const THIS_YEAR = 2023;

/** The whole program over one store, with a fixed clock and no settings of the user's. */
export function openProgram(store: string, organisation: string | null = null): Program {
  const warn = (message: string) => process.stderr.write(`${message}\n`);
  return {
    ...compose({ store, corpus: null, organisation, logLevel: 'warn' }, store, warn),
    thisYear: () => THIS_YEAR,
  };
}
