import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/socket-trap.ts'],
    // Against a test that never ends; how fast something is `npm run bench` tells.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
