import { defineConfig } from 'vitest/config';

/** Folders whose tests do no input or output and change nothing that another file could see. */
const CORE = 'answers,checks,drafting,entered-data,figures,prompts,relations,report,shared';

export default defineConfig({
  test: {
    setupFiles: ['test/support/socket-trap.ts'],
    // Against a test that never ends; how fast something is `npm run bench` tells.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        // The files of a worker share what they import: loading it for each takes longer than the tests.
        test: { name: 'core', include: [`test/{${CORE}}/**/*.test.ts`], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'edges',
          include: ['test/**/*.test.ts'],
          exclude: [`test/{${CORE}}/**`],
          globalSetup: ['test/support/run-folder.ts'],
        },
      },
    ],
  },
});
