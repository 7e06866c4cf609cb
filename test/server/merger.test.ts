// The merger of two provinces on a server; the same as in test/stories/merger.test.ts.

import { test } from 'vitest';
import { startBot } from '../support/bot.ts';
import { untouchedDatabase } from '../support/databases.ts';
import { BEFORE, playMerger } from '../support/merger.ts';

test('the merger of two provinces', { timeout: 120_000 }, async () => {
  await playMerger(await startBot(BEFORE, { database: await untouchedDatabase() }));
});
