import { defineConfig } from 'vitest/config';

// The same tests of the store and the actions on a real server, and those that need one: copies of the program side by
// side, a server that goes away. TEST_DATABASE_URL names it; each test has a database of its own there.
export default defineConfig({
  test: {
    // By default one core stays idle: half of a small machine.
    maxWorkers: '100%',
    include: ['test/store/**/*.test.ts', 'test/actions/**/*.test.ts', 'test/server/**/*.test.ts'],
    // About a file of SQLite; not about a database.
    exclude: [
      'test/store/database.test.ts',
      'test/store/durable.test.ts',
      'test/store/database-errors.test.ts',
      'test/actions/permissions.test.ts',
    ],
    env: { TEST_DATABASE: 'server' },
    globalSetup: ['test/support/temporary-folder.ts', 'test/server/template.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
