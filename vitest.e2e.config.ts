import { defineConfig } from 'vitest/config';

// The whole program as people use it: real processes and a browser, one file after the other.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/support/temporary-folder.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
