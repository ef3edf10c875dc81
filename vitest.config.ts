import { defineConfig } from 'vitest/config';

/** Folders whose tests change nothing that another file of the same process could see: the core, and what runs on it. */
const QUIET =
  'answers,bench,checks,corpus,drafting,entered-data,figures,prompts,relations,report,shared,workflows';

export default defineConfig({
  test: {
    globalSetup: ['test/support/run-folder.ts'],
    setupFiles: ['test/support/socket-trap.ts'],
    // Against a test that never ends; how fast something is `npm run bench` tells.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        // The files of a worker share what they import: loading it for each takes longer than the tests.
        test: { name: 'quiet', include: [`test/{${QUIET}}/**/*.test.ts`], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['test/**/*.test.ts'],
          exclude: [`test/{${QUIET}}/**`],
        },
      },
    ],
  },
});
