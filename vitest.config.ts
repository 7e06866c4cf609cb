import { defineConfig } from 'vitest/config';

// Browser tests need Chromium and run from .ci/run and `npm run test:e2e`; everything else is `npm test`, on SQLite. The tests
// of the store and of the actions run a second time, on PGlite: PostgreSQL in the process. `--project` chooses one. A real
// server has a configuration of its own, `npm run test:postgres`.
/** Temporary folders go with the run. */
const globalSetup = ['test/support/temporary-folder.ts'];

export default defineConfig({
  test: {
    // By default one core stays idle: half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'sqlite',
          globalSetup,
          include: ['test/**/*.test.ts'],
          exclude: ['test/stories/**', 'test/e2e/**', 'test/server/**', '**/node_modules/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'stories',
          globalSetup,
          include: ['test/stories/**/*.test.ts'],
          // Each loads the whole program, and none replaces a part of it: once for all files of a worker takes half the time.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pglite',
          globalSetup,
          include: ['test/store/**/*.test.ts', 'test/actions/**/*.test.ts'],
          exclude: [
            // About files, and processes that share them.
            'test/store/database.test.ts',
            'test/store/commands-beside.test.ts',
            'test/store/upgrade.test.ts',
            'test/store/kill.test.ts',
            'test/store/durable.test.ts',
            'test/actions/path-race.test.ts',
            // No database in it.
            'test/store/database-errors.test.ts',
            // Takes a PGlite of its own, and files.
            'test/store/copy-data.test.ts',
            // Not about a database.
            'test/actions/permissions.test.ts',
          ],
          env: { TEST_DATABASE: 'pglite' },
          // Starting PGlite takes seconds: one instance serves all files of a worker.
          isolate: false,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
