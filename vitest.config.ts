import { defineConfig } from 'vitest/config';

// Browser tests need Chromium and run from .ci/run and `npm run test:e2e`; everything else is `npm test`.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', '**/node_modules/**'],
    testTimeout: 20_000,
  },
});
